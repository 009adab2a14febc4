### 员工页面：页面自身的文字，以及请求未能完成时的回答。
### 标签页标题不透露主题。

page-title = 对话
page-name = 求助热线
page-about = 随时可以写，不必说出姓名。
page-skip = 跳到输入框
page-language = 语言
page-no-script = 本页面需要 JavaScript 才能发送消息，而你的浏览器已将其关闭。你可以为本页面开启它，用另一个浏览器打开本页面，或找你信任的人。如有危险，请拨打当地紧急电话。“立即离开”按钮不需要它也能用。

## 快速退出
page-exit = 立即离开
page-exit-help = 马上离开本页面。连按三次 Shift 键也一样。排队位置为你保留；只有用找回码才能回来。
page-exit-twice = Shift 键：再按 2 次即离开。
page-exit-once = Shift 键：再按 1 次即离开。
page-exit-leaving = 正在离开本页面。

## 找回码
page-code-heading = 留一条回来的路
page-code-about = 用找回码可以在任何设备上重新打开这次对话，快速离开之后也可以。最好在开始写之前先拿到它。
page-code-show = 显示我的找回码
page-code-yours = 你的找回码：
page-code-keep = 请放在只有你能看到的地方。谁有这个码，谁就能看到这次对话。
page-code-copy = 复制
page-code-copied = 找回码已复制。
page-code-hide = 隐藏找回码
page-code-have = 我有找回码
page-code-label = 找回码，16 位数字
page-code-open = 打开我的对话
page-code-cancel = 取消

## 对话
page-log = 对话
page-you = 你
page-assistant = 自动助手
page-counsellor = 咨询员
page-helpline = 求助热线
page-message = 你的消息
page-send = 发送
page-send-help = 按 Enter 发送，按 Shift 加 Enter 换行。
page-sent = 发送中…
page-received = 已收到
page-answered = 已回复
page-failed = 未发送
page-retry = 重新发送
page-edit = 修改
page-typing = 咨询员正在输入…
page-answering = 助手正在回复…
page-human = 找真人谈
page-human-asked = 你正在排队
page-human-here = 你正在和真人对话。

## 当前情况
page-offline = 暂时没有网络连接。你写的内容保留在本页面，连接恢复后马上发送。
page-online = 连接已恢复。
page-session-ended = 本次会话已结束，或对话已在别处打开。用你的找回码可以重新打开。
page-new = 开始新的对话
page-loading = 正在打开你的对话…
page-resumed = 你的对话已重新打开。

## 结束
page-options = 结束或删除
page-end = 结束对话
page-end-about = 结束本次会话。用你的找回码可以重新打开对话。
page-end-yes = 是，结束
page-ended = 会话已结束。你可以关闭本页面。
page-delete = 删除对话
page-delete-about = 永久删除这里写过的全部内容，谁都无法恢复。如果咨询员正在和你谈，咨询员那边也会一并删除。
page-delete-yes = 是，永久删除
page-deleted = 对话已删除。你可以关闭本页面。
page-no = 不，返回
page-privacy = 只使用一个会话 Cookie，关闭浏览器后即消失。不从其他网站加载任何内容。你的雇主可能看得到，有人在其网络上打开过这个网址。雇主管理的设备，可能会让雇主看到更多：如果可以，请用你自己的设备。

## 对话所处的状态
page-status-person = 你正在和咨询员对话。
page-status-closed = 这次对话已经结束。
page-status-in-line = 你正在排队等真人。
page-status-callback = 我们会在你选的时间内联系你。在那之前，可以在这里写。
page-status-waiting = { $ahead ->
    [0] 你正在排队等真人，下一位就是你。
   *[other] 你正在排队等真人，前面还有 { $ahead } 人。
}
page-status-nobody-at-desk = 现在没有咨询员在线；你的位置会保留。
page-status-no-assistant = 自动助手现在没有回复；你写的内容会保存下来。

## 放在内部网页上的按钮
page-button-title = 放在内部网页上的按钮
page-button-about = 只需这一行，就能在任何网页上放一个按钮。它在单独的标签页中打开求助热线；原网页不会得知所写的任何内容。
page-button-text = 联系求助热线
page-button-example = 显示效果

## 请求未能完成时的回答
error-bad-request = 无法理解这个请求。
error-not-utf8 = 这段文字无法读取（不是 UTF-8 编码）。
error-empty = 这条消息里没有可读的内容。请用文字写出来。
error-unknown-choice = 这里没有提供这个回答。
error-bad-code = 这不是找回码。找回码有 16 位数字，请检查一下。
error-no-session = 没有打开的会话。请开始一个新会话，或使用你的找回码。
error-cross-site = 这个请求来自其他网站，没有执行。
error-unknown-code = 这个找回码打不开任何对话。请检查一下。
error-not-found = 这个网址下没有内容。
error-wrong-method = 这个网址不支持这项操作。
error-closed = 这次对话已经结束。用你的找回码可以重新打开。
error-text-too-long = 这条消息太长：最多 8000 个字符。没有发送任何内容，请分成几段发送。
error-too-large = 这个请求太大。没有发送任何内容，请分成几段发送。
error-wrong-type = 这里不接受这种内容，必须是 JSON。
error-too-fast = 刚才太快了。请稍等片刻再试；你写的内容不会丢失。
error-fault = 我们这边出了问题。请再试一次。
error-store-away = 我们现在无法保存消息。你的消息没有发送，请稍后再试。

## 在安全的时间收到短信或来电
page-callback = 请求来电或短信
page-callback-about = 咨询员会在你选的时间内联系你，其他时间不会。短信和电话的开头都不会提到这条求助热线，也不会说是什么事。看到你手机的人，能看到有号码来电或发过短信。
page-callback-by = 方式
page-callback-by-text = 短信
page-callback-by-call = 电话
page-callback-number = 你的号码，包括 + 和国家区号
page-callback-number-help = 号码会加密，不作其他用途，时间过后即删除。
page-callback-begins = 不早于
page-callback-ends = 不晚于
page-callback-time-help = 按这台设备的时间：至少 15 分钟，最多 12 小时，三天之内。
page-callback-send = 提出请求
page-callback-back = 返回
page-callback-set-text = 会在这段时间内发短信：
page-callback-set-call = 会在这段时间内打电话：
page-callback-cancel = 取消请求
error-bad-number = 这不是带国家区号的号码。号码以 + 开头，后面只有数字。
error-bad-time = 这个时间不行。至少要有 15 分钟，最多 12 小时，并在三天之内结束。
error-no-callbacks = 这里不提供来电和短信。
