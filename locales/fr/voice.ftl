### Ce qui s'entend seulement, au téléphone.

voice-menu = Pour le français, appuyez sur { $key }, ou dites : français.
voice-hints = une personne, quelqu'un, signaler, harcèlement, mon chef, ma cheffe, peur, danger, menace, aide, confidentiel, anonyme, agression, discrimination, représailles, médiateur, sécurité, suicide, code de retour
voice-listening = Vous pouvez parler. À tout moment, appuyez sur 0 pour une personne, 7 pour recevoir un code de retour, 8 si vous en avez un, 9 pour une autre langue.
voice-go-on = Vous pouvez parler, ou appuyer sur 0 pour une personne.
voice-again = Je n'ai rien entendu. Vous pouvez parler, ou appuyer sur 0 pour une personne.
voice-keys = Si c'est plus simple, utilisez les touches. Appuyez sur 1 pour savoir où signaler, 2 pour savoir qui peut vous soutenir, 0 pour une personne.
voice-silence = Je n'entends toujours rien, alors j'appelle quelqu'un pour vous. Restez en ligne, s'il vous plaît ; vous n'avez rien à dire.
voice-moment = Un instant, s'il vous plaît.
voice-no-assistant = L'assistant automatique ne répond pas pour le moment. J'appelle quelqu'un pour vous. Restez en ligne, s'il vous plaît.
voice-waiting = Vous êtes toujours dans la file pour parler à une personne. Vous pouvez rester en silence, ou continuer à parler à l'assistant automatique.
voice-choice = Appuyez sur { $key } pour : { $title }.
voice-code = Composez votre code de retour : seize chiffres. La touche étoile appelle une personne.
voice-code-wrong = Ce code n'ouvre aucune conversation. Composez-le encore une fois, ou appuyez sur étoile pour une personne.
voice-code-yours = Votre code de retour est : { $digits }. Je répète : { $digits }. Ne le gardez pas là où d'autres peuvent le trouver.
voice-person-soon = Quelqu'un de l'équipe d'écoute a pris votre conversation, la liaison s'établit. Restez en ligne, s'il vous plaît.
voice-person-left = La liaison avec la personne qui vous écoutait est terminée. Vous retrouvez votre place dans la file.
voice-goodbye = Prenez soin de vous. Vous pouvez rappeler à toute heure.
voice-trouble = Quelque chose ne fonctionne pas de notre côté. J'essaie de vous mettre en relation avec une personne. En cas de danger, appelez votre numéro d'urgence local.
on-call-thanks = Merci. Rejoignez votre poste, s'il vous plaît.
voice-callback-offer = Pour être rappelé·e à ce numéro au lieu d'attendre, appuyez sur 5.
voice-callback-when = Pendant quelle durée un appel est-il sûr ? Appuyez sur 1 pour la prochaine heure, 2 pour les quatre prochaines heures, 3 pour les douze prochaines heures. Appuyez sur 0 pour continuer d'attendre.
voice-callback-set = Vous serez appelé·e pendant cette durée, et à aucun autre moment. Rien n'est dit de cette ligne d'écoute avant que vous appuyiez sur une touche. Vous pouvez raccrocher.
leg-call = Un appel vous attend. Appuyez sur 1 pour le prendre.
leg-gone = Cet appel n’attend plus. Au revoir.
voice-held = Un instant : votre interlocuteur revient tout de suite. Vous êtes toujours en ligne.
