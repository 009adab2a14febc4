### The staff page: its own words and the answers to requests that could not be carried out.
### The tab's title says nothing of the topic.

page-title = Chat
page-name = Helpline
page-about = Write at any hour, without giving your name.
page-skip = Skip to the message box
page-language = Language
page-no-script = This page needs JavaScript to send messages, and your browser has it switched off. You can switch it on for this page, open the page in another browser, or turn to a person you trust. In danger, call your local emergency number. The button “Leave now” works without it.

## Quick exit
page-exit = Leave now
page-exit-help = Leaves this page at once. Pressing Shift three times does the same. Your place in line is kept; only your return code brings you back.
page-exit-twice = Shift, press 2 more times to leave.
page-exit-once = Shift, press 1 more time to leave.
page-exit-leaving = Leaving this page.

## Return code
page-code-heading = Keep a way back
page-code-about = A return code opens this conversation again, on any device, even after you leave quickly. It is best to get it before you write.
page-code-show = Show my return code
page-code-yours = Your return code:
page-code-keep = Keep it where only you can see it. Whoever has it can read this conversation.
page-code-copy = Copy
page-code-copied = The code is copied.
page-code-hide = Hide the code
page-code-have = I have a code
page-code-label = Return code, 16 digits
page-code-open = Open my conversation
page-code-cancel = Cancel

## Conversation
page-log = Conversation
page-you = You
page-assistant = Automated assistant
page-counsellor = Counsellor
page-helpline = Helpline
page-message = Your message
page-send = Send
page-send-help = Press Enter to send. Press Shift and Enter to begin a new line.
page-sent = Sending…
page-received = Received
page-answered = Answered
page-failed = Not sent
page-retry = Send again
page-edit = Edit
page-typing = The counsellor is writing…
page-answering = The assistant is answering…
page-human = Talk to a person
page-human-asked = You are in line
page-human-here = You are writing with a person.

## What goes on
page-offline = No connection at the moment. What you write is kept on this page and sent as soon as the connection is back.
page-online = The connection is back.
page-session-ended = This session has ended, or the conversation was opened elsewhere. Your return code opens it again.
page-new = Start a new conversation
page-loading = Opening your conversation…
page-resumed = Your conversation is open again.

## Ending
page-options = End or delete
page-end = End the conversation
page-end-about = Ends this session. Your return code opens the conversation again.
page-end-yes = Yes, end it
page-ended = The session has ended. You can close this page.
page-delete = Delete the conversation
page-delete-about = Deletes everything that was written here, for good. Nobody can bring it back. If a counsellor is talking with you, they lose it too.
page-delete-yes = Yes, delete it forever
page-deleted = The conversation is deleted. You can close this page.
page-no = No, go back
page-privacy = The only cookie is one for this session; it goes when you close the browser. Nothing from other sites is loaded. Your employer may be able to see that this address was opened on its network. A device managed by your employer may show it more: if you can, use your own.

## Where the conversation stands
page-status-person = You are writing with a counsellor.
page-status-closed = This conversation has ended.
page-status-in-line = You are in line for a person.
page-status-callback = You will be contacted within the time you chose. Until then you can write here.
page-status-waiting = { $ahead ->
    [0] You are next in line for a person.
    [one] You are in line for a person. { $ahead } person is ahead of you.
   *[other] You are in line for a person. { $ahead } people are ahead of you.
}
page-status-nobody-at-desk = No counsellor is at the desk right now; you keep your place.
page-status-no-assistant = The automated assistant is not answering right now; what you write is kept.

## The button for an intranet page
page-button-title = A button for your intranet
page-button-about = This one line puts a button on any page. It opens the helpline in its own tab; that page learns nothing of what is written.
page-button-text = Talk to the helpline
page-button-example = How it looks

## Answers to requests that could not be carried out
error-bad-request = This request could not be understood.
error-not-utf8 = This text is not readable (it is not UTF-8).
error-empty = There is nothing to read in this message. Please write it in words.
error-unknown-choice = This answer is not offered here.
error-bad-code = This is not a return code. A code has 16 digits; please check them.
error-no-session = There is no open session. Start one, or use your return code.
error-cross-site = This request came from another site and was not carried out.
error-unknown-code = This code opens no conversation. Please check it.
error-not-found = There is nothing at this address.
error-wrong-method = This cannot be done at this address.
error-closed = This conversation has ended. Your return code opens it again.
error-text-too-long = This message is too long: the limit is 8000 characters. Nothing was sent; please send it in parts.
error-too-large = This request is too large. Nothing was sent; please send it in parts.
error-wrong-type = This kind of content is not accepted here; it must be JSON.
error-too-fast = That was very fast. Please wait a moment and try again; nothing you wrote is lost.
error-fault = Something went wrong on our side. Please try again.
error-store-away = We cannot save messages right now. Your message was not sent; please try again shortly.

## Being written to or called at a time that is safe
page-callback = Be called or written to
page-callback-about = A counsellor contacts you within the time you choose, and only then. Neither a message nor the first words of a call name this helpline or say what it is about. Whoever sees your phone can see that a number called or wrote.
page-callback-by = How
page-callback-by-text = Text message (SMS)
page-callback-by-call = Phone call
page-callback-number = Your number, with + and country code
page-callback-number-help = It is encrypted, used for nothing else, and deleted when the time is over.
page-callback-begins = Not before
page-callback-ends = Not after
page-callback-time-help = Times as on this device. From 15 minutes to 12 hours long, within 3 days.
page-callback-send = Ask for it
page-callback-back = Go back
page-callback-set-text = A text message between these times:
page-callback-set-call = A call between these times:
page-callback-cancel = Cancel it
error-bad-number = This is not a number with its country code. It begins with + and has only digits.
error-bad-time = This time is not possible. It can be from 15 minutes to 12 hours long and must end within 3 days.
error-no-callbacks = Calls and text messages are not offered here.
