### 引导到合适的途径：最多六个选择题，每题都可以跳过。不问为什么，不问姓名。

## 问题
say_ask_who = 下面哪一项最符合你的情况？
say_ask_organisation = 你属于哪个机构？
say_ask_what = 是什么方面的事？
say_ask_what_of_another = 你看到或听说的是什么事？
say_ask_where = 事情发生在哪里？
say_ask_station = 离你最近的工作地点是哪里？
say_ask_wish = 你现在最希望的是什么？
say_safe_go_on = 谢谢你告诉我。你可以按自己的节奏多说一些。我继续问那几个简短的问题。

## 不应让谁看到对话
say_keep_out = 请真人来之前，先告诉你：回复你的会是这条热线的咨询员，能看到你在这里写的内容，除此之外看不到你的任何信息。这条热线中，有没有哪个部门或哪个人，不应看到这些？
    .voice = 请真人来之前，先告诉你：和你通话的会是这条热线的咨询员，会知道你在这里告诉我的内容，除此之外不会知道你的任何信息。这条热线中，有没有哪个部门或哪个人，不应知道这些？
say_keep_out_after = 已经为你请真人了。这条热线中，有没有哪个部门或哪个人，不应看到这些？
say_keep_out_station = 哪个工作地点的人不应看到这些？
say_keep_out_more = 已记下：不会让他们看到这段对话。还有别的人吗？
say_keep_out_noted = 已记下。你的排队位置会保留。

## 可能适合的途径
say_avenues = 根据你告诉我的，这些途径可能适合你。由你选择，也可以同时走几条。
say_avenues_more = 这些途径也对你开放。

## 结束时
say_ask_feedback = 如果愿意，请回答一个问题：这段对话对你有帮助吗？只统计你的回答，不包括你写的内容。
say_feedback_thanks = 谢谢你。这能帮助我们做得更好。

## 按钮
choice-skip = 跳过
choice-who-staff = 工作人员
choice-who-consultant = 顾问
choice-who-intern = 实习生
choice-who-volunteer = 志愿人员
choice-who-contractor = 承包商或外包人员
choice-who-beneficiary = 我接受援助或服务
choice-what-sexual-harassment = 性骚扰
choice-what-assault = 性侵犯
choice-what-online = 网上骚扰或发消息骚扰
choice-what-bullying = 职场欺凌
choice-what-discrimination = 歧视
choice-what-exploitation = 性剥削，或涉及儿童
choice-what-stalking = 跟踪或监视
choice-what-retaliation = 因为说出来而受到惩罚
choice-what-partner-violence = 家里有暴力
choice-what-other = 别的事
choice-where-headquarters = 在总部
choice-where-field = 在外地办事处
choice-where-mission = 在特派团
choice-where-event = 在活动中或出差途中
choice-where-online = 在网上
choice-wish-heard = 有人倾听
choice-wish-informal = 让它停止，不走正式程序
choice-wish-report = 举报
choice-wish-anonymous = 不留姓名举报
choice-wish-legal = 法律帮助
choice-wish-medical = 医疗帮助
choice-wish-safety = 人身安全方面的帮助
choice-org-secretariat = 联合国秘书处
choice-org-undp = 开发署
choice-org-unicef = 儿基会
choice-org-unhcr = 难民署
choice-org-wfp = 粮食署
choice-org-who = 世卫组织
choice-org-unesco = 教科文组织
choice-org-iom = 移民组织
choice-org-other = 其他机构
choice-org-unsaid = 不想说
choice-station-new-york = 纽约
choice-station-geneva = 日内瓦
choice-station-vienna = 维也纳
choice-station-nairobi = 内罗毕
choice-station-addis-ababa = 亚的斯亚贝巴
choice-station-bangkok = 曼谷
choice-station-beirut = 贝鲁特
choice-station-santiago = 圣地亚哥
choice-station-elsewhere = 其他地方
choice-keep-out-nobody = 没有，请继续
choice-keep-out-human-resources = 人力资源部门
choice-keep-out-management = 管理层
choice-keep-out-security = 安保部门
choice-keep-out-medical = 医务部门
choice-keep-out-station = 某个工作地点
choice-keep-out-done = 就这些，请继续
choice-helped = 已提交反馈
choice-helped-yes = 有帮助
choice-helped-partly = 有一点帮助
choice-helped-no = 没有帮助
