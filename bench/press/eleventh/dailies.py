"""Printed papers of the eleventh half: of a city, a plain, a trade, a quarter and a fleet; of the thirties; of Chinese abroad."""

from bench.press.eleventh.house import house

_MAINLAND = {"traditional": 0, "spelled": 0, "corners": 0.2, "vertical": 0.3}

DAILIES = (
    house(
        "瓯江口晚报",
        _MAINLAND,
        """
forms: inline byline ends bare ¶ asides: TOWN TOWN ¶ inline: {d}（瓯晚记者 {names} 编译自{s}）¦{d}｜{s}记者 {names}
bare: {d}¦（{s}{city}{m}月{day}日晚间消息） ¶ staff: {d}（瓯晚记者 {names}/文）¦{d}（瓯晚记者 {first} 见习生 {rest}）
byline: 瓯晚特派 {s}记者 {names}¦{s}记者 {names}/采写 ¶ endmark: （综合{s}报道）¦（{d} 瓯晚编辑部转） ¶ between: 　　¦␣ ¶ titles: ◎…¦▌… ¶ subheads: ▪…¦▸ …
caption_credit: 瓯晚摄影 {a}¦（读者 {a} 手机拍摄）¦（{a} 供图 瓯晚制版） ¶ group_credit: 均为瓯晚摄影部 {a} 摄 ¶ drawing: 版画 {a} ¶ brackets: ¦现场 | ¦←
jump_to: （此文接{p}下半版）¦▼精彩续见{p} ¶ jump_from: （前半部见{p}）¦▲续{p}前文
folio: 瓯江口晚报 {p} 街区 {mm}/{dd} 周{w} 主编：{a} 版式：{b}¦{y}.{m}.{d}　{p}　责编 {a}　热线 {tel} ¶ kickers: 瓯晚调查¦老海坛夜谈¦今晚九点¦跑线记者说
tail: 你怎么看？短信发至{tel}¦［相关视频请在“瓯晚+”搜索编号{num}］ ¶ mastheads: {name}⏎做您身边的报纸⏎{y}年{m}月{d}日 星期{w} 农历{cycle}年⏎第{num}期 全国统一零售价1.50元
notes: 一句话说清｜{lead}¦（{name}按：下面这件事，我们派记者跟了三天。） ¶ fronts: 独家探访␣¦温州湾畔： ¶ backs: （多图）¦　有说法了 ¶ feet: （瓯晚{s}记者 {names}）
""",
    ),
    house(
        "河套平原报",
        _MAINLAND,
        """
forms: inline bare endmark byline ¶ asides: STATE STATE ¶ inline: {d}（特约记者{names}）¦{d}　{s}记者{names}　摄影报道 ¶ bare: {d}¦［{d}］
staff: {d}（本报记者 {first} 本报通讯员 {rest}）¦{d}（融合报道组{names}） ¶ byline: ●{s}记者 {names}　文¦{s}驻站记者　{names}
endmark: （{s}{city}分社供稿）¦（据{d}） ¶ between: 　 ¶ titles: ▇ …¦◇…◇¦#_… ¶ subheads: ◇ …¦▇▇…
caption_credit: 平原报记者　{a}　摄影¦（旗委宣传部提供）¦{a}　{b}　图 ¶ group_credit: （本组照片由平原报记者{a}　{b}摄制） ¶ drawing: 篆刻　{a} ¶ brackets: ¦题上图：¦右侧图为
jump_to: （转{n}版左下）¦（接排第{n}版） ¶ jump_from: （承{n}版头条）¦（第{n}版接排）
folio: {y}年{m}月{d}日　河套平原报　{cn}版　综合新闻¦值班主任 {a}　组稿 {b}　校读 {a}　第{n}版 ¶ kickers: 黄河几字弯·一线调研¦塞上论语¦牧区来信¦［百日攻坚］¦丰收中国行
tail: （此稿音频版可扫版面二维码收听） ¶ mastheads: {name}⏎中共{city}委机关报⏎国内统一刊号CN15-00{n}⏎{y}年{m}月{d}日　星期{w}　{cycle}年　今日{n}版
notes: 【导读】{lead}¦【编前】{name}自今日起连载“大灌区”专题，与读者共话水与粮。 ¶ fronts: 塞外粮仓¦我市全面 ¶ backs: 　跑出加速度¦　现场侧记 ¶ feet: （采写：{s}记者　{names}）
""",
    ),
    house(
        "塑机与模具周报",
        _MAINLAND,
        """
forms: byline byline inline ends ¶ asides: TRADE TRADE ¶ inline: {d}（行业记者 {names}）¦{d}　文/{names}（{s}） ¶ bare: {d}¦■据{s}
staff: {d}（周报记者 {names} 走访）¦{d}（产业研究员 {names}） ¶ byline: 作者/{s}记者 {names}¦{s}记者 {names}（特约观察员）¦主笔 {s}记者 {names}
endmark: （出处：{s}）¦（本刊据{s}改写） ¶ between: ，¦␣ ¶ titles: ❑ …¦Ⅰ … ¶ subheads: ❑❑ …¦— … —
caption_credit: 供图：{city}某厂¦（来源：企业官网）¦Photo courtesy of {a} ¶ group_credit: 图1–图4由厂商提供 ¶ drawing: 示意图绘制：{a} ¶ brackets: ¦Fig. 2　¦示例图␣
jump_to: （续第{n}页）¦Turn to P{n} ¶ jump_from: （接第{n}页）¦From P{n} ¶ folio: WEEKLY · 产业 · P{n}　{y}-{mm}-{dd}¦第{num}期　{n}/32　编审 {a}
kickers: 原料风向标¦车间改造手记¦出海¦专精特新访谈录 ¶ tail: 本文不构成采购建议。¦来稿请寄{a}：editor{num}@example.com
mastheads: {name}⏎PLASTICS & MOULD WEEKLY⏎总第{num}期　{y}年{m}月{d}日出版　邮发代号 82-{n} ¶ notes: 核心提示：{lead} ¶ fronts: 行情：¦产业链观察：
backs: ：怎么看怎么办¦（附企业名录） ¶ feet: 联系本文作者：{s}记者 {names}
""",
    ),
    house(
        "锦官坊社区报",
        {**_MAINLAND, "indented": 2.2},
        """
forms: inline none ends bare ¶ asides: TOWN TOWN ¶ inline: {d}（社区记者 {names}）¦{d} {s}记者 {names}： ¶ bare: {d}¦听{s}说：
staff: {d}（楼院通讯员 {names}）¦{d}（义务小记者 {first} 辅导 {rest}） ¶ byline: 口述/居民　整理/{s}记者 {names}¦{s}记者 {names} 走街串巷
endmark: （{s}，街道办摘编）¦〔{s}〕 ¶ between: 、¦␣ ¶ titles: ◈◈ …◈¦【坊间】… ¶ subheads: ◈…¦※※ … ¶ caption_credit: （居民{a}拍）¦摄：{a}¦（社工站 存照）
group_credit: 照片都是{a}老师拍的 ¶ drawing: 小朋友 {a} 画 ¶ brackets: ¦瞧， ¶ jump_to: （背面还有）¦→请看第{n}页 ¶ jump_from: （接正面）¦→上接第{n}页
folio: 锦官坊社区报　{y}年第{n}期　第{n}页¦编辑部设在{city}街道文化站　{a}、{b}值班 ¶ kickers: 张家长李家短¦楼道能人¦议事亭¦红黑榜 ¶ tail: 想上报？把故事塞进三号院的蓝信箱¦（下期出刊：次月5日）
mastheads: {name}⏎街道党工委主办　赠阅⏎{y}年{m}月{d}日 ¶ notes: 社工小陈划重点：{lead} ¶ fronts: 街坊们，¦坊里事： ¶ backs: （有茶喝）¦，一起来搭把手
feet: 记录人：{s}记者 {names}
""",
    ),
    house(
        "远洋船员通讯",
        _MAINLAND,
        """
forms: inline inline bare inline ¶ asides: STATE TRADE ¶ inline: {d}（岸基记者 {names}）¦{d}（{s}记者 {names} 卫星电话报道） ¶ bare: {d}¦〈{s}电讯〉
staff: {d}（船队通讯员 {names}）¦{d}（大副 {names} 来稿） ¶ byline: 执笔：{s}记者 {names}¦{s}随船记者 {names} ¶ endmark: （岸台转发{s}）¦（{s}） ¶ between: ␣
titles: 【…】␣¦〔…〕¦⚓ …： ¶ subheads: ⚓ …¦～ … ～ ¶ caption_credit: （{a} 轮机部 摄）¦（船员家属提供）¦（AIS截图） ¶ group_credit: （组照　水手长{a}）
drawing: （三副{a}涂鸦） ¶ brackets: ¦海上图注：¦桥楼所见： ¶ jump_to: （航程未完，见{n}版）¦（待续 {n}版） ¶ jump_from: （续航自{n}版）¦（续前 {n}版）
folio: 第{n}版 甲板　{y}年{m}月{d}日　航次{num}¦远洋船员通讯　船岸版　责任编辑：{a} ¶ kickers: 船长航海记¦船员家书¦瞭望哨¦港口风物 ¶ tail: （投稿：岸台{tel}转船员通讯）
mastheads: {name}⏎每港必达　内部赠阅⏎第{num}期　{y}年{m}月{d}日 ¶ notes: 岸上编辑的话：{name}本期篇幅有限，长文请见下一港。 ¶ fronts: 岸讯：¦VHF¦ ¶ backs: （航警）¦　海上可收听
feet: （{s}记者 {names} 摘录）
""",
    ),
    house(
        "平津益闻报",
        {"traditional": 9, "spelled": 12, "corners": 1, "vertical": 3, "indented": 1, "encodings": 0.6},
        """
forms: inline bare bare inline ¶ asides: REPUBLIC REPUBLIC ¶ inline: 【{city}{day}日专电】{s}记者{names}电告：¦〔{s}{city}{day}日电〕记者{names}
bare: 【{city}{day}日{s}电】¦〔{s}讯〕 ¶ staff: {d}访员{names}报告：¦{d}（访员{names}） ¶ byline: {s}记者{names}　寄自{city}¦{s}记者{names}　通信
endmark: （{s}{day}日发）¦（{s}） ¶ between: 、 ¶ titles: ▲…¦○…　¦◬… ¶ subheads: △…¦（子目）… ¶ caption_credit: （{a}摄寄）¦（本报影写部制版）¦（{a}女士惠赠）
group_credit: （以上各影　{a}摄） ¶ drawing: （{a}绘讽画） ¶ brackets: ¦图为␣¦影片说明： ¶ jump_to: （未毕，见第{cn}张）¦（下接第{cn}张）
jump_from: （续第{cn}张）¦（上承第{cn}张） ¶ folio: 益闻报　第{cn}张　中华民国廿四年{cm}月{cd}日　礼拜{w}¦平津益闻报　本市新闻　第{cn}张 ¶ kickers: 各地通讯¦市声¦要电汇录¦妇孺园地
tail: （附录另载本报第{cn}张） ¶ mastheads: {name}⏎中华民国邮政特准挂号认为新闻纸类⏎{cm}月{cd}日　星期{w}　{cycle}年⏎馆址{city}法租界　零售每份大洋四分
notes: （编者识）{name}接此稿已逾旬日，因关系重要，仍予发表。 ¶ fronts: 本埠　¦时局中之 ¶ backs: 　详情续志¦　各方注意 ¶ feet: （{s}记者{names}投寄）
""",
    ),
    house(
        "荔枝角时报",
        {"traditional": 8, "corners": 6, "spelled": 0, "vertical": 1, "encodings": 0.8},
        """
forms: bare inline byline ends ¶ asides: OVERSEA OVERSEA ¶ inline: 【{s}／{city}专讯】（记者{names}）¦【专讯】{s}记者{names}由{city}传真：
bare: 【{s}专讯】¦【{city}讯】 ¶ staff: {d}（港闻组：{names}）¦{d}记者{names}直击 ¶ byline: 追踪采访：{s}记者{names}¦{s}记者　{names}　北上追访
endmark: （{s}／时报资料室）¦【{s}供稿】 ¶ between: 、¦␣ ¶ titles: 》…《¦◥… ¶ subheads: ◥◣…¦》》… ¶ caption_credit: （{a}摄）／时报图片¦（读者报料）¦（政府新闻处图片）
group_credit: （图：时报摄影组） ¶ drawing: （制图：{a}） ¶ brackets: ¦（时报图）¦大图： ¶ jump_to: ↘文转A{n}¦（文接A{n}续） ¶ jump_from: ↗文接A{n}¦（续A{n}文）
folio: LAI CHI KOK TIMES　A{n}　{y}年{m}月{d}日（{w}）¦荔枝角时报　A{n}　责编：{a}　美编：{b} ¶ kickers: 法庭线¦教育线¦社福界发声¦屋邨追击
tail: 报料热线 WhatsApp {tel} ¶ mastheads: {name}⏎LAI CHI KOK TIMES⏎{y}年{m}月{d}日　星期{w}　农历{cycle}年⏎督印人：{a}　每份港币$9
notes: 【拆局】{lead}¦【时报按】{name}就此向各部门查询，回覆见另稿。 ¶ fronts: 独家：¦深水埗　 ¶ backs: 　居民：等咗好耐¦　议员促交代 ¶ feet: （时报{s}记者{names}报道）
""",
    ),
    house(
        "半屏山日报",
        {"traditional": 8, "corners": 6, "spelled": 0, "vertical": 1, "encodings": 0.8},
        """
forms: byline inline bare byline ¶ asides: OVERSEA OVERSEA ¶ inline: 〔{s}记者{names}／{city}电〕¦（{city}{m}月{day}日{s}电／记者{names}）
bare: 〔{s}{city}电〕¦（{s}／{city}综合） ¶ staff: {d}记者{names}／南市报导¦{d}特约记者{names}
byline: {s}记者{names}／{city}采访报导¦撰文／{s}记者{names}¦〔{s}记者{names}〕 ¶ endmark: （翻译／外电组　原稿／{s}）¦〔{s}〕 ¶ between: 、 ¶ titles: ◆◇…¦┌…┐
subheads: ┃…¦◇◆… ¶ caption_credit: （记者{a}翻拍照片）¦（图由{city}区公所提供）¦（{a}摄，资料照） ¶ group_credit: （照片／{a}、{b}提供） ¶ drawing: （图表制作／{a}）
brackets: ¦▲照片： ¶ jump_to: （文接第{n}版右上）¦◎转{n}版 ¶ jump_from: （承第{n}版）¦◎承{n}版
folio: 半屏山日报　民国{roc}年{m}月{d}日　{w}　高屏要闻　{n}¦{n}　高屏要闻　主编{a} ¶ kickers: 港都瞭望台¦里民说话¦农渔专栏¦校园捎信 ¶ tail: ◎读者服务专线 {tel}
mastheads: {name}⏎民国{roc}年{m}月{d}日星期{w}⏎第{num}号　今日三大张　零售十二元 ¶ notes: 〈新闻提要〉{lead} ¶ fronts: 地方热议：¦高屏这里␣ ¶ backs: 　地方盼重视¦　市府回应了
feet: （{s}记者{names}撰）
""",
    ),
    house(
        "湄南河早报",
        {"traditional": 4, "corners": 1, "spelled": 1, "vertical": 0},
        """
forms: bare inline inline ends ¶ asides: OVERSEA OVERSEA ¶ inline: （{s}{city}{m}月{day}日讯）据记者{names}称，¦{s}{city}讯（记者 {names}）
bare: （{s}{city}{m}月{day}日讯）¦{s}消息： ¶ staff: {d}（采访主任 {names}）¦{d}侨团记者{names}报道 ¶ byline: {s}记者 {names}　特译¦早报专稿　{s}记者 {names}
endmark: （录自{s}）¦（{s}　早报译） ¶ between: 、¦␣ ¶ titles: ❖…❖¦●○… ¶ subheads: ○…¦❖ … ¶ caption_credit: （{a}　侨社图片）¦（会馆供稿）¦（AP Photo）
group_credit: （会馆供图　说明由{a}执笔） ¶ drawing: （{a}漫笔） ¶ brackets: ¦附图一： ¶ jump_to: （下文见{n}版侨社） ¶ jump_from: （续侨社{n}版）
folio: 湄南河早报　佛历{y}年　{d}-{m}　第{n}版¦侨社　第{n}版　编辑{a} ¶ kickers: 侨团一周¦唐人街旧忆¦商会论坛¦国际瞭望 ¶ tail: （侨社稿件请于下午四时前传真 {tel}）
mastheads: {name}⏎MENAM MORNING POST⏎{y}年{m}月{d}日　星期{w}　每份12铢 ¶ notes: 编辑室启：本文长{n}千言，{name}分日刊完。 ¶ fronts: 侨讯　¦快讯：
backs: 　侨胞踊跃¦　侨领欣慰 ¶ feet: （{s}记者{names}整理成文）
""",
    ),
    house(
        "泰晤士河侨报",
        {"traditional": 0, "corners": 0.5, "spelled": 0, "vertical": 0},
        """
forms: inline byline byline none ¶ asides: OVERSEA OVERSEA ¶ inline: {d}（侨报驻站记者 {names}）¦{s} {city} {day}/{m}（记者 {names}）
bare: {d}¦{s} {city} {day}/{m} — ¶ staff: {d}（伦敦编辑室 {names}）¦{d}（留学生记者 {names}）
byline: Text: {s}记者 {names}¦{s}记者 {names}　London ¶ endmark: (Xinhua / 侨报)¦（{s}授权侨报欧洲版） ¶ between:  & ¦、 ¶ titles: + …¦» …
subheads: »» …¦++ … ¶ caption_credit: Photo: {a}¦（Reuters / 侨报）¦© Getty Images¦PA Media 图 ¶ group_credit: All images © {a}
drawing: Illustrated by {a} ¶ brackets: ¦Above:␣ ¶ jump_to: Continued on page {n}　续见{n}版
jump_from: Continued from page {n}　续自{n}版
folio: Page {n} | 侨报 THAMES CHINESE POST | {d} {mon} {y}¦{en} {d}/{m}/{y}　社区 Community　{n}
kickers: 唐人街 Chinatown¦议会山 Westminster¦留学 Campus¦生意经 Business ¶ tail: Letters to the editor: post{num}@example.org
mastheads: {name}⏎THAMES CHINESE POST⏎{en} {d} {mon} {y}　Free 免费取阅 ¶ notes: In brief 摘要：{lead} ¶ fronts: 旅英华人：¦聚焦唐人街：
backs: （双语）¦，华社这样看 ¶ feet: Reporting by {s}记者 {names}
""",
    ),
)
