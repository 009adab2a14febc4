### Ce que dit la ligne d’écoute elle-même, que l’assistant fonctionne ou non. Inscrit au journal par identifiant, mis en mots pour chaque lecteur.

notice-opening = Vous êtes sur la ligne d'écoute. Vous pouvez écrire à toute heure, sans donner votre nom, à propos de harcèlement, d'abus, de danger ou de détresse liés au travail. Un assistant automatique répond d'abord ; vous pouvez demander à parler à une personne à tout moment. Nous en parler, ce n'est pas faire un signalement à votre organisation. Ce que vous écrivez est chiffré et lu uniquement par la ligne d'écoute. Si une vie ou un enfant est en danger, l'équipe d'écoute devra peut-être demander de l'aide.
    .sms = Ligne d'écoute. Un assistant automatique répond d'abord ; écrivez PERSONNE pour parler à quelqu'un. Nous écrire n'est pas un signalement. En cas de danger, appelez le numéro d'urgence local. STOP pour ne plus recevoir ces messages, START pour les reprendre.
    .voice = Vous êtes sur la ligne d'écoute. Vous n'avez pas à donner votre nom. Un assistant automatique répond d'abord ; appuyez sur 0 à tout moment pour parler à une personne. Nous en parler, ce n'est pas faire un signalement à votre organisation. En cas de danger, appelez le numéro d'urgence local.
notice-in-line = Vous êtes dans la file pour parler à une personne. Quelqu'un de l'équipe d'écoute vous répondra ici dès que ce sera votre tour.
    .voice = Vous êtes dans la file pour parler à une personne. Quelqu'un de l'équipe d'écoute vous répondra dès que ce sera votre tour.
notice-back-in-line = Vous revoilà, et vous avez gardé votre place dans la file. Quelqu'un de l'équipe d'écoute vous répondra dès que ce sera votre tour.
notice-person-joined = Quelqu'un de l'équipe d'écoute est là. À partir de maintenant, vous écrivez à une personne.
    .voice = Quelqu'un de l'équipe d'écoute prend votre appel.
notice-person-released = La personne qui vous écoutait a dû partir. Vous retrouvez votre place dans la file, et quelqu'un d'autre de l'équipe d'écoute vous répondra dès que ce sera votre tour.
notice-person-lost = La connexion avec la personne qui vous écoutait est coupée. Vous retrouvez votre place dans la file, et quelqu'un de l'équipe d'écoute vous répondra dès que ce sera votre tour.
notice-person-changed = Une autre personne de l'équipe d'écoute prend le relais. Elle peut lire ce que vous avez écrit : vous n'avez pas à le redire.
notice-second-person-joined = Une deuxième personne de l'équipe d'écoute est là et peut aussi vous écrire.
    .voice = Une deuxième personne de l'équipe d'écoute est maintenant en ligne avec vous.
notice-second-person-left = La deuxième personne de l'équipe d'écoute a quitté la conversation.
notice-colleague-listens = Quelqu'un de l'équipe lit aussi cette conversation. Seule l'équipe voit ce que cette personne écrit.
notice-wider = En ce moment, personne dans l'équipe n'a votre langue comme première langue. Vous gardez votre place dans la file ; nous nous adressons maintenant aussi aux personnes qui la parlent comme deuxième langue et aux interprètes.
notice-escalated = Personne n'a encore pu se libérer. Toute l'équipe présente vient d'être alertée pour vous.
notice-still-alerted = Personne n'a encore pu se libérer. Toute l'équipe présente a été alertée pour vous, et vous gardez votre place dans la file. En cas de danger, appelez votre numéro d'urgence local ou la sécurité.
notice-silent-alerted = La personne qui a pris votre conversation ne vous a pas encore écrit. Toute l'équipe présente vient d'être alertée pour vous. En cas de danger, appelez votre numéro d'urgence local ou la sécurité.
notice-on-call = Nous appelons pour vous une personne d'astreinte. En cas de danger, appelez votre numéro d'urgence local.
notice-on-call-coming = Une personne d'astreinte rejoint son poste et va vous écrire ici.
    .voice = Une personne d'astreinte rejoint son poste et va prendre votre appel.
notice-nobody-on-duty = Aucune personne présente ne peut vous répondre en ce moment. En cas de danger, appelez votre numéro d'urgence local ou la sécurité. Vous gardez votre place dans la file ; votre code de retour vous ramène ici à tout moment.
wait-range = L'attente sera probablement de { $low } à { $high } minutes.
wait-unknown = Nous ne savons pas encore combien de temps cela prendra.
place-in-line = { $ahead ->
    [0] Vous êtes en tête de la file pour parler à une personne.
    [one] Une personne est devant vous dans la file.
   *[other] { $ahead } personnes sont devant vous dans la file.
}
answer-by-message = La réponse arrivera ici par message ; inutile de garder le téléphone en main.
notice-wait-range = { place-in-line } { wait-range } { answer-by-message }
notice-wait-unknown = { place-in-line } { wait-unknown } { answer-by-message }
notice-given-back = La personne qui vous écoutait a quitté la conversation. L'assistant automatique est de nouveau là.
notice-closed = Cette conversation est terminée. Votre code de retour la rouvre.
    .sms = Cette conversation est terminée. Vous pouvez écrire de nouveau à tout moment.
    .voice = Cette conversation est terminée. Vous pouvez rappeler à tout moment.
notice-left-quickly = La personne a quitté la page très vite (sortie rapide). Sa place dans la file est gardée ; seul le code de retour lui permet de revenir.
notice-bot-away = L'assistant automatique n'est pas disponible en ce moment. Ce que vous écrivez est conservé, et vous pouvez demander à parler à une personne.
notice-bot-loading = L'assistant automatique démarre. Ce que vous écrivez est conservé et recevra une réponse, et vous pouvez demander à parler à une personne dès maintenant.

## Phrases de sécurité, selon le danger ; dites au moment même où le message est enregistré
safety-imminent = Si vous le pouvez, mettez-vous en sécurité. Appelez maintenant le numéro d'urgence local ou le service de sécurité.
    Vous pouvez écrire sans bruit. Nous alertons quelqu'un de l'équipe.
    .voice = Si vous le pouvez, mettez-vous en sécurité. Appelez maintenant le numéro d'urgence local ou le service de sécurité. Nous alertons quelqu'un de l'équipe.
safety-medical = Appelez maintenant le numéro d'urgence local, ou demandez à quelqu'un près de vous de le faire. Si vous le pouvez, restez près d'autres personnes.
    Vous pouvez écrire sans bruit. Nous alertons quelqu'un de l'équipe.
    .voice = Appelez maintenant le numéro d'urgence local, ou demandez à quelqu'un près de vous de le faire. Si vous le pouvez, restez près d'autres personnes. Nous alertons quelqu'un de l'équipe.
safety-suicide-imminent = Appelez maintenant le numéro d'urgence local, s'il vous plaît, ou rejoignez quelqu'un près de vous. Je reste ici avec vous.
    Vous pouvez écrire sans bruit. Nous alertons quelqu'un de l'équipe.
    .voice = Appelez maintenant le numéro d'urgence local, s'il vous plaît, ou rejoignez quelqu'un près de vous. Je reste ici avec vous. Nous alertons quelqu'un de l'équipe.
safety-self-harm-imminent = Appelez maintenant le numéro d'urgence local, s'il vous plaît, ou demandez à quelqu'un près de vous de le faire. Je reste ici avec vous, et personne ici ne vous jugera.
    Vous pouvez écrire sans bruit. Nous alertons quelqu'un de l'équipe.
    .voice = Appelez maintenant le numéro d'urgence local, s'il vous plaît, ou demandez à quelqu'un près de vous de le faire. Je reste ici avec vous, et personne ici ne vous jugera. Nous alertons quelqu'un de l'équipe.
safety-assault-imminent = Si vous le pouvez, mettez-vous en sécurité. Appelez maintenant le numéro d'urgence local ou le service de sécurité.
    Vous pouvez écrire sans bruit. Nous alertons quelqu'un de l'équipe. Plus les soins viennent tôt, plus ils aident, et c'est vous qui choisissez.
    .voice = Si vous le pouvez, mettez-vous en sécurité. Appelez maintenant le numéro d'urgence local ou le service de sécurité. Nous alertons quelqu'un de l'équipe. Plus les soins viennent tôt, plus ils aident, et c'est vous qui choisissez.
safety-child-imminent = La sécurité d'un enfant passe avant tout. Appelez maintenant le numéro d'urgence local ou le service de sécurité.
    Vous pouvez écrire sans bruit. Nous alertons quelqu'un de l'équipe. Quand un enfant est en danger, la ligne d'écoute devra peut-être prévenir la protection de l'enfance.
    .voice = La sécurité d'un enfant passe avant tout. Appelez maintenant le numéro d'urgence local ou le service de sécurité. Nous alertons quelqu'un de l'équipe. Quand un enfant est en danger, la ligne d'écoute devra peut-être prévenir la protection de l'enfance.
safety-partner-imminent = Si vous le pouvez, allez là où il y a du monde. Appelez maintenant le numéro d'urgence local. Si quelqu'un peut surveiller cet appareil, prenez-en un autre quand vous pourrez.
    Vous pouvez écrire sans bruit. Nous alertons quelqu'un de l'équipe.
    .voice = Si vous le pouvez, allez là où il y a du monde. Appelez maintenant le numéro d'urgence local. Si quelqu'un peut surveiller cet appareil, prenez-en un autre quand vous pourrez. Nous alertons quelqu'un de l'équipe.
safety-threat-imminent = Appelez maintenant le numéro d'urgence local ou le service de sécurité, s'il vous plaît, et restez à distance de l'autre personne.
    Vous pouvez écrire sans bruit. Nous alertons quelqu'un de l'équipe. Pour protéger une vie, l'équipe d'écoute devra peut-être prévenir d'autres personnes.
    .voice = Appelez maintenant le numéro d'urgence local ou le service de sécurité, s'il vous plaît, et restez à distance de l'autre personne. Nous alertons quelqu'un de l'équipe. Pour protéger une vie, l'équipe d'écoute devra peut-être prévenir d'autres personnes.
safety-suicide = Merci de l'avoir dit. Vous comptez, et vous n'avez pas à porter cela sans aide. Pensez-vous à mettre fin à vos jours ?
    Nous alertons quelqu'un de l'équipe.
safety-self-harm = Si vous saignez ou si vous avez pris quelque chose, appelez maintenant le numéro d'urgence local. Une blessure a besoin de soins, et personne ici ne vous jugera.
    Nous alertons quelqu'un de l'équipe.
safety-assault = Je regrette que cela soit arrivé. Si vous n'êtes pas en sécurité ou si vous avez une blessure, appelez le numéro d'urgence local.
    Plus les soins viennent tôt, plus ils aident, et c'est vous qui choisissez. Nous alertons quelqu'un de l'équipe.
safety-child = La sécurité d'un enfant passe avant tout. Si un enfant est en danger maintenant, appelez le numéro d'urgence local.
    Nous alertons quelqu'un de l'équipe. Quand un enfant est en danger, la ligne d'écoute devra peut-être prévenir la protection de l'enfance.
safety-partner = Si vous êtes en danger maintenant, appelez le numéro d'urgence local ou allez là où il y a du monde. Si quelqu'un peut surveiller cet appareil, prenez-en un autre quand vous pourrez.
    Nous alertons quelqu'un de l'équipe.
safety-threat = Si quelqu'un risque d'être blessé maintenant, appelez le numéro d'urgence local ou le service de sécurité, et restez à distance de l'autre personne.
    Nous alertons quelqu'un de l'équipe. Pour protéger une vie, l'équipe d'écoute devra peut-être prévenir d'autres personnes.
safety-stalking = Votre sécurité passe avant tout. Si vous êtes en danger maintenant, appelez le numéro d'urgence local ou le service de sécurité. Il est utile de garder les messages et de noter dates et lieux ; vous n'avez pas à répondre.
    Nous alertons quelqu'un de l'équipe.
safety-images = Ce qu'on vous fait subir n'est pas votre faute. Vous n'avez ni à payer ni à répondre ; il est utile de garder les messages. Si vous êtes en danger maintenant, appelez le numéro d'urgence local ou le service de sécurité.
    Nous alertons quelqu'un de l'équipe.
safety-retaliation = Si vous êtes en danger maintenant, appelez le numéro d'urgence local ou le service de sécurité. Il est utile de noter ce qui se passe et quand ; le bureau de la déontologie peut expliquer la protection contre les représailles.
    Nous alertons quelqu'un de l'équipe.
safety-high = Votre sécurité passe avant tout. Si vous êtes en danger maintenant, appelez le numéro d'urgence local ou le service de sécurité.
    Nous alertons quelqu'un de l'équipe.

## Vérifications douces au niveau 2 : dites une fois, avec l’offre d’une personne
safety-check-suicide = Merci de l'avoir dit. Vous arrive-t-il de penser à mettre fin à vos jours ?
    Vous pouvez demander ici à parler à une personne, à tout moment.
safety-check-assault = Nous vous croyons. Vous pouvez en parler ici, quel que soit le moment où cela s'est passé, et seulement autant que vous le voulez.
    Vous pouvez demander ici à parler à une personne, à tout moment.
safety-check-evidence = Il est utile de garder les messages et de noter les dates. Vous n'avez ni à répondre ni à payer. Si vous ne vous sentez pas en sécurité, le numéro d'urgence local ou le service de sécurité peuvent aider.
    Vous pouvez demander ici à parler à une personne, à tout moment.
safety-check-retaliation = Il est utile de noter ce qui se passe et quand. Le bureau de la déontologie peut expliquer la protection contre les représailles.
    Vous pouvez demander ici à parler à une personne, à tout moment.
safety-check = Si vous ne vous sentez pas en sécurité, ou si quelqu'un d'autre ne l'est pas, le numéro d'urgence local ou le service de sécurité peuvent aider.
    Vous pouvez demander ici à parler à une personne, à tout moment.

## To those on call: nothing of what it is about
on-call-text = { $count ->
        [one] Quelqu'un a besoin de vous au poste maintenant.
       *[other] { $count } personnes ont besoin de vous au poste maintenant.
    } Répondez 1 dès que vous êtes en route.
on-call-call = { $count ->
        [one] Quelqu'un a besoin de vous au poste maintenant.
       *[other] { $count } personnes ont besoin de vous au poste maintenant.
    } Appuyez sur 1 dès que vous êtes en route.

## Recevoir un message ou un appel à un moment sûr
notice-callback-text = Vous recevrez un SMS dans le créneau choisi, et à aucun autre moment. Vous pouvez quitter cette page ; votre code de retour rouvre la conversation à tout moment. Si vous êtes en danger d'ici là, appelez votre numéro d'urgence local ou revenez ici.
notice-callback-call = Vous serez appelé·e dans le créneau choisi, et à aucun autre moment. Vous pouvez quitter cette page ; votre code de retour rouvre la conversation à tout moment. Si vous êtes en danger d'ici là, appelez votre numéro d'urgence local ou revenez ici.
notice-callback-in-line = Le créneau choisi a commencé. Vous êtes dans la file, et la première personne libre prendra contact avec vous.
notice-callback-tried-text = Quelqu'un de l'équipe d'écoute vous a envoyé le SMS demandé.
notice-callback-tried-call = Quelqu'un de l'équipe d'écoute vous appelle maintenant, comme demandé.
notice-callback-later = Nous n'avons pas pu vous joindre. Nous réessaierons dans le créneau choisi.
notice-callback-kept = Quelqu'un de l'équipe d'écoute a lu votre conversation. Nous prendrons contact avec vous dans le créneau choisi.
notice-callback-cancelled = Vous ne recevrez ni appel ni message. Votre numéro est effacé.
notice-callback-over = Le créneau choisi est passé et nous n'avons pas pu vous joindre. Votre numéro est effacé. Vous pouvez choisir un autre moment ou continuer à écrire ici.
notice-callback-stopped = Le SMS n'a pas été envoyé : une réponse venue de ce numéro demandait de ne plus envoyer de messages. Vous pouvez choisir un autre numéro ou continuer à écrire ici.
callback-text = Bonjour. Vous avez demandé un message à cette heure. Si le moment convient, répondez simplement. Sinon, ignorez ce message.
callback-call = Bonjour. Vous avez demandé un appel à cette heure. Si le moment convient, appuyez sur 1. Sinon, raccrochez simplement.

## Par message
text-person-word = PERSONNE
text-silence-word = FAUX NUMÉRO
text-hours-word = HEURES
notice-discretion = Quelqu'un d'autre peut voir ce téléphone : effacez ce qui ne doit pas être lu. Si vous envoyez les mots FAUX NUMÉRO, plus aucun message ne part d'ici jusqu'à ce que vous envoyiez START. Pour ne recevoir de messages qu'à des heures sûres, envoyez HEURES 9-17.
notice-no-media = Ici, seuls les mots peuvent être lus. Images, enregistrements et positions ne sont pas conservés. Écrivez avec des mots, s'il vous plaît.
notice-resumed = Votre conversation continue ici. L'accès utilisé auparavant ne fonctionne plus.
notice-texts-stopped = La personne a envoyé STOP. Aucun message ne lui parvient jusqu'à ce qu'elle envoie START.
notice-texts-resumed = La personne a envoyé START. Les messages lui parviennent de nouveau.
notice-texts-silenced = La personne a mis la ligne en silence : quelqu'un lit peut-être. Aucun message ne lui parvient jusqu'à ce qu'elle envoie START.
notice-template-sent = Le message préparé a été envoyé. Dès que la personne y répond, vous pouvez écrire de nouveau.
notice-hours-how = Pour ne recevoir de messages d'ici qu'à certaines heures, envoyez par exemple HEURES 9-17. Pour les recevoir de nouveau à toute heure : HEURES 0-24.
notice-hours-now = Quelle heure est-il chez vous en ce moment ? Répondez ainsi : 14:30.
notice-hours-set = Les messages vous parviennent désormais uniquement entre { $begins } et { $ends }, ou juste après que vous avez écrit. Pour changer, envoyez de nouveau HEURES.
notice-hours-off = Les messages vous parviennent de nouveau à toute heure.
notice-hours-desk = La personne ne reçoit de messages qu'aux heures qu'elle a indiquées, ou juste après avoir écrit. Ce que vous écrivez entre-temps attend jusque-là.
notice-media = La personne a envoyé { $count } { $count ->
    [one] image ou enregistrement
   *[other] images ou enregistrements
}. Personne n'a encore regardé.
notice-media-passed = Seule une conseillère ou un conseiller peut voir ce que vous avez envoyé ; rien n'est conservé ici. Écrivez aussi avec des mots, s'il vous plaît. Pour joindre quelqu'un, envoyez PERSONNE.
