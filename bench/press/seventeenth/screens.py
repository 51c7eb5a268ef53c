"""Copies from screens in the seventeenth half: a wire that sends its stories again, a site of prices, one where readers remark on paragraphs,
messages of a group, drafts with numbered lines, text in boxes, transcripts of old papers, what a machine reads, an encyclopaedia, archives.
"""

from bench.press.seventeenth.house import house

_MAINLAND = {"traditional": 0, "spelled": 0, "corners": 0}

SCREENS = (
    house(
        "急稿更新线",
        _MAINLAND,
        """
forms: inline inline bare bare ¶ asides: SCREEN SCREEN ¶ inline: {d}（急稿 {s}记者{names}）¦急稿线　{s}{city}{m}月{day}日电　记者 {names} ¶ bare: 急稿线　{s}{city}{m}月{day}日电¦{d}（急稿） ¶ staff: {d}（急稿线 {names}）¦急稿线{city}站　{names} ¶ byline: 发稿：{s}记者 {names}¦急稿　{s}记者 {names} ¶ endmark: （急稿完　{s}）¦（{s}，急稿线并转） ¶ between: ␣ ¶ titles: 急 …¦[URGENT] … ¶ subheads: － …¦|| … ¶ caption_credit: （急稿传真 {a}）¦{a} 急稿图 ¶ group_credit: （急稿传真 {a}、{b}） ¶ drawing: （急稿制表 {a}） ¶ brackets: ¦急图：
crumbs: 急稿更新线 > 全部来稿¦急稿线 自动刷新 开⏎{hh}:{mi} 上次更新 ¶ source: 稿号 {num}-{n}　优先级 {n}　{hh}:{mi}¦急稿线 {y}.{mm}.{dd} {hh}:{mi} 签发 {a} ¶ tail: （急稿编号{num}，前稿作废）¦请以最后一次更新为准 ¶ related: 同题前稿¦急稿目录 ¶ listed: [{hh}:{mi}] {other}¦前稿{n}　{other} ¶ links: （接急稿第{n}段）¦——更新处—— ¶ kickers: 加急¦滚动·急稿 ¶ mastheads: {name}⏎24小时来稿 ¶ notes: 要点（急稿）：{lead} ¶ fronts: （更正重发）¦（综合）急· ¶ backs: （第二更）¦（写完稿） ¶ feet: （急稿编辑 {s}记者 {names}）
""",
    ),
    house(
        "财眼行情网",
        {**_MAINLAND, "encodings": 0.4},
        """
forms: bare inline byline endmark ¶ asides: SCREEN CITY ¶ inline: 财眼网{city}讯（{s}记者 {names}）¦{d}（财眼 {s}记者{names}） ¶ bare: 财眼网讯（{s}）¦{d}　财眼 ¶ staff: 财眼网讯（分析师 {names}）¦{d}（财眼{names}） ¶ byline: 财眼▪{s}记者 {names}¦{s}记者 {names}（财眼号） ¶ endmark: （文章来源：{s}，财眼）¦（{s}　财眼摘录） ¶ between: ␣¦、 ¶ titles: ↗ …¦￥… ¶ subheads: ↗↗ …¦￥ … ¶ caption_credit: （财眼图表 {a}）¦{a} 财眼摄影 ¶ group_credit: （财眼图表 {a}、{b}） ¶ drawing: （财眼作图 {a}） ¶ brackets: ¦K线图：
crumbs: 财眼行情网 首页 股票 基金 期货⏎自选股 模拟炒股 登录¦上证 3{num}.{n} ↑　深成 1{num}.{n} ↓⏎财眼行情网 ¶ source: {y}年{mm}月{dd}日 {hh}:{mi} 财眼 {agency}　我有话说({num}人参与)¦来源 {agency}　财眼 {mm}-{dd} 手机看财眼 ¶ tail: 郑重声明：财眼发布此信息目的在于传播⏎(责任编辑：{a} DF{num})¦看财眼 一目了然⏎下载财眼APP ¶ related: 财眼要闻精华¦相关个股研报 ¶ listed: {other} {mm}-{dd} 财眼¦• {other}(股) ¶ links: [查看{city}概念股]¦财眼推荐：开户佣金万{n} ¶ kickers: 盘中¦机构眼 ¶ mastheads: {name}⏎投资有风险 ¶ notes: 摘要【财眼】{lead} ¶ fronts: 涨停揭秘：¦[公司] ¶ backs: 概念股名单¦　机构怎么看 ¶ feet: （财眼编辑 {s}记者 {names}）
""",
    ),
    house(
        "段评阅读端",
        _MAINLAND,
        """
forms: none bare none ends ¶ asides: SCREEN SCREEN ¶ inline: {d}（段评 {s}记者{names}）¦段评看报 {s}记者{names} ¶ bare: 段评看报 {s}¦{d}　段评 ¶ staff: 段评作者 {names}¦{d}（段评号{names}） ¶ byline: {s}记者 {names} · 段评收录¦作者名：{s}记者 {names} ¶ endmark: （段评源：{s}）¦本章完　{s} ¶ between: ␣ ¶ titles: ❀ …¦第{…} ¶ subheads: ❀❀ …¦┃… ¶ caption_credit: （段评图 {a}）¦插图 {a} 段评 ¶ group_credit: （段评图 {a} {b}） ¶ drawing: 插画 {a} 段评 ¶ brackets: ¦（图）段评：
crumbs: 段评阅读端 书架 书城 我的⏎阅读进度 {k}%¦‹ 返回 段评阅读端⏎亮度 字号 翻页 听书 ¶ source: 段评 {num} · 点赞 {num} · 本文{num}字¦已加入书架 {mm}-{dd} {hh}:{mi} ¶ tail: 写本章说…⏎赠票 打赏 投推荐票¦上一篇 段评目录 下一篇⏎已读完 ¶ related: 读过的人也读¦段评热榜 ¶ listed: 《{other}》 {n}.{n}分¦▶{other}·{num}段评 ¶ links: 点此展开段评¦（本段为付费试读） ¶ kickers: 今日连载¦热段 ¶ mastheads: {name}⏎人人可评 ¶ notes: 作者有话：{lead} ¶ fronts: 神评！¦热帖〉 ¶ backs: （千评）¦　追更 ¶ feet: （段评整理 {s}记者 {names}）
""".replace("{k}", "6{n}").replace("第{…}", "《…》"),
    ),
    house(
        "街坊群转录",
        _MAINLAND,
        """
forms: none bare none none ¶ asides: SCREEN CITY ¶ inline: 转：{d}（{s}记者{names}）¦群里转{s}记者{names}{city}稿 ¶ bare: 转：{s}{city}，¦群里转{d} ¶ staff: 群友 {names}：¦转：{names} ¶ byline: 转自{s}记者 {names}（群）¦@所有人 {s}记者 {names} ¶ endmark: （群转{s}）¦[{s}，转完] ¶ between: ␣ ¶ titles: 📌 …¦【群转】… ¶ subheads: 📌📌 …¦⏩… ¶ caption_credit: [图片 {a}]¦（群友{a}拍） ¶ group_credit: [图片 {a} {b}] ¶ drawing: [表情 {a}] ¶ brackets: ¦[原图]␣
crumbs: 街坊群(4{num})的聊天记录¦街坊群转录⏎————— {y}-{mm}-{dd} ————— ¶ source: “{a}”邀请“{b}”加入了群聊¦以下为新消息 ¶ tail: [握手][握手] 收到请回复¦“{a}”撤回了一条消息⏎{b} 拍了拍 {a} ¶ related: 群公告¦群精华 ¶ listed: [链接] {other}¦{a}：[分享] {other} ¶ links: [语音] {n}"¦[小程序] 街坊团购 ¶ kickers: #接龙¦群公告栏 ¶ mastheads: {name}⏎消息免打扰 ¶ notes: 群主划线：{lead} ¶ fronts: 群里都在传：¦@全体 ¶ backs: [吃惊]¦，求证 ¶ feet: （群主收录 {s}记者 {names}）
""",
    ),
    house(
        "行号送审底稿",
        {**_MAINLAND, "encodings": 0.4},
        """
forms: inline bare byline bare ¶ asides: CITY CITY ¶ inline: {d}（送审底稿 {s}记者{names}）¦底稿：{s}记者{names}{city}电话口述 ¶ bare: 底稿：{s}{city}传来，¦{d}（底稿） ¶ staff: 底稿：{names}¦{d}（底稿{names}） ¶ byline: 拟稿：{s}记者 {names}¦{s}记者 {names}（底稿） ¶ endmark: （底稿止　{s}）¦（{s}　待签发） ¶ between: ␣ ¶ titles: 题：…¦题〉… ¶ subheads: 段题：…¦段〉… ¶ caption_credit: （底稿附片 {a}）¦附片 {a} ¶ group_credit: 附片 {a}、{b} ¶ drawing: 附表 {a} ¶ brackets: ¦附片说明：
crumbs: 行号送审底稿　第{n}稿¦底稿库⏎行距 1.5　行号 连续 ¶ source: 送审 {y}-{mm}-{dd}　份数 {n}¦核红：{a}　行数见左 ¶ tail: 签发：　　　　年　月　日¦（核红意见附后{n}页） ¶ related: 并送稿件¦底稿参见 ¶ listed: 另送：{other}¦稿{num} {other} ¶ links: （此处留空{n}行）¦——底稿换页—— ¶ kickers: 急送审¦复审稿 ¶ mastheads: {name}⏎限内部传阅 ¶ notes: 送审说明：{lead} ¶ fronts: 二稿·¦（核）题： ¶ backs: （待定）¦（拟） ¶ feet: （底稿经手 {s}记者 {names}）
""",
    ),
    house(
        "方框文本机",
        {**_MAINLAND, "encodings": 0.8},
        """
forms: bare inline none endmark ¶ asides: SCREEN SCREEN ¶ inline: {d}（框机 {s}记者{names}）¦框机 {s}记者{names} {city} ¶ bare: 框机 {s} {city} ¦{d}（框机） ¶ staff: 框机 {names} ¦{d}（框机{names}） ¶ byline: <{s}记者 {names}> 框机¦框机录 {s}记者 {names} ¶ endmark: [{s} 框机止]¦（{s}，框机） ¶ between: ␣ ¶ titles: ┌ …¦■□… ¶ subheads: ├ …¦□■… ¶ caption_credit: [框图 {a}]¦框图/{a} ¶ group_credit: [框图 {a} {b}] ¶ drawing: 框绘/{a} ¶ brackets: ¦┤图├␣
crumbs: ╔════ 方框文本机 ════╗¦F1 帮助 F3 退出 F7 上页 F8 下页⏎方框文本机 ¶ source: ├─ {y}/{mm}/{dd} {hh}:{mi} ─┤¦PAGE {num}-{n} 框机 ¶ tail: └─ 第{n}屏 完 ─┘¦Press any key… ¶ related: ├ 框机菜单 ┤¦[F9] 更多 ¶ listed: {n}) {other} …… P{num}¦│{other} ¶ links: ├────────────┤¦[翻屏 {n}/{n}] ¶ kickers: [P100]¦[框机特告] ¶ mastheads: {name}⏎图文电视业务试播 ¶ notes: ▒ {lead} ¶ fronts: >>框␣¦(转屏) ¶ backs: <<¦ (P{…}) ¶ feet: [框机编 {s}记者 {names}]
""".replace(" (P{…})", " (转屏完)"),
    ),
    house(
        "民国报纸录文馆",
        {**_MAINLAND, "spelled": 20, "encodings": 0.5},
        """
forms: bare inline bare none ¶ asides: BYGONE BYGONE ¶ inline: ［{d}，{s}记者{names}］¦［录］{s}记者{names}{city}函云 ¶ bare: ［{d}］¦［录］{s}{city}函， ¶ staff: ［录文馆访{names}］¦［{names}来函］ ¶ byline: ［著者］{s}记者{names}¦{s}记者 {names}　［录文馆］ ¶ endmark: ［录自{s}］¦〔{s}，录文馆藏〕 ¶ between: 、¦　 ¶ titles: ［题］…¦〔标〕… ¶ subheads: ［目］…¦〔次〕… ¶ caption_credit: ［影印 {a}］¦〔插图{a}藏〕 ¶ group_credit: ［影印 {a}、{b}］ ¶ drawing: 〔{a}摹〕 ¶ brackets: ¦〔图版说明〕
crumbs: 民国报纸录文馆 · 全文 · 影像对照¦录文馆检索词：{city}⏎命中 {num} 条 ¶ source: ［卷期］第{num}号　［版次］第{n}版¦〔入藏〕{y}.{mm}　〔微卷〕{num}-{n} ¶ tail: 〔引用格式〕录文馆，{num}号¦［异体字已改通行字］ ¶ related: 〔同卷他篇〕¦［录文馆人物索引］ ¶ listed: 〔篇{n}〕{other}¦［篇］{other} ¶ links: 〔影像第{n}页〕¦［以下转第{n}栏］ ¶ kickers: 〔专电栏〕¦［时评栏］ ¶ mastheads: {name}⏎公共图书馆联合录文 ¶ notes: ［叙略］{lead} ¶ fronts: ［补录］¦〔再录〕 ¶ backs: ［节］¦〔续录〕 ¶ feet: ［录校］{s}记者{names}
""",
    ),
    house(
        "影像识读库",
        {**_MAINLAND, "encodings": 0.4},
        """
forms: inline bare byline ends ¶ asides: CITY CITY ¶ inline: {d}（识读 {s}记者{names}）¦识读本：{s}记者{names}{city}报 ¶ bare: 识读本：{s}{city}报¦{d}（识读） ¶ staff: 识读本：{names}报¦{d}（识读{names}） ¶ byline: 识读栏 {s}记者 {names}¦{s}记者 {names} 识读 ¶ endmark: （{s} 识读终）¦（识读自{s}） ¶ between: ␣ ¶ titles: ▮…¦═… ¶ subheads: ▮ …¦═ … ¶ caption_credit: （识读区 {a} 摄）¦{a}摄 （识读） ¶ group_credit: （识读区 {a}、{b} 摄） ¶ drawing: （识读区 {a} 图） ¶ brackets: ¦区块图：
crumbs: 影像识读库 任务 {num}¦识读引擎 v{n}.{n}⏎置信 0.{k} ¶ source: 影像 {num}_{n}.tif　倾斜 {n}.{n}°¦块 {n} / {n} 识读于 {y}{mm}{dd} ¶ tail: <<识读块末>>¦用时 {n}.{n}s 字数 {num} ¶ related: 识读邻块¦同影像 ¶ listed: 块{n}: {other}¦[{num}] 识 {other} ¶ links: <<图片区 {n}>>¦[表格区 未识读] ¶ kickers: 横栏¦竖栏 ¶ mastheads: {name}⏎batch {num} ¶ notes: 摘句：{lead} ¶ fronts: 识·¦〕 ¶ backs: ｜识¦·版 ¶ feet: （识读员 {s}记者 {names}）
""".replace("{k}", "9{n}"),
    ),
    house(
        "条目提纲网",
        {**_MAINLAND, "feet": 2},
        """
forms: byline none inline endmark ¶ asides: SCREEN SCREEN ¶ inline: {d}（提纲网 {s}记者{names}）¦提纲网据{s}记者{names} ¶ bare: 提纲网据{s}：¦{d}（提纲） ¶ staff: 提纲网编者{names}：¦{d}（提纲网{names}） ¶ byline: 主笔 {s}记者 {names}¦{s}记者 {names} · 提纲网 ¶ endmark: （参考来源：{s}）¦↑ {s}，提纲网引 ¶ between: ␣¦、 ¶ titles: ⌘ …¦☑ … ¶ subheads: ⌘⌘ …¦☑ … ¶ caption_credit: （提纲网 {a} 上传）¦图：{a}（提纲） ¶ group_credit: （提纲网 {a}、{b} 上传） ¶ drawing: 示意：{a}（提纲） ¶ brackets: ¦附图｜
crumbs: 条目提纲网 分类 随机 帮助¦提纲网⏎收起侧栏 打开目录 ¶ source: 编辑次数 {num} · 最近更新 {y}-{mm}-{dd} · {a}¦词条标签：{city}，社会 ¶ tail: 以上内容由提纲网网友共建¦有用 +{num} 没用 -{n}⏎我来完善 ¶ related: 提纲网相关条目¦词条统计 ¶ listed: → {other}（条目）¦{other} · 浏览{num} ¶ links: 编辑本段¦收起 展开 ¶ kickers: 优质条目¦待完善 ¶ mastheads: {name}⏎人人为纲 ¶ notes: 概述 {lead} ¶ fronts: 条目：¦详解 ¶ backs: （社会事件）¦ - 提纲网 ¶ feet: （提纲网核校 {s}记者 {names}）
""",
    ),
    house(
        "旧网时光站",
        {**_MAINLAND, "encodings": 1.2},
        """
forms: inline bare endmark byline ¶ asides: SCREEN CITY ¶ inline: {d}（时光站 {s}记者{names}）¦时光站存{s}记者{names}{city}稿 ¶ bare: 时光站存{s}稿¦{d} 时光站 ¶ staff: 时光站存{names}稿¦{d}（时光站{names}） ¶ byline: by {s}记者 {names} 时光站¦存稿人 {s}记者 {names} ¶ endmark: （{s}旧页）¦（时光站·{s}） ¶ between: ␣¦、 ¶ titles: ☆·…¦◁▷… ¶ subheads: ◁▷ …¦☆· … ¶ caption_credit: （旧页图 {a}）¦[图已失效 {a}] ¶ group_credit: [图已失效 {a} {b}] ¶ drawing: （旧页绘 {a}） ¶ brackets: ¦[X]␣
crumbs: 首页 | 时政 | 旧网时光站 | 社区 | 聊天室¦旧网时光站⏎今天是 设为首页 ¶ source: {y}-{mm}-{dd} {hh}:{mi}:0{n} 时光站 点击 {num}¦时光站 {agency} {m}/{d} ¶ tail: 旧页版权 {y} 建议 800×600 分辨率⏎您是第 {num} 位访客¦[时光站 上一页] [打印本页] [关闭] ¶ related: 旧页热点¦时光站推荐 ¶ listed: ★{other} ({y}-{mm}-{dd})¦ⅹ {other} ¶ links: 404 Not Found (inline frame)¦[Java applet] ¶ kickers: 旧页专题¦特别关注·存 ¶ mastheads: {name}⏎Since 1998 ¶ notes: 旧页导言：{lead} ¶ fronts: [旧]¦存·图文： ¶ backs: [存]¦(附旧照) ¶ feet: （时光站存档员 {s}记者 {names}）
""",
    ),
    house(
        "快照搜存",
        {**_MAINLAND, "encodings": 0.8},
        """
forms: inline endmark bare bare ¶ asides: SCREEN SCREEN ¶ inline: {d}（快照 {s}记者{names}）¦快照源：{s}记者{names}{city}讯 ¶ bare: 快照源：{s}{city}讯¦{d}（快照） ¶ staff: 快照源：{names}¦{d}（快照{names}） ¶ byline: 快照署名：{s}记者 {names}¦{s}记者 {names}｜快照 ¶ endmark: （{s}｜快照止）¦（快照载自{s}） ¶ between: 、 ¶ titles: ⎙ …¦〈快照〉… ¶ subheads: ⎙⎙ …¦〈〈… ¶ caption_credit: （快照缺图 {a}）¦[alt={a}摄] ¶ group_credit: [alt={a}、{b}摄] ¶ drawing: [alt={a}绘] ¶ brackets: ¦[alt]␣
crumbs: 快照搜存 网页 图片 知道 贴吧¦快照搜存⏎找到约 {num} 条结果（用时 0.{n}{n} 秒） ¶ source: 快照日期：{y}-{mm}-{dd}　大小 {n}{n}K¦example.com.cn › n{num} · 快照 ¶ tail: 网页快照 - 收藏 - 举报¦相关搜索 {city} {a} ¶ related: 快照搜存 相关结果¦其他人还在搜 ¶ listed: {other} _ {city}在线¦{n}. {other} - 快照 ¶ links: ＜iframe＞¦[跳过导航] ¶ kickers: [转帖]¦网页▪缓存 ¶ mastheads: {name}⏎cache:{num} ¶ notes: meta: {lead} ¶ fronts: 缓存_¦[快照]␣ ¶ backs: _快照¦ - 缓存页 ¶ feet: （快照收录 {s}记者 {names}）
""",
    ),
)
