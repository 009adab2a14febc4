### The directory of avenues in words: what each does and what happens next, and why it is named. Facts of an organisation
### (contacts, offices) stand in data/avenues. No promise, no deadline in days but where it is sure, no advice to report or not.

avenue-line = • { $avenue }. { $reason }

## Titles
choice-avenue-investigation = Investigation service
choice-avenue-head = Head of your entity
choice-avenue-conduct = Conduct and discipline team
choice-avenue-ombudsman = Ombudsman and mediation
choice-avenue-managed = Informal step by a manager
choice-avenue-counsellor = Staff counsellor
choice-avenue-medical = Medical service
choice-avenue-security = Security
choice-avenue-ethics = Ethics office
choice-avenue-legal = Staff legal assistance
choice-avenue-peers = Focal points, unions, peers
choice-avenue-victims = Victims' rights advocate
choice-avenue-more = Show more
choice-avenue-list = Back to the list
choice-avenue-again = Change my answers

## What each does, and what happens next
avenue-investigation = The investigation service receives reports and assesses them. It establishes facts inside the organisation; it is not the police. It confirms that it has received your report, and may then ask you questions, investigate, or pass it on.
avenue-head = The head of your entity, or the official in charge, must receive a report, confirm it and pass it on. They decide what action to take, and how to protect you in the meantime.
avenue-conduct = In missions, the conduct and discipline team receives reports, explains the options and arranges assistance for victims. It passes reports on to those who investigate.
avenue-ombudsman = The ombudsman listens off the record, explains options and can look for a solution with you. The ombudsman does not receive reports. Nothing happens unless you want it.
avenue-managed = A manager you trust can take an informal step, for example talk to the person or change how work is organised. It helps to agree first on what will be said, and to whom.
avenue-counsellor = The staff counsellor gives short-term psychological support. You can talk about how you are, what helps, and what you might want to do. Nothing else has to follow.
avenue-medical = The medical service treats injuries and offers time-critical care after an assault. You choose what is done, and you do not have to make a report for it.
avenue-security = The security service looks after physical safety: a safe place, a way home, advice on a threat, contact with local services. In some places it has people trained for gender-based incidents.
avenue-ethics = The ethics office deals with protection from retaliation. It looks at whether you were treated worse for speaking up, and can recommend measures. It does not receive reports of the conduct itself.
avenue-legal = Staff legal assistance gives free legal advice and can represent you. It explains procedures, rights and time limits, and helps you write what has to be written.
avenue-peers = Gender focal points, staff unions and peer networks know the organisation from the inside. They can listen, guide, and go with you to an office.
avenue-victims = The victims' rights advocate defends the rights of people harmed by sexual exploitation or abuse by personnel, especially children. They connect people with safety, medical, legal and other help, whether or not there is a report.

## What kind of door it is
avenue-kind-formal = It is a formal door: what you tell there can lead to a procedure.
avenue-kind-informal = It is an informal door: it does not start a procedure.
avenue-kind-support = It is there for support: it is not a report.
avenue-kind-safety = It is there for safety: it is not a report of misconduct.
avenue-kind-legal = It is there for legal help: it is not a report.

## Whether a name is needed
avenue-anonymous-yes = You can use it without giving your name; that makes it harder to follow up.
avenue-anonymous-no = To act, it needs to know who you are.
avenue-anonymous-ask = You can ask first without giving your name.

## Who learns of it
avenue-confidential-strict = It keeps what you say confidential, except where somebody is in serious and immediate danger.
avenue-confidential-limited = It protects what you say, but may have to share it to act.
avenue-confidential-need-to-know = Only people who need to know for their work learn of it.
avenue-confidential-client = It shares what you say only if you agree.
avenue-confidential-ask = It is worth asking first who will learn of it.

## Time, in the safe wording
avenue-deadline-differs = Deadlines differ; your organisation's policy and staff legal assistance can say which apply to you.
avenue-deadline-soon = It helps most when you contact it soon, and it is still there later.
avenue-deadline-hours = After an assault, protection from HIV works best within 2 hours and not later than 72 hours, and emergency contraception up to 120 hours. Other care helps whenever you come.
avenue-deadline-sixty-days = A request to review a decision usually has to be made within 60 days. Other deadlines differ, so it is worth asking soon.
avenue-deadline-clocks-run = Meanwhile, the deadlines of formal procedures keep running; staff legal assistance can say which apply to you.

## Around it
avenue-check = Please ask first whether it is open to you.
avenue-office = In your organisation it is called { $office }.
avenue-contact = { $contact } (checked on { $date })
avenue-no-contact = I have no checked contact to show. You can look for it on your organisation's own pages, and a counsellor can look for it with you.

## Why it is named
because-open = It is open to you.
because-who-manager = It is where managers pass on what they learn; investigating it yourself is not your task.
because-who-accused = It is there for you, too.
because-who-beneficiary = It is there for people whom the organisation serves.
because-what-sexual-harassment = It deals with sexual harassment.
because-what-assault = It can help after an assault.
because-what-online = It also deals with online harassment.
because-what-bullying = It deals with bullying.
because-what-discrimination = It deals with discrimination.
because-what-exploitation = It is part of the help for people harmed by exploitation or abuse.
because-what-stalking = It can help when somebody is following or watching you.
because-what-retaliation = It can help when somebody is punished for speaking up.
because-what-partner-violence = It can help with violence at home.
because-wish-heard = You would like to be heard.
because-wish-informal = You would like it to stop without a procedure.
because-wish-report = You would like to report.
because-wish-anonymous = You asked to stay anonymous.
because-wish-legal = You would like legal help.
because-wish-medical = You would like medical help.
because-wish-safety = You would like help to be safe.
because-where-mission = It happened in a mission.
