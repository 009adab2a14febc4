### Как найти нужную дверь: не больше шести вопросов с готовыми ответами, любой можно пропустить. Ни «почему», ни имён.

## Вопросы
say_ask_who = Что из этого ближе всего к вашей ситуации?
say_ask_organisation = С какой организацией вы связаны?
say_ask_what = О чём идёт речь?
say_ask_what_of_another = Что вы видели или о чём узнали?
say_ask_where = Где это произошло?
say_ask_station = Какое место службы к вам ближе всего?
say_ask_wish = Что для вас сейчас важнее всего?
say_safe_go_on = Спасибо, что сказали. Можно рассказать больше, в своём темпе. Я возвращаюсь к коротким вопросам.

## Кто не должен видеть разговор
say_keep_out = Прежде чем звать человека, один вопрос. Вам ответит консультант этой линии помощи и увидит то, что вы здесь написали, и больше ничего о вас. Есть ли на этой линии отдел или кто-то, кому не следует это видеть?
    .voice = Прежде чем звать человека, один вопрос. Вам ответит консультант этой линии помощи и узнает то, что вы здесь рассказали, и больше ничего о вас. Есть ли на этой линии отдел или кто-то, кому не следует об этом знать?
say_keep_out_after = Человека уже зовут. Есть ли на этой линии отдел или кто-то, кому не следует это видеть?
say_keep_out_station = Какому месту службы не следует об этом знать?
say_keep_out_more = Отмечено: этот разговор им не покажут. Есть ли кто-то ещё?
say_keep_out_noted = Отмечено. Ваше место в очереди сохраняется.

## Что может подойти
say_avenues = Судя по тому, что вы рассказали, могут подойти эти пути. Выбираете вы, и можно выбрать не один.
say_avenues_more = Вам открыты и эти пути.

## В конце
say_ask_feedback = Один вопрос, если хотите: помог ли вам этот разговор? Учитывается только сам ответ, но не ваши слова.
say_feedback_thanks = Спасибо. Это помогает нам работать лучше.

## Кнопки
choice-skip = Пропустить
choice-who-staff = В штате
choice-who-consultant = Консультант по контракту
choice-who-intern = На стажировке
choice-who-volunteer = Доброволец
choice-who-contractor = Подрядчик
choice-who-beneficiary = Получаю помощь или услуги
choice-what-sexual-harassment = Сексуальные домогательства
choice-what-assault = Сексуальное насилие
choice-what-online = Домогательства в сети, в сообщениях
choice-what-bullying = Травля на работе
choice-what-discrimination = Дискриминация
choice-what-exploitation = Сексуальная эксплуатация, или речь о ребёнке
choice-what-stalking = Слежка, преследование
choice-what-retaliation = Месть за то, что человек не промолчал
choice-what-partner-violence = Насилие дома
choice-what-other = Другое
choice-where-headquarters = В штаб-квартире
choice-where-field = В отделении на местах
choice-where-mission = В миссии
choice-where-event = На мероприятии или в поездке
choice-where-online = В интернете
choice-wish-heard = Чтобы меня выслушали
choice-wish-informal = Чтобы это прекратилось, без процедур
choice-wish-report = Подать заявление
choice-wish-anonymous = Подать заявление без имени
choice-wish-legal = Юридическая помощь
choice-wish-medical = Медицинская помощь
choice-wish-safety = Быть в безопасности
choice-org-secretariat = Секретариат ООН
choice-org-undp = ПРООН
choice-org-unicef = ЮНИСЕФ
choice-org-unhcr = УВКБ
choice-org-wfp = ВПП
choice-org-who = ВОЗ
choice-org-unesco = ЮНЕСКО
choice-org-iom = МОМ
choice-org-other = Другая организация
choice-org-unsaid = Предпочитаю не называть
choice-station-new-york = Нью-Йорк
choice-station-geneva = Женева
choice-station-vienna = Вена
choice-station-nairobi = Найроби
choice-station-addis-ababa = Аддис-Абеба
choice-station-bangkok = Бангкок
choice-station-beirut = Бейрут
choice-station-santiago = Сантьяго
choice-station-elsewhere = В другом месте
choice-keep-out-nobody = Таких нет, продолжайте
choice-keep-out-human-resources = Кадровая служба
choice-keep-out-management = Руководство
choice-keep-out-security = Служба охраны и безопасности
choice-keep-out-medical = Медицинская служба
choice-keep-out-station = Одно из мест службы
choice-keep-out-done = Это всё, продолжайте
choice-helped = Отзыв отправлен
choice-helped-yes = Помог
choice-helped-partly = Немного
choice-helped-no = Не помог
