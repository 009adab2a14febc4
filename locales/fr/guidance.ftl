### L'orientation vers la bonne porte : au plus six questions fermées, que l'on peut toutes passer. Jamais de pourquoi, jamais de noms.

## Les questions
say_ask_who = Qu'est-ce qui vous décrit le mieux ?
say_ask_organisation = De quelle organisation faites-vous partie ?
say_ask_what = De quoi s'agit-il ?
say_ask_what_of_another = Qu'avez-vous vu ou appris ?
say_ask_where = Où cela s'est-il passé ?
say_ask_station = Quel lieu d'affectation est le plus proche de vous ?
say_ask_wish = Que souhaitez-vous le plus en ce moment ?
say_safe_go_on = Merci de me l'avoir dit. Vous pouvez en dire plus, à votre rythme. Je reprends mes courtes questions.

## Qui ne doit pas voir la conversation
say_keep_out = Avant que je prévienne l'équipe d'écoute : quelqu'un de l'équipe vous répondra et verra ce que vous avez écrit ici, et rien d'autre sur vous. Y a-t-il un bureau, ou quelqu'un de cette ligne, qui ne doit pas le voir ?
    .voice = Avant que je prévienne l'équipe d'écoute : quelqu'un de l'équipe vous répondra et saura ce que vous m'avez dit ici, et rien d'autre sur vous. Y a-t-il un bureau, ou quelqu'un de cette ligne, qui ne doit pas l'apprendre ?
say_keep_out_after = L'équipe d'écoute a été prévenue. Y a-t-il un bureau, ou quelqu'un de cette ligne, qui ne doit pas voir cette conversation ?
say_keep_out_station = Quel lieu d'affectation faut-il tenir à l'écart ?
say_keep_out_more = C'est noté : cette conversation ne leur sera pas montrée. Y a-t-il quelqu'un d'autre ?
say_keep_out_noted = C'est noté. Vous gardez votre place dans la file.

## Ce qui peut convenir
say_avenues = D'après ce que vous m'avez dit, ces portes peuvent convenir. Vous choisissez, et vous pouvez en utiliser plusieurs.
say_avenues_more = Celles-ci vous sont ouvertes aussi.

## À la fin
say_ask_feedback = Une question, si vous voulez bien : cette conversation vous a-t-elle été utile ? Seule votre réponse est comptée, pas vos mots.
say_feedback_thanks = Merci. Cela nous aide à faire mieux.

## Boutons
choice-skip = Passer
choice-who-staff = Membre du personnel
choice-who-consultant = Consultant ou consultante
choice-who-intern = Stagiaire
choice-who-volunteer = Volontaire ou bénévole
choice-who-contractor = Prestataire
choice-who-beneficiary = Je reçois une aide ou un service
choice-what-sexual-harassment = Harcèlement sexuel
choice-what-assault = Agression sexuelle
choice-what-online = Harcèlement en ligne ou par message
choice-what-bullying = Harcèlement moral
choice-what-discrimination = Discrimination
choice-what-exploitation = Exploitation sexuelle, ou enfant concerné
choice-what-stalking = Une personne suivie ou surveillée
choice-what-retaliation = Représailles pour avoir parlé
choice-what-partner-violence = Violence à la maison
choice-what-other = Autre chose
choice-where-headquarters = Au siège
choice-where-field = Dans un bureau sur le terrain
choice-where-mission = Dans une mission
choice-where-event = Lors d'un événement ou en voyage
choice-where-online = En ligne
choice-wish-heard = Que l'on m'écoute
choice-wish-informal = Que cela cesse, sans procédure
choice-wish-report = Signaler
choice-wish-anonymous = Signaler sans donner mon nom
choice-wish-legal = Une aide juridique
choice-wish-medical = Une aide médicale
choice-wish-safety = De l'aide pour être en sécurité
choice-org-secretariat = Secrétariat de l'ONU
choice-org-undp = PNUD
choice-org-unicef = UNICEF
choice-org-unhcr = HCR
choice-org-wfp = PAM
choice-org-who = OMS
choice-org-unesco = UNESCO
choice-org-iom = OIM
choice-org-other = Une autre organisation
choice-org-unsaid = Je préfère ne pas le dire
choice-station-new-york = New York
choice-station-geneva = Genève
choice-station-vienna = Vienne
choice-station-nairobi = Nairobi
choice-station-addis-ababa = Addis-Abeba
choice-station-bangkok = Bangkok
choice-station-beirut = Beyrouth
choice-station-santiago = Santiago
choice-station-elsewhere = Ailleurs
choice-keep-out-nobody = Non, personne : continuez
choice-keep-out-human-resources = Ressources humaines
choice-keep-out-management = Direction
choice-keep-out-security = Sécurité
choice-keep-out-medical = Service médical
choice-keep-out-station = Un lieu d'affectation
choice-keep-out-done = C'est tout, continuez
choice-helped = Avis donné
choice-helped-yes = Elle m'a été utile
choice-helped-partly = Un peu
choice-helped-no = Elle ne m'a pas été utile
