### Le répertoire des portes, en mots : ce que fait chacune, la suite, et pourquoi elle est nommée. Les données d'une organisation
### (contacts, bureaux) sont dans data/avenues. Ni promesse, ni délai en jours sauf certitude, ni conseil de signaler ou non.

avenue-line = • { $avenue }. { $reason }

## Titres
choice-avenue-investigation = Service d'enquête
choice-avenue-head = Direction de votre entité
choice-avenue-conduct = Équipe déontologie et discipline
choice-avenue-ombudsman = Ombudsman et médiation
choice-avenue-managed = Démarche informelle de l'encadrement
choice-avenue-counsellor = Service de conseil au personnel
choice-avenue-medical = Service médical
choice-avenue-security = Service de sécurité
choice-avenue-ethics = Bureau de la déontologie
choice-avenue-legal = Aide juridique au personnel
choice-avenue-peers = Points focaux, syndicats, pairs
choice-avenue-victims = Défense des droits des victimes
choice-avenue-more = En montrer d'autres
choice-avenue-list = Retour à la liste
choice-avenue-again = Changer mes réponses

## Ce que fait chacune, et la suite
avenue-investigation = Le service d'enquête reçoit les signalements et les évalue. Il établit des faits au sein de l'organisation ; ce n'est pas la police. Il confirme qu'il a votre signalement, puis peut vous poser des questions, enquêter ou le transmettre.
avenue-head = La direction de votre entité, ou la personne qui en a la charge, doit recevoir un signalement, en accuser réception et le transmettre. Elle décide des suites, et des mesures pour vous protéger dans l'intervalle.
avenue-conduct = Dans les missions, l'équipe déontologie et discipline reçoit les signalements, explique les possibilités et organise l'aide aux victimes. Elle transmet les signalements au service qui enquête.
avenue-ombudsman = L'ombudsman écoute de façon informelle, explique les possibilités et peut chercher une solution avec vous. Ce service ne reçoit pas de signalements. Rien ne se fait sans votre accord.
avenue-managed = Une personne de l'encadrement en qui vous avez confiance peut agir de façon informelle, par exemple parler à la personne ou organiser le travail autrement. Il est sage de convenir d'abord de ce qui sera dit, et à qui.
avenue-counsellor = Le service de conseil au personnel offre un soutien psychologique de courte durée. Vous pouvez y dire comment vous allez, ce qui aide, et ce que vous envisagez. Cela n'oblige à rien.
avenue-medical = Le service médical soigne les blessures et donne les soins urgents après une agression. Vous choisissez ce qui est fait, et aucun signalement n'est nécessaire.
avenue-security = Le service de sécurité veille à la sécurité physique : un lieu sûr, un trajet pour rentrer, des conseils face à une menace, le lien avec les services locaux. À certains endroits, des personnes y sont formées aux violences fondées sur le genre.
avenue-ethics = Le bureau de la déontologie s'occupe de la protection contre les représailles. Il examine si l'on vous traite moins bien parce que vous avez parlé, et peut recommander des mesures. Il ne reçoit pas de signalements sur les faits eux-mêmes.
avenue-legal = L'aide juridique au personnel conseille gratuitement et peut vous représenter. Elle explique les procédures, les droits et les délais, et aide à écrire ce qui doit l'être.
avenue-peers = Les points focaux pour les questions de genre, les syndicats du personnel et les réseaux de pairs connaissent l'organisation de l'intérieur. Ils peuvent écouter, orienter et vous accompagner dans un bureau.
avenue-victims = La défense des droits des victimes soutient les personnes touchées par l'exploitation ou les abus sexuels commis par du personnel, en premier lieu les enfants. Elle les met en relation avec une aide pour leur sécurité, leur santé, leurs droits et d'autres besoins, avec ou sans signalement.

## Le genre de porte
avenue-kind-formal = C'est une porte formelle : ce que vous y dites peut conduire à une procédure.
avenue-kind-informal = C'est une porte informelle : aucune procédure n'y commence.
avenue-kind-support = C'est un soutien, pas un signalement.
avenue-kind-safety = Cette porte est là pour la sécurité ; ce n'est pas un signalement de faute.
avenue-kind-legal = C'est une aide juridique, pas un signalement.

## Faut-il un nom
avenue-anonymous-yes = Vous pouvez l'utiliser sans donner votre nom ; le suivi en est plus difficile.
avenue-anonymous-no = Pour agir, ce service doit savoir qui vous êtes.
avenue-anonymous-ask = Vous pouvez d'abord vous renseigner sans donner votre nom.

## Qui l'apprend
avenue-confidential-strict = Ce que vous dites y reste confidentiel, sauf si quelqu'un court un danger grave et immédiat.
avenue-confidential-limited = Ce que vous dites y est protégé, mais doit parfois être partagé pour agir.
avenue-confidential-need-to-know = Seules l'apprennent les personnes qui en ont besoin pour leur travail.
avenue-confidential-client = Ce que vous dites n'est partagé que si vous êtes d'accord.
avenue-confidential-ask = Il est utile de demander d'abord qui l'apprendra.

## Le temps, en mots sûrs
avenue-deadline-differs = Les délais varient ; la politique de votre organisation et l'aide juridique au personnel peuvent dire lesquels s'appliquent à vous.
avenue-deadline-soon = L'aide est la plus utile quand vous la demandez tôt, et elle reste là plus tard aussi.
avenue-deadline-hours = Après une agression, les soins contre le VIH sont plus efficaces dans les 2 heures, au plus tard dans les 72 heures ; la contraception d'urgence, jusqu'à 120 heures. D'autres soins aident à tout moment.
avenue-deadline-sixty-days = Le réexamen d'une décision se demande en général dans les 60 jours. Les autres délais varient, il est donc utile de se renseigner rapidement.
avenue-deadline-clocks-run = Pendant ce temps, les délais des procédures formelles continuent ; l'aide juridique au personnel peut dire lesquels s'appliquent à vous.

## Autour
avenue-check = Demandez d'abord si cette porte vous est ouverte.
avenue-office = Dans votre organisation, cela s'appelle { $office }.
avenue-contact = { $contact } (vérifié le { $date })
avenue-no-contact = Je n'ai pas de contact vérifié à montrer. Vous pouvez le chercher sur les pages de votre organisation, et quelqu'un de l'équipe d'écoute peut le chercher avec vous.

## Pourquoi elle est nommée
because-open = Cette porte vous est ouverte.
because-who-manager = C'est là que les responsables transmettent ce qui leur est confié ; enquêter n'est pas votre tâche.
because-who-accused = Cette porte est là pour vous aussi.
because-who-beneficiary = Cette porte est là pour les personnes que l'organisation sert.
because-what-sexual-harassment = On s'y occupe du harcèlement sexuel.
because-what-assault = On peut y trouver de l'aide après une agression.
because-what-online = On s'y occupe aussi du harcèlement en ligne.
because-what-bullying = On s'y occupe du harcèlement moral.
because-what-discrimination = On s'y occupe de la discrimination.
because-what-exploitation = On y participe à l'aide après une exploitation ou des abus.
because-what-stalking = On peut y trouver de l'aide quand quelqu'un vous suit ou vous surveille.
because-what-retaliation = On peut y trouver de l'aide quand quelqu'un subit des représailles.
because-what-partner-violence = On peut y trouver de l'aide face à la violence à la maison.
because-wish-heard = Vous souhaitez que l'on vous écoute.
because-wish-informal = Vous souhaitez que cela cesse sans procédure.
because-wish-report = Vous souhaitez signaler.
because-wish-anonymous = Vous avez demandé à garder l'anonymat.
because-wish-legal = Vous souhaitez une aide juridique.
because-wish-medical = Vous souhaitez une aide médicale.
because-wish-safety = Vous souhaitez de l'aide pour être en sécurité.
because-where-mission = Cela s'est passé dans une mission.
