### 只在电话里听到的话。

voice-menu = 中文请按 { $key }，或者说：中文。
voice-hints = 真人,找人,举报,骚扰,上司,领导,害怕,危险,威胁,帮助,保密,匿名,侵犯,歧视,报复,监察员,保安,自杀,找回码
voice-listening = 现在可以说话。任何时候都可以按：0 找真人，7 获取找回码，8 输入已有的找回码，9 换语言。
voice-go-on = 现在可以说话，或者按 0 找真人。
voice-again = 没有听到声音。现在可以说话，或者按 0 找真人。
voice-keys = 如果按键更方便：按 1 听听可以去哪里举报，按 2 听听谁能支持你，按 0 找真人。
voice-silence = 还是没有听到声音，我正在为你找真人。请不要挂断，你不用说话。
voice-moment = 请稍等。
voice-no-assistant = 自动助手现在没有回应。我正在为你找真人。请不要挂断。
voice-waiting = 你还在排队等真人。你可以不说话，也可以继续和自动助手说。
voice-choice = 按 { $key }：{ $title }。
voice-code = 请输入你的找回码，共十六位数字。按星号键找真人。
voice-code-wrong = 这个找回码打不开任何对话。请再输入一次，或者按星号键找真人。
voice-code-yours = 你的找回码是：{ $digits }。再说一遍：{ $digits }。请不要放在别人能找到的地方。
voice-person-soon = 咨询员已接手你的对话，正在接通。请不要挂断。
voice-person-left = 与咨询员的通话已断开。你回到了原来的排队位置。
voice-goodbye = 请照顾好自己。任何时候都可以再打来。
voice-trouble = 我们这边出了点问题。正在尝试为你接通真人。如有危险，请拨打当地紧急电话。
on-call-thanks = 谢谢。请前往工作台。
voice-callback-offer = 不想一直等，希望我们拨回这个号码，请按 5。
voice-callback-when = 在哪段时间接电话是安全的？接下来一小时请按 1，接下来四小时请按 2，接下来十二小时请按 3。继续等待请按 0。
voice-callback-set = 会在这段时间内给你打电话，其他时间不会。在你按键之前，不会提到这条求助热线。现在可以挂断。
leg-call = 有一个电话在等您。接听请按 1。
leg-gone = 这个电话已经不在等候了。再见。
voice-held = 请稍等，和你通话的人马上回来，通话没有中断。
