### What the assistant says. One message a response (utter_...); .sms and .voice are a channel's own wording.
### Short sentences. One question at most. Believe, don't probe. Never promise, never judge, never order.

## Conversation
utter_greet = Hello. I am an automated assistant. You can write here about anything that happened at work, or ask a question. What is on your mind?
utter_goodbye = Take care of yourself. You can write again at any hour. Your return code brings you back to this conversation.
    .sms = Take care of yourself. You can write again at any hour.
    .voice = Take care of yourself. You can call again at any hour.
say_thanks = You are welcome. I am here if there is more you want to say.
say_affirm = Thank you. Tell me more in your own words, as much or as little as you like.
utter_deny = You decide what to share. You can also ask me a question, or ask for a person.
say_human_called = I have asked for a person. A counsellor will answer here as soon as one is free. They will see what you have written in this conversation, and nothing else about you. In the meantime, you can keep writing to me.
    .voice = I have asked for a person. A counsellor will answer as soon as one is free. They will see what you told me in this conversation, and nothing else about you. In the meantime, you can keep talking to me.
say_human_already_called = You are already in line for a person, and you keep your place. I stay with you until then. What would help you most right now?
utter_decline_human = That is your choice. You can ask for a person at any time, and I am still here.
utter_ask_bot_identity = I am an automated assistant, not a person. Counsellors are people, and you can ask for one at any time. You do not have to give your name to me or to them.
utter_ask_confidentiality = You do not have to say who you are. What you write is encrypted, and it is read only by the counsellors of this helpline. There is a limit: if a life or a child is in danger, a counsellor may have to get help. Telling me something is not a report to your organisation.
    .voice = You do not have to say who you are. What you tell me is kept encrypted, and it is read only by the counsellors of this helpline. There is a limit: if a life or a child is in danger, a counsellor may have to get help. Telling me something is not a report to your organisation.
utter_ask_return_later = You can come back whenever it suits you. Your return code, at the top of this page, opens this conversation again, on any device. Keep it somewhere only you can see.
    .sms = You can come back whenever it suits you. Just write again.
    .voice = You can call again whenever it suits you. With your return code you come back to this conversation.
say_ask_deletion = I can delete this whole conversation now. Nobody can bring it back afterwards, not even you. Do you want me to delete it?
utter_cannot_speak = You do not have to say anything out loud. You can type, in as few words as you like. If you are in danger, write 1 and a person will be called at once.
    .voice = You do not have to speak. Press 1 if you are in danger, or 0 for a person. You can also hang up and text or use the web page.
say_change_language = Which language do you prefer?
say_language_changed = Let us continue in English. What is on your mind?
utter_ask_capabilities = I can listen, explain where you can go for help and what happens next, and bring in a person. I cannot investigate, and telling me is not a report. What would be most useful to you?
utter_out_of_scope = I cannot help with that. I am here for harassment, abuse, safety and distress connected with work. Is there something like that on your mind?

## Disclosure
utter_disclose_sexual_harassment = Thank you for telling me. What you describe matters, and it is not your fault. You decide what happens next.
utter_disclose_assault = I am so sorry that this happened to you. I believe you. It is not your fault, and it is never the wrong time to talk about it. Medical care, support and a person to talk to are there for you, whether or not you ever report.
utter_disclose_online_harassment = Thank you for telling me. Messages, images and calls can hurt as much as words face to face, and they count. If you can bear it, keep them: you do not have to answer them or look at them again.
utter_disclose_bullying = Thank you for telling me. Being treated like that is exhausting, and it is right to take it seriously. You do not have to deal with it alone.
utter_disclose_discrimination = Thank you for telling me. Being treated worse because of who you are is serious, and you do not have to accept it.
utter_disclose_exploitation = Thank you for telling me. Nobody is allowed to ask for sex in return for help, work, a contract or anything else. The people affected have a right to safety and support, whatever their papers or position.
utter_disclose_stalking = Thank you for telling me. Being watched or followed is frightening, and it is right to take it seriously. If you can, note dates and places, and keep any messages.
utter_disclose_retaliation = Thank you for telling me. Being punished for speaking up is wrong in itself. A record of what changed, and when, can help you later. The ethics office deals with protection from retaliation.
utter_disclose_suicidal_thoughts = Thank you for telling me that. It takes strength to say. I am asking for a person to talk with you now. If you might act on these thoughts, please call your local emergency number or go to somebody near you.
utter_disclose_danger = Your safety comes first. If you can, get to a place with other people and call your local emergency number or security. I am asking for a person now. You can type silently.
    .voice = Your safety comes first. If you can, get to a place with other people and call your local emergency number or security. I am asking for a person now.
utter_disclose_partner_violence = Thank you for trusting me with this. Nobody deserves to be hurt or controlled at home. If this phone or computer may be watched, use one that is only yours when you can.
utter_express_distress = That sounds very hard. I am glad you wrote. You do not have to solve it all now, and you do not have to face it alone.
    .voice = That sounds very hard. I am glad you called. You do not have to solve it all now, and you do not have to face it alone.
utter_witness_report = Thank you for not looking away. There are five things a witness can do: distract, to interrupt what is happening; delegate, to bring in somebody else; document, and give the record to the person affected; delay, to ask afterwards how they are; direct action, only if it is safe. Some people, especially managers, have a duty to report what they learn.
utter_manager_seeks_advice = Thank you for taking this seriously. Your role is to listen, keep people safe, prevent retaliation, and pass the matter on. It is not to investigate by yourself. In many organisations managers have a duty to report. The ethics office, human resources or the investigation service can tell you what applies to you.
utter_accused_seeks_help = Thank you for writing. You are heard here with the same respect as anybody else. Staff legal assistance can advise you on the procedure and your rights, and a counsellor can support you. Please do not contact the other person about it.
    .voice = Thank you for calling. You are heard here with the same respect as anybody else. Staff legal assistance can advise you on the procedure and your rights, and a counsellor can support you. Please do not contact the other person about it.

## Information
utter_ask_is_it_harassment = In short, sexual harassment is unwelcome conduct of a sexual nature that might reasonably be expected to offend or humiliate. One incident can be enough. It counts in any place, at any hour, also online, and whatever anybody's gender. How it felt to the person affected matters. I cannot judge a case, but if it troubled you, it is worth talking about.
say_options = There are several doors: formal, informal, and support. You can use more than one, and talking to me closes none of them. To show you the ones that fit, I have six short questions at most. You can skip any of them, or ask me something else in between.
utter_ask_formal_report = A formal report goes to the investigation service or to the head of your entity. They have to receive it, and they decide whether to investigate. It helps to say what happened, when, where, and who saw it. You do not need proof to report.
utter_ask_informal_resolution = The ombudsman is independent and confidential and looks for a solution with you, off the record. The ombudsman does not receive reports, and talking to them does not stop the deadlines of a formal procedure. After an assault, nobody should ask you to sit down with the other person.
utter_ask_anonymous_report = The investigation service accepts reports without a name. An anonymous report is harder to follow up, so details matter: what, when, where. You can also stay anonymous here.
utter_ask_what_happens_next = After a formal report, the office confirms that it has received it, and assesses it. It may then ask you questions, investigate, or send it to another office. You can ask about support and interim measures at any point. How long it takes varies, and the office can tell you more.
utter_ask_time_limits = Deadlines differ: they depend on the organisation, the procedure, and who you are. Some are short. Staff legal assistance, or your organisation's policy, can tell you which apply to you. It is worth asking soon, and it is worth talking whenever it happened.
utter_ask_retaliation_protection = Protection from retaliation is the task of the ethics office. It usually begins with a report to an office that is authorised to receive it; telling me is not such a report. A record of dates and changes helps.
utter_ask_legal_help = Staff legal assistance gives free and confidential legal advice to staff and former staff. If you are not staff, it is worth asking whether they can help you, or who else could. I cannot give legal advice.
utter_ask_evidence = Keep what you already have: messages, emails, dates, names of people who saw something. Write down what you remember, in your own words, with the date. Keep it in a place that only you can open. You do not need proof to ask for help.
utter_ask_interim_measures = While a matter is being examined, the organisation can take measures: a different supervisor, another workplace, remote work, leave, no contact. You can ask for them when you report, or ask the office that has your report. They should not put you at a disadvantage.
utter_ask_eligibility = This helpline is for everybody who works with or is served by the organisation: staff, consultants, interns, volunteers, contractors, and others. Some offices serve only some of these people. Tell me your role, if you like, and I can say more.
utter_ask_medical_care = You can ask for medical care without making a report. After an assault, some care works best very soon: protection from HIV within two hours if possible and not later than 72 hours, emergency contraception up to 120 hours. A medical service can also keep evidence, if you want that. You choose what is done.
utter_ask_support_services = A staff counsellor offers confidential support. The medical service looks after your health. The ombudsman, staff unions, focal points and peer networks can stand by you. And a counsellor of this helpline can talk with you here.
utter_ask_senior_or_external_offender = Rank does not put anybody above the rules. If the person is senior, or not from your organisation, the investigation service can still receive a report, and so can an office other than your own. You can say who should be kept out of it.

## Safety check
say_ask_safe = Are you safe right now?
say_safe = Thank you for telling me. You can say more, at your own pace, or ask what your options are. You can also ask for a person.
say_not_safe = Then your safety comes first. If you can, get to other people, or call your local emergency number or security. I am asking for a person now. You can type silently.
    .voice = Then your safety comes first. If you can, get to other people, or call your local emergency number or security. I am asking for a person now.

## When it has not understood
say_did_you_mean = I am not sure that I understood. Did you mean one of these?
say_not_understood = I am sorry, I did not understand that. You can say it in other words, choose one of these, or ask for a person.
say_not_understood_here = I am sorry, I did not understand that. You can choose one of the answers, or ask for a person.
say_not_understood_again = I still do not understand, and that is my fault, not yours. I am asking for a person to help you.
say_nothing_to_read = I received nothing that I can read. Please write it in words.
    .voice = I heard nothing that I can understand. Please say it in words, or press 0 for a person.
say_fault = Something went wrong on my side, not on yours. You can say it again, or ask for a person.
say_handoff_ended = The counsellor has handed the conversation back to me. I am an automated assistant. Is there anything more you want to say or ask?

## Buttons
choice-yes = Yes
choice-no = No
choice-english-too = English is fine too
choice-human = Talk to a person
choice-no-human = Not now
choice-options = What are my options?
choice-support = Who can support me?
choice-confidentiality = Is this confidential?
choice-capabilities = What can you do?
choice-delete = Delete this conversation
choice-delete-now = Yes, delete it forever
choice-none-of-these = None of these
choice-mean-ask-bot-identity = Are you a person?
choice-mean-ask-confidentiality = Is this confidential?
choice-mean-request-deletion = Delete what I wrote
choice-mean-change-language = Another language
choice-mean-ask-capabilities = What can you do?
choice-mean-disclose-sexual-harassment = I was sexually harassed
choice-mean-disclose-assault = I was assaulted
choice-mean-disclose-online-harassment = I was harassed online or by message
choice-mean-disclose-bullying = I am being bullied
choice-mean-disclose-discrimination = I am treated worse because of who I am
choice-mean-disclose-exploitation = Sex asked for in return for something
choice-mean-disclose-stalking = Somebody is following or watching me
choice-mean-disclose-retaliation = I am being punished for speaking up
choice-mean-disclose-suicidal-thoughts = I am thinking of ending my life
choice-mean-disclose-danger = I am in danger
choice-mean-disclose-partner-violence = Violence at home
choice-mean-express-distress = I feel very bad
choice-mean-witness-report = I saw it happen to somebody
choice-mean-manager-seeks-advice = I am a manager: what must I do?
choice-mean-accused-seeks-help = I have been accused
choice-mean-ask-is-it-harassment = Is this harassment?
choice-mean-ask-reporting-options = Where can I report?
choice-mean-ask-formal-report = How does a formal report work?
choice-mean-ask-informal-resolution = Solve it informally
choice-mean-ask-anonymous-report = Report without my name
choice-mean-ask-what-happens-next = What happens after a report?
choice-mean-ask-time-limits = Is there a deadline?
choice-mean-ask-retaliation-protection = Protection if I speak up
choice-mean-ask-legal-help = Legal help
choice-mean-ask-evidence = What should I keep as evidence?
choice-mean-ask-interim-measures = Measures while it is examined
choice-mean-ask-eligibility = Can I use this helpline?
choice-mean-ask-medical-care = Medical care
choice-mean-ask-support-services = Who can support me?
choice-mean-ask-senior-or-external-offender = The person is senior or from outside
