### Рабочее место консультантов. Идентификаторы, начинающиеся с desk-page-, принимают значения и собираются сервером; остальные получает скрипт страницы.

desk-product = Рабочее место линии помощи
desk-title = Рабочее место
desk-skip = К разговору
desk-language = Язык этого экрана
desk-language-set = Сменить

## Вход
desk-sign-in = Войти
desk-name = Имя
desk-password = Пароль
desk-sign-in-wrong = Имя или пароль неверны.
desk-page-wait = Слишком много попыток. Попробуйте снова через { $seconds } с.
desk-sign-out = Выйти
desk-sign-out-confirm = У вас есть разговоры. Если вы выйдете, они вернутся в очередь на прежнее место, и людям об этом сообщат.
desk-change-password = Сменить пароль
desk-password-title = Выберите собственный пароль
desk-password-first = Вы вошли с одноразовым паролем. Прежде чем начать, выберите собственный.
desk-password-old = Нынешний пароль
desk-password-new = Новый пароль
desk-password-again = Новый пароль ещё раз
desk-password-save = Сохранить
desk-password-differs = Новые пароли не совпадают.
desk-password-wrong = Нынешний пароль неверен.
desk-page-password-hint = Минимальная длина: { $shortest } знаков. Пароль из нескольких слов легко запомнить.
desk-page-password-weak = Выберите другой: минимальная длина { $shortest } знаков, не ваше имя и не нынешний пароль.
desk-back = Вернуться к рабочему месту

## Состояние
desk-bot-ready = Помощник готов
desk-bot-loading = Помощник запускается
desk-bot-training = Помощник обучается
desk-bot-starting = Помощник запускается
desk-bot-away = Помощник недоступен
desk-keeper-away = Фоновое обслуживание не работает: брошенные разговоры не возвращаются в очередь
desk-connected = Есть связь
desk-connection-lost = Нет связи. Пробуем снова; ваши разговоры ещё недолго остаются за вами.
desk-store-away = Хранилище не отвечает. Ничего из принятого не потеряно; мы продолжаем попытки.
desk-no-script = Рабочему месту нужен JavaScript.
desk-sound-on = Звук включён
desk-sound-off = Звук выключен
desk-sound-locked = Звук выключен: щёлкните, чтобы включить
desk-notify-ask = Включить уведомления
desk-notify-on = Уведомления включены
desk-notify-denied = Уведомления запрещены в браузере
desk-notification-title = Рабочее место линии помощи
desk-notification-body = Требуется ваше внимание.

## Ожидание
desk-queue = Ждут
desk-queue-empty = Никто не ждёт.
desk-queue-more = Ждут и другие, показаны не все.
desk-claim-next = Взять следующий
desk-claim-next-hint = Alt+N
desk-claim-this = Взять этот
desk-claim-why = Почему вне очереди?
desk-claim-why-hint = Причина записывается. Следующий по очереди будет ждать дольше.
desk-nothing-waits = Нет ожидающих, которым вы можете ответить.
desk-waits = Ждёт
desk-asked = просит о разговоре с человеком
desk-alert = Ждёт человек в опасности
desk-alert-unanswered = Человеку в опасности ещё никто не ответил
desk-alert-seen = Вижу
desk-reason-language = Я лучше владею языком
desk-reason-skill = Нужны мои навыки
desk-reason-continuity = Я знаю этот разговор
desk-reason-asked-for = Просьба о разговоре именно со мной
desk-reason-more-urgent = Срочнее, чем показывает уровень
desk-reason-supervision = Решение супервизора

## Уровень, опасность, канал, присутствие
desk-level-0 = Информация
desk-level-1 = Дистресс
desk-level-2 = Повышенный
desk-level-3 = Высокий
desk-level-4 = Неотложный
desk-category-attack-in-progress = Нападение сейчас
desk-category-weapon = Оружие
desk-category-being-followed = Преследуют прямо сейчас
desk-category-suicide = Самоубийство
desk-category-self-harm = Самоповреждение
desk-category-recent-assault = Недавнее насилие
desk-category-past-assault = Насилие в прошлом
desk-category-child-at-risk = Ребёнок в опасности
desk-category-retaliation = Месть за обращение
desk-category-stalking = Слежка, преследование
desk-category-image-abuse = Злоупотребление изображениями
desk-category-detained = Удержание против воли
desk-category-medical-emergency = Нужна срочная медицинская помощь
desk-category-partner-violence = Насилие партнёра
desk-category-threat-to-others = Угроза другим
desk-category-other = Иная опасность
desk-channel-web = Веб
desk-channel-sms = СМС
desk-channel-whatsapp = WhatsApp
desk-channel-voice = Телефон
desk-presence-here = Человек на связи
desk-presence-away = Человека нет на связи
desk-presence-left-quickly = Срочный выход
desk-presence-ended = Сеанс завершён

## Разговор
desk-conversations = Ваши разговоры
desk-none-open = Открытых разговоров нет. Возьмите следующий из очереди.
desk-log = Сообщения
desk-author-caller = Человек на линии
desk-author-assistant = Помощник
desk-author-counsellor = Консультант
desk-author-helpline = Линия помощи
desk-choice = нажата кнопка
desk-offered = Предложено:
desk-untriaged = Ещё не оценено
desk-unsupported = На языке, которым линия помощи не владеет
desk-entry-unknown = Запись, которую эта версия не может показать
desk-caller-writing = Человек пишет
desk-reply = Ваш ответ
desk-reply-hint = Enter отправляет, Shift+Enter начинает новую строку
desk-send = Отправить
desk-sending = Отправляется
desk-not-sent = Не отправлено
desk-retry = Отправить ещё раз
desk-new-messages = новых сообщений
desk-give-back = Вернуть помощнику
desk-give-back-confirm = Разговор с человеком продолжит помощник. Сказанное между вами ему не передаётся.
desk-release = Вернуть в очередь
desk-release-confirm = Разговор возвращается в очередь на прежнее место. Человеку сообщат, что придёт другой консультант.
desk-close = Завершить
desk-close-confirm = Разговор завершается. Человек может открыть его снова по коду возврата.
desk-missed = Всё было серьёзнее
desk-missed-level = Насколько это серьёзно? Уровень сразу повысится. Пропуск будет учтён без текста.
desk-missed-danger = В чём опасность?
desk-false-alarm = Ложная тревога
desk-false-alarm-level = Насколько это серьёзно на самом деле? Уровень понизится. Ложная тревога будет учтена без текста.
desk-correct = Установить уровень
desk-cancel = Отмена
desk-gone = Этот разговор больше не у вас.
desk-dismiss = Убрать из списка

## Вместе
desk-duty = Ваше состояние
desk-duty-available = На месте
desk-duty-wrap-up = Завершение дел
desk-duty-break = Перерыв
desk-duty-offline = Нет на месте
desk-for-you = Вопросы к вам
desk-asked-offer = Предлагается вам
desk-asked-transfer = Коллега просит вас продолжить разговор
desk-asked-invite = Коллега просит вас посмотреть вместе
desk-accept = Взять
desk-decline = Не сейчас
desk-transfer = Передать
desk-transfer-to = Кому? Показаны только коллеги, которые на месте.
desk-transfer-how = Когда разговор перейдёт?
desk-transfer-warm = После согласия; до этого разговор у вас
desk-transfer-cold = Сразу
desk-transfer-pending = Просьба продолжить
desk-invite = Посоветоваться
desk-invite-whom = Кто посмотрит вместе с вами? Коллеге будет видно всё сказанное здесь. Если коллега вступит в разговор, человеку об этом сообщат.
desk-no-colleague = Сейчас никого из коллег нет на месте.
desk-part-invited = просьба отправлена
desk-part-listen = читает разговор
desk-part-whisper = пишет для команды
desk-part-join = пишет человеку
desk-listen = Читать разговор
desk-whisper = Писать для команды
desk-join = Вступить в разговор
desk-join-confirm = Человеку сообщат, что к разговору присоединился второй консультант; с этого момента он видит, что вы пишете.
desk-leave = Выйти
desk-aside = Только для команды
desk-running = Идут сейчас
desk-lost = Пока вас не было
desk-lost-hint = От вашего экрана не было сигнала. Эти разговоры вернулись в очередь на прежнее место, людям об этом сообщили.
desk-lost-waiting = снова в очереди
desk-lost-offered = предлагается другому консультанту
desk-lost-human = у другого консультанта
desk-lost-bot = у помощника
desk-lost-parked = хранится, пока человек не вернётся
desk-lost-closed = завершён

## Сведения
desk-facts = Сведения
desk-fact-level = Уровень
desk-fact-danger = Опасность
desk-fact-language = Язык
desk-fact-channel = Канал
desk-fact-began = Начало
desk-fact-arrived = В очереди с
desk-fact-presence = Присутствие
desk-fact-with = Тоже здесь
desk-fact-holder = Ведёт
desk-fact-reasons = Почему такой уровень
desk-reason-whole = сообщение в целом
desk-none = нет

## Что не удалось
desk-error-store = Хранилище не отвечает. Попробуйте ещё раз.
desk-error-network = Нет связи. Ничего не изменено.
desk-error-missing = Такой страницы или разговора нет.
desk-error-request = Этот запрос не удалось понять.
desk-error-fault = Здесь произошла ошибка. Она записана.
desk-error-signed-out = Ваш сеанс закончился. Войдите снова.
desk-error-must-change = Сначала выберите собственный пароль.
desk-error-full = У вас уже наибольшее возможное число разговоров.
desk-error-taken = Этот разговор уже взяли.
desk-error-not-served = Здесь нужен другой язык или навык.
desk-error-level4-waits = Ждёт человек, которому опасность грозит прямо сейчас. Сначала возьмите следующий разговор.
desk-error-closed = Разговор завершён.
desk-error-stale = Тем временем разговор передали дальше.
desk-error-not-yours = Этот разговор не у вас.
desk-error-level-changed = Уровень с тех пор изменился. Посмотрите ещё раз.
desk-error-empty = Нет текста.
desk-error-not-invited = Это доступно только тем, кого об этом попросили, и супервизорам.
desk-error-colleague-away = Этого человека сейчас нет на месте.
desk-error-colleague-cannot = Этот человек не может взять разговор.

## Те, кто попросил звонок или СМС
desk-callback-text = Просит СМС
desk-callback-call = Просит звонок
desk-callback-when = Безопасное время
desk-callback-tries = Попыток до сих пор
desk-callback-reached = Человек на линии ответил.
desk-callback-now-text = Отправить СМС сейчас
desk-callback-now-call = Позвонить сейчас
desk-callback-later = Отложить до следующего возможного времени
desk-callback-next = Возможно с
desk-error-callback-nothing = Звонок или СМС больше не требуется.
desk-error-callback-early = Безопасное время ещё не началось.
desk-error-callback-over = Безопасное время прошло.
desk-error-callback-soon = Последняя попытка была только что. Дайте человеку немного времени.
desk-error-callback-tried = Попыток больше нет.
desk-error-callback-now = Можно попробовать прямо сейчас.

## Что стало с сообщением
desk-sent-accepted = в пути
desk-sent-sent = отправлено
desk-sent-delivered = дошло до телефона
desk-sent-read = прочитано
desk-sent-failed = не дошло до телефона
desk-sent-suppressed = не отправлено: человек на линии попросил STOP

## Что не удалось отправить
desk-undelivered = Не отправлено
desk-undelivered-title = Что не удалось отправить
desk-undelivered-about = Эти сообщения и звонки окончательно не удались, повторных попыток не будет. Больше никто о них не узнает.
desk-undelivered-none = Всё отправлено.
desk-undelivered-when = Когда
desk-undelivered-what = Что
desk-undelivered-why = Почему (код Twilio)
desk-undelivered-text = Сообщение
desk-undelivered-call = Звонок
desk-undelivered-caller = человеку на линии
desk-undelivered-callback = человеку, который просил об этом
desk-undelivered-oncall = дежурному
desk-undelivered-other = кому-то
desk-undelivered-forget = Вижу, очистить список
desk-error-window-closed = Человек на линии писал больше 24 часов назад. WhatsApp принимает теперь только заготовленное сообщение; когда на него ответят, можно писать снова.
desk-template = Отправить заготовленное сообщение

## На телефоне с тем, кто звонит
desk-fact-line = Телефон
desk-line-ringing = Ваш телефон звонит: ответьте и нажмите 1
desk-line-talking = Разговор идёт
desk-line-held = Звонок на удержании
desk-line-muted = микрофон выключен
desk-hold = Поставить на удержание
desk-unhold = Вернуться к разговору
desk-mute = Выключить мой микрофон
desk-unmute = Включить мой микрофон
desk-call-in = Позвонить и на мой телефон
desk-error-no-line = Сейчас никто не говорит с этим человеком по телефону.

## Телефон в браузере
desk-phone = Телефон
desk-phone-about = Не закрывайте это окно, чтобы говорить с позвонившими здесь, а не по своему телефону.
desk-phone-ready = Приготовиться к звонкам
desk-phone-accept = Принять звонок
desk-phone-mute = Выключить мой микрофон
desk-phone-unmute = Включить мой микрофон
desk-phone-hang-up = Положить трубку
desk-phone-hint = Браузер попросит доступ к микрофону. Используйте гарнитуру в помещении, где вас никто не услышит. Ничего не записывается.
desk-phone-no-microphone = Микрофон недоступен. Разрешите его для этой страницы и попробуйте снова.
desk-phone-is-off = Не готово: звонки поступают на ваш телефон
desk-phone-is-ready = Готово: звонки поступают сюда
desk-phone-is-ringing = Вас ждёт звонок
desk-phone-is-talking = Разговор идёт
desk-phone-is-lost = Связь потеряна: звонки поступают на ваш телефон
desk-error-no-softphone = Телефон в браузере здесь не настроен.
