### The counsellors' desk. Ids that begin with desk-page- take arguments and are put together by the server; the page's script gets the others.

desk-product = Helpline desk
desk-title = Desk
desk-skip = Go to the conversation
desk-language = Language of this screen
desk-language-set = Change

## Signing in
desk-sign-in = Sign in
desk-name = Name
desk-password = Password
desk-sign-in-wrong = The name or the password is not right.
desk-page-wait = Too many attempts. Please try again in { $seconds } s.
desk-sign-out = Sign out
desk-sign-out-confirm = You still have conversations. If you sign out, they go back to the line at the place they had, and the callers are told.
desk-change-password = Change password
desk-password-title = Choose your own password
desk-password-first = You signed in with a one-time password. Choose one of your own before you begin.
desk-password-old = Current password
desk-password-new = New password
desk-password-again = New password again
desk-password-save = Save
desk-password-differs = The two new passwords are not the same.
desk-password-wrong = The current password is not right.
desk-page-password-hint = At least { $shortest } characters. Several words are easy to remember.
desk-page-password-weak = Choose another one: at least { $shortest } characters, not your name and not the current password.
desk-back = Back to the desk

## How things stand
desk-bot-ready = Assistant ready
desk-bot-loading = Assistant starting
desk-bot-training = Assistant training
desk-bot-starting = Assistant starting
desk-bot-away = Assistant not available
desk-keeper-away = Upkeep not running: abandoned conversations do not return to the line
desk-connected = Connected
desk-connection-lost = No connection. Trying again; your conversations stay yours for a short time.
desk-store-away = The store does not answer. Nothing that was accepted is lost; we keep trying.
desk-no-script = The desk needs JavaScript.
desk-sound-on = Sound on
desk-sound-off = Sound off
desk-sound-locked = Sound off: click to turn on
desk-notify-ask = Turn on notifications
desk-notify-on = Notifications on
desk-notify-denied = Notifications blocked in the browser
desk-notification-title = Helpline desk
desk-notification-body = Your attention is needed.

## Waiting
desk-queue = Waiting
desk-queue-empty = Nobody is waiting.
desk-queue-more = More are waiting than are shown.
desk-claim-next = Take the next
desk-claim-next-hint = Alt+N
desk-claim-this = Take this one
desk-claim-why = Why out of order?
desk-claim-why-hint = The reason is recorded. The next in line waits longer.
desk-nothing-waits = Nobody you can serve is waiting.
desk-waits = Waiting for
desk-asked = asked for a person
desk-alert = Somebody in danger is waiting
desk-alert-unanswered = Nobody has answered somebody in danger
desk-alert-seen = Seen
desk-reason-language = I speak the language better
desk-reason-skill = Needs my skills
desk-reason-continuity = I know this conversation
desk-reason-asked-for = The caller asked for me
desk-reason-more-urgent = More urgent than its level says
desk-reason-supervision = Decision of a supervisor

## Level, danger, channel, presence
desk-level-0 = Information
desk-level-1 = Distress
desk-level-2 = Elevated
desk-level-3 = High
desk-level-4 = Imminent
desk-category-attack-in-progress = Attack in progress
desk-category-weapon = Weapon
desk-category-being-followed = Being followed
desk-category-suicide = Suicide
desk-category-self-harm = Self-harm
desk-category-recent-assault = Recent assault
desk-category-past-assault = Past assault
desk-category-child-at-risk = Child at risk
desk-category-retaliation = Retaliation
desk-category-stalking = Stalking
desk-category-image-abuse = Abuse of images
desk-category-detained = Held against their will
desk-category-medical-emergency = Medical emergency
desk-category-partner-violence = Partner violence
desk-category-threat-to-others = Threat to others
desk-category-other = Other danger
desk-channel-web = Web
desk-channel-sms = Text message
desk-channel-whatsapp = WhatsApp
desk-channel-voice = Telephone
desk-presence-here = Caller is here
desk-presence-away = No sign of the caller
desk-presence-left-quickly = Left quickly
desk-presence-ended = Ended the session

## Conversation
desk-conversations = Your conversations
desk-none-open = No conversation is open. Take the next one from the line.
desk-log = Messages
desk-author-caller = Caller
desk-author-assistant = Assistant
desk-author-counsellor = Counsellor
desk-author-helpline = Helpline
desk-choice = pressed a button
desk-offered = Offered:
desk-untriaged = Not yet scored
desk-unsupported = In a language that the helpline does not speak
desk-entry-unknown = An entry that this release cannot show
desk-caller-writing = The caller is writing
desk-reply = Your reply
desk-reply-hint = Enter sends, Shift+Enter begins a new line
desk-send = Send
desk-sending = Sending
desk-not-sent = Not sent
desk-retry = Send again
desk-new-messages = new messages
desk-give-back = Give back to the assistant
desk-give-back-confirm = The assistant goes on with the caller. What was said between you is not given to it.
desk-release = Return to the line
desk-release-confirm = The conversation goes back to the line at the place it had. The caller is told that another counsellor will come.
desk-close = Close
desk-close-confirm = The conversation ends. The caller can open it again with the return code.
desk-missed = This was more serious
desk-missed-level = How serious is it? The level rises at once. The miss is counted, without any text.
desk-missed-danger = What is the danger?
desk-false-alarm = False alarm
desk-false-alarm-level = How serious is it really? The level falls. The false alarm is counted, without any text.
desk-correct = Set the level
desk-cancel = Cancel
desk-gone = This conversation is no longer with you.
desk-dismiss = Remove from the list

## Together
desk-duty = Your state
desk-duty-available = Available
desk-duty-wrap-up = Finishing up
desk-duty-break = On a break
desk-duty-offline = Away
desk-for-you = Asked of you
desk-asked-offer = Offered to you
desk-asked-transfer = A colleague asks you to take over
desk-asked-invite = A colleague asks you to look at this together
desk-accept = Take it
desk-decline = Not now
desk-transfer = Hand over
desk-transfer-to = To whom? Only colleagues at a desk are shown.
desk-transfer-how = When does it pass to them?
desk-transfer-warm = When they accept; it stays with you until then
desk-transfer-cold = At once
desk-transfer-pending = Asked to take over
desk-invite = Ask a colleague
desk-invite-whom = Who should look at it with you? They read all that was said here. The caller is told if they join.
desk-no-colleague = No colleague is at a desk now.
desk-part-invited = invited
desk-part-listen = reads along
desk-part-whisper = writes for the desk
desk-part-join = writes to the caller
desk-listen = Read along
desk-whisper = Write for the desk
desk-join = Join
desk-join-confirm = The caller is told that a second counsellor has joined, and reads what you write from then on.
desk-leave = Leave
desk-aside = For the desk only
desk-running = In progress
desk-lost = While you were away
desk-lost-hint = Nothing was heard of your screen. These went back to the line at the place they had, and the callers were told.
desk-lost-waiting = back in line
desk-lost-offered = offered to another counsellor
desk-lost-human = with another counsellor
desk-lost-bot = with the assistant
desk-lost-parked = kept until the caller is back
desk-lost-closed = closed

## Facts
desk-facts = Facts
desk-fact-level = Level
desk-fact-danger = Danger
desk-fact-language = Language
desk-fact-channel = Channel
desk-fact-began = Began
desk-fact-arrived = In line since
desk-fact-presence = Presence
desk-fact-with = Also here
desk-fact-holder = Held by
desk-fact-reasons = Why this level
desk-reason-whole = the message as a whole
desk-none = none

## What went wrong
desk-error-store = The store does not answer. Please try again.
desk-error-network = No connection. Nothing was changed.
desk-error-missing = There is no such page or conversation.
desk-error-request = This request was not understood.
desk-error-fault = Something went wrong here. It has been recorded.
desk-error-signed-out = Your session has ended. Please sign in again.
desk-error-must-change = Please choose your own password first.
desk-error-full = You already have the highest number of conversations.
desk-error-taken = Somebody else has taken it.
desk-error-not-served = It needs another language or skill.
desk-error-level4-waits = Somebody in imminent danger is waiting. Take the next first.
desk-error-closed = The conversation is closed.
desk-error-stale = The conversation has been passed on in the meantime.
desk-error-not-yours = This conversation is not with you.
desk-error-level-changed = The level has changed in the meantime. Please look again.
desk-error-empty = There is no text.
desk-error-not-invited = Only invited colleagues and supervisors can do this.
desk-error-colleague-away = This colleague is not at a desk now.
desk-error-colleague-cannot = This colleague cannot take it.

## Callers who asked to be called or written to
desk-callback-text = Text message asked for
desk-callback-call = Call asked for
desk-callback-when = Safe time
desk-callback-tries = Tries so far
desk-callback-reached = The caller has answered.
desk-callback-now-text = Send the text message now
desk-callback-now-call = Call now
desk-callback-later = Put back until the next possible time
desk-callback-next = Possible from
desk-error-callback-nothing = No call or message is asked for any more.
desk-error-callback-early = The caller's safe time has not begun.
desk-error-callback-over = The caller's safe time is over.
desk-error-callback-soon = The last try was a moment ago. Please give the caller some time.
desk-error-callback-tried = It has been tried as often as may be.
desk-error-callback-now = It can be tried now.

## What became of a text message
desk-sent-accepted = on its way
desk-sent-sent = sent
desk-sent-delivered = reached the phone
desk-sent-read = read
desk-sent-failed = did not reach the phone
desk-sent-suppressed = not sent: the caller said STOP

## What could not be sent
desk-undelivered = Not sent
desk-undelivered-title = What could not be sent
desk-undelivered-about = These texts and calls failed for good and are not tried again. Nobody else is told of them.
desk-undelivered-none = Everything was sent.
desk-undelivered-when = When
desk-undelivered-what = What
desk-undelivered-why = Why (Twilio's code)
desk-undelivered-text = Text message
desk-undelivered-call = Call
desk-undelivered-caller = to a caller
desk-undelivered-callback = to a caller who had asked for it
desk-undelivered-oncall = to somebody on call
desk-undelivered-other = to somebody
desk-undelivered-forget = Seen, clear the list
desk-error-window-closed = The caller wrote more than 24 hours ago. WhatsApp now takes only a prepared message; when they answer it, you can write again.
desk-template = Send the prepared message

## On the telephone with a caller
desk-fact-line = Telephone
desk-line-ringing = Your telephone is ringing: answer it and press 1
desk-line-talking = Caller and counsellor are connected
desk-line-held = The caller is on hold
desk-line-muted = muted
desk-hold = Hold the line
desk-unhold = Go back to the caller
desk-mute = Mute me
desk-unmute = Unmute me
desk-call-in = Ring my telephone too
desk-error-no-line = Nobody is on the telephone with this caller now.

## The telephone in the browser
desk-phone = Telephone
desk-phone-about = Keep this window open to talk with callers here instead of on your own telephone.
desk-phone-ready = Get ready for calls
desk-phone-accept = Take the call
desk-phone-mute = Mute me
desk-phone-unmute = Unmute me
desk-phone-hang-up = Hang up
desk-phone-hint = The browser asks for your microphone. Use a headset, in a room where nobody can listen. Nothing is recorded.
desk-phone-no-microphone = The microphone cannot be used. Please allow it for this page, and try again.
desk-phone-is-off = Not ready: calls ring your own telephone
desk-phone-is-ready = Ready: calls ring here
desk-phone-is-ringing = A caller is waiting for you
desk-phone-is-talking = You are connected
desk-phone-is-lost = The connection was lost: calls ring your own telephone
desk-error-no-softphone = Telephones in the browser are not set up here.
