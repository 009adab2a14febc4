### Le poste des écoutants. Les identifiants qui commencent par desk-page- prennent des arguments ; les autres vont au script de la page.

desk-product = Poste d’écoute
desk-title = Poste
desk-skip = Aller à la conversation
desk-language = Langue de cet écran
desk-language-set = Changer

## Connexion
desk-sign-in = Se connecter
desk-name = Nom
desk-password = Mot de passe
desk-sign-in-wrong = Le nom ou le mot de passe est incorrect.
desk-page-wait = Trop d’essais. Veuillez réessayer dans { $seconds } s.
desk-sign-out = Se déconnecter
desk-sign-out-confirm = Des conversations sont entre vos mains. Si vous vous déconnectez, elles retournent dans la file à la place qu’elles avaient, et les personnes en sont averties.
desk-change-password = Changer de mot de passe
desk-password-title = Choisissez votre propre mot de passe
desk-password-first = Vous avez utilisé un mot de passe à usage unique. Choisissez le vôtre avant de commencer.
desk-password-old = Mot de passe actuel
desk-password-new = Nouveau mot de passe
desk-password-again = Nouveau mot de passe, encore une fois
desk-password-save = Enregistrer
desk-password-differs = Les deux nouveaux mots de passe ne sont pas identiques.
desk-password-wrong = Le mot de passe actuel est incorrect.
desk-page-password-hint = Au moins { $shortest } caractères. Plusieurs mots se retiennent facilement.
desk-page-password-weak = Choisissez-en un autre : au moins { $shortest } caractères, ni votre nom ni le mot de passe actuel.
desk-back = Retour au poste

## Situation
desk-bot-ready = Assistant prêt
desk-bot-loading = Assistant en démarrage
desk-bot-training = Assistant en apprentissage
desk-bot-starting = Assistant en démarrage
desk-bot-away = Assistant indisponible
desk-keeper-away = Entretien arrêté : les conversations abandonnées ne retournent pas dans la file
desk-connected = Connexion établie
desk-connection-lost = Pas de connexion. Nouvel essai en cours ; vos conversations vous restent un court moment.
desk-store-away = La base de données ne répond pas. Rien de ce qui a été accepté n’est perdu ; nous continuons d’essayer.
desk-no-script = Le poste a besoin de JavaScript.
desk-sound-on = Son activé
desk-sound-off = Son coupé
desk-sound-locked = Son coupé : cliquez pour l’activer
desk-notify-ask = Activer les notifications
desk-notify-on = Notifications activées
desk-notify-denied = Notifications bloquées par le navigateur
desk-notification-title = Poste d’écoute
desk-notification-body = Votre attention est demandée.

## File d’attente
desk-queue = En attente
desk-queue-empty = Personne n’attend.
desk-queue-more = D’autres personnes attendent, qui ne sont pas affichées.
desk-claim-next = Prendre la suivante
desk-claim-next-hint = Alt+N
desk-claim-this = Prendre celle-ci
desk-claim-why = Pourquoi hors de l’ordre ?
desk-claim-why-hint = La raison est consignée. La personne suivante attendra plus longtemps.
desk-nothing-waits = Aucune personne que vous pouvez prendre en charge n’attend.
desk-waits = Attend depuis
desk-asked = a demandé à parler à une personne
desk-alert = Une personne en danger attend
desk-alert-unanswered = Une personne en danger est encore sans réponse
desk-alert-seen = Vu
desk-reason-language = Je parle mieux cette langue
desk-reason-skill = Demande mes compétences
desk-reason-continuity = Je connais cette conversation
desk-reason-asked-for = La personne a demandé à me parler
desk-reason-more-urgent = Plus urgent que son niveau ne l’indique
desk-reason-supervision = Décision de la supervision

## Niveau, danger, canal, présence
desk-level-0 = Information
desk-level-1 = Détresse
desk-level-2 = Accru
desk-level-3 = Élevé
desk-level-4 = Imminent
desk-category-attack-in-progress = Agression en cours
desk-category-weapon = Arme
desk-category-being-followed = Personne suivie
desk-category-suicide = Suicide
desk-category-self-harm = Automutilation
desk-category-recent-assault = Agression récente
desk-category-past-assault = Agression passée
desk-category-child-at-risk = Enfant en danger
desk-category-retaliation = Représailles
desk-category-stalking = Harcèlement obsessionnel
desk-category-image-abuse = Abus d’images intimes
desk-category-detained = Personne retenue contre son gré
desk-category-medical-emergency = Urgence médicale
desk-category-partner-violence = Violence dans le couple
desk-category-threat-to-others = Menace envers autrui
desk-category-other = Autre danger
desk-channel-web = Web
desk-channel-sms = SMS
desk-channel-whatsapp = WhatsApp
desk-channel-voice = Téléphone
desk-presence-here = La personne est là
desk-presence-away = Aucun signe de la personne
desk-presence-left-quickly = Sortie rapide
desk-presence-ended = A terminé la session

## Conversation
desk-conversations = Vos conversations
desk-none-open = Aucune conversation ouverte. Prenez la suivante dans la file.
desk-log = Messages
desk-author-caller = La personne
desk-author-assistant = Assistant
desk-author-counsellor = Équipe d’écoute
desk-author-helpline = Ligne d’écoute
desk-choice = a appuyé sur un bouton
desk-offered = Proposé :
desk-untriaged = Pas encore évalué
desk-unsupported = Dans une langue que la ligne ne parle pas
desk-entry-unknown = Une entrée que cette version ne sait pas afficher
desk-caller-writing = La personne écrit
desk-reply = Votre réponse
desk-reply-hint = Entrée envoie, Maj+Entrée passe à la ligne
desk-send = Envoyer
desk-sending = Envoi
desk-not-sent = Non envoyé
desk-retry = Renvoyer
desk-new-messages = nouveaux messages
desk-give-back = Rendre à l’assistant
desk-give-back-confirm = L’assistant reprend la conversation. Ce que vous vous êtes dit ne lui est pas transmis.
desk-release = Remettre dans la file
desk-release-confirm = La conversation retourne dans la file à la place qu’elle avait. La personne est avertie que quelqu’un d’autre de l’équipe viendra.
desk-close = Clore
desk-close-confirm = La conversation prend fin. La personne peut la rouvrir avec le code de retour.
desk-missed = C’était plus grave
desk-missed-level = Quelle est la gravité ? Le niveau monte aussitôt. L’erreur est comptée, sans aucun texte.
desk-missed-danger = Quel est le danger ?
desk-false-alarm = Fausse alerte
desk-false-alarm-level = Quelle est la gravité réelle ? Le niveau baisse. La fausse alerte est comptée, sans aucun texte.
desk-correct = Fixer le niveau
desk-cancel = Annuler
desk-gone = Cette conversation n’est plus entre vos mains.
desk-dismiss = Retirer de la liste

## Ensemble
desk-duty = Votre état
desk-duty-available = Disponible
desk-duty-wrap-up = En finalisation
desk-duty-break = En pause
desk-duty-offline = Absence
desk-for-you = On vous demande
desk-asked-offer = Vous est proposée
desk-asked-transfer = Un ou une collègue vous demande de prendre le relais
desk-asked-invite = Un ou une collègue vous demande de regarder ensemble
desk-accept = Prendre
desk-decline = Pas maintenant
desk-transfer = Passer le relais
desk-transfer-to = À qui ? Seuls les collègues à leur poste sont affichés.
desk-transfer-how = Quand le relais se fait-il ?
desk-transfer-warm = Après accord ; la conversation vous reste jusque-là
desk-transfer-cold = Tout de suite
desk-transfer-pending = Relais demandé à
desk-invite = Demander un avis
desk-invite-whom = Qui doit regarder avec vous ? Tout ce qui a été dit ici lui sera lisible. La personne est avertie si quelqu’un se joint à vous.
desk-no-colleague = Aucun ou aucune collègue n’est à son poste en ce moment.
desk-part-invited = demande envoyée
desk-part-listen = lit la conversation
desk-part-whisper = écrit pour l’équipe
desk-part-join = écrit à la personne
desk-listen = Lire la conversation
desk-whisper = Écrire pour l’équipe
desk-join = Se joindre
desk-join-confirm = La personne est avertie qu’une deuxième personne de l’équipe se joint à la conversation, et lit ce que vous écrivez à partir de là.
desk-leave = Quitter
desk-aside = Pour l’équipe seulement
desk-running = En cours
desk-lost = Pendant votre absence
desk-lost-hint = Votre écran ne répondait plus. Ces conversations sont retournées dans la file à la place qu’elles avaient, et les personnes en ont été averties.
desk-lost-waiting = de nouveau dans la file
desk-lost-offered = proposée à quelqu’un d’autre de l’équipe
desk-lost-human = avec quelqu’un d’autre de l’équipe
desk-lost-bot = avec l’assistant
desk-lost-parked = gardée jusqu’au retour de la personne
desk-lost-closed = close

## Faits
desk-facts = Faits
desk-fact-level = Niveau
desk-fact-danger = Danger
desk-fact-language = Langue
desk-fact-channel = Canal
desk-fact-began = Début
desk-fact-arrived = Dans la file depuis
desk-fact-presence = Présence
desk-fact-with = Également ici
desk-fact-holder = Entre les mains de
desk-fact-reasons = Pourquoi ce niveau
desk-reason-whole = le message dans son ensemble
desk-none = aucun

## Ce qui n’a pas marché
desk-error-store = La base de données ne répond pas. Veuillez réessayer.
desk-error-network = Pas de connexion. Rien n’a été modifié.
desk-error-missing = Cette page ou cette conversation n’existe pas.
desk-error-request = Cette demande n’a pas été comprise.
desk-error-fault = Une erreur s’est produite ici. Elle a été consignée.
desk-error-signed-out = Votre session est terminée. Veuillez vous reconnecter.
desk-error-must-change = Veuillez d’abord choisir votre propre mot de passe.
desk-error-full = Vous avez déjà le nombre maximal de conversations.
desk-error-taken = Quelqu’un d’autre l’a prise.
desk-error-not-served = Cette conversation demande une autre langue ou une autre compétence.
desk-error-level4-waits = Une personne en danger imminent attend. Prenez d’abord la suivante.
desk-error-closed = La conversation est close.
desk-error-stale = La conversation a changé de mains entre-temps.
desk-error-not-yours = Cette conversation n’est pas entre vos mains.
desk-error-level-changed = Le niveau a changé entre-temps. Veuillez regarder de nouveau.
desk-error-empty = Il n’y a pas de texte.
desk-error-not-invited = Réservé aux collègues à qui on l’a demandé et à la supervision.
desk-error-colleague-away = Cette personne n’est pas à son poste en ce moment.
desk-error-colleague-cannot = Cette personne ne peut pas la prendre.

## Personnes qui ont demandé un appel ou un message
desk-callback-text = Message demandé
desk-callback-call = Appel demandé
desk-callback-when = Créneau sûr
desk-callback-tries = Essais jusqu’ici
desk-callback-reached = La personne a répondu.
desk-callback-now-text = Envoyer le message maintenant
desk-callback-now-call = Appeler maintenant
desk-callback-later = Remettre au prochain moment possible
desk-callback-next = Possible à partir de
desk-error-callback-nothing = Aucun appel ni message n’est plus demandé.
desk-error-callback-early = Le créneau sûr de la personne n’a pas commencé.
desk-error-callback-over = Le créneau sûr de la personne est passé.
desk-error-callback-soon = Le dernier essai vient d’avoir lieu. Laissez un peu de temps à la personne.
desk-error-callback-tried = Le nombre d’essais permis est atteint.
desk-error-callback-now = L’essai est possible maintenant.

## Ce qu’il est advenu d’un message
desk-sent-accepted = en route
desk-sent-sent = envoyé
desk-sent-delivered = arrivé sur le téléphone
desk-sent-read = lu
desk-sent-failed = pas arrivé sur le téléphone
desk-sent-suppressed = non envoyé : la personne a demandé STOP

## Ce qui n’a pas pu être envoyé
desk-undelivered = Non envoyé
desk-undelivered-title = Ce qui n’a pas pu être envoyé
desk-undelivered-about = Ces messages et appels ont échoué définitivement et ne sont pas retentés. Personne d’autre n’en est informé.
desk-undelivered-none = Tout a été envoyé.
desk-undelivered-when = Quand
desk-undelivered-what = Quoi
desk-undelivered-why = Pourquoi (code Twilio)
desk-undelivered-text = Message
desk-undelivered-call = Appel
desk-undelivered-caller = à une personne en ligne
desk-undelivered-callback = à une personne qui l’avait demandé
desk-undelivered-oncall = à une personne d’astreinte
desk-undelivered-other = à quelqu’un
desk-undelivered-forget = Vu, vider la liste
desk-error-window-closed = La personne a écrit il y a plus de 24 heures. WhatsApp n’accepte plus qu’un message préparé ; dès qu’elle y répond, vous pouvez écrire de nouveau.
desk-template = Envoyer le message préparé

## Au téléphone avec la personne qui appelle
desk-fact-line = Téléphone
desk-line-ringing = Votre téléphone sonne : décrochez et appuyez sur 1
desk-line-talking = La communication est établie
desk-line-held = L’appel est en attente
desk-line-muted = micro coupé
desk-hold = Mettre en attente
desk-unhold = Reprendre l’appel
desk-mute = Couper mon micro
desk-unmute = Rétablir mon micro
desk-call-in = Faire sonner aussi mon téléphone
desk-error-no-line = Personne n’est au téléphone avec cette personne pour le moment.

## Le téléphone dans le navigateur
desk-phone = Téléphone
desk-phone-about = Gardez cette fenêtre ouverte pour parler ici avec les personnes qui appellent, plutôt que sur votre propre téléphone.
desk-phone-ready = Se préparer à recevoir des appels
desk-phone-accept = Prendre l’appel
desk-phone-mute = Couper mon micro
desk-phone-unmute = Rétablir mon micro
desk-phone-hang-up = Raccrocher
desk-phone-hint = Le navigateur demande l’accès à votre micro. Utilisez un casque, dans une pièce où personne ne peut entendre. Rien n’est enregistré.
desk-phone-no-microphone = Le micro ne peut pas être utilisé. Autorisez-le pour cette page, puis réessayez.
desk-phone-is-off = Hors service : les appels sonnent sur votre propre téléphone
desk-phone-is-ready = Tout est prêt : les appels sonnent ici
desk-phone-is-ringing = Quelqu’un vous attend au téléphone
desk-phone-is-talking = La communication est établie
desk-phone-is-lost = La connexion est perdue : les appels sonnent sur votre propre téléphone
desk-error-no-softphone = Le téléphone dans le navigateur n’est pas installé ici.
