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

## الوقائع
desk-facts = الوقائع
desk-fact-level = المستوى
desk-fact-danger = الخطر
desk-fact-language = اللغة
desk-fact-channel = القناة
desk-fact-began = البداية
desk-fact-arrived = في قائمة الانتظار منذ
desk-fact-presence = الحضور
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
