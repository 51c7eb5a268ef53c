"""Papers and a site of Hong Kong, Taiwan, Singapore and Malaysia in the tenth half, each with what it alone says."""

from bench.press.tenth import asides
from bench.press.tenth.house import house

ISLANDS = (
    house(
        "鲗鱼涌日报",
        "inline bare byline endmark",
        {"traditional": 6, "corners": 6, "spelled": 0, "encodings": 1.5},
        asides.HARBOUR_ADVERTS,
        asides.HARBOUR_NOTICES,
        """
inline: 【{s}驻{city}记者{names}{day}日电】¦【{s}讯】（{city}采访组：{names}）
bare: 【{s}{city}{day}日消息】¦【{s}讯】
staff: {d}港闻组{names}报道：¦{d}（港闻记者{names}）
byline: ■{s}记者 {names}¦采访、撰文：{s}记者 {names}
endmark: ■{s}¦（{s}）¦资料来源：{s}
between: ␣
titles: ■ …¦✦…
subheads: ■■…¦》…
caption_credit: （{a}　摄影）¦（受访者提供相片）¦PHOTO/{a}
group_credit: （本版相片：{a}、{b}）
drawing: 插图：{a}
brackets: ■相：¦相中人为
jump_to: （下转A{n}版）¦►下转A{n}
jump_from: （上接A{n}版）¦►上接A{n}
folio: A{n}　港闻　{y}年{m}月{d}日　星期{w}¦{mon} {d}, {y}　{en}⏎A{n}　要闻
kickers: 港闻一则¦有话直说¦法庭速写¦楼市细语
tail: 记者电邮：news{num}@example.hk¦今日港股收市价见B{n}
mastheads: {name}⏎QUARRY BAY DAILY⏎{y}年{m}月{d}日　农历{cycle}年　第{num}号　售港币十元
notes: 三行睇晒：{lead}¦编辑室手记：{name}昨收多名读者查询，兹刊出跟进。
fronts: 有片　¦网民热议␣
backs: 　街坊：忍够¦　署方：跟进中
feet: ■本报采访：{s}记者 {names}¦（{s}记者{names}执笔）
""",
    ),
    house(
        "竹堑风日报",
        "inline bare byline ends",
        {"traditional": 6, "corners": 6, "spelled": 0, "encodings": 1.5},
        asides.HARBOUR_ADVERTS,
        asides.HARBOUR_NOTICES,
        """
inline: ［{s}记者{names}{city}{m}月{day}日专电］¦（{s}／{names} {city}报导）
bare: （{s}／综合报导）¦［{city}讯］
staff: {d}记者{names}／摄影报导¦［地方中心{names}／{city}报导］
byline: {s}特派员{names}／{city}¦文／{s}记者 {names}¦{s}驻地记者{names}／专题报导
endmark: （稿源／{s}）¦（{s}授权刊登）¦（{s}{day}日）
between: ␣
titles: ／…／¦◤ …
subheads: ／ …¦◥ …
caption_credit: （{city}市公所提供）¦图／{a}授权使用¦记者{a}／摄影¦（{a}翻拍自脸书）
group_credit: 本版图片／记者{a}摄
drawing: 美编／{a}制图
brackets: ↖¦图说▏
jump_to: 【文转第{n}版】¦（下接第{n}版）
jump_from: 【文接第{n}版】¦（续第{n}版）
folio: 中华民国{roc}年{m}月{d}日／星期{w}　竹苗新闻　B{n}¦B{n}　生活　责任主编／{a}
kickers: 竹苗在地¦风城茶馆¦风城民意¦县政追踪
tail: ●本报保留刊登权¦※提醒您：喝酒不开车，安全有保障
mastheads: {name}⏎中华民国{roc}年{cm}月{cd}日　星期{w}⏎农历{cycle}年　第{num}号　每份十五元
notes: 【编译按】{name}依授权转载外稿，译名以本报为准。¦长话短说／{lead}
fronts: 地方传真／¦直击》
backs: 　里长伯：有感¦　议员轰：拖太久
feet: ［{s}记者{names}／整理］
""",
    ),
    house(
        "牛车水联合早刊",
        "bare inline byline byline",
        {"traditional": 0, "corners": 0, "spelled": 0},
        asides.HARBOUR_ADVERTS,
        asides.HARBOUR_NOTICES,
        """
inline: （{city}{s}电）{s}记者{names}报道：¦{s}特派员{names}　{city}报道：
bare: （{city}{s}电）¦（{city}综合讯）
staff: {d}　{names}综合报道¦{d}　{names} 报道
byline: {s}记者 {names} 报道¦{s}中国特派员 {names}¦{names}（{s}高级记者）
endmark: （{s}，编译：夜班组）¦（人名译音）¦（{s}）
between: ␣
titles: ▏…¦› …
subheads: › › …¦•…
caption_credit: （{a}现场摄）¦（旧档照片）¦（受访者提供）¦（彭博社）
group_credit: （图表：{a}　资料来源：统计局）
drawing: （{a}制图）
brackets: ¦图示␣
jump_to: 文转第{n}页¦▸后续见第{n}页
jump_from: 文接第{n}页¦▸续自第{n}页
folio: {d}.{m}.{y} 星期{w}　第{n}页¦早刊　国际　第{n}页　{y}年{m}月{d}日
kickers: 天下事¦言论交流¦邻国观察¦本地脉搏
tail: 读者可把意见电邮至 forum{num}@example.sg¦（更多照片见早刊网）
mastheads: {name}⏎{y}年{m}月{d}日　星期{w}⏎准证号 MCI (P) {num}/{mm}/{y}　每份一元一角
notes: 文章摘要　{lead}¦《{name}》应读者要求，重刊部分国外报道。
fronts: 狮城热议：¦学者看：
backs: 　学者：须审慎¦　公众褒贬不一
feet: {s}记者{names}　联络 reporter@example.sg
""",
    ),
    house(
        "近打河商报",
        "bare inline byline ends",
        {"traditional": 1.5, "corners": 1, "spelled": 0, "encodings": 1.2},
        asides.HARBOUR_ADVERTS,
        asides.HARBOUR_NOTICES,
        """
inline: （{city}{day}日讯／{s}）{s}记者{names}报道：¦({s}{city}{day}日电　特约：{names})
bare: （{city}{day}日讯／{s}）¦（{s}{city}{day}日讯）
staff: （{city}讯）独家报道：{names}¦{d}　报道　{names}
byline: 独家报道：{s}记者{names}¦整理：{s}记者 {names}
endmark: （{s}）¦【{s}通讯】
between: ␣
titles: ♦…¦◐ …
subheads: ♦ …¦＊…
caption_credit: （{a}现场摄）¦（图取自网络）¦（马新社传真）
group_credit: （图：{a}　怡保办事处）
drawing: （{a}作插图）
brackets: ¦↘
jump_to: ⊙文转{n}版
jump_from: ⊙文接{n}版
folio: 商报　霹雳版　{d}/{m}/{y}　{n}¦{en} {dd}.{mm}.{y}　地方 {n}
kickers: 怡保人语¦锡都往事¦华教快讯¦商家心声
tail: （读者投函请附身份证副本）¦新闻线索请WhatsApp {tel}
mastheads: {name}⏎KINTA RIVER COMMERCIAL NEWS⏎{y}年{m}月{d}日　{cycle}年　西马零售RM2.20
notes: 【商报短评】读者对此议论纷纷，{name}盼当局早日说明。
fronts: 锡都传真　¦华社关注␣
backs: 　商家呼救¦　华团吁正视
feet: （{s}记者{names}采写）
""",
    ),
    house(
        "狮城早点网",
        "bare byline inline ends",
        {"traditional": 1, "corners": 2, "spelled": 0},
        asides.SCREEN_ADVERTS,
        asides.SCREEN_NOTICES,
        """
inline: {d} — {s}记者{names}¦（早点网{city}）据{d}（记者{names}）：
bare: （早点网综合）{s}消息：¦据{s}引述官方说法，
staff: {d}　作者 {names}¦{d}（早点网 {names}）
byline: {names}（{s}）　特约¦作者：{names}，{s}记者¦By {s}记者 {names}
endmark: （参考：{s}）¦(Source: {s})
between: ␣
titles: #  …¦<h3>…</h3>
subheads: <h4>…</h4>¦> …
caption_credit: (Photo: {a})¦（图：{a}/早点网）¦(File photo)
group_credit: (All photos: {a})
drawing: Graphic: {a}
brackets: ¦▽
crumbs: 新加坡　亚太　中国　言论　生活　早点短片⏎订户登录　EN | 中¦Home / 即时新闻 / {city}
source: 发布 / {y}年{m}月{d}日 {hh}:{mi}⏎更新 / {hh}:{mi}¦{agency}　{d}/{m}/{y} {hh}:{mi} SGT
tail: 点赞我们的Facebook页面　关注Telegram频道¦您对此有什么看法？留言 {n}¦发现错别字？请通知我们
related: 不容错过¦热门早点¦同一标签
listed: {hh}:{mi} | {other}¦» » {other}
links: 【也请读】{other}¦——订户专享内容——¦Follow us on Instagram
kickers: 早点·红蚂蚁看世界¦一图看懂
mastheads: {name}⏎Singapore Breakfast
notes: 3秒重点：{lead}
fronts: 【早点】¦图集｜
backs: （内附短片）¦，网友这么说
feet: （早点网摘自{s}记者{names}）
""",
    ),
)
