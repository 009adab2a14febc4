### Ce que dit l'assistant. Un message par réponse (utter_..., say_...) ; .sms et .voice sont la formulation propre à un canal.
### Phrases courtes. Une seule question au plus. Croire, ne pas sonder. Ne jamais promettre, ni juger, ni ordonner.

## Conversation
utter_greet = Bonjour. Je suis un assistant automatique. Vous pouvez parler ici de tout ce qui s'est passé au travail, ou poser une question. De quoi souhaitez-vous parler ?
utter_goodbye = Prenez soin de vous. Vous pouvez écrire de nouveau à toute heure. Votre code de retour vous ramène à cette conversation.
    .sms = Prenez soin de vous. Vous pouvez écrire de nouveau à toute heure.
    .voice = Prenez soin de vous. Vous pouvez rappeler à toute heure.
say_thanks = Je vous en prie. Je reste là si vous voulez en dire plus.
say_affirm = Je vous écoute. Dites-m'en plus avec vos mots, autant ou aussi peu que vous le souhaitez.
utter_deny = D'accord. Vous décidez de ce que vous partagez. Vous pouvez aussi me poser une question, ou demander à parler à une personne.
say_human_called = J'ai demandé à une personne de vous répondre. La première personne libre de l'équipe d'écoute vous répondra ici. Elle verra ce que vous avez écrit dans cette conversation, et rien d'autre sur vous. En attendant, vous pouvez continuer à m'écrire.
    .voice = J'ai demandé à une personne de vous répondre. La première personne libre de l'équipe d'écoute vous répondra. Elle saura ce que vous m'avez dit dans cette conversation, et rien d'autre sur vous. En attendant, vous pouvez continuer à me parler.
say_human_already_called = Vous êtes déjà dans la file pour parler à une personne, et vous gardez votre place. Je reste avec vous jusque-là. Qu'est-ce qui vous aiderait le plus maintenant ?
utter_decline_human = C'est votre choix. Vous pouvez demander à parler à une personne à tout moment, et je suis toujours là.
utter_ask_bot_identity = Je suis un assistant automatique, pas une personne. L'équipe d'écoute, elle, est faite de personnes : vous pouvez demander à leur parler à tout moment. Vous n'avez pas à donner votre nom, ni à moi ni à l'équipe.
utter_ask_confidentiality = Vous n'avez pas à dire qui vous êtes. Ce que vous écrivez est chiffré, et seule l'équipe d'écoute de cette ligne le lit. Il y a une limite : si une vie ou un enfant est en danger, l'équipe devra peut-être demander de l'aide. Me parler, ce n'est pas faire un signalement à votre organisation.
    .voice = Vous n'avez pas à dire qui vous êtes. Ce que vous me dites est chiffré, et seule l'équipe d'écoute de cette ligne le lit. Il y a une limite : si une vie ou un enfant est en danger, l'équipe devra peut-être demander de l'aide. Me parler, ce n'est pas faire un signalement à votre organisation.
utter_ask_return_later = Vous pouvez revenir quand cela vous convient. Votre code de retour, en haut de cette page, rouvre cette conversation sur n'importe quel appareil. Gardez-le dans un endroit que personne d'autre ne peut voir.
    .sms = Vous pouvez revenir quand cela vous convient. Il suffit d'écrire de nouveau.
    .voice = Vous pouvez rappeler quand cela vous convient. Avec votre code de retour, vous retrouvez cette conversation.
say_ask_deletion = Je peux supprimer toute cette conversation maintenant. Ni vous ni personne ne pourra la récupérer. Voulez-vous que je la supprime ?
utter_cannot_speak = Vous n'avez pas besoin de parler à voix haute. Vous pouvez écrire, en très peu de mots si vous préférez. Si vous êtes en danger, écrivez 1 et une personne de l'équipe sera alertée aussitôt.
    .voice = Vous n'avez pas besoin de parler. Appuyez sur 1 si vous êtes en danger, ou sur 0 pour joindre une personne. Vous pouvez aussi raccrocher et envoyer un message ou utiliser la page web.
say_change_language = Quelle langue préférez-vous ?
say_language_changed = Nous continuons en français. De quoi souhaitez-vous parler ?
utter_ask_capabilities = Je peux vous écouter, vous expliquer à qui vous adresser et ce qui se passe ensuite, et demander à une personne de vous répondre. Je ne peux pas enquêter, et me parler, ce n'est pas faire un signalement. Qu'est-ce qui vous serait le plus utile ?
utter_out_of_scope = Je ne peux pas vous aider pour cela. Je suis là pour le harcèlement, les abus, la sécurité et la détresse liés au travail. Y a-t-il quelque chose de ce genre qui vous préoccupe ?

## Ce qui est confié
utter_disclose_sexual_harassment = Merci de me l'avoir dit. Ce que vous décrivez compte, et ce n'est pas votre faute. C'est vous qui décidez de la suite.
utter_disclose_assault = Je regrette profondément que cela vous soit arrivé. Je vous crois. Ce n'est pas votre faute, et il n'y a pas de mauvais moment pour en parler. Des soins, du soutien, quelqu'un à qui parler : tout cela est là pour vous, avec ou sans signalement.
utter_disclose_online_harassment = Merci de me l'avoir dit. Des messages, des images, des appels peuvent blesser autant que des paroles en face, et ils comptent. Si c'est supportable pour vous, gardez-les : vous n'avez ni à y répondre ni à les revoir.
utter_disclose_bullying = Merci de me l'avoir dit. Subir ce genre de traitement épuise, et il est juste de le prendre au sérieux. Vous n'avez pas à y faire face sans soutien.
utter_disclose_discrimination = Merci de me l'avoir dit. Que l'on vous traite moins bien à cause de qui vous êtes, c'est grave, et vous n'avez pas à le supporter.
utter_disclose_exploitation = Merci de me l'avoir dit. Personne n'a le droit de demander des actes sexuels en échange d'une aide, d'un travail, d'un contrat ou de quoi que ce soit. Les personnes touchées ont droit à la sécurité et au soutien, quels que soient leurs papiers ou leur statut.
utter_disclose_stalking = Merci de me l'avoir dit. Que quelqu'un vous suive ou vous surveille, cela fait peur, et il est juste de le prendre au sérieux. Si vous le pouvez, notez les dates et les lieux, et gardez les messages.
utter_disclose_retaliation = Merci de me l'avoir dit. Faire payer à quelqu'un le fait d'avoir parlé, c'est inacceptable en soi. Noter ce qui a changé, et quand, peut vous aider plus tard. Le bureau de la déontologie s'occupe de la protection contre les représailles.
utter_disclose_suicidal_thoughts = Merci de me le dire. Cela demande de la force. Je demande maintenant à une personne de parler avec vous. Si vous sentez que vous pourriez passer à l'acte, appelez, s'il vous plaît, le numéro d'urgence local, ou rejoignez quelqu'un près de vous.
utter_disclose_danger = Votre sécurité passe d'abord. Si vous le pouvez, allez là où il y a du monde et appelez le numéro d'urgence local ou le service de sécurité. Je demande maintenant à une personne de vous répondre. Vous pouvez écrire sans bruit.
    .voice = Votre sécurité passe d'abord. Si vous le pouvez, allez là où il y a du monde et appelez le numéro d'urgence local ou le service de sécurité. Je demande maintenant à une personne de vous répondre.
utter_disclose_partner_violence = Merci de votre confiance. Personne ne mérite de subir la violence ou le contrôle chez soi. Si quelqu'un peut surveiller ce téléphone ou cet ordinateur, utilisez, quand vous le pourrez, un appareil qui n'est qu'à vous.
utter_express_distress = Ce que vous vivez semble très lourd. Vous avez bien fait d'écrire. Vous n'avez pas à tout démêler maintenant, et vous n'avez pas à porter cela sans aide.
    .voice = Ce que vous vivez semble très lourd. Vous avez bien fait d'appeler. Vous n'avez pas à tout démêler maintenant, et vous n'avez pas à porter cela sans aide.
utter_witness_report = Merci de ne pas avoir détourné le regard. Un témoin peut faire cinq choses : distraire, pour interrompre ce qui se passe ; déléguer, pour faire venir quelqu'un ; documenter, et remettre ces notes à la personne touchée ; différer, pour lui demander ensuite comment elle va ; agir directement, seulement si c'est sans danger. Certaines personnes, surtout les responsables, ont l'obligation de signaler ce qu'elles apprennent.
utter_manager_seeks_advice = Merci de prendre cela au sérieux. Votre rôle est d'écouter, de protéger les personnes, de prévenir les représailles et de transmettre, mais pas d'enquêter par vous-même. Dans beaucoup d'organisations, les responsables ont l'obligation de signaler. Le bureau de la déontologie, les ressources humaines ou le service d'enquête peuvent vous dire ce qui s'applique à vous.
utter_accused_seeks_help = Merci d'avoir écrit. Ici, on vous écoute avec le même respect que toute autre personne. L'aide juridique au personnel peut vous conseiller sur la procédure et sur vos droits, et le service de conseil au personnel peut vous soutenir. S'il vous plaît, n'ayez aucun contact à ce sujet avec l'autre personne.
    .voice = Merci d'avoir appelé. Ici, on vous écoute avec le même respect que toute autre personne. L'aide juridique au personnel peut vous conseiller sur la procédure et sur vos droits, et le service de conseil au personnel peut vous soutenir. S'il vous plaît, n'ayez aucun contact à ce sujet avec l'autre personne.

## Information
utter_ask_is_it_harassment = En bref, le harcèlement sexuel est un comportement non désiré, à connotation sexuelle, dont on peut raisonnablement penser qu'il choque ou humilie. Une seule fois peut suffire. Cela compte en tout lieu, à toute heure, en ligne aussi, et quel que soit le genre des personnes. Ce qu'a ressenti la personne qui l'a subi compte. Je ne peux pas juger un cas, mais si cela vous pèse, cela vaut la peine d'en parler.
say_options = Il y a plusieurs portes : formelles, informelles, et de soutien. Vous pouvez en utiliser plusieurs, et me parler n'en ferme aucune. Pour vous montrer celles qui conviennent, j'ai six courtes questions au plus. Vous pouvez passer celles que vous voulez, ou me demander autre chose à tout moment.
utter_ask_formal_report = Un signalement formel s'adresse au service d'enquête ou à la direction de votre entité. Ce service ou cette direction doit le recevoir, et décide s'il y a lieu d'enquêter. Il est utile de dire ce qui s'est passé, quand, où, et qui l'a vu. Il n'est pas nécessaire d'avoir des preuves pour signaler.
utter_ask_informal_resolution = L'ombudsman est un service indépendant et confidentiel, qui cherche une solution avec vous, de façon informelle. Ce service ne reçoit pas de signalements, et s'y adresser n'arrête pas les délais d'une procédure formelle. Après une agression, personne ne devrait vous demander de vous asseoir à la même table que l'autre personne.
utter_ask_anonymous_report = Le service d'enquête accepte les signalements sans nom. Il est plus difficile de donner suite à un signalement anonyme, alors les détails comptent : quoi, quand, où. Ici aussi, vous pouvez garder l'anonymat.
utter_ask_what_happens_next = Après un signalement formel, le bureau confirme qu'il l'a reçu, et l'évalue. Il peut ensuite vous poser des questions, enquêter, ou le transmettre ailleurs. Vous pouvez à tout moment demander du soutien et des mesures provisoires. La durée varie, et le bureau peut vous renseigner.
utter_ask_time_limits = Les délais varient : selon l'organisation, la procédure et votre situation. Certains sont courts. L'aide juridique au personnel, ou la politique de votre organisation, peut vous dire lesquels s'appliquent à vous. Il est utile de se renseigner rapidement, et il vaut la peine d'en parler, quel que soit le moment où c'est arrivé.
utter_ask_retaliation_protection = La protection contre les représailles relève du bureau de la déontologie. Elle commence en général par un signalement à un bureau habilité à le recevoir ; me parler n'en est pas un. Il est utile de noter les dates et les changements.
utter_ask_legal_help = L'aide juridique au personnel donne des conseils juridiques gratuits et confidentiels au personnel, actuel et ancien. Si vous n'en faites pas partie, il est utile de demander si elle peut vous aider, ou vers qui elle vous orienterait. Je ne peux pas donner de conseil juridique.
utter_ask_evidence = Gardez ce que vous avez déjà : messages, courriels, dates, noms des personnes qui ont vu quelque chose. Écrivez ce dont vous vous souvenez, avec vos mots, avec la date. Gardez-le dans un endroit auquel personne d'autre n'a accès. Il n'est pas nécessaire d'avoir des preuves pour demander de l'aide.
utter_ask_interim_measures = Pendant l'examen d'une affaire, l'organisation peut prendre des mesures : changement de responsable, autre lieu de travail, télétravail, congé, absence de contact. Vous pouvez les demander en faisant le signalement, ou au bureau qui l'a reçu. Elles ne devraient pas vous désavantager.
utter_ask_eligibility = Cette ligne est pour toutes les personnes qui travaillent avec l'organisation ou que celle-ci sert : personnel, consultants et consultantes, stagiaires, volontaires, prestataires, et d'autres. Certains bureaux ne servent que certaines d'entre elles. Dites-moi votre fonction, si vous voulez, et je pourrai préciser.
utter_ask_medical_care = Vous pouvez demander des soins sans faire de signalement. Après une agression, certains soins sont plus efficaces très tôt : la protection contre le VIH, dans les deux heures si possible et au plus tard dans les 72 heures ; la contraception d'urgence, jusqu'à 120 heures. Un service médical peut aussi conserver des preuves, si vous le souhaitez. C'est vous qui choisissez ce qui est fait.
utter_ask_support_services = Le service de conseil au personnel offre un soutien confidentiel. Le service médical s'occupe de la santé. L'ombudsman, les syndicats du personnel, les points focaux et les réseaux de pairs peuvent être à vos côtés. Et quelqu'un de l'équipe d'écoute de cette ligne peut parler avec vous ici.
utter_ask_senior_or_external_offender = Le grade ne met personne au-dessus des règles. Si la personne est haut placée, ou extérieure à votre organisation, le service d'enquête peut quand même recevoir un signalement, et un autre bureau que le vôtre aussi. Vous pouvez dire qui doit rester à l'écart.

## Vérifier la sécurité
say_ask_safe = Êtes-vous en sécurité en ce moment ?
say_safe = Merci de me l'avoir dit. Vous pouvez m'en dire plus, à votre rythme, ou demander quelles sont vos possibilités. Vous pouvez aussi demander à parler à une personne.
say_not_safe = Alors votre sécurité passe d'abord. Si vous le pouvez, rejoignez d'autres personnes, ou appelez le numéro d'urgence local ou le service de sécurité. Je demande maintenant à une personne de vous répondre. Vous pouvez écrire sans bruit.
    .voice = Alors votre sécurité passe d'abord. Si vous le pouvez, rejoignez d'autres personnes, ou appelez le numéro d'urgence local ou le service de sécurité. Je demande maintenant à une personne de vous répondre.

## Quand l'assistant n'a pas compris
say_did_you_mean = Il se peut que j'aie mal compris. Vouliez-vous dire l'une de ces choses ?
say_not_understood = Pardon, je n'ai pas compris. Vous pouvez le dire autrement, choisir l'une de ces réponses, ou demander à parler à une personne.
say_not_understood_here = Pardon, je n'ai pas compris. Vous pouvez choisir l'une des réponses, ou demander à parler à une personne.
say_not_understood_again = Je ne comprends toujours pas, et cela vient de moi, pas de vous. Je demande maintenant à une personne de vous aider.
say_nothing_to_read = Je n'ai rien reçu de lisible. Écrivez-le avec des mots, s'il vous plaît.
    .voice = Je n'ai pas pu comprendre ce que j'ai entendu. Dites-le avec des mots, s'il vous plaît, ou appuyez sur 0 pour joindre une personne.
say_fault = Quelque chose n'a pas fonctionné de mon côté, pas du vôtre. Vous pouvez le redire, ou demander à parler à une personne.
say_handoff_ended = L'équipe d'écoute m'a rendu la conversation. Je suis un assistant automatique. Y a-t-il autre chose que vous voulez dire ou demander ?

## Boutons
choice-yes = Oui
choice-no = Non
choice-english-too = L'anglais me convient aussi
choice-human = Parler à une personne
choice-no-human = Pas maintenant
choice-options = Quelles sont mes possibilités ?
choice-support = Qui peut me soutenir ?
choice-confidentiality = Est-ce confidentiel ?
choice-capabilities = Que pouvez-vous faire ?
choice-delete = Supprimer cette conversation
choice-delete-now = Oui, supprimer définitivement
choice-none-of-these = Aucune de ces réponses
choice-mean-ask-bot-identity = Êtes-vous un être humain ?
choice-mean-ask-confidentiality = Est-ce confidentiel ?
choice-mean-request-deletion = Supprimer ce que j'ai écrit
choice-mean-change-language = Une autre langue
choice-mean-ask-capabilities = Que pouvez-vous faire ?
choice-mean-disclose-sexual-harassment = J'ai subi un harcèlement sexuel
choice-mean-disclose-assault = J'ai subi une agression
choice-mean-disclose-online-harassment = Harcèlement en ligne ou par message
choice-mean-disclose-bullying = Je subis un harcèlement moral
choice-mean-disclose-discrimination = On me traite mal à cause de qui je suis
choice-mean-disclose-exploitation = On demande du sexe en échange
choice-mean-disclose-stalking = On me suit ou on me surveille
choice-mean-disclose-retaliation = On me punit parce que j'ai parlé
choice-mean-disclose-suicidal-thoughts = Je pense à mettre fin à mes jours
choice-mean-disclose-danger = Je suis en danger
choice-mean-disclose-partner-violence = Violence à la maison
choice-mean-express-distress = Je me sens très mal
choice-mean-witness-report = J'ai vu cela arriver à quelqu'un
choice-mean-manager-seeks-advice = J'encadre une équipe : que faire ?
choice-mean-accused-seeks-help = On m'accuse
choice-mean-ask-is-it-harassment = Est-ce du harcèlement ?
choice-mean-ask-reporting-options = Où puis-je signaler ?
choice-mean-ask-formal-report = Comment signaler formellement ?
choice-mean-ask-informal-resolution = Une solution informelle
choice-mean-ask-anonymous-report = Signaler sans donner mon nom
choice-mean-ask-what-happens-next = Que se passe-t-il après un signalement ?
choice-mean-ask-time-limits = Y a-t-il un délai ?
choice-mean-ask-retaliation-protection = Quelle protection si je parle ?
choice-mean-ask-legal-help = Aide juridique
choice-mean-ask-evidence = Quelles preuves garder ?
choice-mean-ask-interim-measures = Des mesures pendant l'examen
choice-mean-ask-eligibility = Puis-je utiliser cette ligne ?
choice-mean-ask-medical-care = Soins médicaux
choice-mean-ask-support-services = Qui peut me soutenir ?
choice-mean-ask-senior-or-external-offender = Personne haut placée ou extérieure
