### Guidance to the right door: at most six closed questions, each of which can be skipped. No question asks why, or for names.

## The questions
say_ask_who = Which of these describes you best?
say_ask_organisation = Which organisation are you with?
say_ask_what = What is it about?
say_ask_what_of_another = What did you see or hear about?
say_ask_where = Where did it happen?
say_ask_station = Which duty station is nearest to you?
say_ask_wish = What would you like most right now?
say_safe_go_on = Thank you for telling me. You can say more at your own pace. I will continue with my short questions.

## Who should not see the conversation
say_keep_out = Before I ask for a person: a counsellor of this helpline will answer, and will see what you have written here and nothing else about you. Is there an office or somebody on this helpline who should not see this?
    .voice = Before I ask for a person: a counsellor of this helpline will answer, and will know what you told me here and nothing else about you. Is there an office or somebody on this helpline who should not know of this?
say_keep_out_after = A person has been asked for. Is there an office or somebody on this helpline who should not see this?
say_keep_out_station = Which duty station should be kept out of this?
say_keep_out_more = That is noted: they will not see this conversation. Is there anybody else?
say_keep_out_noted = That is noted. You keep your place in line.

## What fits
say_avenues = From what you told me, these doors may fit. You choose, and you can use more than one.
say_avenues_more = These are open to you as well.

## At the end
say_ask_feedback = One question, if you like: did this conversation help you? Only your answer is counted, not your words.
say_feedback_thanks = Thank you. That helps us do better.

## Buttons
choice-skip = Skip
choice-who-staff = Staff
choice-who-consultant = Consultant
choice-who-intern = Intern
choice-who-volunteer = Volunteer
choice-who-contractor = Contractor
choice-who-beneficiary = I receive aid or services
choice-what-sexual-harassment = Sexual harassment
choice-what-assault = Sexual assault
choice-what-online = Harassment online or by message
choice-what-bullying = Bullying
choice-what-discrimination = Discrimination
choice-what-exploitation = Sexual exploitation, or a child involved
choice-what-stalking = Stalking
choice-what-retaliation = Being punished for speaking up
choice-what-partner-violence = Violence at home
choice-what-other = Something else
choice-where-headquarters = At headquarters
choice-where-field = In a field office
choice-where-mission = In a mission
choice-where-event = At an event or on a trip
choice-where-online = Online
choice-wish-heard = To be heard
choice-wish-informal = For it to stop, without a procedure
choice-wish-report = To report
choice-wish-anonymous = To report without my name
choice-wish-legal = Legal help
choice-wish-medical = Medical help
choice-wish-safety = Help to be safe
choice-org-secretariat = UN Secretariat
choice-org-undp = UNDP
choice-org-unicef = UNICEF
choice-org-unhcr = UNHCR
choice-org-wfp = WFP
choice-org-who = WHO
choice-org-unesco = UNESCO
choice-org-iom = IOM
choice-org-other = Another organisation
choice-org-unsaid = I prefer not to say
choice-station-new-york = New York
choice-station-geneva = Geneva
choice-station-vienna = Vienna
choice-station-nairobi = Nairobi
choice-station-addis-ababa = Addis Ababa
choice-station-bangkok = Bangkok
choice-station-beirut = Beirut
choice-station-santiago = Santiago
choice-station-elsewhere = Somewhere else
choice-keep-out-nobody = Nobody, go ahead
choice-keep-out-human-resources = Human resources
choice-keep-out-management = Management
choice-keep-out-security = Security
choice-keep-out-medical = Medical service
choice-keep-out-station = A duty station
choice-keep-out-done = That is all, go ahead
choice-helped = Feedback given
choice-helped-yes = It helped
choice-helped-partly = A little
choice-helped-no = It did not help
