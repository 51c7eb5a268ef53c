"""Web copies of the mainland in the tenth half: accounts, apps, numbered pages of papers, terminals, forums, databases."""

from bench.press.tenth import asides
from bench.press.tenth.house import house

SCREENS = (
    house(
        "沱江身边事公众号",
        "inline byline ends none",
        {"traditional": 0, "spelled": 0, "corners": 0, "encodings": 0.2},
        asides.SCREEN_ADVERTS,
        asides.SCREEN_NOTICES,
        """
inline: {d}（记者 {names}）¦转自{d} 记者 {names}：
bare: {d}¦综合{s}消息：
staff: {d}（身边事 {names}）¦{d}（文案 {names}）
byline: 撰稿 | {s}记者 {names}¦✎ {s}记者 {names}
endmark: 来源 | {s}¦（本文已获{s}授权）¦▏{s}
between: ␣
titles: 【…】¦▋…
subheads: ▋…¦PART.…¦👇…
caption_credit: {a} 随手摄¦（网友 {a} 供图）¦@{a} 摄
group_credit: ▲ 滑动查看，摄影@{a}
drawing: 手绘 @{a}
brackets: ▲图　¦¦👉图：
crumbs: ↑↑↑ 点上方蓝色小字，每天一份沱江身边事¦{name}⏎{y}-{mm}-{dd} {hh}:{mi} 四川⏎听全文¦置顶公众号，新鲜事不漏看
source: 以下文章来源于{agency}，作者 {a}¦原创 {a} {name} {m}月{d}日¦{n}人听过　{num}人读过
tail: 本期编辑 / {a}⏎一校 / {b}　二校 / {a}⏎审核 / {b}¦分享、点赞、在看 三连支持⏎↓↓↓ 戳左下角“阅读原文”报名¦留言区⏎{a}：支持一下　👍 {n}⏎{b}：希望早点实现　👍 {n}¦长按上图二维码，选择“识别图中二维码”¦转载请后台回复“转载”二字
related: ┃往期精选┃¦昨天的头条你看了吗¦继续滑动看下一个
listed: ☞{other}¦►{other}¦《{other}》戳这里
links: （此处为视频号卡片）¦◎点击图片跳转：{other}¦↓ 长图预警 ↓
kickers: 沱江早茶¦【身边好人】¦民生小剧场
mastheads: {name}⏎微信号：tuojiang{num}　功能介绍：身边的事，认真讲
notes: 先说结论：{lead}¦小编说：{name}今天只发这一条，值得细读。
fronts: 叮！¦内江人，
backs: （文末有福利）¦！转给爸妈
feet: 撰稿 {s}记者 {names}
""",
    ),
    house(
        "桑干河县融媒中心",
        "inline bare byline ends",
        {"traditional": 0, "spelled": 0, "corners": 0, "encodings": 0.4},
        asides.SCREEN_ADVERTS,
        asides.SCREEN_NOTICES,
        """
inline: {d}（记者 {names}）¦{d} 记者{names}
bare: {d}¦（{d}）
staff: {d}（融媒记者 {first} 实习 {rest}）¦{d} 融媒体中心 {names} 报道
byline: 县融媒转{s}记者 {names}¦{s}记者{names}　报道组
endmark: （来源：{d}）¦（供稿：{s}）
between: ␣
titles: ★☆…¦## … ##
subheads: ◈…¦### … ###
caption_credit: 桑干融媒 {a} 航拍¦（{a} 通讯员 {b}）¦{a} 视频截图
group_credit: 图片：桑干融媒 {a} {b}
drawing: 海报：{a}
brackets: 图｜现场 ¦
crumbs: 智慧桑干APP⏎首页 直播 爆料 服务 我的¦所在位置：融媒首页 / 乡镇街道 / 正文¦新时代文明实践　融媒号　微矩阵
source: {y}-{mm}-{dd} {hh}:{mi} 发布单位 县融媒体中心 浏览 {num}¦来源 {agency} 播报文章 ▷
tail: 编　辑：{a}⏎责　编：{b}⏎监　审：{a}¦投稿邮箱 sgrm{num}@example.com 县融媒体中心出品¦点赞{n}　踩0　我来说两句¦桑干河县融媒体中心 地址：{city}大街{n}号 网络违法和不良信息举报 {tel}
related: 热文推送¦本县动态¦更多视频
listed: 【{m}.{d}】{other}¦○○ {other}
links: 直播回放 >> {other}¦正在加载图集 1/{n}¦扫码下载智慧桑干看全部
kickers: 文明实践在桑干¦乡音播报¦随手拍回音壁
mastheads: {name}⏎权威 贴近 好用
notes: 开栏寄语：{name}开设《桑干新变化》，每日一篇，请您留意。¦【速览】{lead}
fronts: 桑干人注意啦！¦转发周知：
backs: 【附视频】¦，全县动起来
feet: （县融媒转载，{s}记者 {names}）
""",
    ),
    house(
        "秦岭南麓日报电子版",
        "inline inline byline endmark",
        {"traditional": 0, "spelled": 0, "corners": 0, "encodings": 1.5},
        asides.SCREEN_ADVERTS,
        asides.SCREEN_NOTICES,
        """
inline: {d}（记者{names}）¦　　{d} （记者 {names}）
bare: {d}¦{d}
staff: {d}（记者 {first} 见习记者 {rest}）¦{d}（南麓记者{names}）
byline: ▓ {s}记者 {names}¦{s}记者　{names} 文图
endmark: （{d}）¦（{s}特稿）
between: 　¦␣
titles: <title>…</title>¦[标题] …
subheads: <strong>　　…</strong>¦[小标题] …
caption_credit: 南麓全媒体记者 {a} 摄¦（{city}供图 {a}）
group_credit: 图片作者：{a}
drawing: 制图：{a}
brackets: ¦图题：
crumbs: 第{n}版:要闻⏎3上一版  下一版4⏎返回首页 版面概览 标题导航¦{y}年{mm}月{dd}日 星期{w}⏎出版日期：{y}-{mm}-{dd} 3上一篇 下一篇4 放大+ 默认o 缩小-¦往期回顾　按日期检索⏎本版新闻
source: <!--enpproperty <date>{y}-{mm}-{dd}</date><author>{a}</author><title>{t}</title><keyword></keyword>/enpproperty-->¦稿件ID：{num}{num}　版次：{n}　栏目：要闻¦<!--enpcontent-->
tail: <!--/enpcontent-->¦3上一篇  下一篇4¦Copyright 南麓报业集团 建议使用1024×768分辨率浏览¦pdf下载 收藏 打印本稿
related: 本版新闻¦本版标题¦[ 稿件列表 ]
listed: ■ {other}¦-- {other}¦（{n}）{other}
links: （图片见版式）¦（配图见原版版面）
kickers: 高质量项目推进年¦南麓走笔¦秦岭生态卫士
mastheads: {name}⏎数字报刊平台
notes: 编者按：　{name}今起推出系列报道，与读者一同感受发展脉动，敬请关注。
fronts: 我市扎实¦聚力攻坚｜
backs: 结硕果¦　奏响奋进曲
feet: （撰文　{s}记者　{names}）
""",
    ),
    house(
        "今晨速览APP",
        "bare inline byline ends none",
        {"traditional": 0, "spelled": 0, "corners": 0, "encodings": 0.2},
        asides.SCREEN_ADVERTS,
        asides.SCREEN_NOTICES,
        """
inline: {d}（记者 {names}）¦速览快讯，据{d}（记者 {names}），
bare: 速览快讯，据{s}，¦{d}，
staff: {d}（速览记者 {names}）¦速览独家 {names}　{d}
byline: 速览·{s}记者 {names}¦{s}记者 {names}丨编辑 夜航
endmark: （{s}）¦（速览综合自{s}）
between: ␣
titles: #### …¦「…」
subheads: ##### …¦❶…¦——…
caption_credit: （摄影｜{a}）¦（新闻画面 {a}）¦（动图 {a}）
group_credit: 图集 1/{n} 摄影｜{a}
drawing: AI制图 {a}
brackets: 图1 ¦¦长按保存｜
crumbs: 关注 头条 热点 北京 财经 科技 军事 ∨⏎搜索你感兴趣的¦< 　速览号　+ 关注　…¦{hh}:{mi}　5G　{n}%⏎今晨速览
source: {agency}官方账号 · {n}小时前¦{mm}/{dd} {hh}:{mi} · 来自{agency}⏎朗读全文　约{n}分钟
tail: 不感兴趣　拉黑此来源　反馈¦{n}.{n}万评论　{num}转发　写跟评得金币¦版权申诉｜投诉侵权｜用户协议¦热评⏎{a}（{city}）：说得对　↑{num}
related: 往下接着看¦热搜榜¦同城在聊¦相关事件脉络
listed: {n} {other} 热¦{other} {num}评¦#{other}#
links: [点击播放 0{n}:{mi}]¦广告 · 3秒后可跳过¦事件脉络：{other}
kickers: #速览早餐#¦一句话快评¦数说
mastheads: {name}⏎比别人早一步
notes: 机器速读：{lead}¦【话题】{name}网友今天都在聊，你怎么看？
fronts: 速览丨¦刚收到！
backs: #热议#¦，后续来了
feet: 速览编辑自{s}记者 {names}
""",
    ),
    house(
        "法槌裁判信息网",
        "inline byline endmark bare",
        {"traditional": 0, "spelled": 0, "corners": 0, "encodings": 2},
        asides.SCREEN_ADVERTS,
        asides.SCREEN_NOTICES,
        """
inline: {d}（{names}）¦{d}（通讯员 {names}）
bare: {d}¦{s}讯
staff: {d}（本院通讯员 {names}）¦{d}（供稿人 {names}）
byline: 作者：{s}记者 {names}¦来稿人：{s}记者 {names}
endmark: （作者系当地法院法官）¦（来源：{s}）
between: ␣
titles: 标　题：…¦** … **
subheads: 一· …¦* …
caption_credit: （{a} 干警摄影）¦（图为{city}法院资料）
group_credit: （摄影：{a}、{b}　{city}法院）
drawing: （{a} 配画）
brackets: 附图 ¦
crumbs: 法院概况 新闻中心 审务公开 诉讼指南 执行之窗⏎你所在的位置：首页－案件快报－正文¦官方微博　官方微信　手机版　旧版入口
source: 时间：{y}-{mm}-{dd} {hh}:{mi}　作者：{a}　来源：{agency}　点击：{num}¦【字号 大│中│小】【我要纠错】【打印】
tail: 责任编辑：{a}　审核：{b}⏎关闭此页¦文章出处：{agency}　第1页 共1页¦地址：{city}市法苑路{n}号　举报电话：{tel}　技术支持：信息科
related: 案件快报¦※ 法院公告¦最新裁判文书
listed: ※ {other}　{mm}/{dd}¦{num}号　{other}
links: 【相关案例】{other}¦〔法条链接〕{other}
kickers: 案件快报¦法官论坛¦执行进行时
mastheads: {name}⏎公正 廉洁 为民⏎今天是 {y}年{m}月{d}日 星期{w}
notes: 【要点提示】{lead}¦（本网按：{name}转载此文仅供学习交流。）
fronts: 普法：¦[审判动态]
backs: [附案号]¦—以案释法
feet: （供稿人：{s}记者 {names}）
""",
    ),
    house(
        "长缨电稿终端",
        "inline inline bare endmark",
        {"traditional": 0, "spelled": 0, "corners": 0, "encodings": 2},
        asides.SCREEN_ADVERTS,
        asides.SCREEN_NOTICES,
        """
inline: {d}（记者{names}）¦{d}（参与记者{names}）
bare: {d}
staff: {d}（分社记者{names}）¦{d}（播发 {names}）
byline: {s}记者 {names}¦{s}记者{names}
endmark: （完）¦(完 {s})¦（{s}{city}{m}月{day}日电）
between: ␣
titles: 标题＝…¦题:…
subheads: ＝ …¦插题＝…
caption_credit: {a}摄（新华社稿）¦（传真照片 {a}）
group_credit: （传真照片一组 {a}摄）
drawing: （图表编制：{a}）
brackets: ¦图片说明＝
crumbs: ZCZC⏎GN{num} {n} 国内 {mm}{dd}{hh}{mi}¦稿库检索结果　第 {n} 条 / 共 {num} 条¦栏目代码 A{n}　优先级 普通　版本 1
source: 稿号：{num}{mm}{dd}　发稿时间：{hh}:{mi}:{mi}　签发：{a}¦关键词：{city}　字数：{num}　语种：中文¦[{agency}供用户稿]
tail: NNNN¦（编辑：{a}）（签发：{b}）¦+++ 此稿已更新 请以末次发稿为准 +++
related: ==同题稿件==¦=今日发稿预告=
listed: GN{num} {other}¦{hh}{mi} {other}
links: （续一）¦（见传真照片）¦-- 续 --
kickers: （新华视点）¦（两会）¦（国际观察）¦（财经·专线）
mastheads: {name}⏎内部使用 请勿外传
notes: 编辑注意：此稿替换{hh}时{mi}分所发稿件，{name}用户请以此为准。
fronts: （更正）¦（快讯）
backs: （补充稿）¦（更新）
feet: （参与采写记者：{s}记者 {names}）
""",
    ),
    house(
        "天涯茶座论坛",
        "inline bare byline ends",
        {"traditional": 0, "spelled": 0, "corners": 0, "encodings": 2.5},
        asides.SCREEN_ADVERTS,
        asides.SCREEN_NOTICES,
        """
inline: {d} 记者{names}¦{d}（记者：{names}）
bare: {d}¦{s}{m}月{day}日消息
staff: {d}（原文记者 {names}）¦{d} {names}
byline: 文章作者：{s}记者 {names}¦by {s}记者 {names}
endmark: （转自{s}网站）¦（转贴完毕）¦[来源：{s}]
between:  ¦␣␣
titles: [b]…[/b]¦[转帖]…
subheads: [b]…[/b]¦++ …
caption_credit: （图：{a}）¦[{a}拍]¦（原帖附图）
group_credit: （附图均为{a}拍摄）
drawing: [漫画：{a}]
brackets: [attach]2046[/attach] ¦¦[附图]
crumbs: 茶座首页 » 时事漫谈 » 正文⏎回复 新帖 精华 只看楼主 倒序¦{a}　级别：秀才　积分 {num}⏎发表于 {y}-{m}-{d} {hh}:{mi}　楼主¦本帖已被浏览 {num} 次，回复 {n} 个
source: 本帖最后由 {a} 于 {y}-{m}-{d} {hh}:{mi} 编辑¦转自：{agency}¦发信人: {a} (一介书生), 信区: News⏎发信站: 茶座 ({y}年{m}月{d}日{hh}:{mi})
tail: ※ 来源:．茶座论坛．[FROM: 202.{n}.{n}.*]¦引用　举报　返回顶部⏎--------------------------------¦沙发 {a}：顶！⏎板凳 {b}：路过，帮顶¦签名档：不以物喜，不以己悲
related: 版块热帖¦相关主题¦猜你爱逛
listed: [{n}回] {other}¦Re: {other}¦【转】{other}
links: （回复可见）¦[查看全部回复]¦〔楼主待续〕
kickers: [时事]¦〖转载区〗
mastheads: {name}⏎来者都是客
notes: 楼主按：今天在报纸上看到的，贴到{name}与大家讨论。
fronts: [讨论]¦转一篇：
backs: （ZT）¦，大家怎么看？
feet: 作者：{s}记者 {names}（转帖）
""",
    ),
    house(
        "博闻剪报数据库",
        "inline byline bare endmark",
        {"traditional": 0, "spelled": 0, "corners": 0, "encodings": 1.5},
        asides.SCREEN_ADVERTS,
        asides.SCREEN_NOTICES,
        """
inline: {d}（记者{names}）¦（{s}{city}{m}月{day}日电）记者{names}
bare: {d}¦（{d}）
staff: {d}（署名记者{names}）
byline: BY  {s}记者 {names}¦署名：{s}记者 {names}
endmark: （{d}）¦[{s}]
between: ␣
titles: HD  …¦题名：…
subheads: SH  …¦— …
caption_credit: （原报图 {a}摄）¦（CR {a}）
group_credit: CR  {a}、{b}
drawing: ART  {a}
brackets: ART  图片：¦原报图注：
crumbs: 博闻剪报数据库 | 检索式：{city} AND 新闻 | 命中 {num}¦返回结果列表　上一篇　下一篇　标记　导出¦文件 {n} / {num}
source: WC  {num} 字⏎PD  {y} 年 {m} 月 {d} 日⏎SN  {agency}⏎PG  A{n}⏎LA  中文¦{agency} | {y}-{mm}-{dd}⏎A{dd} | 要闻 | 文章编号: {y}{mm}{dd}003{num}¦【来源】{agency}　【版次】{n}　【字数】{num}
tail: AN  文件 BWJB{y}{mm}{dd}{num}¦版权所有，仅供个人研究之用，不得再行分发¦分类号：D{n}　主题词：{city}
related: 同版文章¦相似文献¦检索结果（续）
listed: {n}. {other} | {y}-{mm}-{dd}¦□ {other}
links: [图片从略]¦（原文第{n}栏）¦-- 第{n}页 --
kickers: SE  要闻¦SE  国内¦SE  社会
mastheads: {name}⏎导出时间 {y}/{mm}/{dd} {hh}:{mi}
notes: LP  {lead}¦【摘要】　{lead}
fronts: [重刊]¦（修订）
backs: [P1]¦（节录）
feet: 撰稿人：{s}记者 {names}
""",
    ),
)
