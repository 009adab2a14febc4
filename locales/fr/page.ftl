### La page du personnel : ses propres phrases et les réponses aux demandes qui n’ont pas abouti.
### Le titre de l’onglet ne dit rien du sujet.

page-title = Discussion
page-name = Ligne d’écoute
page-about = Écrivez à toute heure, sans donner votre nom.
page-skip = Aller à la zone de message
page-language = Langue
page-no-script = Cette page a besoin de JavaScript pour envoyer des messages, et il est désactivé dans votre navigateur. Vous pouvez l’autoriser pour cette page, ouvrir la page dans un autre navigateur, ou vous tourner vers une personne de confiance. En cas de danger, appelez le numéro d’urgence local. Le bouton « Quitter vite » fonctionne sans JavaScript.

## Sortie rapide
page-exit = Quitter vite
page-exit-help = Quitte cette page immédiatement. Appuyer trois fois sur la touche Maj (Shift) fait la même chose. Votre place dans la file est gardée ; seul votre code de retour permet de revenir.
page-exit-twice = Maj : encore 2 appuis pour quitter.
page-exit-once = Maj : encore 1 appui pour quitter.
page-exit-leaving = Vous quittez cette page.

## Code de retour
page-code-heading = Gardez un moyen de revenir
page-code-about = Un code de retour rouvre cette conversation, sur n’importe quel appareil, même après une sortie rapide. Mieux vaut le noter avant d’écrire.
page-code-show = Afficher mon code de retour
page-code-yours = Votre code de retour :
page-code-keep = Gardez-le là où personne d’autre ne peut le voir. Toute personne qui a ce code peut lire cette conversation.
page-code-copy = Copier
page-code-copied = Le code est copié.
page-code-hide = Masquer le code
page-code-have = J’ai un code
page-code-label = Code de retour, 16 chiffres
page-code-open = Ouvrir ma conversation
page-code-cancel = Annuler

## Conversation
page-log = Conversation
page-you = Vous
page-assistant = Assistant automatique
page-counsellor = Équipe d’écoute
page-helpline = Ligne d’écoute
page-message = Votre message
page-send = Envoyer
page-send-help = Touche Entrée pour envoyer. Maj et Entrée pour aller à la ligne.
page-sent = Envoi…
page-received = Reçu
page-answered = Répondu
page-failed = Non envoyé
page-retry = Renvoyer
page-edit = Modifier
page-typing = La personne qui vous écoute est en train d’écrire…
page-answering = L’assistant prépare sa réponse…
page-human = Parler à une personne
page-human-asked = Vous êtes dans la file
page-human-here = Vous écrivez à une personne.

## Ce qui se passe
page-offline = Pas de connexion pour le moment. Ce que vous écrivez reste sur cette page et part dès que la connexion revient.
page-online = La connexion est rétablie.
page-session-ended = Cette session est terminée, ou la conversation a été ouverte ailleurs. Votre code de retour la rouvre.
page-new = Commencer une nouvelle conversation
page-loading = Ouverture de votre conversation…
page-resumed = Votre conversation est de nouveau ouverte.

## Terminer
page-options = Terminer ou supprimer
page-end = Terminer la conversation
page-end-about = Met fin à cette session. Votre code de retour rouvre la conversation.
page-end-yes = Oui, terminer
page-ended = La session est terminée. Vous pouvez fermer cette page.
page-delete = Supprimer la conversation
page-delete-about = Supprime définitivement tout ce qui a été écrit ici. Personne ne pourra le récupérer. Si quelqu’un de l’équipe d’écoute vous répond en ce moment, la conversation disparaît aussi pour cette personne.
page-delete-yes = Oui, supprimer définitivement
page-deleted = La conversation est supprimée. Vous pouvez fermer cette page.
page-no = Non, revenir
page-privacy = Un seul cookie, pour cette session ; il disparaît quand vous fermez le navigateur. Rien n’est chargé depuis d’autres sites. Votre employeur pourrait voir que cette adresse a été ouverte sur son réseau. Un appareil qu’il gère peut lui en montrer davantage : si vous le pouvez, utilisez le vôtre.

## Où en est la conversation
page-status-person = Vous écrivez à une personne de l’équipe d’écoute.
page-status-closed = Cette conversation est terminée.
page-status-in-line = Vous êtes dans la file pour parler à une personne.
page-status-callback = Nous prendrons contact avec vous dans le créneau choisi. D’ici là, vous pouvez écrire ici.
page-status-waiting = { $ahead ->
    [0] Vous êtes en tête de la file pour parler à une personne.
    [one] Vous êtes dans la file pour parler à une personne. { $ahead } personne est devant vous.
   *[other] Vous êtes dans la file pour parler à une personne. { $ahead } personnes sont devant vous.
}
page-status-nobody-at-desk = Le poste d’écoute est vide en ce moment ; vous gardez votre place.
page-status-no-assistant = L’assistant automatique ne répond pas en ce moment ; ce que vous écrivez est conservé.

## Le bouton pour une page d’intranet
page-button-title = Un bouton pour votre intranet
page-button-about = Cette seule ligne place un bouton sur n’importe quelle page. Il ouvre la ligne d’écoute dans son propre onglet ; la page d’origine n’apprend rien de ce qui est écrit.
page-button-text = Écrire à la ligne d’écoute
page-button-example = Aperçu

## Réponses aux demandes qui n’ont pas abouti
error-bad-request = Cette demande n’a pas pu être comprise.
error-not-utf8 = Ce texte n’est pas lisible (il n’est pas en UTF-8).
error-empty = Il n’y a rien à lire dans ce message. Merci de l’écrire avec des mots.
error-unknown-choice = Cette réponse n’est pas proposée ici.
error-bad-code = Ce n’est pas un code de retour. Un code a 16 chiffres ; vérifiez chacun d’eux, s’il vous plaît.
error-no-session = Aucune session n’est ouverte. Commencez-en une, ou utilisez votre code de retour.
error-cross-site = Cette demande venait d’un autre site et n’a pas été exécutée.
error-unknown-code = Ce code n’ouvre aucune conversation. Vérifiez-le, s’il vous plaît.
error-not-found = Il n’y a rien à cette adresse.
error-wrong-method = Cette opération n’est pas possible à cette adresse.
error-closed = Cette conversation est terminée. Votre code de retour la rouvre.
error-text-too-long = Ce message est trop long : la limite est de 8000 caractères. Rien n’a été envoyé ; envoyez-le en plusieurs parties.
error-too-large = Cette demande est trop volumineuse. Rien n’a été envoyé ; envoyez-la en plusieurs parties.
error-wrong-type = Ce type de contenu n’est pas accepté ici ; il faut du JSON.
error-too-fast = C’était très rapide. Attendez un instant et réessayez ; rien de ce que vous avez écrit n’est perdu.
error-fault = Quelque chose n’a pas fonctionné de notre côté. Veuillez réessayer.
error-store-away = Nous ne pouvons pas enregistrer de messages en ce moment. Votre message n’est pas parti ; veuillez réessayer dans un instant.

## Recevoir un message ou un appel à un moment sûr
page-callback = Recevoir un appel ou un message
page-callback-about = Quelqu'un de l'équipe d'écoute prend contact avec vous dans le créneau choisi, et à aucun autre moment. Ni le message ni les premiers mots de l'appel ne nomment cette ligne d'écoute ni ne disent de quoi il s'agit. Qui voit votre téléphone peut voir qu'un numéro a appelé ou écrit.
page-callback-by = Comment
page-callback-by-text = Message (SMS)
page-callback-by-call = Appel téléphonique
page-callback-number = Votre numéro, avec + et l'indicatif du pays
page-callback-number-help = Il est chiffré, ne sert à rien d'autre et il est effacé une fois le créneau passé.
page-callback-begins = Pas avant
page-callback-ends = Pas après
page-callback-time-help = Heures de cet appareil. De 15 minutes à 12 heures, dans les 3 jours.
page-callback-send = Demander
page-callback-back = Revenir
page-callback-set-text = Un message entre ces heures :
page-callback-set-call = Un appel entre ces heures :
page-callback-cancel = Annuler
error-bad-number = Ce n'est pas un numéro avec son indicatif de pays. Il commence par + et ne contient que des chiffres.
error-bad-time = Ce créneau n'est pas possible. Il peut durer de 15 minutes à 12 heures et doit finir dans les 3 jours.
error-no-callbacks = Les appels et les messages ne sont pas proposés ici.
