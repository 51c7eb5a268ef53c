"""Printed papers of the sixteenth half: of a county in the sixties, an oasis, a bay's evening, those who teach, a garrison; of Paris,
Bandung, Kaohsiung and Hong Kong; one of leisure at the week's end.
"""

from bench.press.sixteenth.house import house

_OLD_SCRIPT = {"traditional": 9, "corners": 9, "spelled": 0}
_MAINLAND = {"traditional": 0, "corners": 0, "spelled": 0, "vertical": 0}

DAILIES = (
    house(
        "洮儿河群众报",
        {"traditional": 0, "corners": 0, "spelled": 99, "vertical": 3, "encodings": 0.4},
        """
forms: bare inline bare none ¶ asides: LOYAL LOYAL ¶ inline: 据{d}　{s}记者{names}报道：¦{s}{m}月{day}日电　记者{names}报道（群众报转载）： ¶ bare: 据{d}　¦群众报据{s}电讯： ¶ staff: 群众报通讯员{names}报道：¦群众报讯　工农兵通讯员{names}报道： ¶ byline: {s}记者　{names}　（群众报转载）¦本报编辑部摘　{s}记者{names} ¶ endmark: （原载{s}，群众报）¦（群众报据{s}广播稿整理） ¶ between: 　¦、 ¶ titles: ★…★¦◤…◢ ¶ subheads: ★…★¦◤…◢
caption_credit: （群众报　{a}摄）¦工农兵通讯员{a}摄 ¶ group_credit: （工农兵通讯员{a}、{b}摄） ¶ drawing: （{a}刻，群众报） ¶ brackets: ¦群众图示¦右方图示： ¶ jump_to: （文接第{cn}版左上） ¶ jump_from: （文续第{cn}版） ¶ folio: 洮儿河群众报　第{cn}版　一九六八年{cm}月{cd}日¦一九六八年{cm}月{cd}日　星期{w}　洮儿河群众报 ¶ kickers: 工农兵论坛¦生产前哨¦读报札记 ¶ tail: （各大队夜校可组织讨论）
mastheads: {name}⏎第{num}号　代号一二—{n}¦{name}⏎最高指示⏎备战、备荒、为人民。 ¶ notes: 编者的话：这个经验值得各社队学习。{lead} ¶ fronts: 革命生产双丰收　¦贫下中农夸 ¶ backs: 　一派大好形势¦的故事 ¶ feet: （群众报据{s}记者{names}稿改写）
""",
    ),
    house(
        "塔里木绿洲日报",
        _MAINLAND,
        """
forms: inline bare byline inline ¶ asides: TOWN TOWN ¶ inline: 绿洲日报{city}讯（{s}记者{names}）¦（绿洲日报记者{names}据{d}） ¶ bare: 绿洲日报{city}讯（来源{s}）¦（据{d}） ¶ staff: 绿洲日报{city}讯（全媒体记者 {first} 通讯员 {rest}）¦绿洲日报{city}讯（全媒体记者{names}） ¶ byline: 绿洲日报转{s}记者 {names}¦{s}记者 {names}　绿洲 ¶ endmark: （{s}，绿洲日报转发）¦（绿洲·{s}） ¶ between: 、¦␣ ¶ titles: ✺…¦◍… ¶ subheads: ✺ …¦◍ …
caption_credit: （绿洲日报 {a} 摄）¦{a}·艾力摄 ¶ group_credit: （绿洲日报 {a}、{b} 摄） ¶ drawing: （绿洲日报 {a} 制图） ¶ brackets: ¦▲图：¦这是 ¶ jump_to: （绿洲·转{n}版） ¶ jump_from: （绿洲·接{n}版） ¶ folio: 塔里木绿洲日报　天山南北　第{n}版　{y}年{m}月{d}日 星期{w} 责编 {a} 维文版式 {b}¦0{n} 民生　TARIM OASIS ¶ kickers: 一家亲¦胡杨树下¦边疆新事 ¶ tail: 新闻热线 099{n}-{num}
mastheads: {name}⏎兵地共办　汉维双文¦{name}⏎国内统一刊号 CN65-00{n}　今日八版 ¶ notes: ▍速读▍{lead} ¶ fronts: 访惠聚日记：¦巴扎新鲜事　 ¶ backs: 　牧民点赞¦（边疆行） ¶ feet: （绿洲日报编辑整理自{s}记者{names}来稿）
""",
    ),
    house(
        "渤海湾晚报",
        _MAINLAND,
        """
forms: bare ends inline bare ¶ asides: TOWN TOWN ¶ inline: 晚报讯 {d}（{names}）¦晚报讯（{s}记者{names}）记者昨获悉， ¶ bare: 晚报讯　据{s}，¦{d} 晚报讯 ¶ staff: 晚报讯（记者{names}）¦晚报讯 {names} ¶ byline: 晚报夜班　{s}记者 {names}¦据{s}记者 {names} ¶ endmark: （{s}·晚报夜班）¦（本稿来自{s}，晚报编发） ¶ between: ␣¦、 ¶ titles: ◖…◗¦◐… ¶ subheads: ◐ …¦◑ … ¶ caption_credit: 晚报首席{a}摄¦（读者{a}手机拍摄） ¶ group_credit: （读者{a}、{b}手机拍摄） ¶ drawing: （晚报漫话 {a}） ¶ brackets: ¦现场图　¦（监控截图）
jump_to: （>>>下转A0{n}晚报） ¶ jump_from: （<<<上接A0{n}晚报） ¶ folio: 渤海湾晚报 A0{n} 街谈 {y}.{m}.{d} 周{w} 报料 96{num} 编辑 {a} 图编 {b} 校读 {a}¦A{n} 晚报·热线 周{w} ¶ kickers: 记者跑腿¦凌晨三点半¦和事佬 ¶ tail: 晚报提醒：来稿来电请留真名¦（晚报律师团将跟进此事） ¶ mastheads: {name}⏎下午四点到您家¦{name}⏎今日24版　1元 ¶ notes: 晚报一句话：{lead} ¶ fronts: 热线追踪：¦奇了！ ¶ backs: 　咋办？¦　这事办成了 ¶ feet: （晚报夜班整理　{s}记者{names}）
""",
    ),
    house(
        "中原教育周报",
        {**_MAINLAND, "feet": 2},
        """
forms: byline inline endmark bare ¶ asides: TOWN TOWN ¶ inline: {d}（教育周报实习记者{names}摘发）¦教育周报据{s}记者{names} ¶ bare: 教育周报据{s}：¦{d}·教周 ¶ staff: 教育周报讯（特约通讯员 {names}）¦{d}（教师记者 {names}） ¶ byline: ✎ {s}记者 {names}¦文　{s}记者 {names} ¶ endmark: （作者单位：{s}）¦（{s}　教周摘） ¶ between: ␣¦、 ¶ titles: ✎…¦▷… ¶ subheads: ▷ …¦✎ … ¶ caption_credit: （{a} 老师摄）¦（学生记者{a}拍） ¶ group_credit: （学生记者{a}、{b}拍） ¶ drawing: （六年级{a}画） ¶ brackets: ¦课堂一角：
jump_to: （未读完见教周{n}版） ¶ jump_from: （教周{n}版续完） ¶ folio: 中原教育周报　{n}·课改　{y}年{m}月{d}日　编辑：{a}　电邮：zyjy{num}@example.cn¦教育周报·{n}·班主任 ¶ kickers: 讲台心语¦黑板内外¦教海拾贝 ¶ tail: （此栏目由{city}教师发展中心协办） ¶ mastheads: {name}⏎每周三出版　全国邮局可订¦{name}⏎ZHONGYUAN EDUCATION WEEKLY ¶ notes: 课前导入：{lead} ¶ fronts: 教师手记·¦调查：学校里的 ¶ backs: 　校长有话说¦（教学案例） ¶ feet: （教周编校　{s}记者{names}）
""",
    ),
    house(
        "前哨民兵报",
        {**_MAINLAND, "encodings": 0.3},
        """
forms: inline inline bare byline ¶ asides: TOWN LOYAL ¶ inline: {d}（前哨特约记者{names}）¦前哨报{m}月{day}日军讯　{s}记者{names}报道： ¶ bare: 前哨报{m}月{day}日军讯　{s}消息：¦{d}前哨 ¶ staff: 前哨报军讯　{first}、特约通讯员{rest}报道：¦前哨报军讯　{names}报道： ¶ byline: ■{s}记者 {names}（前哨转）¦前哨·{s}特派记者 {names} ¶ endmark: （前哨报据{s}）¦（{s}供前哨报专稿） ¶ between: 、 ¶ titles: ✪…¦▰… ¶ subheads: ▰ …¦✪ … ¶ caption_credit: 前哨 {a}摄¦{a}摄影报道 ¶ group_credit: 前哨 {a}、{b}摄
drawing: （前哨 {a}绘制） ¶ brackets: ¦图①：¦近日，照片中 ¶ jump_to: （前哨下转{n}版） ¶ jump_from: （前哨上接{n}版） ¶ folio: 前哨民兵报　{n}　基层传真　{y}年{m}月{d}日　星期{w}　责任编辑/{a}　联络/军线{num}¦{n} 前哨民兵 国防动员 ¶ kickers: 哨位¦民兵谈兵¦老兵茶座 ¶ tail: （不得用于互联网登载） ¶ mastheads: {name}⏎军区政治部出版　内部发行¦{name}⏎听党指挥　能打胜仗 ¶ notes: 编辑感言：{lead} ¶ fronts: 记者调查·¦岗位风采｜ ¶ backs: 　一线见闻录¦（短评附后） ¶ feet: （{s}记者{names}，前哨编发）
""",
    ),
    house(
        "瓜洲副刊周末",
        {**_MAINLAND, "corners": 0.5, "vertical": 1.5},
        """
forms: none byline none ends ¶ asides: TOWN TOWN ¶ inline: {d}（瓜洲周末记{names}）¦瓜洲闲话据{s}记者{names}说， ¶ bare: 瓜洲闲话据{s}说，¦{d}（瓜洲） ¶ staff: 瓜洲本埠闲人{names}：¦{d}（瓜洲{names}） ¶ byline: 〇{s}记者 {names}¦{s}记者　{names}　作 ¶ endmark: （录自{s}）¦（瓜洲周末据{s}剪裁） ¶ between: ␣ ¶ titles: ❁…¦〇… ¶ subheads: ❁ …¦〇 … ¶ caption_credit: （瓜洲旧影，{a}藏）¦（{a}速写） ¶ group_credit: （瓜洲旧影，{a}、{b}藏） ¶ drawing: （题花 {a}） ¶ brackets: ¦旧影：
jump_to: （瓜洲此篇转{n}页） ¶ jump_from: （瓜洲前篇自{n}页） ¶ folio: 瓜洲副刊周末　闲话　{n}　{y}年{m}月{d}日　主编{a}　装帧{b}¦瓜洲·{n}·味道 ¶ kickers: 灯下漫笔¦江边小馆¦邻家旧事 ¶ tail: （来稿勿一稿两投）¦本版插图：{a} ¶ mastheads: {name}⏎周五随报赠送¦{name}⏎GUAZHOU WEEKEND ¶ notes: 瓜洲题记　{lead} ¶ fronts: 闲话¦旧事重提：　 ¶ backs: （二题）¦琐记 ¶ feet: （瓜洲编后，{s}记者{names}原稿）
""",
    ),
    house(
        "花都侨声报",
        {"traditional": 0.6, "corners": 0.5, "spelled": 0, "vertical": 0},
        """
forms: inline bare endmark inline ¶ asides: STRAIT STRAIT ¶ inline: 【侨声报{s}记者{names}{day}日发自{city}】¦〖{s}{city}{day}日电〗记者{names}报道，侨声报编发： ¶ bare: 【侨声报据{s}{city}{day}日消息】¦〖{s}{city}{day}日电〗 ¶ staff: 【侨声报实习记者{names}报道】¦【侨声报{names}{city}报道】 ¶ byline: 侨声报编译　{s}记者{names}¦{s}记者{names}　巴黎 ¶ endmark: （侨声报编译/{s}）¦（{s}供侨声报专电） ¶ between: 、 ¶ titles: ❂…¦▶… ¶ subheads: ▶…¦❂… ¶ caption_credit: （侨声报{a}摄影）¦（AFP/{a}） ¶ group_credit: （侨声报{a}、{b}摄影）
drawing: （侨声报{a}漫画） ¶ brackets: ¦侨声图　¦图说｜ ¶ jump_to: ➡转侨声{n} ¶ jump_from: ⬅续侨声{n} ¶ folio: 花都侨声报　{n}　法国新闻　{d}/{m}/{y}　13区发行¦{n} FRANCE 侨声 Vendredi {d} ¶ kickers: 塞纳两岸¦侨社大家谈¦美丽城街头 ¶ tail: 侨声报欢迎侨团来稿¦Rédaction: {a} ¶ mastheads: {name}⏎1,20 €　法国　比利时　荷兰¦{name}⏎LA VOIX DES CHINOIS D'OUTRE-MER ¶ notes: 侨声要目：{lead} ¶ fronts: 大区新政：¦侨胞注意　 ¶ backs: 　警方介入¦　引华社热议 ¶ feet: （侨声报编译，据{s}记者{names}）
""",
    ),
    house(
        "万隆印华周报",
        {"traditional": 0, "corners": 0.4, "spelled": 0, "vertical": 0},
        """
forms: bare inline bare endmark ¶ asides: STRAIT STRAIT ¶ inline: 【印华周报{city}(Kota)讯】{s}记者{names}报道，¦【{s}{city}{day}日电】（印华{names}） ¶ bare: 【印华周报{city}(Kota)讯】¦【{s}{city}{day}日电】印华： ¶ staff: 【印华周报万隆(Bandung)讯】{names}报道，¦【印华{names}】 ¶ byline: 印华记者转{s}记者{names}¦{s}记者{names}/万隆 ¶ endmark: [印华据{s}]¦（{s}-印华） ¶ between: 、¦/ ¶ titles: ◪…¦➤… ¶ subheads: ➤…¦◪… ¶ caption_credit: （印华/{a}）¦（Antara {a}） ¶ group_credit: （印华/{a}/{b}） ¶ drawing: （印华漫/{a}）
brackets: ¦图示(foto)：¦◆图 ¶ jump_to: （印华转{n}页 hal. {n}） ¶ jump_from: （印华承{n}页 hal. {n}） ¶ folio: 万隆印华周报　{n}　地方(Daerah)　{d}-{m}-{y}¦Halaman {n}　印华　国内要闻 ¶ kickers: 西爪风情¦会馆动态¦友族邻居 ¶ tail: 印华读者专线 022-{num}{num} ¶ mastheads: {name}⏎Harga Rp {n}.000¦{name}⏎HARIAN TIONGHOA BANDUNG ¶ notes: 印华摘由：{lead} ¶ fronts: 侨领贺词：¦本地一周　 ¶ backs: 　侨界祝贺¦　县长(Bupati)到场 ¶ feet: （印华译稿，{s}记者{names}）
""",
    ),
    house(
        "鼓山港都晚报",
        {**_OLD_SCRIPT, "vertical": 2},
        """
forms: byline inline byline bare ¶ asides: STRAIT TOWN ¶ inline: 【港都晚报{s}记者{names}{city}连线报导】¦（港都晚报转{s}／记者{names}） ¶ bare: 【港都晚报据{s}{city}报导】¦（港都晚报转{s}） ¶ staff: 【港都晚报{names}采访报导】¦（港都晚报／{names}） ¶ byline: 港都{s}记者{names}╱鼓山报导¦【{s}记者{names}】港都 ¶ endmark: （港都晚报{s}）¦《{s}／港都》 ¶ between: 、 ¶ titles: ◈◇…¦▣… ¶ subheads: ▣…¦◈◇… ¶ caption_credit: （港都晚报{a}╱摄）¦（翻摄自{a}脸书／港都） ¶ group_credit: （港都晚报{a}、{b}╱摄）
drawing: （港都绘图{a}） ¶ brackets: ¦港都图说▼¦图／ ¶ jump_to: ▶港都文转{n}版 ¶ jump_from: ◀港都文接{n}版 ¶ folio: 鼓山港都晚报　{n}　大高雄　中华民国{roc}年{m}月{d}日　{w}　农历{cm}月　责编{a}¦{n} 港都 左营・鼓山・盐埕 {roc}/{m}/{d} ¶ kickers: 码头边边¦庄跤人讲¦议场风云 ¶ tail: 港都爆料 07-{num}{num}　编采{a} ¶ mastheads: {name}⏎中华民国{roc}年创刊　零售十元¦{name}⏎HARBOR EVENING ¶ notes: 港都话重点：{lead} ¶ fronts: 快报！¦鼓山事▲ ¶ backs: 　居民喊无奈¦　里长跳脚 ¶ feet: （港都晚报／{s}记者{names}整理）
""",
    ),
    house(
        "北角晚邮",
        _OLD_SCRIPT,
        """
forms: bare inline none bare ¶ asides: STRAIT STRAIT ¶ inline: 〔晚邮专访〕{s}记者{names}{city}电：¦〔{s}{city}{day}日晚邮专电〕（{names}） ¶ bare: 〔晚邮专讯〕¦〔{s}{city}{day}日晚邮专电〕 ¶ staff: 〔晚邮专讯〕本港记者{names}：¦〔晚邮专访〕{names}： ¶ byline: 晚邮译电组{s}记者{names}¦{s}记者{names}（北角） ¶ endmark: ［晚邮　{s}］¦（{s}晚邮专） ¶ between: 、¦　 ¶ titles: ▌…¦◣… ¶ subheads: ▌…¦◣… ¶ caption_credit: ［晚邮{a}摄］¦［{a}供图晚邮］ ¶ group_credit: ［晚邮{a}、{b}摄］ ¶ drawing: ［晚邮{a}作］ ¶ brackets: ¦晚邮图：
jump_to: ［晚邮·转入{n}］ ¶ jump_from: ［晚邮·转自{n}］ ¶ folio: 北角晚邮　B{n}　港岛东　星期{w}　{y}.{m}.{d}　编{a}　版{b}¦B{n} NORTH POINT POST ¶ kickers: 春秧街市¦电车声里¦街坊会馆 ¶ tail: ［晚邮网上版设有讨论］ ¶ mastheads: {name}⏎出版：晚邮报业有限公司¦{name}⏎每份港币十元 ¶ notes: 晚邮撮要　{lead} ¶ fronts: 街坊直击　¦晚邮独家｜ ¶ backs: 　业主苦无良策¦　区员跟进 ¶ feet: ［晚邮编，{s}记者{names}］
""",
    ),
)
