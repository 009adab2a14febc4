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

## Сведения
desk-facts = Сведения
desk-fact-level = Уровень
desk-fact-danger = Опасность
desk-fact-language = Язык
desk-fact-channel = Канал
desk-fact-began = Начало
desk-fact-arrived = В очереди с
desk-fact-presence = Присутствие
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
