### 助手所说的每一句话。一条消息对应一个回应（utter_...）；.sms和.voice是该渠道专用的措辞。
### 句子要短。最多问一个问题。相信对方，不追问。不承诺，不评判，不命令。

## 对话
utter_greet = 你好。我是自动助手。工作中发生的任何事，都可以写在这里，也可以提问。你想聊些什么？
utter_goodbye = 请照顾好自己。任何时候都可以再写给我。用你的找回码，可以回到这段对话。
    .sms = 请照顾好自己。任何时候都可以再发消息来。
    .voice = 请照顾好自己。任何时候都可以再打来。
say_thanks = 不客气。如果还有想说的，我在这里。
say_affirm = 谢谢你。用你自己的话多说一些就好，说多说少都由你。
utter_deny = 说什么、说多少，由你决定。你也可以向我提问，或者找真人谈。
say_human_called = 我已经请真人来和你谈。咨询员一有空，就会在这里回复你。咨询员会看到你在这段对话里写的内容，除此之外看不到你的任何信息。这段时间，你可以继续写给我。
    .voice = 我已经请真人来和你谈。咨询员一有空，就会来接听。咨询员会知道你在这段对话里告诉我的内容，除此之外不会知道你的任何信息。这段时间，你可以继续和我说。
say_human_already_called = 你已经在排队等真人了，你的位置会保留。在那之前，我陪着你。现在什么对你最有帮助？
utter_decline_human = 这由你决定。任何时候都可以找真人谈，我也还在这里。
utter_ask_bot_identity = 我是自动助手，不是真人。咨询员是真人，你随时可以找咨询员谈。无论对我还是对咨询员，你都不必说出姓名。
utter_ask_confidentiality = 你不必说自己是谁。你写的内容是加密的，只有这条热线的咨询员能看到。但保密有限度：如果有人有生命危险，或有儿童面临危险，咨询员可能必须找人来帮助。告诉我，不等于向你所在的机构举报。
    .voice = 你不必说自己是谁。你告诉我的内容会加密保存，只有这条热线的咨询员能看到。但保密有限度：如果有人有生命危险，或有儿童面临危险，咨询员可能必须找人来帮助。告诉我，不等于向你所在的机构举报。
utter_ask_return_later = 什么时候方便，都可以再回来。本页顶部有你的找回码，在任何设备上都能用它重新打开这段对话。请把它放在只有你能看到的地方。
    .sms = 什么时候方便，都可以再回来。再发一条消息就可以。
    .voice = 什么时候方便，都可以再打来。用你的找回码，可以回到这段对话。
say_ask_deletion = 我现在就可以删除整段对话。删除以后谁都无法恢复，你自己也不能。要删除吗？
utter_cannot_speak = 你不必出声。可以打字，几个字也行。如果你有危险，请写1，我会马上请真人来。
    .voice = 你不必说话。有危险请按1，找真人请按0。你也可以挂断，改发短信或使用网页。
say_change_language = 你想用哪种语言？
say_language_changed = 我们接下来用中文。你想聊些什么？
utter_ask_capabilities = 我可以听你说，告诉你可以去哪里求助、接下来会怎样，也可以请真人来。我不能做调查，告诉我也不等于举报。现在什么对你最有用？
utter_out_of_scope = 这件事我帮不上忙。这里可以谈与工作有关的骚扰、侵害、安全问题，或者心里的难受。你有没有这方面的事想说？

## 倾诉
utter_disclose_sexual_harassment = 谢谢你告诉我。你说的事很重要，这不是你的错。接下来怎么做，由你决定。
utter_disclose_assault = 你遭遇了这样的事，我很难过。我相信你。这不是你的错。无论什么时候，都可以谈这件事。不管你以后是否举报，都有医疗和支持，也有人可以陪你谈。
utter_disclose_online_harassment = 谢谢你告诉我。消息、图像和通话带来的伤害，不比当面的话轻，同样要认真对待。如果你承受得了，请把它们留着；不必回复，也不必再看。
utter_disclose_bullying = 谢谢你告诉我。被这样对待，会让人身心疲惫，这件事值得认真对待。你不必独自面对。
utter_disclose_discrimination = 谢谢你告诉我。因为自己是什么样的人而受到更差的对待，这是很严重的事。你不必忍受。
utter_disclose_exploitation = 谢谢你告诉我。谁都不可以拿帮助、工作、合同或别的东西作条件，提出性要求。受影响的人，无论有没有证件、是什么身份，都有权得到安全和支持。
utter_disclose_stalking = 谢谢你告诉我。被人监视或跟踪，是很可怕的事，值得认真对待。如果可以，请记下日期和地点，并保留收到的消息。
utter_disclose_retaliation = 谢谢你告诉我。因为说出来而受到惩罚，这本身就是不对的。记下什么变了、什么时候变的，以后可能对你有帮助。保护说出来的人免遭报复，是道德操守办公室的工作。
utter_disclose_suicidal_thoughts = 谢谢你告诉我这些。能说出来，需要很大的勇气。我正在请真人来和你谈。如果你觉得自己可能会这样做，请拨打当地紧急电话，或者到身边的人那里去。
utter_disclose_danger = 你的安全最要紧。如果可以，请到有人的地方去，并拨打当地紧急电话或联系安保人员。我正在请真人来。你可以打字，不用出声。
    .voice = 你的安全最要紧。如果可以，请到有人的地方去，并拨打当地紧急电话或联系安保人员。我正在请真人来。
utter_disclose_partner_violence = 谢谢你信任我，告诉我这些。谁都不该在家里受到伤害或控制。如果这部手机或电脑可能被人监视，方便的时候，请换用只属于你自己的设备。
utter_express_distress = 听起来真的很难。谢谢你愿意写下来。现在不必把一切都解决，也不必一个人面对。
    .voice = 听起来真的很难。谢谢你愿意打来。现在不必把一切都解决，也不必一个人面对。
utter_witness_report = 谢谢你没有视而不见。看到的人可以做五件事。转移注意：打断正在发生的事。请人帮忙：找别人一起来。记录下来：写下所见，交给受影响的人。事后关心：过后问问受影响的人还好吗。直接介入：只在安全的时候。有些人，尤其是管理人员，有义务报告所了解的情况。
utter_manager_seeks_advice = 谢谢你认真对待这件事。你的角色是倾听，保障大家安全，防止报复，并把情况转交有关部门。自行调查不是你的任务。在许多机构，管理人员有报告的义务。哪些规定适用于你，可以问道德操守办公室、人力资源部门或调查部门。
utter_accused_seeks_help = 谢谢你写给我。在这里，你会和任何人一样受到尊重。工作人员法律援助办公室可以就程序和你的权利提供意见，咨询员也可以支持你。请不要就这件事与对方联系。
    .voice = 谢谢你打来。在这里，你会和任何人一样受到尊重。工作人员法律援助办公室可以就程序和你的权利提供意见，咨询员也可以支持你。请不要就这件事与对方联系。

## 信息
utter_ask_is_it_harassment = 简单说，性骚扰是不受欢迎的、与性有关的行为，而且按常理可以预料会冒犯或羞辱人。一次就可能算。无论地点、时间，无论线上线下，无论双方是什么性别，都算在内。受影响的人有什么感受，很重要。我不能评判个案，但如果这件事让你困扰，就值得谈一谈。
say_options = 有几条途径：正式的、非正式的，还有提供支持的。可以同时走几条，和我谈不会影响你走任何一条。为了找出适合你的，我最多问六个简短的问题。每一个都可以跳过，中间也可以随时问我别的。
utter_ask_formal_report = 正式举报可以交给调查部门，或你所在实体的首长。他们必须接收，并决定是否调查。说明发生了什么、什么时候、在哪里、谁看到了，会有帮助。没有证据，也可以举报。
utter_ask_informal_resolution = 监察员独立、保密，会和你一起想办法，不留正式记录。监察员不接受举报，找监察员谈也不会让正式程序的期限停下来。遭受侵犯之后，谁都不该要求你和对方坐下来谈。
utter_ask_anonymous_report = 调查部门接受不留姓名的举报。匿名举报较难跟进，所以细节很重要：什么事、什么时候、在哪里。在这里，你也可以一直匿名。
utter_ask_what_happens_next = 正式举报之后，受理部门会确认收到，并进行评估。之后可能会向你提问、展开调查，或转交其他部门。任何阶段，你都可以询问有哪些支持和临时措施。需要多长时间，各不相同，可以问受理部门。
utter_ask_time_limits = 期限各不相同，要看是哪个机构、哪种程序，以及你是什么身份。有些期限很短。哪些适用于你，可以问工作人员法律援助办公室，或查看所在机构的政策。早一点问会比较好。而无论事情是什么时候发生的，都值得谈一谈。
utter_ask_retaliation_protection = 保护说出来的人免遭报复，是道德操守办公室的工作。通常要先向有权受理的部门举报，保护才会开始；告诉我不算这样的举报。把日期和发生的变化记下来，会有帮助。
utter_ask_legal_help = 工作人员法律援助办公室为现任和前任工作人员提供免费、保密的法律意见。如果你不是工作人员，也值得问一问能否帮你，或者还有谁可以帮你。我不能提供法律意见。
utter_ask_evidence = 请保留你已有的东西：消息、邮件、日期、看到的人的姓名。用自己的话写下你记得的，并注明日期。放在只有你能打开的地方。没有证据，也可以求助。
utter_ask_interim_measures = 事情处理期间，机构可以采取措施：换一位主管、更换工作地点、远程办公、休假、禁止接触。你可以在举报时提出，也可以向受理部门提出。这些措施不应对你不利。
utter_ask_eligibility = 这条热线面向所有与机构共事、或接受机构服务的人：工作人员、顾问、实习生、志愿人员、承包商和外包人员，以及其他人。有些部门只服务其中一部分人。如果愿意，可以告诉我你属于哪一类，我可以说得更具体。
utter_ask_medical_care = 不举报也可以就医。遭受侵犯之后，有些医疗越早越好：预防艾滋病毒感染，最好在两小时内，不晚于72小时；紧急避孕，120小时以内。如果你愿意，医务部门也可以保存证据。做什么、不做什么，由你选择。
utter_ask_support_services = 工作人员心理辅导员提供保密的支持。医务部门照顾你的健康。监察员、工作人员工会、协调人和同伴网络可以支持你。这条热线的咨询员也可以在这里和你谈。
utter_ask_senior_or_external_offender = 职位再高，也要守规则。即使对方是高层，或不属于你所在的机构，调查部门仍然可以接收举报，你所在部门以外的部门也可以。你可以说明，不想让谁介入。

## 安全确认
say_ask_safe = 你现在安全吗？
say_safe = 谢谢你告诉我。你可以按自己的节奏多说一些，也可以问有哪些选择。你还可以找真人谈。
say_not_safe = 那么，你的安全最要紧。如果可以，请到有人的地方去，或拨打当地紧急电话，或联系安保人员。我正在请真人来。你可以打字，不用出声。
    .voice = 那么，你的安全最要紧。如果可以，请到有人的地方去，或拨打当地紧急电话，或联系安保人员。我正在请真人来。

## 没有听懂时
say_did_you_mean = 我不确定有没有理解对。你说的是下面其中一种吗？
say_not_understood = 对不起，我没有听懂。你可以换个说法，从下面选一个，或者找真人谈。
say_not_understood_here = 对不起，我没有听懂。你可以从下面的回答里选一个，或者找真人谈。
say_not_understood_again = 我还是没有听懂。这是我的问题，不是你的。我正在请真人来帮你。
say_nothing_to_read = 我收到的内容无法读取。请用文字写下来。
    .voice = 我没能听懂。请用话再说一次，或按0找真人。
say_fault = 我这边出了问题，不是你的原因。你可以再说一次，或者找真人谈。
say_handoff_ended = 咨询员已经把对话交还给我。我是自动助手。你还有什么想说或想问的吗？

## 按钮
choice-yes = 是
choice-no = 否
choice-english-too = 用英语也可以
choice-human = 找真人谈
choice-no-human = 暂时不用
choice-options = 我有哪些选择？
choice-support = 谁可以支持我？
choice-confidentiality = 这里保密吗？
choice-capabilities = 你能做什么？
choice-delete = 删除这段对话
choice-delete-now = 是，永久删除
choice-none-of-these = 都不是
choice-mean-ask-bot-identity = 你是真人吗？
choice-mean-ask-confidentiality = 这里保密吗？
choice-mean-request-deletion = 删除我写的内容
choice-mean-change-language = 换一种语言
choice-mean-ask-capabilities = 你能做什么？
choice-mean-disclose-sexual-harassment = 我遭到性骚扰
choice-mean-disclose-assault = 我遭到侵犯
choice-mean-disclose-online-harassment = 有人在网上或发消息骚扰我
choice-mean-disclose-bullying = 我被欺凌
choice-mean-disclose-discrimination = 我因为自己的身份受到歧视
choice-mean-disclose-exploitation = 有人提出性要求作为交换
choice-mean-disclose-stalking = 有人跟踪或监视我
choice-mean-disclose-retaliation = 我因为说出来而受到惩罚
choice-mean-disclose-suicidal-thoughts = 我在想结束自己的生命
choice-mean-disclose-danger = 我有危险
choice-mean-disclose-partner-violence = 家里有暴力
choice-mean-express-distress = 我很难受
choice-mean-witness-report = 我看到别人遭遇这种事
choice-mean-manager-seeks-advice = 我是管理人员，该怎么做？
choice-mean-accused-seeks-help = 我被指控了
choice-mean-ask-is-it-harassment = 这算骚扰吗？
choice-mean-ask-reporting-options = 可以向哪里举报？
choice-mean-ask-formal-report = 正式举报怎么进行？
choice-mean-ask-informal-resolution = 非正式解决
choice-mean-ask-anonymous-report = 不留姓名举报
choice-mean-ask-what-happens-next = 举报之后会怎样？
choice-mean-ask-time-limits = 有期限吗？
choice-mean-ask-retaliation-protection = 说出来之后的保护
choice-mean-ask-legal-help = 法律帮助
choice-mean-ask-evidence = 该保留哪些证据？
choice-mean-ask-interim-measures = 处理期间的措施
choice-mean-ask-eligibility = 我可以用这条热线吗？
choice-mean-ask-medical-care = 就医
choice-mean-ask-support-services = 谁可以支持我？
choice-mean-ask-senior-or-external-offender = 对方是高层或外部人员
