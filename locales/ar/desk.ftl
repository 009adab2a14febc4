### مكتب فريق الدعم. المعرّفات التي تبدأ بـ desk-page- تأخذ قيماً ويركّبها الخادم، وما سواها يُسلَّم لبرنامج الصفحة.

desk-product = مكتب خط المساعدة
desk-title = المكتب
desk-skip = الانتقال إلى المحادثة
desk-language = لغة هذه الشاشة
desk-language-set = تغيير

## الدخول
desk-sign-in = تسجيل الدخول
desk-name = الاسم
desk-password = كلمة المرور
desk-sign-in-wrong = الاسم أو كلمة المرور غير صحيح.
desk-page-wait = محاولات كثيرة. الرجاء المحاولة مجدداً بعد { $seconds } ث.
desk-sign-out = تسجيل الخروج
desk-sign-out-confirm = لديك محادثات. إذا خرجت فستعود إلى قائمة الانتظار في مكانها السابق، ويُبلَّغ أصحابها بذلك.
desk-change-password = تغيير كلمة المرور
desk-password-title = اختيار كلمة مرور خاصة بك
desk-password-first = دخلت بكلمة مرور تُستعمل مرة واحدة. الرجاء اختيار كلمة خاصة بك قبل البدء.
desk-password-old = كلمة المرور الحالية
desk-password-new = كلمة المرور الجديدة
desk-password-again = كلمة المرور الجديدة مرة أخرى
desk-password-save = حفظ
desk-password-differs = كلمتا المرور الجديدتان غير متطابقتين.
desk-password-wrong = كلمة المرور الحالية غير صحيحة.
desk-page-password-hint = لا تقل عن { $shortest } حرفاً. من السهل تذكّر عدة كلمات.
desk-page-password-weak = الرجاء اختيار غيرها: لا تقل عن { $shortest } حرفاً، وليست اسمك ولا كلمة المرور الحالية.
desk-back = العودة إلى المكتب

## الحالة
desk-bot-ready = المساعد جاهز
desk-bot-loading = المساعد يبدأ العمل
desk-bot-training = المساعد يتدرّب
desk-bot-starting = المساعد يبدأ العمل
desk-bot-away = المساعد غائب
desk-keeper-away = خدمة الصيانة غائبة: المحادثات المنقطعة لا تعود إلى قائمة الانتظار
desk-connected = الاتصال قائم
desk-connection-lost = لا يوجد اتصال. نعيد المحاولة، وتبقى محادثاتك معك لفترة قصيرة.
desk-store-away = مخزن البيانات لا يستجيب. لم يضع شيء مما قُبل، وما زلنا نحاول.
desk-no-script = يحتاج المكتب إلى JavaScript.
desk-sound-on = الصوت يعمل
desk-sound-off = الصوت متوقف
desk-sound-locked = الصوت متوقف: يمكن تشغيله بالنقر
desk-notify-ask = تشغيل التنبيهات
desk-notify-on = التنبيهات تعمل
desk-notify-denied = التنبيهات محجوبة في المتصفح
desk-notification-title = مكتب خط المساعدة
desk-notification-body = هناك ما يحتاج إلى انتباهك.

## الانتظار
desk-queue = في الانتظار
desk-queue-empty = لا أحد ينتظر.
desk-queue-more = هناك في الانتظار أكثر مما هو معروض.
desk-claim-next = استلام التالية
desk-claim-next-hint = Alt+N
desk-claim-this = استلام هذه المحادثة
desk-claim-why = لماذا خارج الترتيب؟
desk-claim-why-hint = يُسجَّل السبب. ومن كان عليه الدور سينتظر أكثر.
desk-nothing-waits = لا ينتظر أحد يمكنك خدمته.
desk-waits = ينتظر منذ
desk-asked = طلب التحدث إلى شخص
desk-alert = شخص في خطر ينتظر
desk-alert-unanswered = لم يرد أحد بعد على شخص في خطر
desk-alert-seen = رأيته
desk-reason-language = أجيد هذه اللغة أكثر
desk-reason-skill = تحتاج إلى خبرتي
desk-reason-continuity = أعرف هذه المحادثة
desk-reason-asked-for = طلبني الشخص المتصل
desk-reason-more-urgent = أشد إلحاحاً مما يدل عليه مستواها
desk-reason-supervision = قرار جهة الإشراف

## المستوى والخطر والقناة والحضور
desk-level-0 = استعلام
desk-level-1 = ضيق
desk-level-2 = مرتفع قليلاً
desk-level-3 = عالٍ
desk-level-4 = وشيك
desk-category-attack-in-progress = اعتداء يقع الآن
desk-category-weapon = سلاح
desk-category-being-followed = مُلاحقة
desk-category-suicide = انتحار
desk-category-self-harm = إيذاء النفس
desk-category-recent-assault = اعتداء حديث
desk-category-past-assault = اعتداء سابق
desk-category-child-at-risk = طفل في خطر
desk-category-retaliation = انتقام
desk-category-stalking = ترصّد
desk-category-image-abuse = استغلال صور
desk-category-detained = احتجاز
desk-category-medical-emergency = حالة طبية طارئة
desk-category-partner-violence = عنف الشريك
desk-category-threat-to-others = تهديد للآخرين
desk-category-other = خطر آخر
desk-channel-web = الويب
desk-channel-sms = رسالة نصية
desk-channel-whatsapp = واتساب
desk-channel-voice = هاتف
desk-presence-here = الشخص المتصل موجود
desk-presence-away = لا أثر للشخص المتصل
desk-presence-left-quickly = خرج على عجل
desk-presence-ended = أنهى الجلسة

## المحادثة
desk-conversations = محادثاتك
desk-none-open = لا توجد محادثة مفتوحة. يمكنك استلام التالية من قائمة الانتظار.
desk-log = الرسائل
desk-author-caller = الشخص المتصل
desk-author-assistant = المساعد
desk-author-counsellor = فريق الدعم
desk-author-helpline = خط المساعدة
desk-choice = بالضغط على زر
desk-offered = المعروض:
desk-untriaged = لم يُقيَّم بعد
desk-unsupported = بلغة لا يتكلمها خط المساعدة
desk-entry-unknown = مدخل لا تستطيع هذه النسخة عرضه
desk-caller-writing = الشخص المتصل يكتب
desk-reply = ردّك
desk-reply-hint = Enter للإرسال، و Shift+Enter لسطر جديد
desk-send = إرسال
desk-sending = جارٍ الإرسال
desk-not-sent = لم يُرسل
desk-retry = إعادة الإرسال
desk-new-messages = رسائل جديدة
desk-give-back = إعادة إلى المساعد
desk-give-back-confirm = يتابع المساعد مع الشخص المتصل. وما دار بينكما لا يُسلَّم إلى المساعد.
desk-release = إعادة إلى قائمة الانتظار
desk-release-confirm = تعود المحادثة إلى قائمة الانتظار في مكانها السابق، ويُبلَّغ الشخص المتصل بأن شخصاً آخر من فريق الدعم سيأتي.
desk-close = إغلاق
desk-close-confirm = تنتهي المحادثة. ويستطيع الشخص المتصل فتحها مجدداً برمز العودة.
desk-missed = كان الأمر أخطر
desk-missed-level = ما مدى الخطورة؟ يرتفع المستوى فوراً، ويُحتسب عدم اكتشافه دون أي نص.
desk-missed-danger = ما الخطر؟
desk-false-alarm = إنذار كاذب
desk-false-alarm-level = ما مدى الخطورة فعلاً؟ ينخفض المستوى، ويُحتسب الإنذار الكاذب دون أي نص.
desk-correct = تحديد المستوى
desk-cancel = إلغاء
desk-gone = لم تعد هذه المحادثة معك.
desk-dismiss = إزالة من القائمة

## معاً
desk-duty = حالتك
desk-duty-available = في الخدمة
desk-duty-wrap-up = إنهاء ما سبق
desk-duty-break = في استراحة
desk-duty-offline = خارج المكتب
desk-for-you = مطلوب منك
desk-asked-offer = معروضة عليك
desk-asked-transfer = شخص من الفريق يطلب منك المتابعة بدلاً عنه
desk-asked-invite = شخص من الفريق يطلب منك النظر فيها معه
desk-accept = استلام
desk-decline = ليس الآن
desk-transfer = تسليم إلى شخص آخر
desk-transfer-to = إلى من؟ لا يظهر إلا من هو في مكتبه الآن.
desk-transfer-how = متى تنتقل إليه؟
desk-transfer-warm = عند قبوله، وتبقى معك حتى ذلك الحين
desk-transfer-cold = فوراً
desk-transfer-pending = طُلبت المتابعة من
desk-invite = استشارة شخص من الفريق
desk-invite-whom = من ينظر فيها معك؟ سيقرأ كل ما قيل هنا، ويُبلَّغ الشخص المتصل إذا شارك في المحادثة.
desk-no-colleague = لا أحد غيرك من الفريق في مكتبه الآن.
desk-part-invited = أُرسل الطلب
desk-part-listen = يقرأ المحادثة
desk-part-whisper = يكتب للفريق
desk-part-join = يكتب للشخص المتصل
desk-listen = قراءة المحادثة
desk-whisper = الكتابة للفريق
desk-join = المشاركة
desk-join-confirm = يُبلَّغ الشخص المتصل بانضمام شخص ثانٍ من الفريق، ويقرأ ما تكتبه من تلك اللحظة.
desk-leave = مغادرة
desk-aside = للفريق فقط
desk-running = جارية الآن
desk-lost = أثناء غيابك
desk-lost-hint = لم يصل من شاشتك ما يدل على وجودك، فعادت هذه المحادثات إلى قائمة الانتظار في مكانها السابق، وأُبلغ أصحابها.
desk-lost-waiting = عادت إلى قائمة الانتظار
desk-lost-offered = معروضة على شخص آخر من الفريق
desk-lost-human = مع شخص آخر من الفريق
desk-lost-bot = مع المساعد
desk-lost-parked = محفوظة حتى يعود الشخص المتصل
desk-lost-closed = مغلقة

## الوقائع
desk-facts = الوقائع
desk-fact-level = المستوى
desk-fact-danger = الخطر
desk-fact-language = اللغة
desk-fact-channel = القناة
desk-fact-began = البداية
desk-fact-arrived = في قائمة الانتظار منذ
desk-fact-presence = الحضور
desk-fact-with = معك هنا أيضاً
desk-fact-holder = المحادثة مع
desk-fact-reasons = سبب هذا المستوى
desk-reason-whole = الرسالة بمجملها
desk-none = لا شيء

## ما لم ينجح
desk-error-store = مخزن البيانات لا يستجيب. الرجاء المحاولة مجدداً.
desk-error-network = لا يوجد اتصال. لم يتغير شيء.
desk-error-missing = لا توجد صفحة أو محادثة كهذه.
desk-error-request = لم يُفهم هذا الطلب.
desk-error-fault = حدث خطأ هنا، وقد سُجّل.
desk-error-signed-out = انتهت جلستك. الرجاء تسجيل الدخول مجدداً.
desk-error-must-change = الرجاء أولاً اختيار كلمة مرور خاصة بك.
desk-error-full = لديك أقصى ما يمكنك من المحادثات.
desk-error-taken = أخذها شخص آخر.
desk-error-not-served = هذه المحادثة تنتظر لغة أو خبرة أخرى.
desk-error-level4-waits = شخص في خطر وشيك ينتظر. الرجاء استلام التالية أولاً.
desk-error-closed = المحادثة مغلقة.
desk-error-stale = انتقلت المحادثة إلى يد أخرى في هذه الأثناء.
desk-error-not-yours = هذه المحادثة ليست معك.
desk-error-level-changed = تغيّر المستوى منذ ذلك الحين. الرجاء النظر مرة أخرى.
desk-error-empty = لا يوجد نص.
desk-error-not-invited = هذا لمن طُلب منه ذلك ولمن يتولى الإشراف فقط.
desk-error-colleague-away = هذا الشخص ليس في مكتبه الآن.
desk-error-colleague-cannot = لا يستطيع هذا الشخص استلامها.

## من طلبوا مكالمة أو رسالة
desk-callback-text = طُلبت رسالة نصية
desk-callback-call = طُلبت مكالمة
desk-callback-when = الوقت الآمن
desk-callback-tries = المحاولات حتى الآن
desk-callback-reached = وصل رد من الشخص المتصل.
desk-callback-now-text = إرسال الرسالة الآن
desk-callback-now-call = الاتصال الآن
desk-callback-later = التأجيل إلى أقرب وقت ممكن
desk-callback-next = ممكن ابتداءً من
desk-error-callback-nothing = لم يعد هناك طلب لمكالمة أو رسالة.
desk-error-callback-early = لم يبدأ بعد الوقت الآمن للشخص المتصل.
desk-error-callback-over = انتهى الوقت الآمن للشخص المتصل.
desk-error-callback-soon = كانت المحاولة الأخيرة قبل قليل. الرجاء منح الشخص المتصل بعض الوقت.
desk-error-callback-tried = استُنفد عدد المحاولات المسموح به.
desk-error-callback-now = المحاولة ممكنة الآن.

## ما آلت إليه الرسالة النصية
desk-sent-accepted = في الطريق
desk-sent-sent = أُرسلت
desk-sent-delivered = وصلت إلى الهاتف
desk-sent-read = قُرئت
desk-sent-failed = لم تصل إلى الهاتف
desk-sent-suppressed = لم تُرسل: طلب الشخص المتصل STOP

## ما تعذّر إرساله
desk-undelivered = لم يُرسل
desk-undelivered-title = ما تعذّر إرساله
desk-undelivered-about = أخفقت هذه الرسائل والمكالمات نهائيًا ولن تُعاد محاولتها. لا يُبلَّغ بها أحد غيرك.
desk-undelivered-none = أُرسل كل شيء.
desk-undelivered-when = متى
desk-undelivered-what = ماذا
desk-undelivered-why = لماذا (رمز Twilio)
desk-undelivered-text = رسالة نصية
desk-undelivered-call = مكالمة
desk-undelivered-caller = إلى شخص متصل
desk-undelivered-callback = إلى شخص طلبها
desk-undelivered-oncall = إلى شخص مناوب
desk-undelivered-other = إلى شخص
desk-undelivered-forget = اطّلعت عليها، إفراغ القائمة
desk-error-window-closed = كتب الشخص المتصل قبل أكثر من 24 ساعة. لا يقبل واتساب الآن إلا رسالة معدّة مسبقًا، وعندما يرد عليها يمكنك الكتابة من جديد.
desk-template = إرسال الرسالة المعدّة

## على الهاتف مع المتصل
desk-fact-line = الهاتف
desk-line-ringing = هاتفكم يرن: أجيبوا واضغطوا 1
desk-line-talking = المكالمة موصولة
desk-line-held = المكالمة في الانتظار
desk-line-muted = الميكروفون مكتوم
desk-hold = وضع المكالمة في الانتظار
desk-unhold = العودة إلى المكالمة
desk-mute = كتم صوتي
desk-unmute = إلغاء كتم صوتي
desk-call-in = رنين هاتفي أيضًا
desk-error-no-line = لا أحد على الهاتف مع هذا المتصل الآن.

## الهاتف في المتصفح
desk-phone = الهاتف
desk-phone-about = أبقوا هذه النافذة مفتوحة للتحدث مع المتصلين هنا بدلًا من هاتفكم الخاص.
desk-phone-ready = الاستعداد لاستقبال المكالمات
desk-phone-accept = استلام المكالمة
desk-phone-mute = كتم صوتي
desk-phone-unmute = إلغاء كتم صوتي
desk-phone-hang-up = إنهاء المكالمة
desk-phone-hint = سيطلب المتصفح الإذن باستخدام الميكروفون. استخدموا سماعة رأس، في مكان لا يسمعكم فيه أحد. لا يُسجَّل أي شيء.
desk-phone-no-microphone = لا يمكن استخدام الميكروفون. اسمحوا به لهذه الصفحة ثم حاولوا من جديد.
desk-phone-is-off = غير جاهز: المكالمات ترن على هاتفكم الخاص
desk-phone-is-ready = جاهز: المكالمات ترن هنا
desk-phone-is-ringing = هناك مكالمة في انتظاركم
desk-phone-is-talking = المكالمة موصولة
desk-phone-is-lost = انقطع الاتصال: المكالمات ترن على هاتفكم الخاص
desk-error-no-softphone = الهاتف في المتصفح غير مُعدّ هنا.
