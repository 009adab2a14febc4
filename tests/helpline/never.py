"""What no caller is ever told, by kind and language: a pattern, and phrases that it must find (so that it can't fail silently).

Asked questions count as well as statements. Patterns are searched without regard to case in what a caller may read.
"""

from helpline.language import Language

KINDS = (
    "absolute confidentiality", "promise", "calm down", "at least", "too late", "no deadline", "why", "blame", "human",
    "no-harm contract", "family", "order to report", "order not to report", "confront or record", "good to hear",
)  # fmt: skip

Phrases = dict[str, tuple[str, tuple[str, ...]]]

NEVER: dict[Language, Phrases] = {
    Language.EN: {
        "absolute confidentiality": (
            (
                r"\b(100 ?%|completely|absolutely|fully|totally|strictly) (confidential|anonymous|secret)"
                r"|nobody will ever (know|learn)"
            ),
            ("It is completely confidential.", "Nobody will ever know."),
        ),
        "promise": (
            r"\bI (promise|guarantee)\b|you will be (protected|safe)\b",
            ("I promise you.", "You will be safe."),
        ),
        "calm down": (
            r"\bcalm down\b|don.t (worry|overreact)|do not (worry|overreact)",
            ("Please calm down.", "Don't worry."),
        ),
        "at least": (r"\bat least\b|could have been worse", ("At least you are alive.", "It could have been worse.")),
        "too late": (r"(?<!never )(?<!not )\btoo late\b", ("It is too late.", "You are too late.")),
        "no deadline": (r"\bno (deadline|time limit)s?\b", ("There is no deadline.", "There are no time limits.")),
        "why": (r"\bwhy (did|do|were|was|are|have)(n't)? you\b", ("Why did you wait?", "Why didn't you say so?")),
        "blame": (
            r"were you wearing|had you been drinking|did you drink|are you sure",
            ("What were you wearing?", "Are you sure?"),
        ),
        "human": (
            r"\bI am (a human|a person|a counsellor|a lawyer|a doctor|a police)|I('m| am) human",
            ("I am a person.", "I am human."),
        ),
        "no-harm contract": (
            r"promise (me|us)|agree not to (hurt|harm)",
            ("Promise me to stay alive.", "Do you agree not to harm yourself?"),
        ),
        "family": (r"\bthink of (your|the) (family|children|parents)\b", ("Think of your family.",)),
        "order to report": (
            r"\byou (must|have to|should|need to|ought to) (report|tell)\b",
            ("You should report it.", "You must tell them."),
        ),
        "order not to report": (
            r"\byou (do not|don't) (have|need) to report\b|reporting is optional|better not (to )?report",
            ("You do not have to report.", "Reporting is optional."),
        ),
        "confront or record": (
            r"\bconfront (him|her|them|the)|record (him|her|them|it) secretly|secretly record",
            ("Confront them.", "Secretly record the talk."),
        ),
        "good to hear": (r"\bgood to hear\b|^good\b|glad (to hear )?you are not", ("That is good to hear.",)),
    },
    Language.FR: {
        "absolute confidentiality": (
            (
                r"(totalement|absolument|entièrement|strictement|100 ?%) (confidentiel|anonyme|secret)"
                r"|personne ne (le )?saura jamais"
            ),
            ("C'est totalement confidentiel.", "Personne ne saura jamais."),
        ),
        "promise": (
            r"je (vous )?(promets|garantis|le garantis)|vous serez protégé",
            ("Je vous promets.", "Vous serez protégée."),
        ),
        "calm down": (r"calmez-vous|ne vous inquiétez pas|n.exagérez", ("Calmez-vous.", "Ne vous inquiétez pas.")),
        "at least": (
            r"\bau moins\b|ç?c?a aurait pu être pire|cela aurait pu être pire",
            ("Au moins, c'est fini.", "Cela aurait pu être pire."),
        ),
        "too late": (r"(?<!jamais )(?<!pas )trop tard", ("Il est trop tard.",)),
        "no deadline": (
            r"aucun délai|pas de (délai|date limite)|sans délai",
            ("Il n'y a pas de délai.", "Aucun délai."),
        ),
        "why": (
            r"pourquoi (avez|n.avez|êtes|n.êtes|est-ce que vous)",
            ("Pourquoi avez-vous attendu ?", "Pourquoi n'avez-vous rien dit ?"),
        ),
        "blame": (r"que portiez-vous|aviez-vous bu|vous en êtes sûre?", ("Que portiez-vous ?", "Aviez-vous bu ?")),
        "human": (
            r"je suis (un humain|humain|une personne|un conseiller|une conseillère|avocat|un avocat|médecin|un médecin)",
            ("Je suis une personne.", "Je suis humain."),
        ),
        "no-harm contract": (
            r"promettez-(moi|nous)|engagez-vous à ne pas",
            ("Promettez-moi de rester.", "Engagez-vous à ne pas vous faire de mal."),
        ),
        "family": (r"pensez à (votre famille|vos enfants|vos parents)", ("Pensez à votre famille.",)),
        "order to report": (
            r"vous (devez|devriez) (le |la |les )?(signaler|dénoncer)|il faut (le )?signaler",
            ("Vous devriez signaler.", "Il faut le signaler."),
        ),
        "order not to report": (
            r"vous n.avez pas à signaler|signaler est facultatif|mieux vaut ne pas signaler",
            ("Vous n'avez pas à signaler.",),
        ),
        "confront or record": (
            r"confrontez|affrontez|enregistrez(-le|-la)? (en secret|discrètement)",
            ("Confrontez-le.", "Enregistrez-le en secret."),
        ),
        "good to hear": (r"heureux de l.entendre|ravi de l.entendre|tant mieux", ("Tant mieux.",)),
    },
    Language.ES: {
        "absolute confidentiality": (
            (
                r"(totalmente|absolutamente|completamente|estrictamente|100 ?%) (confidencial|anónim|secret)"
                r"|nadie (lo )?sabrá (nunca|jamás)"
            ),
            ("Es totalmente confidencial.", "Nadie lo sabrá nunca."),
        ),
        "promise": (r"\b(le )?(prometo|garantizo)|estará protegid", ("Se lo prometo.", "Estará protegida.")),
        "calm down": (r"cálmese|tranquilícese|no se preocupe|no exagere", ("Cálmese.", "No se preocupe.")),
        "at least": (
            r"\bal menos\b|\bpor lo menos\b|podría haber sido peor",
            ("Al menos ya pasó.", "Podría haber sido peor."),
        ),
        "too late": (r"(?<!nunca es )(?<!no es )demasiado tarde", ("Ya es demasiado tarde.",)),
        "no deadline": (r"no hay (plazos?|fechas? límite)|sin plazo", ("No hay plazo.",)),
        "why": (
            r"por qué (no )?(lo )?(hizo|dijo|esperó|fue|estaba|denunció)",
            ("¿Por qué no lo dijo?", "¿Por qué esperó?"),
        ),
        "blame": (r"qué llevaba puest|había bebido|está segur[oa]\b", ("¿Qué llevaba puesto?", "¿Había bebido?")),
        "human": (
            r"\bsoy (un humano|humano|una persona|un consejero|una consejera|un abogado|abogado|un médico|médico)",
            ("Soy una persona.", "Soy humano."),
        ),
        "no-harm contract": (
            r"prométa(me|nos)|comprométase a no",
            ("Prométame que no lo hará.", "Comprométase a no hacerse daño."),
        ),
        "family": (r"piense en (su familia|sus hijos|sus padres)", ("Piense en su familia.",)),
        "order to report": (
            r"(debe|debería|tiene que) (denunciar|reportar)|hay que denunciar",
            ("Debería denunciar.", "Tiene que denunciar."),
        ),
        "order not to report": (
            r"no tiene que denunciar|denunciar es opcional|mejor no denunciar",
            ("No tiene que denunciar.",),
        ),
        "confront or record": (
            r"confronte|enfréntese|(grabe|grábelo) (en secreto|a escondidas)",
            ("Enfréntese a él.", "Grábelo en secreto."),
        ),
        "good to hear": (r"me alegra (oír|saber) eso|qué bien", ("Me alegra oír eso.",)),
    },
    Language.AR: {
        "absolute confidentiality": (
            r"سر(ي|ية) (تامة|مطلقة|كاملة)|سري (تماماً|تماما)|لن يعرف أحد",
            ("سرية تامة.", "هذا سري تماماً.", "لن يعرف أحد."),
        ),
        "promise": (r"أعدك|أضمن لك|ستكون محمي", ("أعدك بذلك.", "أضمن لك الحماية.")),
        "calm down": (r"اهدأ|اهدئي|لا تقلق|لا تبالغ", ("اهدأ من فضلك.", "لا تقلقي.")),
        "at least": (r"على الأقل|كان يمكن أن يكون أسوأ", ("على الأقل انتهى الأمر.", "كان يمكن أن يكون أسوأ.")),
        "too late": (r"فات الأوان|تأخرت كثيراً", ("لقد فات الأوان.",)),
        "no deadline": (r"لا (يوجد|توجد) (موعد|مهلة|مواعيد|مهل)|بلا مهلة", ("لا توجد مهلة.",)),
        "why": (r"لماذا (لم|كنت|انتظرت|فعلت|ذهبت)", ("لماذا لم تتكلم؟", "لماذا انتظرت؟")),
        "blame": (r"ماذا كنت ترتد|هل شربت|هل أنت متأكد", ("ماذا كنت ترتدي؟", "هل أنت متأكدة؟")),
        "human": (r"أنا (إنسان|شخص حقيقي|محام|طبيب|بشر|مستشار)", ("أنا إنسان.", "أنا محامٍ.")),
        "no-harm contract": (r"عدني|عديني|تعهد (لي|بعدم)", ("عدني ألا تفعل.", "تعهد بعدم إيذاء نفسك.")),
        "family": (r"فكر(ي)? في (عائلتك|أطفالك|والديك|أسرتك)", ("فكر في عائلتك.", "فكري في أسرتك.")),
        "order to report": (
            r"(يجب|ينبغي) (عليك )?(أن تبلغ|الإبلاغ)|عليك الإبلاغ",
            ("يجب عليك أن تبلغ.", "ينبغي الإبلاغ."),
        ),
        "order not to report": (r"لا يلزمك الإبلاغ|الإبلاغ اختياري|الأفضل عدم الإبلاغ", ("الإبلاغ اختياري.",)),
        "confront or record": (r"واجه(ي|ه|ها)?\b (الشخص|المتحرش)|سجّ?ل(ي)? سراً", ("واجه المتحرش.", "سجّل سراً.")),
        "good to hear": (r"يسعدني سماع|هذا جيد", ("يسعدني سماع ذلك.",)),
    },
    Language.ZH: {
        "absolute confidentiality": (
            r"(?<!不)(完全|绝对|百分之百)(保密|匿名)|谁也不会知道|没有人会知道",
            ("这里绝对保密。", "谁也不会知道。"),
        ),
        "promise": (r"我(保证|承诺|向你保证)|你一定会(得到保护|没事)", ("我保证。", "你一定会没事。")),
        "calm down": (r"冷静(点|一下|下来)|别(担心|激动|紧张)|不要(担心|激动|紧张)", ("请冷静一下。", "别担心。")),
        "at least": (r"至少你|至少还|总算还", ("至少你还活着。",)),
        "too late": (r"(?<!不)(?<!不算)太晚了|为时已晚|已经晚了|来不及了", ("现在太晚了。", "为时已晚。")),
        "no deadline": (r"没有(时限|截止|期限|时间限制)|不设期限", ("没有期限。",)),
        "why": (r"(你|您)?为什么(不|没|要|去|会|等)|(你|您)为何", ("你为什么不早说？", "为什么要去？")),
        "blame": (r"穿(了)?什么|喝(了)?酒|你确定吗", ("你当时穿了什么？", "你喝酒了吗？")),
        "human": (
            r"我(就)?是(一个|一名|一位)?(真人|人类|律师|医生|顾问|咨询员|警察)",
            ("我是真人。", "我是一名律师。"),
        ),
        "no-harm contract": (r"答应我|向我保证|承诺不(会)?伤害", ("答应我不要做傻事。", "请承诺不伤害自己。")),
        "family": (r"(想想|考虑)(你|您)的(家人|孩子|父母)", ("想想你的家人。",)),
        "order to report": (r"(你|您)(必须|应该|应当|得|一定要)举报", ("你应该举报。", "你必须举报。")),
        "order not to report": (r"(你|您)?不(必|用|需要)举报(?!，?也)|举报是自愿|最好不要举报", ("你不必举报。",)),
        "confront or record": (r"(去|要)(当面)?(对质|质问)|偷偷录音|暗中录音", ("你去对质。", "偷偷录音。")),
        "good to hear": (r"那就好|太好了", ("那就好。",)),
    },
    Language.RU: {
        "absolute confidentiality": (
            r"(полностью|абсолютно|совершенно|строго) (конфиденциальн|анонимн)|никто никогда не узнает",
            ("Это полностью конфиденциально.", "Никто никогда не узнает."),
        ),
        "promise": (r"\b(обещаю|гарантирую)|вы будете (защищены|в безопасности)", ("Я обещаю.", "Вы будете защищены.")),
        "calm down": (
            r"успокойтесь|не волнуйтесь|не переживайте|не преувеличивайте",
            ("Успокойтесь.", "Не волнуйтесь."),
        ),
        "at least": (
            r"по крайней мере|хотя бы|могло быть (и )?хуже",
            ("По крайней мере, вы живы.", "Могло быть и хуже."),
        ),
        "too late": (r"(?<!не )(?<!никогда не )слишком поздно|уже поздно", ("Уже слишком поздно.",)),
        "no deadline": (r"нет (крайнего )?срок(а|ов)\b|без срока давности", ("Нет срока.", "Нет крайнего срока.")),
        "why": (r"почему вы|зачем вы", ("Почему вы ждали?", "Зачем вы пошли?")),
        "blame": (r"во что вы были одеты|вы пили|вы уверены", ("Во что вы были одеты?", "Вы уверены?")),
        "human": (r"\bя (живой )?(человек|юрист|врач|консультант|полицейск)", ("Я человек.", "Я живой человек.")),
        "no-harm contract": (r"пообещайте|дайте (мне )?слово", ("Пообещайте мне.", "Дайте слово.")),
        "family": (
            r"подумайте о (своей |своих )?(семье|детях|родителях|близких)",
            ("Подумайте о семье.", "Подумайте о своих близких."),
        ),
        "order to report": (
            r"вы (должны|обязаны) (об этом )?(сообщить|заявить|подать)|вам (нужно|следует|надо) (сообщить|заявить|подать)",
            ("Вы должны сообщить.", "Вам следует заявить."),
        ),
        "order not to report": (
            r"вы не обязаны (сообщать|заявлять)|заявлять необязательно|лучше не (сообщать|заявлять)",
            ("Вы не обязаны сообщать.",),
        ),
        "confront or record": (
            r"скажите ему в лицо|поговорите с обидчиком|тайно (запишите|записывайте)",
            ("Тайно запишите разговор.",),
        ),
        "good to hear": (r"рад[а]? это слышать|вот и хорошо", ("Вот и хорошо.",)),
    },
}
