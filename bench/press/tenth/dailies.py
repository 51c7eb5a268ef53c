"""Printed papers of the mainland in the tenth half, and one of the fifties; each with what it alone says."""

from bench.press.tenth import asides
from bench.press.tenth.house import house

DAILIES = (
    house(
        "浔阳江晚报",
        "inline bare byline ends",
        {"traditional": 0, "spelled": 0, "corners": 0.3, "vertical": 0},
        asides.CITY_ADVERTS,
        asides.CITY_NOTICES,
        """
inline: {d}（{s}记者 {names} 视频连线）¦{city}，{m}月{day}日（{s}记者 {names}）——
bare: [{d}]¦据{s}{m}月{day}日报道，
staff: {d}（浔阳江晚报·紫藤新闻记者 {names}）¦{d}（通讯员 {first} 紫藤新闻记者 {rest}）
byline: 紫藤新闻　{s}记者 {names}¦【文/{s}记者 {names}】
endmark: （据{s}、紫藤新闻）¦（稿件来源：{d}）
between:  ¦␣␣
titles: ☆ …¦〖…〗
subheads: ☆☆ …¦◢◤…
caption_credit: 紫藤新闻记者 {a} 摄¦（市民“{a}”拍摄）¦{a} 文并摄
group_credit: 以上画面由紫藤新闻记者 {a} 定格
drawing: 漫笔/{a}
brackets: ¦镜头｜¦压题照片：
jump_to: （下转{p}版·城事）¦【未完，请翻至{p}】
jump_from: （上接{p}版·城事）¦【接{p}】
folio: {p} 城事 {y}-{m}-{d} 星期{w} 值班总编 {a} 编辑 {b}¦24小时新闻热线 {tel}⏎{p}　城事
kickers: 九派晚谈¦社区大喇叭¦浔阳夜话¦城事·跑腿
tail: （有料您就讲 热线{tel}）¦扫码看现场视频¦征集：您家附近有同样的烦恼吗？请拨{tel}
mastheads: {name}⏎晚来的新闻更好看⏎{y}年{m}月{d}日　星期{w}　今日{n}叠　零售一元五角
notes: 【新闻背景】此事{name}曾连续报道，读者反响较大。¦先睹为快　{lead}
fronts: 昨夜今晨 ¦九江人看过来：
backs: ，跑腿记者去了¦（紫藤视频）
feet: 本版稿件采写：{s}记者 {names}¦（紫藤新闻{s}记者 {names} 撰文）
""",
    ),
    house(
        "秦岭南麓日报",
        "inline inline byline endmark",
        {"traditional": 0, "spelled": 0, "corners": 0.3, "vertical": 0},
        asides.PARTY_ADVERTS,
        asides.PARTY_NOTICES,
        """
inline: {d}（记者{names}）¦{d}　记者　{names}
bare: {d}¦〖{d}〗
staff: {d}（记者 {first} 见习记者 {rest}）¦{d}（南麓全媒体记者 {names}）
byline: ▓ {s}记者 {names}¦南麓全媒体{s}记者　{names}
endmark: （{d}）¦（{s}特稿）
between: 　¦␣
titles: ###### …¦◆◆…
subheads: ##### …¦◇—…
caption_credit: 南麓全媒体记者　{a}　摄¦（{city}区融媒体中心供图　{a}）¦{a}　摄于{city}
group_credit: （图①②：{a}　摄　图③④：{b}　摄）
drawing: 题图制作　{a}
brackets: ¦题图　¦左下图：
jump_to: （紧转第{n}版）
jump_from: （紧接第{n}版）
folio: {n} 要闻 YAOWEN　{y}年{m}月{d}日 星期{w} 值班编委 {a} 本版责编 {b}¦第{n}版　县区新闻　检校 {a}
kickers: 高质量项目推进年¦学思想 强党性 重实践 建新功¦秦岭生态卫士¦南麓走笔¦【三个年】
tail: （扫码看视频报道）¦（相关评论另见本日第{n}版）
mastheads: {name}⏎中共{city}市委主管主办⏎代号51-{n}　第{num}期　{y}年{mm}月{dd}日　{cycle}年　星期{w}⏎南麓网 www.example.cn
notes: 编者按：　{name}今起推出系列报道，与读者一同感受发展脉动，敬请关注。¦本报评论员导读：{lead}
fronts: 我市扎实¦聚力攻坚｜
backs: 结硕果¦　奏响奋进曲
feet: （撰文　{s}记者　{names}）¦▓本文作者：{s}记者 {names}
""",
    ),
    house(
        "瀚海采油报",
        "inline byline none bare",
        {"traditional": 0, "spelled": 0, "corners": 0.3, "vertical": 0},
        asides.GUILD_ADVERTS,
        asides.GUILD_NOTICES,
        """
inline: {d}（记者 {names}）¦（{s}{city}{day}日电）（记者：{names}）
bare: {d}¦／{d}／
staff: {d}（驻厂记者 {names}）¦{d}（采油厂通讯员 {names}）¦{names}从井场报道　{d}
byline: {s}特约记者 {names}¦{s}记者 {names} 现场采写
endmark: （油田新闻中心据{s}整理）¦（{s}）
between: 　¦␣
titles: ☀…¦〓…〓
subheads: 〓 …¦☀…
caption_credit: 采油三厂 {a} 摄¦（宣传科供图）¦{a}　{b}　油田摄影
group_credit: （一线组图：{a} {b} 等）
drawing: 工间漫画 {a}
brackets: 现场图 ¦
jump_to: （转{cn}版中缝）
jump_from: （{cn}版转来）
folio: {n}版　钻采一线　{y}年{m}月{d}日　组版 {a}¦责任编辑 {a}　电话 内线{num}　　综合　{cn}
kickers: 戈壁晨号¦井场短笛¦石油摇篮¦平安一口井
tail: （中缝另有职工来信）¦（征稿：油味故事，稿件寄党群科{a}收）
mastheads: {name}⏎企业内部报纸⏎第{num}期　每周二、五出版　{y}年{m}月{d}日
notes: 编前小语　{name}愿把更多岗位故事讲给大家听。
fronts: 厂区速览 ¦油田
backs: 　一线有反响¦，采油人这样看
feet: （{s}特约记者 {names} 报道）
""",
    ),
    house(
        "天平周报",
        "byline inline endmark none",
        {"traditional": 0, "spelled": 0, "corners": 0.3, "vertical": 0},
        asides.CITY_ADVERTS,
        asides.CITY_NOTICES,
        """
inline: {d} 记者 {names}¦{d} □记者 {names}
bare: {d}¦({s} {city})
staff: {d} （法治记者 {first} 通讯员 {rest}）¦{d} 特约撰稿 {names}
byline: □ {s}记者 {names} 特约撰稿¦{s}见习记者 {names}
endmark: （文中涉案人员均为化名）¦[据{s}]¦（案例由{s}提供）
between: ␣
titles: § …¦【案】…
subheads: §§ …¦▶▶…
caption_credit: （{city}中院供图）¦（庭审直播截图）¦干警 {a} 摄
group_credit: （庭审照片均由法警{a}拍摄）
drawing: 法治漫画：{a}
brackets: ¦庭审照｜
jump_to: （后续见{n}版“说法”）
jump_from: （前文见{n}版“聚焦”）
folio: T{dd} 说法 | {y}.{mm}.{dd} | 责编 {a} | 美编 {b}¦天平周报　第{num}期　第{n}版
kickers: 庭审直击¦判例速读¦检察官手札¦律师来信
tail: 扫描二维码，看庭审回放¦订阅热线{tel}
mastheads: {name}⏎THE LIBRA WEEKLY⏎{y}年{m}月{d}日　总第{num}期　每周{w}出版
notes: 裁判要旨　{lead}¦【读者提问】{name}读者来电询问类似纠纷如何处理，本期请看一例。
fronts: 以案说法：¦判了！
backs: ，法院这样认定¦（附判词）
feet: （撰稿人：{s}记者 {names}）
""",
    ),
    house(
        "未央湖大学报",
        "inline byline ends bare",
        {"traditional": 0, "spelled": 0, "corners": 0.3, "vertical": 0},
        asides.GUILD_ADVERTS,
        asides.GUILD_NOTICES,
        """
inline: {d}（记者 {names}）¦{d}（学生记者 {names} 摘编）
bare: {d}¦（摘自{s}）
staff: {d}（校报记者 {names}）¦{d}（文学院 {names}）¦{d}（通讯员 {first} 摄影 {rest}）
byline: ○ {s}记者 {names}¦{s}记者 {names} / 文
endmark: （转载自{s}）¦（{s}）
between: ␣
titles: ❖ …¦『…』
subheads: ❖❖ …¦~ …
caption_credit: （校摄协 {a}）¦{a}同学供图¦（校史馆藏）
group_credit: 图：大学生通讯社 {a} {b}
drawing: （美术学院 {a} 插画）
brackets: ¦【图说】
jump_to: （下接{n}-{n}版中缝）
jump_from: （接自{n}版）
folio: 责任编辑 {a}　编辑 {b}　{y}年{m}月{d}日　校园·{n}¦WEIYANGHU UNIVERSITY NEWS　第{n}版
kickers: 书香未央¦湖畔青年¦实验室里的灯¦师者说
tail: （欢迎扫码投稿）¦（校报投稿信箱 xiaobao{num}@example.edu）
mastheads: {name}⏎校训：敦行致远⏎{y}年{m}月{d}日　第{num}期　半月刊　CN61-08{n}/（G）
notes: 主编寄语：这一期{name}的选稿由学生编辑完成，欢迎各院系投稿。
fronts: 湖畔关注 ¦我校转发：
backs: ，同学们怎么看¦在师生中引起反响
feet: （文稿：{s}记者 {names}）
""",
    ),
    house(
        "大江人民报",
        "inline bare bare ends",
        {"traditional": 4, "vertical": 4, "spelled": 9, "corners": 0.5, "indented": 1.5},
        asides.OLD_ADVERTS,
        asides.OLD_NOTICES,
        """
inline: 【{s}{city}{day}日电】{s}记者{names}报道：¦{s}记者{names}{city}{day}日电：
bare: 【{s}{city}{day}日电】¦据{s}{city}{day}日电：
staff: {d}　{names}来信报道：¦{d}（本报通讯员{names}）
byline: {s}记者　{names}¦本报通讯员来稿　{s}记者{names}整理
endmark: （{s}{city}{day}日电）¦（{s}）
between: 　¦␣␣
titles: 　　…　　¦★★…
subheads: 　　　　…¦×　…
caption_credit: （本社{a}摄）¦本报摄影组　{a}　摄¦新闻摄影局稿
group_credit: （连环照片　{a}摄）
drawing: {a}　作（木刻）
brackets: ¦新闻照片：
jump_to: （下转第{cn}版第{n}栏）
jump_from: （上接第{cn}版第{n}栏）
folio: 大江人民报　第{cn}版　{cy}年{cm}月{cd}日¦公历{cy}年{cm}月{cd}日　星期{w}　第{cn}版
kickers: 增产节约运动¦读者来信摘要¦国内简讯¦学习苏联先进经验
tail: （附图表，见第{cn}版）¦（另有照片，载第{cn}版）
mastheads: {name}⏎{cy}年{cm}月{cd}日　星期{w}⏎夏历{cycle}年⏎第{num}号　今日出版一大张半　每份售价五百元⏎社址{city}市中山路
notes: 编者按：这篇报道{name}认为值得各地厂矿和农村注意，望组织职工阅读讨论。
fronts: 响应号召　¦先进事例：
backs: 　超额完成任务¦的经验
feet: （{s}记者{names}供稿）
""",
    ),
)
