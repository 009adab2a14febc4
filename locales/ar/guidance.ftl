### الإرشاد إلى الباب المناسب: ستة أسئلة مغلقة على الأكثر، ويمكن تخطيها كلها. لا سؤال عن السبب ولا عن الأسماء.

## الأسئلة
say_ask_who = أيّ هذه أقرب إلى وضعك؟
say_ask_organisation = ما المؤسسة التي يتبعها عملك؟
say_ask_what = بماذا يتعلق الأمر؟
say_ask_what_of_another = ما الذي رأيته أو علمت به؟
say_ask_where = أين حدث ذلك؟
say_ask_station = ما مركز العمل الأقرب إليك؟
say_ask_wish = ما الأهم لك الآن؟
say_safe_go_on = شكراً لأنك أخبرتني. يمكنك قول المزيد على مهلك. أتابع أسئلتي القصيرة.

## من ينبغي ألا يرى المحادثة
say_keep_out = قبل أن أطلب لك شخصاً: سيرد عليك شخص من فريق الدعم، وسيطّلع على ما كتبته هنا ولا شيء غير ذلك عنك. هل هناك مكتب أو شخص في خط المساعدة هذا ينبغي ألا يرى هذا؟
    .voice = قبل أن أطلب لك شخصاً: سيرد عليك شخص من فريق الدعم، وسيعرف ما قلته لي هنا ولا شيء غير ذلك عنك. هل هناك مكتب أو شخص في خط المساعدة هذا ينبغي ألا يعرف بهذا؟
say_keep_out_after = طُلب أن يرد عليك شخص. هل هناك مكتب أو شخص في خط المساعدة هذا ينبغي ألا يرى هذا؟
say_keep_out_station = أي مركز عمل ينبغي إبقاؤه بعيداً عن هذا؟
say_keep_out_more = سُجّل ذلك: لن تُعرض عليهم هذه المحادثة. هل هناك أحد آخر؟
say_keep_out_noted = سُجّل ذلك. مكانك في قائمة الانتظار محفوظ.

## ما قد يناسب
say_avenues = بحسب ما قلته لي، قد تناسبك هذه الأبواب. الاختيار لك، ويمكنك اللجوء إلى أكثر من باب.
say_avenues_more = وهذه أيضاً متاحة لك.

## في النهاية
say_ask_feedback = سؤال واحد، إن أردت: هل أفادتك هذه المحادثة؟ تُحتسب إجابتك دون أي شيء من كلامك.
say_feedback_thanks = شكراً لك. هذا يساعدنا على التحسّن.

## الأزرار
choice-skip = تخطي
choice-who-staff = أعمل ضمن الموظفين
choice-who-consultant = أقدّم خدمات استشارية
choice-who-intern = أتدرب في المؤسسة
choice-who-volunteer = أعمل بصفة تطوعية
choice-who-contractor = أعمل ضمن المتعاقدين
choice-who-beneficiary = أتلقى مساعدة أو خدمات
choice-what-sexual-harassment = تحرش جنسي
choice-what-assault = اعتداء جنسي
choice-what-online = تحرش بالرسائل أو عبر الإنترنت
choice-what-bullying = تنمر في العمل
choice-what-discrimination = تمييز
choice-what-exploitation = استغلال جنسي، أو أمر يخص طفلاً
choice-what-stalking = ملاحقة أو مراقبة
choice-what-retaliation = معاقبة بسبب التكلم عما حدث
choice-what-partner-violence = عنف في البيت
choice-what-other = شيء آخر
choice-where-headquarters = في المقر
choice-where-field = في مكتب ميداني
choice-where-mission = في بعثة
choice-where-event = في فعالية أو سفر
choice-where-online = عبر الإنترنت
choice-wish-heard = أن يسمعني أحد
choice-wish-informal = أن يتوقف هذا، دون إجراء رسمي
choice-wish-report = الإبلاغ
choice-wish-anonymous = الإبلاغ دون ذكر اسمي
choice-wish-legal = مساعدة قانونية
choice-wish-medical = مساعدة طبية
choice-wish-safety = مساعدة لأكون في أمان
choice-org-secretariat = الأمانة العامة للأمم المتحدة
choice-org-undp = برنامج الأمم المتحدة الإنمائي
choice-org-unicef = اليونيسف
choice-org-unhcr = المفوضية السامية لشؤون اللاجئين
choice-org-wfp = برنامج الأغذية العالمي
choice-org-who = منظمة الصحة العالمية
choice-org-unesco = اليونسكو
choice-org-iom = المنظمة الدولية للهجرة
choice-org-other = مؤسسة أخرى
choice-org-unsaid = أفضّل عدم القول
choice-station-new-york = نيويورك
choice-station-geneva = جنيف
choice-station-vienna = فيينا
choice-station-nairobi = نيروبي
choice-station-addis-ababa = أديس أبابا
choice-station-bangkok = بانكوك
choice-station-beirut = بيروت
choice-station-santiago = سانتياغو
choice-station-elsewhere = مكان آخر
choice-keep-out-nobody = لا أحد، نتابع
choice-keep-out-human-resources = الموارد البشرية
choice-keep-out-management = الإدارة
choice-keep-out-security = أمن المؤسسة
choice-keep-out-medical = الخدمة الطبية
choice-keep-out-station = أحد مراكز العمل
choice-keep-out-done = هذا كل شيء، نتابع
choice-helped = تم إرسال التقييم
choice-helped-yes = أفادتني
choice-helped-partly = قليلاً
choice-helped-no = لم تفدني
