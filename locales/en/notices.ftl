### What the helpline itself says, whether or not the assistant is running. Appended to the log as ids, put into words for each reader.

notice-opening = This is the helpline. You can write about harassment, abuse, danger or distress connected with work, at any hour, without giving your name. An automated assistant answers first; you can ask for a person at any time. Telling us is not a report to your organisation. What you write is encrypted and read only by the helpline. If a life or a child is in danger, a counsellor may have to get help.
    .sms = This is the helpline. An automated assistant answers first; write PERSON for a person. Telling us is not a report. If you are in danger, call your local emergency number. STOP ends these texts, START resumes them.
    .voice = This is the helpline. You do not have to give your name. An automated assistant answers first; press 0 for a person at any time. Telling us is not a report to your organisation. If you are in danger, call your local emergency number.
notice-in-line = You are in line for a person. A counsellor will answer you here as soon as it is your turn.
    .voice = You are in line for a person. A counsellor will answer you as soon as it is your turn.
notice-back-in-line = You are back, and you have kept your place in line. A counsellor will answer you as soon as it is your turn.
notice-person-joined = A counsellor is here now. From now on you are writing with a person.
    .voice = A counsellor is taking your call now.
notice-person-released = The counsellor had to leave. You are back in line at the place you had, and another counsellor will answer you as soon as it is your turn.
notice-person-lost = The connection to the counsellor was lost. You are back in line at the place you had, and a counsellor will answer you as soon as it is your turn.
notice-person-changed = Another counsellor has taken over. They can read what you wrote, so you do not have to say it again.
notice-second-person-joined = A second counsellor has joined and can write to you as well.
    .voice = A second counsellor is on the line now.
notice-second-person-left = The second counsellor has left the conversation.
notice-colleague-listens = A colleague is reading along. Only the desk sees what they write.
notice-wider = Nobody who speaks your language as a first language is at the desk right now. You keep your place in line; we are now also asking counsellors who speak it as a second language, and interpreters.
notice-escalated = Nobody has been free so far. Everybody at the desks has been alerted for you now.
notice-still-alerted = Nobody has been free yet. Everybody at the desks has been alerted for you, and you keep your place in line. If you are in danger, call your local emergency number or security.
notice-silent-alerted = The counsellor has not written to you yet. Everybody at the desks has been alerted for you now. If you are in danger, call your local emergency number or security.
notice-on-call = Somebody on call is being reached by phone for you. If you are in danger, call your local emergency number.
notice-on-call-coming = Somebody on call is on the way to a desk and will write to you here.
    .voice = Somebody on call is on the way to a desk and will answer your call.
notice-nobody-on-duty = There is nobody at the desks who can answer you right now. If you are in danger, call your local emergency number or security. You keep your place in line; your return code brings you back here at any time.
wait-range = The wait is probably between { $low } and { $high } minutes.
wait-unknown = We do not know yet how long it will take.
place-in-line = { $ahead ->
    [0] You are next in line for a person.
    [one] One person is ahead of you in line.
   *[other] { $ahead } people are ahead of you in line.
}
answer-by-message = The answer will come here as a message; you need not keep the phone in your hand.
notice-wait-range = { place-in-line } { wait-range } { answer-by-message }
notice-wait-unknown = { place-in-line } { wait-unknown } { answer-by-message }
notice-given-back = The counsellor has left the conversation. The automated assistant is here again.
notice-closed = This conversation has ended. Your return code opens it again.
    .sms = This conversation has ended. You can write again at any time.
    .voice = This conversation has ended. You can call again at any time.
notice-left-quickly = The caller left quickly (quick exit). The place in line is kept; the way back is the return code.
notice-bot-away = The automated assistant is not available right now. What you write is kept, and you can ask for a person.
notice-bot-loading = The automated assistant is starting. What you write is kept and will be answered, and you can ask for a person now.

## Safety lines, by danger; said in the step that stores the message
safety-imminent = If you can, get to safety. Call your local emergency number or security now.
    You can type silently. A person is being alerted.
    .voice = If you can, get to safety. Call your local emergency number or security now. A person is being alerted.
safety-medical = Call your local emergency number now, or ask somebody near you to call. Stay with other people if you can.
    You can type silently. A person is being alerted.
    .voice = Call your local emergency number now, or ask somebody near you to call. Stay with other people if you can. A person is being alerted.
safety-suicide-imminent = Please call your local emergency number now, or go to somebody near you. I am staying here with you.
    You can type silently. A person is being alerted.
    .voice = Please call your local emergency number now, or go to somebody near you. I am staying here with you. A person is being alerted.
safety-self-harm-imminent = Please call your local emergency number now, or ask somebody near you to call. I am staying here with you, and nobody here will judge you.
    You can type silently. A person is being alerted.
    .voice = Please call your local emergency number now, or ask somebody near you to call. I am staying here with you, and nobody here will judge you. A person is being alerted.
safety-assault-imminent = If you can, get to safety. Call your local emergency number or security now.
    You can type silently. A person is being alerted. Medical care helps most when it comes soon, and you choose what is done.
    .voice = If you can, get to safety. Call your local emergency number or security now. A person is being alerted. Medical care helps most when it comes soon, and you choose what is done.
safety-child-imminent = A child's safety comes first. Call your local emergency number or security now.
    You can type silently. A person is being alerted. Where a child is at risk, the helpline may have to bring in child protection.
    .voice = A child's safety comes first. Call your local emergency number or security now. A person is being alerted. Where a child is at risk, the helpline may have to bring in child protection.
safety-partner-imminent = If you can, go where other people are. Call your local emergency number now. If this device may be watched, use another when you can.
    You can type silently. A person is being alerted.
    .voice = If you can, go where other people are. Call your local emergency number now. If this device may be watched, use another when you can. A person is being alerted.
safety-threat-imminent = Please call your local emergency number or security now, and keep away from the other person.
    You can type silently. A person is being alerted. To protect a life, a counsellor may have to warn others.
    .voice = Please call your local emergency number or security now, and keep away from the other person. A person is being alerted. To protect a life, a counsellor may have to warn others.
safety-suicide = Thank you for saying this. You matter, and you are not alone with it. Are you thinking of ending your life?
    A person is being alerted.
safety-self-harm = If you are bleeding or have taken something, call your local emergency number now. A wound needs care, and nobody here will judge you.
    A person is being alerted.
safety-assault = I am sorry that this happened. If you are not safe or are injured, call your local emergency number.
    Medical care helps most when it comes soon, and you choose what is done. A person is being alerted.
safety-child = A child's safety comes first. If a child is in danger now, call your local emergency number.
    A person is being alerted. Where a child is at risk, the helpline may have to bring in child protection.
safety-partner = If you are in danger now, call your local emergency number or go where other people are. If this device may be watched, use another when you can.
    A person is being alerted.
safety-threat = If somebody may be hurt now, call your local emergency number or security, and keep away from the other person.
    A person is being alerted. To protect a life, a counsellor may have to warn others.
safety-stalking = Your safety comes first. If you are in danger now, call your local emergency number or security. It helps to keep messages and to note dates and places; you do not have to answer.
    A person is being alerted.
safety-images = What is being done to you is not your fault. You do not have to pay or answer anybody; it helps to keep the messages. If you are in danger now, call your local emergency number or security.
    A person is being alerted.
safety-retaliation = If you are in danger now, call your local emergency number or security. It helps to keep a record of what happens and when; an ethics office can explain protection from retaliation.
    A person is being alerted.
safety-high = Your safety comes first. If you are in danger now, call your local emergency number or security.
    A person is being alerted.

## Gentle checks at level 2: said once, with the offer of a person
safety-check-suicide = Thank you for saying this. Are you having thoughts of ending your life?
    You can ask for a person here at any time.
safety-check-assault = We believe you. You can talk about it here whenever it happened, and only as much as you want.
    You can ask for a person here at any time.
safety-check-evidence = It helps to keep the messages and to note dates. You do not have to answer or pay anybody. If you do not feel safe, your local emergency number or security can help.
    You can ask for a person here at any time.
safety-check-retaliation = It helps to keep a record of what happens and when. An ethics office can explain protection from retaliation.
    You can ask for a person here at any time.
safety-check = If you do not feel safe, or somebody else is not, your local emergency number or security can help.
    You can ask for a person here at any time.

## To those on call: nothing of what it is about
on-call-text = { $count ->
        [one] Somebody needs you at the desk now.
       *[other] { $count } people need you at the desk now.
    } Reply 1 when you are on your way.
on-call-call = { $count ->
        [one] Somebody needs you at the desk now.
       *[other] { $count } people need you at the desk now.
    } Press 1 when you are on your way.

## Being written to or called at a time that is safe
notice-callback-text = You will get a text message within the time you chose, and only then. You can leave this page; your return code opens the conversation at any time. If you are in danger before then, call your local emergency number or come back here.
notice-callback-call = You will be called within the time you chose, and only then. You can leave this page; your return code opens the conversation at any time. If you are in danger before then, call your local emergency number or come back here.
notice-callback-in-line = The time you chose has begun. You are in line, and the first counsellor who is free will contact you.
notice-callback-tried-text = A counsellor has sent the text message you asked for.
notice-callback-tried-call = A counsellor is calling you now, as you asked.
notice-callback-later = You were not reached. Within the time you chose, we will try again.
notice-callback-kept = A counsellor has looked at your conversation. You will be contacted within the time you chose.
notice-callback-cancelled = You will not be called or written to. Your number is deleted.
notice-callback-over = The time you chose is over, and we did not reach you. Your number is deleted. You can choose another time, or go on writing here.
notice-callback-stopped = The text message was not sent: a reply from that number asked for no more messages. You can choose another number, or go on writing here.
callback-text = Hello. You asked for a message at this time. If now is good, simply reply. If not, you can ignore this.
callback-call = Hello. You asked to be called at this time. If now is good, please press 1. If not, you can simply hang up.

## By text message
text-person-word = PERSON
text-silence-word = WRONG NUMBER
text-hours-word = HOURS
notice-discretion = Somebody else may see this phone: delete what you do not want to be read. If you send the words WRONG NUMBER, no more texts come from here until you send START. To get texts at safe times only, send HOURS 9-17.
notice-no-media = Only words can be read here. Pictures, recordings and places are not kept. Please write in words.
notice-resumed = Your conversation goes on here. The way you used before no longer works.
notice-texts-stopped = The caller has sent STOP. No text reaches them until they send START.
notice-texts-resumed = The caller has sent START. Texts reach them again.
notice-texts-silenced = The caller has silenced the line: somebody may be reading along. No text reaches them until they send START.
notice-template-sent = The prepared message was sent. When the caller answers it, you can write again.
notice-hours-how = To get texts from here at certain hours only, send for example HOURS 9-17. To get them at any time again: HOURS 0-24.
notice-hours-now = What time is it for you now? Please answer like this: 14:30.
notice-hours-set = Texts now reach you between { $begins } and { $ends } only, or right after you write. To change this, send HOURS again.
notice-hours-off = Texts reach you at any time again.
notice-hours-desk = The caller receives texts only in hours that they named, or right after they write. What you write meanwhile waits until then.
notice-media = The caller sent { $count } { $count ->
    [one] picture or recording
   *[other] pictures or recordings
}. Nobody has looked at it yet.
notice-media-passed = What you sent can be looked at by a counsellor only; it is not kept here. Please also write in words. To reach a person, send PERSON.
