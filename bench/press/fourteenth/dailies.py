"""Printed papers of the fourteenth half: of Hong Kong, Taiwan, Malaysia and Macau; a city's, one of notices, one for those who learn
English; of the twenties; of Chinese in California.
"""

from bench.press.fourteenth.house import house

_OLD_SCRIPT = {"traditional": 9, "corners": 9, "spelled": 0, "vertical": 0}
_MAINLAND = {"traditional": 0, "corners": 0, "spelled": 0, "vertical": 0}

DAILIES = (
    house(
        "狮子桥日报",
        _OLD_SCRIPT,
        """
forms: bare inline byline bare ¶ asides: HARBOUR HARBOUR ¶ inline: 【狮桥专讯】（{s}记者{names}{city}报道）¦【狮桥综合报道】{d}（记者{names}） ¶ bare: 【狮桥专讯】{d}：¦【狮桥专讯】 ¶ staff: 【狮桥专讯】（记者 {names}）¦【狮桥直击】记者{names}报道： ¶ byline: 文：{s}记者{names}¦■{s}记者 {names} 报道
endmark: ■{s}¦（{s}／狮桥日报） ¶ between: 、 ¶ titles: ■…¦▉… ¶ subheads: ■…¦□… ¶ caption_credit: （{a}摄，狮桥图片）¦（狮桥记者{a}摄） ¶ group_credit: （狮桥记者{a}、{b}摄） ¶ drawing: （狮桥制图：{a}） ¶ brackets: ■图■¦◀狮▏
jump_to: （文转A{n}狮桥要闻） ¶ jump_from: （文接A{n}狮桥要闻） ¶ folio: A{n} 港闻　狮子桥日报　{y}年{m}月{d}日　星期{w}　编辑：{a}　美术：{b}¦狮子桥日报　LION BRIDGE DAILY　{en} {d} {mon}　A{n} ¶ kickers: 桥头集¦社评之外 ¶ tail: 相关新闻刊A{n}版¦（另有新闻刊B{n}、B1{n}）
mastheads: {name}⏎{y}年{m}月{d}日　星期{w}　{cycle}年　零售每份十元¦{name}⏎今日出纸四大张半 ¶ notes: 【提要】狮桥记者昨获悉：{lead} ¶ fronts: 追踪报道｜¦狮桥独家： ¶ backs: 　街坊闹爆¦　当局：跟进中 ¶ feet: （狮桥编辑部据{s}记者{names}稿）
""",
    ),
    house(
        "台员时报",
        _OLD_SCRIPT,
        """
forms: byline inline byline ends ¶ asides: ISLAND ISLAND ¶ inline: 〔台员讯，记者{names}{city}连线，{s}〕¦【{s}记者{names}／{city}传真】 ¶ bare: 【台员／{s}】¦〔台员讯，{s}〕 ¶ staff: 【台员记者{names}／本地报导】¦〔台员记者{names}／现场〕 ¶ byline: 【{s}记者{names}／{city}报导】¦台员特派　{s}记者{names}　{city}
endmark: （{s}供稿／台员）¦（台员时报／{s}） ¶ between: 、¦． ¶ titles: ◎…¦《…》 ¶ subheads: ◎…¦►… ¶ caption_credit: （{a}翻摄／台员）¦图：台员记者{a}摄 ¶ group_credit: （台员记者{a}、{b}摄） ¶ drawing: （台员绘图／{a}） ¶ brackets: ▲▏¦◤▏
jump_to: （文续第{n}版·台员） ¶ jump_from: （文承第{n}版·台员） ¶ folio: 台员时报　{n}　社会脉动　{roc}年{m}月{d}日　星期{w}　编辑｜{a}¦中华民国{roc}年{m}月{d}日／{n}版／台员时报 ¶ kickers: 台员短评¦街谈厝角 ¶ tail: （相关报导见{n}版·台员）¦投稿台员：news{num}@example.tw
mastheads: {name}⏎中华民国{roc}年{m}月{d}日　星期{w}　零售十五元 ¶ notes: 台员焦点／{lead} ¶ fronts: 台员独家／¦影／台员： ¶ backs: 　里长：无奈¦　县府回应了 ¶ feet: （台员编辑部整理自{s}记者{names}）
""",
    ),
    house(
        "椰风日报",
        {"traditional": 1, "corners": 0, "spelled": 0, "vertical": 0},
        """
forms: bare inline endmark bare ¶ asides: OVERSEAS HARBOUR ¶ inline: （{city}{day}日讯）{s}记者{names}报导：¦（{city}{day}日综合讯）{s}（{names}） ¶ bare: （{city}{day}日讯）{s}消息：¦（{city}{day}日讯） ¶ staff: （{city}{day}日讯）椰风记者{names}：¦{d}　报导：{names} ¶ byline: 报导：{s}记者{names}　椰风¦椰风联线｜{s}记者{names} ¶ endmark: （稿源：{s}，椰风）¦（椰风／{s}）
between: 、¦／ ¶ titles: ◆◆…¦★…★ ¶ subheads: ★…¦◆… ¶ caption_credit: （{a}摄自椰城）¦-{a}摄- ¶ group_credit: -{a}、{b}摄- ¶ drawing: （椰风设计：{a}） ¶ brackets: ¦▲椰图： ¶ jump_to: ●转第{n}页椰闻 ¶ jump_from: ●文接第{n}页椰闻
folio: 椰风日报 {y}年{m}月{d}日（星期{w}） {n} 北马¦{n} 全国 椰风日报 NATION {d}-{m}-{y} ¶ kickers: 椰林走笔¦国会走廊 ¶ tail: 椰风热线：{tel}（WhatsApp） ¶ mastheads: {name}⏎KDN PP {num}/{y}　零售价RM2.00¦{name}⏎Nyiur Daily⏎{y}年{m}月{d}日　星期{w} ¶ notes: 椰风速读：{lead}
fronts: 椰城大件事：¦追踪⊙ ¶ backs: 　YB促彻查¦　村民：等太久 ¶ feet: （椰风编译自{s}记者{names}）
""",
    ),
    house(
        "星沙早新闻",
        _MAINLAND,
        """
forms: byline byline inline bare ¶ asides: MAINLAND MAINLAND ¶ inline: {d}（星沙全媒体记者 {names}）¦星沙早新闻{m}月{day}日讯（{s}记者 {names}） ¶ bare: {d} 星沙¦星沙早新闻{m}月{day}日讯 据{s} ¶ staff: {d}（星沙记者 {names}）¦星沙记者 {names} {city}报道 ¶ byline: 文/{s}记者 {names}¦采写/{s}记者 {names}
endmark: （来源：{s}、星沙早新闻）¦（据{s}，星沙编） ¶ between: ␣ ¶ titles: ▋…¦／／… ¶ subheads: ▋ …¦〉〉… ¶ caption_credit: 星沙记者 {a} 摄¦（{a}/摄 星沙） ¶ group_credit: 图均由星沙记者 {a} 摄 ¶ drawing: （星沙绘图 {a}） ¶ brackets: ¦►►星 ¶ jump_to: （星沙·下转{p}） ¶ jump_from: （星沙·上接{p}）
folio: {p} 星沙·民生 {y}年{m}月{d}日 星期{w} 责编/{a} 美编/{b} 校对/{a}¦星沙早新闻 {p} 客户端下载：xs{num} ¶ kickers: 星沙帮你问¦早餐会 ¶ tail: 星沙报料：微信 xs{num}¦（本报道有奖线索提供人：{a}，奖{n}元） ¶ mastheads: {name}⏎好新闻从早开始⏎{y}.{mm}.{dd} 今日{n}2版 ¶ notes: 早新闻一句话｜{lead}
fronts: 一早｜¦最新回复！ ¶ backs: ，记者走访¦？官方回应 ¶ feet: （统稿/星沙 素材/{s}记者 {names}）
""",
    ),
    house(
        "招标与公告周报",
        _MAINLAND,
        """
forms: none bare endmark inline ¶ asides: MAINLAND MAINLAND ¶ inline: {d} 招告周报记者整理（{names}）¦招告周报{city}消息（{s}记者{names}） ¶ bare: 招告周报{city}消息（{s}）¦{d}│ ¶ staff: {d}│招告周报 {names}¦{d}（招告周报{names}） ¶ byline: 信息员：{s}记者 {names}¦本期整理 {s}记者 {names} ¶ endmark: （信息来源：{s}）¦（{s}，招告存档）
between: ␣¦、 ¶ titles: ◇…◇¦¤… ¶ subheads: ¤ …¦◇ … ¶ caption_credit: （招告周报 {a}）¦（{a}存照） ¶ group_credit: （{a}、{b}存照） ¶ drawing: （附图由{a}绘，招告） ¶ brackets: ¦附照： ¶ jump_to: （招告转{n}页） ¶ jump_from: （招告续{n}页） ¶ folio: 招标与公告周报　第{num}期　{n}　{y}-{mm}-{dd}¦{n}／招采信息／排版{a} ¶ kickers: 标讯¦公告选登
tail: （内容以发布单位网站为准，周报不担责）¦登报热线：{tel} ¶ mastheads: {name}⏎公告刊登请至{city}大厦 ¶ notes: ［摘］{lead} ¶ fronts: ［更］¦［补］ ¶ backs: （二次）¦（续） ¶ feet: （招告周报据{s}记者{names}）
""",
    ),
    house(
        "黄浦滩新报",
        {"traditional": 6, "corners": 3, "spelled": 9, "vertical": 0.5, "encodings": 0.5},
        """
forms: bare inline bare none ¶ asides: HARBOUR HARBOUR ¶ inline: 〇{s}{city}{m}月{day}日电　访员{names}¦〇{city}访函（{s}{names}） ¶ bare: 〇{s}{city}{m}月{day}日专电¦▲{city}电 ¶ staff: 〇本埠访员{names}云　¦〇{names}自{city}函告　 ¶ byline: 访员　{s}记者　{names}¦{s}记者{names}　述 ¶ endmark: （{s}稿）（滩报）¦（录{s}，滩报）
between: 　¦、 ¶ titles: ◎◎…¦●●… ¶ subheads: ▲▲…¦△… ¶ caption_credit: （{a}君寄赠）¦（滩报影片　{a}） ¶ group_credit: （以上{a}君寄赠） ¶ drawing: （{a}君漫笔） ¶ brackets: ¦图为本埠 ¶ jump_to: （未毕 移第{cn}张） ¶ jump_from: （续自第{cn}张） ¶ folio: 黄浦滩新报　第{cn}张　{cycle}年{cm}月{cd}日¦{cm}月{cd}日　星期{w}　第{cn}张　黄浦滩新报
kickers: 滩头闲话¦译电汇编 ¶ tail: （阅者注意　明日续有详报） ¶ mastheads: {name}⏎西历一九二六年{cm}月{cd}日　礼拜{w}　本报开设望平街¦{name}⏎每份大洋四分 ¶ notes: 滩报按：{lead} ¶ fronts: 再纪¦详志 ¶ backs: 之续讯¦案近闻 ¶ feet: （滩报译员据{s}记者{names}电）
""",
    ),
    house(
        "镜海晚晴报",
        _OLD_SCRIPT,
        """
forms: bare inline ends bare ¶ asides: HARBOUR ISLAND ¶ inline: 【晚晴专电】{d}（记者{names}）¦【晚晴特写】{s}记者{names}{city}撰 ¶ bare: 【晚晴专电】{s}{city}消息：¦【晚晴转载】{d}： ¶ staff: 【晚晴消息】记者{names}报道：¦【晚晴消息】（{names}） ¶ byline: 撰文·{s}记者{names}·晚晴¦{s}记者{names}／晚晴编 ¶ endmark: （晚晴转{s}）¦（{s}·晚晴）
between: 、 ¶ titles: ◤…◥¦☆… ¶ subheads: ☆…¦◣… ¶ caption_credit: （{a}摄·晚晴）¦（晚晴资料：{a}） ¶ group_credit: （晚晴资料：{a}、{b}） ¶ drawing: （{a}插画·晚晴） ¶ brackets: ¦晚晴图： ¶ jump_to: （晚晴转C{n}） ¶ jump_from: （晚晴接C{n}） ¶ folio: 镜海晚晴报 C{n} 澳闻 {y}-{m}-{d} 星期{w}¦C{n} Macau 镜海晚晴报 {en} {mon} {d}
kickers: 镜海茶座¦葡京路上 ¶ tail: （图文系统：晚晴{num}） ¶ mastheads: {name}⏎JORNAL ESPELHO⏎{y}年{m}月{d}日　星期{w}　售价四元 ¶ notes: 晚晴导言　{lead} ¶ fronts: 晚晴追访·¦坊众： ¶ backs: 　议员关注¦　各方表态 ¶ feet: （晚晴编辑据{s}记者{names}）
""",
    ),
    house(
        "旧金山湾区侨讯",
        {"traditional": 0, "corners": 0, "spelled": 0, "vertical": 0},
        """
forms: inline byline bare inline ¶ asides: OVERSEAS OVERSEAS ¶ inline: {d} 湾区侨讯转{s}记者{names}¦湾区侨讯{city}讯（{s}记者{names}） ¶ bare: 湾区侨讯{city}讯（{s}）¦湾区侨讯转{d} ¶ staff: 湾区侨讯记者{names}{city}报道 ¦{d}（侨讯 {names}） ¶ byline: 侨讯特约{s}记者{names}¦{s}记者{names}（湾区侨讯转载） ¶ endmark: （湾区侨讯转自{s}）¦（{s}授权湾区侨讯）
between: ␣ ¶ titles: ~…~¦** … ¶ subheads: ** …¦~ … ¶ caption_credit: （{a}供图湾区）¦（photo by {a}） ¶ group_credit: （photo by {a}, {b}） ¶ drawing: （by {a}，湾区） ¶ brackets: ¦Photo▕␣ ¶ jump_to: （侨讯 see page {n}） ¶ jump_from: （侨讯 from page {n}） ¶ folio: Bay Area Chinese Courier  {mon} {d}, {y}  Page {n}¦湾区侨讯 {n} 社区 Community {m}/{d}/{y}
kickers: 湾区人语¦Community Voice ¶ tail: 侨讯广告部 {tel} ¶ mastheads: {name}⏎BAY AREA CHINESE COURIER⏎FREE 免费取阅 ¶ notes: 侨讯一览：{lead} ¶ fronts: 侨社瞩目！¦华埠： ¶ backs: ，侨胞热议¦ （侨讯） ¶ feet: （侨讯编辑自{s}记者{names}）
""",
    ),
    house(
        "双语学习报",
        {**_MAINLAND, "encodings": 0.3},
        """
forms: byline bare endmark ends ¶ asides: MAINLAND NET ¶ inline: {d}（双语记者{names}）¦双语学习报讯（{s}记者{names}） ¶ bare: 双语学习报讯（{s}）¦{d} 双语 ¶ staff: {d}（双语 {names}）¦双语学习报 {names} {city}讯 ¶ byline: By {s}记者 {names}¦双语整理 {s}记者 {names} ¶ endmark: （Source: {s}）¦（{s}，双语版）
between: ␣ ¶ titles: ▷…¦# … ¶ subheads: ▷ …¦## … ¶ caption_credit: （Photo/{a}）¦（{a} 双语报供图） ¶ group_credit: （Photos/{a} {b}） ¶ drawing: （Illustration/{a}） ¶ brackets: ¦双语图说：␣ ¶ jump_to: （双语 To P{n}） ¶ jump_from: （双语 From P{n}） ¶ folio: 双语学习报 Bilingual Weekly  P{n}  {mon} {d} {y}¦P{n} 热词 Words  编辑 {a}
kickers: 今日热词¦双语角 ¶ tail: 朗读音频请扫码 {num}¦答案见P{n} ¶ mastheads: {name}⏎BILINGUAL WEEKLY ¶ notes: In brief 导读：{lead} ¶ fronts: 【双语】¦Hot! ¶ backs: （中英对照）¦ Part 2 ¶ feet: （双语报译自{s}记者 {names}）
""",
    ),
)
