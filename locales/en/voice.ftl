### What is only heard, on the telephone.

voice-menu = For English, press { $key }, or say: English.
voice-hints = person, counsellor, report, harassment, my supervisor, my boss, afraid, danger, threat, help, confidential, anonymous, assault, discrimination, retaliation, ombudsman, security, suicide, return code
voice-listening = You can speak now. Press 0 at any time for a person, 7 to get a return code, 8 if you have one, 9 for another language.
voice-go-on = You can speak now, or press 0 for a person.
voice-again = I did not hear anything. You can speak now, or press 0 for a person.
voice-keys = If it is easier, use the keys. Press 1 to hear where you can report, 2 to hear who can support you, 0 for a person.
voice-silence = I still hear nothing, so I am calling a person for you. Please stay on the line; you do not have to say anything.
voice-moment = One moment, please.
voice-no-assistant = The automated assistant is not answering right now. I am calling a person for you. Please stay on the line.
voice-waiting = You are still in line for a person. You can stay silent, or go on speaking to the automated assistant.
voice-choice = Press { $key } for: { $title }.
voice-code = Please key in your return code: sixteen digits. The star key calls a person.
voice-code-wrong = This code opens no conversation. Please key it in once more, or press the star key for a person.
voice-code-yours = Your return code is: { $digits }. Once more: { $digits }. Please do not keep it where others can find it.
voice-person-soon = A counsellor has taken your conversation and is being connected. Please stay on the line.
voice-person-left = The connection to the counsellor has ended. You are back in line, at the place you had.
voice-goodbye = Take care of yourself. You can call again at any hour.
voice-trouble = Something is not working on our side. I am trying to connect you with a person. If you are in danger, call your local emergency number.
on-call-thanks = Thank you. Please go to your desk.
voice-callback-offer = To be called back on this number instead of waiting, press 5.
voice-callback-when = Within which time is a call safe? Press 1 for the next hour, 2 for the next four hours, 3 for the next twelve hours. Press 0 to go on waiting.
voice-callback-set = You will be called within this time, and only then. Nothing is said of this helpline before you press a key. You can hang up now.
leg-call = A call is waiting for you. Press 1 to take it.
leg-gone = This call is no longer waiting. Goodbye.
voice-held = One moment: the person you are talking with will be right back. You are still connected.
