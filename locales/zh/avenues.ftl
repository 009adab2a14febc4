### 各条途径的说明：做什么、之后会怎样、为什么列出。机构的具体资料（联系方式、部门名称）在data/avenues。
### 不承诺，没有把握时不说天数，不建议举报或不举报。

avenue-line = • { $avenue }。{ $reason }

## 名称
choice-avenue-investigation = 调查部门
choice-avenue-head = 你所在实体的首长
choice-avenue-conduct = 行为和纪律小组
choice-avenue-ombudsman = 监察员和调解
choice-avenue-managed = 请管理人员非正式处理
choice-avenue-counsellor = 工作人员心理辅导员
choice-avenue-medical = 医务部门
choice-avenue-security = 安保部门
choice-avenue-ethics = 道德操守办公室
choice-avenue-legal = 工作人员法律援助办公室
choice-avenue-peers = 协调人、工会、同伴
choice-avenue-victims = 受害者权利倡导者
choice-avenue-more = 显示更多
choice-avenue-list = 回到列表
choice-avenue-again = 修改我的回答

## 做什么，之后会怎样
avenue-investigation = 调查部门接收并评估举报，在机构内部查明事实，它不是警察。它会确认收到你的举报，之后可能向你提问、展开调查，或转交其他部门。
avenue-head = 你所在实体的首长或负责官员必须接收举报，确认收到，并予以转交。他们决定采取什么行动，以及在此期间怎样保护你。
avenue-conduct = 在特派团，行为和纪律小组接收举报，说明有哪些选择，安排对受害者的援助，并把举报转交负责调查的部门。
avenue-ombudsman = 监察员会听你说，不留正式记录，说明有哪些选择，也可以和你一起想办法。监察员不接受举报。你不愿意的事，监察员不会去做。
avenue-managed = 你信任的管理人员可以采取非正式的步骤，例如找对方谈，或调整工作安排。先商定说什么、对谁说，会有帮助。
avenue-counsellor = 工作人员心理辅导员提供短期的心理支持。你可以谈自己的状况、什么对你有帮助、想怎么做。谈了之后，不必有下一步。
avenue-medical = 医务部门治疗伤势，并在遭受侵犯之后提供需要尽早进行的医疗。做什么由你选择，就医与是否举报无关。
avenue-security = 安保部门负责人身安全：安全的地方、回家的路、应对威胁的建议、与当地机构的联系。有些地方有受过培训、能处理性别暴力事件的人员。
avenue-ethics = 道德操守办公室负责保护说出来的人免遭报复。它审查你是否因为说出来而受到更差的对待，并可以建议采取措施。它不接受对行为本身的举报。
avenue-legal = 工作人员法律援助办公室免费提供法律意见，也可以代表你。它说明程序、权利和期限，并帮你写需要写的文件。
avenue-peers = 性别问题协调人、工作人员工会和同伴网络了解机构内部的情况。他们可以倾听、指引，也可以陪你去找有关部门。
avenue-victims = 受害者权利倡导者维护受害者的权利，帮助遭受本机构人员性剥削或性虐待的人，尤其是儿童。无论是否举报，都会帮助联系安全、医疗、法律等方面的援助。

## 是哪一种途径
avenue-kind-formal = 这是正式途径：你在那里说的，可能引发正式程序。
avenue-kind-informal = 这是非正式途径：不会由此启动正式程序。
avenue-kind-support = 这里提供支持，不是举报。
avenue-kind-safety = 这里负责安全，不是举报不当行为。
avenue-kind-legal = 这里提供法律帮助，不是举报。

## 是否需要姓名
avenue-anonymous-yes = 可以不留姓名；但那样较难跟进。
avenue-anonymous-no = 要采取行动，那里需要知道你是谁。
avenue-anonymous-ask = 可以先不留姓名去咨询。

## 谁会知道
avenue-confidential-strict = 你说的会保密，除非有人面临严重而紧迫的危险。
avenue-confidential-limited = 你说的会受到保护，但为了采取行动，可能需要告知他人。
avenue-confidential-need-to-know = 只有工作上需要知道的人，才会知道。
avenue-confidential-client = 经你同意，才会告知他人。
avenue-confidential-ask = 最好先问清楚谁会知道。

## 时间，用稳妥的说法
avenue-deadline-differs = 期限各不相同；哪些适用于你，可以查看所在机构的政策，或问工作人员法律援助办公室。
avenue-deadline-soon = 早一点联系，帮助最大；晚一些，也仍然可以联系。
avenue-deadline-hours = 遭受侵犯之后，预防艾滋病毒感染最好在2小时内，不晚于72小时；紧急避孕在120小时以内。其他医疗，什么时候去都有帮助。
avenue-deadline-sixty-days = 要求复核某项决定，通常要在60天内提出。其他期限各不相同，早一点问会比较好。
avenue-deadline-clocks-run = 在此期间，正式程序的期限照常计算；哪些适用于你，可以问工作人员法律援助办公室。

## 其他
avenue-check = 请先问一问，你能不能用这条途径。
avenue-office = 在你所在的机构，它叫{ $office }。
avenue-contact = { $contact }（核实日期：{ $date }）
avenue-no-contact = 我没有经过核实的联系方式可以显示。你可以在所在机构的网页上查找，咨询员也可以和你一起找。

## 为什么列出
because-open = 这条途径对你开放。
because-who-manager = 管理人员了解到的情况，在这里转交；自行调查不是你的任务。
because-who-accused = 这条途径也对你开放。
because-who-beneficiary = 这里为接受机构服务的人而设。
because-what-sexual-harassment = 这里处理性骚扰方面的事。
because-what-assault = 遭受侵犯之后，这里可以提供帮助。
because-what-online = 这里也处理网上骚扰。
because-what-bullying = 这里处理职场欺凌。
because-what-discrimination = 这里处理歧视方面的事。
because-what-exploitation = 这里参与帮助遭受剥削或虐待的人。
because-what-stalking = 被人跟踪或监视时，这里可以提供帮助。
because-what-retaliation = 有人因为说出来而受到惩罚时，这里可以提供帮助。
because-what-partner-violence = 家里有暴力时，这里可以提供帮助。
because-wish-heard = 你希望有人倾听。
because-wish-informal = 你希望事情停止，不走正式程序。
because-wish-report = 你希望举报。
because-wish-anonymous = 你希望匿名。
because-wish-legal = 你希望得到法律帮助。
because-wish-medical = 你希望得到医疗帮助。
because-wish-safety = 你希望得到安全方面的帮助。
because-where-mission = 事情发生在特派团。
