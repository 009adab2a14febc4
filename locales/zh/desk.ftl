### 咨询员工作台。以 desk-page- 开头的条目带参数，由服务器组合；其余交给页面脚本。

desk-product = 求助热线工作台
desk-title = 工作台
desk-skip = 转到对话
desk-language = 本屏幕的语言
desk-language-set = 更改

## 登录
desk-sign-in = 登录
desk-name = 姓名
desk-password = 密码
desk-sign-in-wrong = 姓名或密码不正确。
desk-page-wait = 尝试次数过多。请在 { $seconds } 秒后再试。
desk-sign-out = 退出登录
desk-sign-out-confirm = 您手中还有对话。退出登录后，这些对话会回到队列中原来的位置，来访者会得到通知。
desk-change-password = 更改密码
desk-password-title = 请设置您自己的密码
desk-password-first = 您是用一次性密码登录的。开始之前请设置自己的密码。
desk-password-old = 当前密码
desk-password-new = 新密码
desk-password-again = 再次输入新密码
desk-password-save = 保存
desk-password-differs = 两次输入的新密码不一致。
desk-password-wrong = 当前密码不正确。
desk-page-password-hint = 至少 { $shortest } 个字符。几个词连在一起容易记住。
desk-page-password-weak = 请换一个：至少 { $shortest } 个字符，不能是您的姓名或当前密码。
desk-back = 返回工作台

## 状况
desk-bot-ready = 助手已就绪
desk-bot-loading = 助手正在启动
desk-bot-training = 助手正在训练
desk-bot-starting = 助手正在启动
desk-bot-away = 助手不可用
desk-keeper-away = 维护程序没有运行：被中断的对话不会回到队列
desk-connected = 已连接
desk-connection-lost = 连接中断，正在重试；您手中的对话会保留一小段时间。
desk-store-away = 存储系统没有响应。已接收的内容不会丢失，我们会继续尝试。
desk-no-script = 工作台需要 JavaScript。
desk-sound-on = 声音已开
desk-sound-off = 声音已关
desk-sound-locked = 声音已关：点击即可打开
desk-notify-ask = 打开通知
desk-notify-on = 通知已开
desk-notify-denied = 浏览器已阻止通知
desk-notification-title = 求助热线工作台
desk-notification-body = 有事需要您留意。

## 等候
desk-queue = 等候中
desk-queue-empty = 没有人在等候。
desk-queue-more = 还有更多人在等候，未全部显示。
desk-claim-next = 接下一位
desk-claim-next-hint = Alt+N
desk-claim-this = 接这一位
desk-claim-why = 为什么不按顺序？
desk-claim-why-hint = 理由会被记录。排在前面的人要等得更久。
desk-nothing-waits = 没有您能接待的人在等候。
desk-waits = 已等候
desk-asked = 要求与真人交谈
desk-alert = 有处于危险中的人在等候
desk-alert-unanswered = 有处于危险中的人还没有人接待
desk-alert-seen = 已看到
desk-reason-language = 我更擅长这种语言
desk-reason-skill = 需要我的专长
desk-reason-continuity = 我了解这段对话
desk-reason-asked-for = 来访者指名找我
desk-reason-more-urgent = 比级别显示的更紧急
desk-reason-supervision = 督导的决定

## 级别、危险、渠道、在场
desk-level-0 = 咨询
desk-level-1 = 困扰
desk-level-2 = 较高
desk-level-3 = 高
desk-level-4 = 危急
desk-category-attack-in-progress = 正在遭受袭击
desk-category-weapon = 武器
desk-category-being-followed = 正被尾随
desk-category-suicide = 自杀
desk-category-self-harm = 自伤
desk-category-recent-assault = 近期遭侵犯
desk-category-past-assault = 过去遭侵犯
desk-category-child-at-risk = 儿童处于危险
desk-category-retaliation = 报复
desk-category-stalking = 跟踪骚扰
desk-category-image-abuse = 滥用影像
desk-category-detained = 被强行扣留
desk-category-medical-emergency = 医疗急症
desk-category-partner-violence = 伴侣暴力
desk-category-threat-to-others = 威胁他人
desk-category-other = 其他危险
desk-channel-web = 网页
desk-channel-sms = 短信
desk-channel-whatsapp = WhatsApp
desk-channel-voice = 电话
desk-presence-here = 来访者在线
desk-presence-away = 来访者没有动静
desk-presence-left-quickly = 已快速离开
desk-presence-ended = 已结束会话

## 对话
desk-conversations = 您的对话
desk-none-open = 没有打开的对话。请从队列接下一位。
desk-log = 消息
desk-author-caller = 来访者
desk-author-assistant = 助手
desk-author-counsellor = 咨询员
desk-author-helpline = 热线
desk-choice = 按了按钮
desk-offered = 提供的选项：
desk-untriaged = 尚未评估
desk-unsupported = 所用语言是热线不支持的
desk-entry-unknown = 此版本无法显示的条目
desk-caller-writing = 来访者正在输入
desk-reply = 您的回复
desk-reply-hint = 按 Enter 发送，按 Shift+Enter 换行
desk-send = 发送
desk-sending = 正在发送
desk-not-sent = 未发送
desk-retry = 重新发送
desk-new-messages = 新消息
desk-give-back = 交还助手
desk-give-back-confirm = 助手将继续与来访者对话。您和来访者之间的谈话不会交给它。
desk-release = 放回队列
desk-release-confirm = 对话回到队列中原来的位置。来访者会得知，将由另一位咨询员接待。
desk-close = 结束
desk-close-confirm = 对话将结束。来访者可以用找回码重新打开。
desk-missed = 实际更严重
desk-missed-level = 有多严重？级别会立即上调。漏判会计数，不含任何文字。
desk-missed-danger = 是什么危险？
desk-false-alarm = 误报
desk-false-alarm-level = 实际有多严重？级别会下调。误报会计数，不含任何文字。
desk-correct = 设定级别
desk-cancel = 取消
desk-gone = 这段对话已不在您手中。
desk-dismiss = 从列表移除

## 协作
desk-duty = 您的状态
desk-duty-available = 可接待
desk-duty-wrap-up = 收尾中
desk-duty-break = 休息中
desk-duty-offline = 离开
desk-for-you = 待您答复
desk-asked-offer = 请您接待
desk-asked-transfer = 有同事请您接手
desk-asked-invite = 有同事请您一起看看
desk-accept = 接手
desk-decline = 现在不行
desk-transfer = 转交
desk-transfer-to = 转交给谁？只显示在岗的同事。
desk-transfer-how = 什么时候转过去？
desk-transfer-warm = 对方同意时；在此之前仍由您负责
desk-transfer-cold = 立即
desk-transfer-pending = 已请其接手
desk-invite = 请教同事
desk-invite-whom = 请谁和您一起看？对方会看到这里说过的全部内容。如果对方加入，来访者会得到通知。
desk-no-colleague = 目前没有其他同事在岗。
desk-part-invited = 已邀请
desk-part-listen = 在旁阅读
desk-part-whisper = 写给工作台
desk-part-join = 写给来访者
desk-listen = 在旁阅读
desk-whisper = 写给工作台
desk-join = 加入
desk-join-confirm = 来访者会得知第二位咨询员已加入，并看到您此后写的内容。
desk-leave = 离开
desk-aside = 仅工作台可见
desk-running = 进行中
desk-lost = 您不在的时候
desk-lost-hint = 有一段时间收不到您屏幕的信号。这些对话已回到队列中原来的位置，来访者已得到通知。
desk-lost-waiting = 已回到队列
desk-lost-offered = 正在请另一位咨询员接待
desk-lost-human = 由另一位咨询员接待
desk-lost-bot = 由助手接待
desk-lost-parked = 保留到来访者回来
desk-lost-closed = 已结束

## 情况
desk-facts = 情况
desk-fact-level = 级别
desk-fact-danger = 危险
desk-fact-language = 语言
desk-fact-channel = 渠道
desk-fact-began = 开始于
desk-fact-arrived = 排队始于
desk-fact-presence = 在场
desk-fact-with = 同在此处
desk-fact-holder = 负责人
desk-fact-reasons = 为何是此级别
desk-reason-whole = 整条消息
desk-none = 无

## 出错
desk-error-store = 存储系统没有响应。请再试一次。
desk-error-network = 没有连接。未作任何更改。
desk-error-missing = 没有这个页面或对话。
desk-error-request = 无法理解此请求。
desk-error-fault = 这里出了错，已作记录。
desk-error-signed-out = 您的会话已结束。请重新登录。
desk-error-must-change = 请先设置您自己的密码。
desk-error-full = 您手中的对话已达上限。
desk-error-taken = 已被别人接走。
desk-error-not-served = 它需要另一种语言或专长。
desk-error-level4-waits = 有处于紧迫危险中的人在等候。请先接下一位。
desk-error-closed = 对话已结束。
desk-error-stale = 对话在此期间已由他人接手。
desk-error-not-yours = 这段对话不在您手中。
desk-error-level-changed = 级别已有变化，请再看一下。
desk-error-empty = 没有文字。
desk-error-not-invited = 只有受邀的同事和督导可以这样做。
desk-error-colleague-away = 这位同事现在不在岗。
desk-error-colleague-cannot = 这位同事无法接手。

## 请求来电或短信的人
desk-callback-text = 请求短信
desk-callback-call = 请求来电
desk-callback-when = 安全时段
desk-callback-tries = 已尝试次数
desk-callback-reached = 对方已回应。
desk-callback-now-text = 现在发短信
desk-callback-now-call = 现在打电话
desk-callback-later = 放回，等到下次可以尝试时
desk-callback-next = 最早时间
desk-error-callback-nothing = 已经没有来电或短信请求。
desk-error-callback-early = 来访者的安全时段还没开始。
desk-error-callback-over = 来访者的安全时段已过。
desk-error-callback-soon = 刚刚才试过。请给来访者一点时间。
desk-error-callback-tried = 已达到允许的尝试次数。
desk-error-callback-now = 现在就可以尝试。

## 短信的去向
desk-sent-accepted = 发送中
desk-sent-sent = 已发送
desk-sent-delivered = 已到对方手机
desk-sent-read = 已读
desk-sent-failed = 未到对方手机
desk-sent-suppressed = 未发送：来访者要求 STOP

## 没能发出去的
desk-undelivered = 未发出
desk-undelivered-title = 没能发出去的
desk-undelivered-about = 这些短信和电话已确定失败，不会再试，也不会通知其他人。
desk-undelivered-none = 全部已发出。
desk-undelivered-when = 时间
desk-undelivered-what = 内容
desk-undelivered-why = 原因（Twilio 代码）
desk-undelivered-text = 短信
desk-undelivered-call = 电话
desk-undelivered-caller = 给来访者
desk-undelivered-callback = 给提出请求的来访者
desk-undelivered-oncall = 给值班人员
desk-undelivered-other = 给某人
desk-undelivered-forget = 已看到，清空列表
desk-error-window-closed = 来访者上次写信已超过 24 小时。WhatsApp 现在只接受预设消息；对方回复后，您就可以再写。
desk-template = 发送预设消息

## 与来电者通话
desk-fact-line = 电话
desk-line-ringing = 您的电话正在响：请接听并按 1
desk-line-talking = 通话已接通
desk-line-held = 通话保持中
desk-line-muted = 已静音
desk-hold = 保持通话
desk-unhold = 恢复通话
desk-mute = 将我静音
desk-unmute = 取消我的静音
desk-call-in = 也呼叫我的电话
desk-error-no-line = 目前没有人在与这位来电者通话。

## 浏览器电话
desk-phone = 电话
desk-phone-about = 保持此窗口打开，即可在这里与来电者通话，而不必使用您自己的电话。
desk-phone-ready = 准备接听
desk-phone-accept = 接听
desk-phone-mute = 将我静音
desk-phone-unmute = 取消静音
desk-phone-hang-up = 挂断
desk-phone-hint = 浏览器会请求使用麦克风。请戴上耳机，在没有旁人能听到的房间里通话。通话不会录音。
desk-phone-no-microphone = 无法使用麦克风。请允许本页面使用麦克风，然后再试。
desk-phone-is-off = 未就绪：来电会打到您自己的电话
desk-phone-is-ready = 已就绪：来电会在这里响铃
desk-phone-is-ringing = 有来电者在等您
desk-phone-is-talking = 通话已接通
desk-phone-is-lost = 连接已断开：来电会打到您自己的电话
desk-error-no-softphone = 此处尚未设置浏览器电话。
