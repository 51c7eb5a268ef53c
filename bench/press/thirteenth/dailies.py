"""Printed papers of the thirteenth half: of a party, of villages in the sixties, of a union, of the exchanges; of what foreign papers say;
of Singapore and Hong Kong; of a learned society.
"""

from bench.press.thirteenth.house import house

_MAINLAND = {"traditional": 0, "spelled": 0, "corners": 0.2, "vertical": 0}

DAILIES = (
    house(
        "雁门关日报",
        _MAINLAND,
        """
forms: inline inline bare byline ¶ asides: CIVIC CIVIC ¶ inline: {d}（记者{names}自{s}）¦雁报综合消息（{s}记者 {names}） ¶ bare: {d}¦雁报综合消息 据{d}， ¶ staff: {d}（雁报记者 {names}）¦{d}（雁报记者 {first} 报道员 {rest}）
byline: ■{s}记者 {names}¦雁报特约 {s}记者 {names} ¶ endmark: （雁报摘{s}）¦（{s}供雁报） ¶ between: ␣¦　 ¶ titles: ▌…¦▐…▌ ¶ subheads: ▌ …¦◘ … ¶ caption_credit: （雁报记者 {a} 摄）¦（{a} 摄影报道·雁报） ¶ group_credit: （以上各图：雁报记者 {a}）
drawing: （雁报制图 {a}） ¶ brackets: ¦↗¦✦图： ¶ jump_to: （下转{p}雁报视野）¦【→{p}】 ¶ jump_from: （上承{p}雁报视野）¦【{p}→】 ¶ folio: 雁门关日报 {p} 综合 {y}.{m}.{d} 版面责编 {a} 版式 {b}¦{p}·关内关外　{m}.{d}　值班主任：{a} ¶ kickers: 关城脚下¦雁阵论坛¦一线走笔
tail: （报料直拨 {tel}） ¶ mastheads: {name}⏎YANMENGUAN DAILY⏎{y}年{m}月{d}日　星期{w}　第{num}号　八版¦{name}⏎中共{city}市委机关报　总编辑 {a} ¶ notes: 【雁报导读】{lead}¦〖开栏的话〗{name}今起刊登“关城脚下”，记录寻常日子。
fronts: 关内聚焦│¦雁报调查│ ¶ backs: ：关城在行动¦（关注之二） ¶ feet: （雁报编辑摘自{s}记者 {names}）
""",
    ),
    house(
        "大槐树农民报",
        {**_MAINLAND, "spelled": 9, "encodings": 0.5},
        """
forms: bare bare inline none ¶ asides: OLD OLD ¶ inline: 据{d}（{s}记者{names}）¦【{s}记者{names}{city}{day}日讯】 ¶ bare: 【{s}{city}{day}日讯】¦据{d}： ¶ staff: {d}　社员{names}¦{d}（农民通讯员{first}、{rest}）
byline: {s}记者　{names}　写¦通讯员稿·{s}记者　{names} ¶ endmark: （原载{s}，农民报改写）¦（{s}稿） ¶ between: 、¦　 ¶ titles: ▅…¦⊕…⊕ ¶ subheads: ⊕…¦⊕　… ¶ caption_credit: （{a}摄·农民报社）¦（县文化馆{a}供稿） ¶ group_credit: （县文化馆{a}等供稿）
drawing: （{a}刻纸） ¶ brackets: ¦下图是¦看图： ¶ jump_to: （余下{n}版再登） ¶ jump_from: （续登{n}版） ¶ folio: 大槐树农民报　第{cn}版　一九六五年{cm}月{cd}日¦第{cn}版　大槐树农民报　农历{cycle}年 ¶ kickers: 田间黑板报¦社员来稿¦队里的账
tail: （各队读报组请组织朗读） ¶ mastheads: {name}⏎公社以上机关订阅　每份二分¦{name}⏎一九六五年{cm}月{cd}日　星期{w}　本报地址：{city}西街 ¶ notes: 〔编者的话〕{lead}¦按：{name}收到不少这样的来稿，择要登出。 ¶ fronts: 社员谈：¦又一件喜事： ¶ backs: 　大家都来学¦的好办法
feet: （{s}记者{names}　农民报摘）
""",
    ),
    house(
        "工友之声报",
        _MAINLAND,
        """
forms: inline byline ends bare ¶ asides: TRADE CIVIC ¶ inline: {d} 工友记者转述{s}记者{names}报道¦{d}（{s}记者{names} 工报编发） ¶ bare: {d}¦工报{city}讯（{s}） ¶ staff: {d}（工报记者 {names}）¦{d}（工报记者 {first}　工会干事 {rest}）
byline: 撰文：{s}记者 {names}（工报版）¦工报·{s}记者 {names} ¶ endmark: （{s}，工报重排）¦（供稿单位：{s}） ¶ between: ␣¦， ¶ titles: ⚒…¦◥…◤ ¶ subheads: ◥…◤¦⚒ … ¶ caption_credit: （工会{a} 摄）¦（{a}/工报图片） ¶ group_credit: （工报图片，工会{a}统筹） ¶ drawing: （工报漫画 {a}）
brackets: ¦工友镜头：¦⇦ ¶ jump_to: （转{n}版工会天地） ¶ jump_from: （接{n}版工会天地） ¶ folio: 工友之声报　工会天地　{n}版　{m}月{d}日　编辑/{a} 电话/{tel}¦{n} 工会天地 GONGYOU 责编{a} 美编{b} ¶ kickers: 师徒结对¦劳模讲堂¦维权热线 ¶ tail: （读者群号：{num}）
mastheads: {name}⏎总工会主管主办　周三 周五出版¦{name}⏎{y}-{m}-{d} 总第{num}期 本期编审 {a} ¶ notes: ◆本文要旨◆{lead} ¶ fronts: 工友议事：¦车间里的 ¶ backs: 　看劳模怎么做¦（工会版） ¶ feet: （工报整理：{s}记者{names}）
""",
    ),
    house(
        "证券披露公报",
        {**_MAINLAND, "corners": 0},
        """
forms: bare inline none ends ¶ asides: TRADE TRADE ¶ inline: {d} 证报记者转{s}记者 {names}¦◎{s}记者 {names} {city} ¶ bare: {d}¦证报快讯（{s}） ¶ staff: {d}◎记者 {names}¦{d}（证报 {names}） ¶ byline: ◎{s}记者 {names}¦{s}记者 {names} ○采写
endmark: （{s}，证报刊发）¦（信息披露栏·{s}） ¶ between: ␣ ¶ titles: ◧…¦●… ¶ subheads: ●●…¦◧ … ¶ caption_credit: （{a} 制表·证报）¦（公司供图 经办人{a}） ¶ group_credit: （公司供图 经办人{a}、{b}） ¶ drawing: （证报图表 {a}） ¶ brackets: ¦示意：¦表注：
jump_to: （下转 D{n} 披露栏） ¶ jump_from: （上接 D{n} 披露栏） ¶ folio: D{n} Disclosure 信息披露 {y}年{m}月{d}日 星期{w}¦证券披露公报　D{n}　制作：{a}　电话：{tel}　E-mail:d{num}@example.com ¶ kickers: 公司观察¦监管动向¦交易看台 ¶ tail: （投资有风险 入市须谨慎）
mastheads: {name}⏎指定信息披露报纸　今日{n}版¦{name}⏎DISCLOSURE GAZETTE⏎{y}年{m}月{d}日 ¶ notes: ○要闻直读○{lead} ¶ fronts: 快评◎¦独家◎ ¶ backs: ◎公司回应¦　股民怎么办 ¶ feet: （证报编辑　采自{s}记者 {names}）
""",
    ),
    house(
        "环球译丛报",
        _MAINLAND,
        """
forms: bare bare inline ends ¶ asides: CIVIC TRADE ¶ inline: 【{s}{city}{m}月{day}日电】（记者 {names}）¦译丛报{m}月{day}日报道 据{s}（记者{names}）{city}消息， ¶ bare: 【{s}{city}{m}月{day}日报道】¦译丛报{m}月{day}日报道 外媒称， ¶ staff: 【译丛报{city}专文】（作者 {names}）¦{d}（编译 {names}）
byline: （作者 {s}记者{names}）¦［{s}记者 {names}　原文］ ¶ endmark: （{s}　译丛报编译）¦（译自{s}本月{day}日文章） ¶ between: 、¦· ¶ titles: 题：…¦［…］ ¶ subheads: ［…］¦－…－ ¶ caption_credit: （译丛图片　{a}）¦（资料照片　{a}提供） ¶ group_credit: （照片均据外电　{a}选编）
drawing: （原载外报　{a}画） ¶ brackets: ¦本图：¦原文配图： ¶ jump_to: （本文下转第{n}页译丛） ¶ jump_from: （本文上承第{n}页译丛） ¶ folio: 环球译丛报　{n}　社会扫描　{y}年{m}月{d}日　责编 {a}　译校 {b}¦世界论坛　{n}　环球译丛报 ¶ kickers: 外报要论¦海外风情¦他们看我们
tail: （原文标题为编者所加） ¶ mastheads: {name}⏎REFERENCE DIGEST⏎国内统一刊号 CN11-00{n}　今日{n}版¦{name}⏎译介各国报刊　不代表本报观点 ¶ notes: 【译丛提要】{lead} ¶ fronts: 外媒关注：¦外刊看 ¶ backs: 　西媒作如是观¦（译文） ¶ feet: （编译自{s}记者 {names}）
""",
    ),
    house(
        "狮岛联讯晚刊",
        {"traditional": 0, "corners": 1, "spelled": 0, "vertical": 0},
        """
forms: inline bare byline ends ¶ asides: ABROAD ABROAD ¶ inline: （{s}{city}讯）联讯记者{names}整理。¦{s}记者{names}{city}专电， ¶ bare: （{s}{city}讯）¦（联讯综合讯）{s}： ¶ staff: {d}（{names} 报道）¦{d}联讯记者 {names} ¶ byline: 报道 {s}记者 {names}¦文／{s}记者 {names}（联讯）
endmark: （联讯部分取材自{s}）¦（稿源：{s}／联讯） ¶ between: 、¦␣ ¶ titles: ⚑…¦﹛…﹜ ¶ subheads: ﹛…﹜¦⚑ … ¶ caption_credit: （联讯／{a}摄）¦（脸书／{a}）¦（读者{a}传来联讯） ¶ group_credit: （联讯／{a}、{b}） ¶ drawing: （联讯插图／{a}） ¶ brackets: ¦●图：¦◤上◢
jump_to: （文转{n}页·联讯） ¶ jump_from: （文接{n}页·联讯） ¶ folio: 狮岛联讯晚刊　新加坡　{n}　{y}年{m}月{d}日¦{n} LIANXUN EVENING {d} {mon} {y} ¶ kickers: 组屋楼下¦国会一瞥¦咖啡店论坛 ¶ tail: 联讯热线：1800-{num} ¶ mastheads: {name}⏎LIANXUN EVENING⏎MCI (P) 0{num}/{y}　零售一元一角
notes: 联讯摘要：{lead} ¶ fronts: 本地热话│¦狮城： ¶ backs: │国人这么看¦　当局已受询 ¶ feet: （{s}记者{names}／联讯改写）
""",
    ),
    house(
        "香江午刊",
        {"traditional": 8, "corners": 7, "spelled": 0, "vertical": 1, "encodings": 0.8},
        """
forms: bare inline ends byline ¶ asides: ABROAD ABROAD ¶ inline: 【午刊专讯】（{s}记者{names}{city}传真）¦【{s}记者{names}{city}电】 ¶ bare: 【午刊专讯】据{s}，¦【{s}{city}电】 ¶ staff: {d}港闻组{names}¦{d}（午刊记者{names}） ¶ byline: ◢{s}记者{names}¦记者手记：{s}记者{names}
endmark: （午刊综合{s}）¦〔{s}·午刊〕 ¶ between: 、 ¶ titles: ▣…▣¦▁… ¶ subheads: ▣…¦▁ …▁ ¶ caption_credit: （午刊{a}摄）¦（网上图片，{a}转载）¦（政府新闻处图·午刊） ¶ group_credit: （午刊摄影组{a}、{b}） ¶ drawing: （午刊绘图：{a}） ¶ brackets: ¦▼下图 ¦▷
jump_to: ［下转{p}午刊港闻］ ¶ jump_from: ［上接{p}午刊港闻］ ¶ folio: {p} 港闻要目 午刊 {y}年{m}月{d}日 星期{w}¦香江午刊 MIDDAY {d}-{m}-{y} {p} ¶ kickers: 庙街直击¦议会内外¦楼市午市¦赛马贴士 ¶ tail: 午刊报料 WhatsApp {num} ¶ mastheads: {name}⏎MIDDAY POST HK⏎{y}年{m}月{d}日 售港币五元¦{name}⏎督印人 {a}　承印 {city}印务
notes: ［午刊快读］{lead} ¶ fronts: 午刊独家│¦港闻│ ¶ backs: │街坊点睇¦│警方跟进中 ¶ feet: （{s}记者{names}／午刊港闻组）
""",
    ),
    house(
        "水文学会会刊",
        {**_MAINLAND, "corners": 0, "encodings": 0.4},
        """
forms: byline inline bare none ¶ asides: TRADE TRADE ¶ inline: {d}，会刊编辑部据{s}记者{names}来稿整理¦{d} ( {s}记者 {names} ) ¶ bare: {d}¦会刊编辑部据{s}： ¶ staff: {d} ( {names} )¦{d}，通讯作者 {names} ¶ byline: {s}记者 {names} ( 会员 )¦作者：{s}记者 {names}，会员
endmark: （本文据{s}，会刊有删节）¦（来源数据：{s}） ¶ between: ，¦; ¶ titles: § …¦〔论坛〕… ¶ subheads: § …¦〔…〕 ¶ caption_credit: （作者自摄，{a}）¦（数据：{a}） ¶ group_credit: （作者自摄，{a}，{b}） ¶ drawing: （会刊制图：{a}） ¶ brackets: ¦图 1 ¦Fig. 2 ¶ jump_to: （文末转第 {n} 页会刊） ¶ jump_from: （文首见第 {n} 页会刊）
folio: 水文学会会刊 第 {n} 卷 第 {n} 期 {y} 年 {m} 月¦·{n}·　水文学会会刊　Vol. {n}, {mon} {y} ¶ kickers: 会员园地¦野外记录¦学术争鸣 ¶ tail: 收稿日期：{y}-{mm}-{dd}；责任编辑：{a} ¶ mastheads: {name}⏎Bulletin of the Hydrological Society⏎ISSN 1000-{num} ¶ notes: 摘　要：{lead} ¶ fronts: 再论¦试析 ¶ backs: （研究简报）¦（综述）
feet: （会刊通讯：{s}记者 {names}）
""",
    ),
)
