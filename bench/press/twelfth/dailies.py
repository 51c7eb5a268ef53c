"""Printed papers of the twelfth half: of a party, the old, a river's writers, a school and a builder; of old; of Chinese abroad; clippings."""

from bench.press.twelfth.house import house

_MAINLAND = {"traditional": 0, "spelled": 0, "corners": 0.2, "vertical": 0.3}

DAILIES = (
    house(
        "沂蒙山区日报",
        _MAINLAND,
        """
forms: inline bare byline inline ¶ asides: CIVIC CIVIC ¶ inline: {d}　记者　{names}　报道：¦{d}（{s}记者　{names}　文/图） ¶ bare: {d}¦{d} —
staff: {d}（山日记者　{names}）¦{d}（山日记者 {first}　特约通讯员 {rest}） ¶ byline: □{s}记者　{names}　通讯员　供稿¦□　{s}记者　{names} ¶ endmark: （据{s}{m}月{day}日播发稿）¦（来稿：{s}）
between: 　 ¶ titles: ★…¦※…※ ¶ subheads: ■■…¦★★… ¶ caption_credit: （山日记者　{a}　摄于{city}）¦［{a}　报道组］ ¶ group_credit: （本栏图片由山日记者{a}采集） ¶ drawing: （山日美编{a}　构图）
brackets: ¦↑¦▶ ¶ jump_to: ［此稿后半段排在{p}］¦（转{p}三条） ¶ jump_from: ［接{p}三条］¦（{p}头条之续）
folio: 沂蒙山区日报　要闻·{p}　{y}年{m}月{d}日　值班副总编 {a}¦{p}｜县域｜{m}月{d}日｜编辑 {a}　视觉 {b}　校检 {a} ¶ kickers: 老区新事¦大山里的答卷¦支前路上看变迁
tail: （扫描左侧二维码收看本条视频） ¶ mastheads: {name}⏎YIMENG SHANQU RIBAO⏎{y}年{m}月{d}日 星期{w} 第{num}号⏎代号23-{n} 今日{n}版
notes: ［编辑提示］{lead}¦〇编前：{name}自即日起推出“老区新事”，欢迎提供线索。 ¶ fronts: 老区␣¦山里山外： ¶ backs: 　纪事¦：不等不靠 ¶ feet: （{s}记者　{names}　摄写）
""",
    ),
    house(
        "苕溪晚晴报",
        _MAINLAND,
        """
forms: inline none byline bare ¶ asides: CIVIC CIVIC ¶ inline: {d}（{s}记者{names}讲述）¦{d}，{s}记者{names} ¶ bare: {d}¦老友们，{s}说： ¶ staff: {d}（晚晴记者{names}）¦{d}（银发记者团{names}）
byline: 采写：{s}记者 {names}（老年记者站）¦{s}记者　{names}　聊天记录 ¶ endmark: （转摘自{s}）¦（{s}，大字编排） ¶ between: 、¦　 ¶ titles: ❀ …¦☘… ☘ ¶ subheads: ❀❀…¦☘ …
caption_credit: （{a}老人　摄）¦（家属{a}提供老照片） ¶ group_credit: （翻拍自{a}家相册） ¶ drawing: （剪纸：{a}） ¶ brackets: ¦老照片：¦左为 ¶ jump_to: （请翻至{n}版接着读） ¶ jump_from: （续读{n}版）
folio: 苕溪晚晴报　第{n}版　{cm}月{cd}日　本版大字¦{n}　夕拾　{y}年{m}月{d}日　主持人：{a} ¶ kickers: 银龄学堂¦相册背后¦老有所为¦退而不休 ¶ tail: （听报请拨{tel}按2）
mastheads: {name}⏎子女为父母订一份好报⏎{y}年{m}月{d}日　农历{cycle}年　周{w}出版 ¶ notes: 一眼看懂　{lead} ¶ fronts: 老伙计，¦银龄： ¶ backs: 　慢慢读¦（大字版） ¶ feet: （整理人：{s}记者{names}）
""",
    ),
    house(
        "大运河文学周刊",
        _MAINLAND,
        """
forms: byline none ends byline ¶ asides: CIVIC SCREEN ¶ inline: {d}（{names}，{s}）¦{d}　{names} ¶ bare: {d}¦{s}记 ¶ staff: {d}（周刊记者 {names} 行走）¦{d}（特约作家 {names}）
byline: {s}记者 {names} ◎ 文¦◎ {s}记者 {names} ¶ endmark: （本文线索来自{s}）¦［{s}］ ¶ between: ␣/␣¦　 ¶ titles: ﹝…﹞¦︱… ¶ subheads: ︱ …¦— 〈…〉 — ¶ caption_credit: {a}　作品¦摄影＝{a}¦（{a}　木刻）
group_credit: 摄影＝{a}　{b} ¶ drawing: 插画＝{a} ¶ brackets: ¦刊首图　¦插页　 ¶ jump_to: ◄ 翻页至 {n} ►¦（余文在第{n}页） ¶ jump_from: ◄ 自第{n}页¦（余文）
folio: 大运河文学周刊　总{num}　{n}¦{n}　运河志　CANAL WEEKLY ¶ kickers: 水边¦非虚构¦小说月选¦运河志 ¶ tail: （稿费请与编务{a}联系） ¶ mastheads: {name}⏎CANAL LITERARY WEEKLY⏎{y}.{mm}.{dd}　总第{num}期
notes: 篇首｜{lead}¦编者絮语：{name}不求新，只求真。 ¶ fronts: 重读␣¦水边的 ¶ backs: （摘自长稿）¦（外一篇） ¶ feet: {s}记者 {names} 写于{city}
""",
    ),
    house(
        "银杏路校报",
        _MAINLAND,
        """
forms: inline byline bare ends ¶ asides: WORKS WORKS ¶ inline: {d}（校通社 转引{s}记者 {names}）¦{d} 文：{names} ¶ bare: {d}¦校外来电：{s} ¶ staff: {d}（校报学生记者 {names}）¦{d}（学生记者 {first} 见习 {rest}）
byline: 转自{s}记者 {names} 编校：学生记者团¦{s}记者 {names}［校友］ ¶ endmark: （摘编：{s}）¦（{s} 校报转） ¶ between: 、¦␣ ¶ titles: ✎…¦⊙… ¶ subheads: ⊙⊙…¦✎ … ¶ caption_credit: （图：校通社 {a}）¦（{a} 17级 摄）
group_credit: （组图：摄影社 {a} {b}） ¶ drawing: （手绘：{a} 20级） ¶ brackets: ¦镜头：¦你看： ¶ jump_to: （后接{n}版中缝） ¶ jump_from: （前接{n}版中缝）
folio: 银杏路校报　{n}　综合　{y}年{m}月{d}日　本版责编：{a}¦第{num}期 {n} 副刊　学生编辑 {a}　指导老师 {b} ¶ kickers: 课间十分钟¦学人¦寝室夜谈¦毕业季 ¶ tail: 投稿：xb{num}@example.edu
mastheads: {name}⏎主办：校党委宣传部⏎CN42-08{n}/(G)⏎{y}年{m}月{d}日 第{num}期（本期四版） ¶ notes: 课代表划线：{lead} ¶ fronts: 校园热议｜¦学长说： ¶ backs: （校内版）¦　同学怎么看 ¶ feet: 学生记者编发自{s}记者 {names}
""",
    ),
    house(
        "铁流建设报",
        _MAINLAND,
        """
forms: inline inline endmark byline ¶ asides: WORKS WORKS ¶ inline: {d}（{s}记者 {names} 工地见闻）¦{d}／{s}记者 {names}／ ¶ bare: {d}¦【外电转】{s} ¶ staff: {d}（通讯员 {names} 发自{city}项目）¦{d}（项目部 {names}）
byline: 通讯员/{s}记者 {names}¦特约：{s}记者 {names} ¶ endmark: （信息来源 {s}）¦（{s} 供内部学习） ¶ between: ，¦␣ ¶ titles: ◤…◢¦⬛ … ¶ subheads: ◤ …¦▣ … ¶ caption_credit: 图为{a}拍摄¦（项目部 {a}）¦（无人机航测组）
group_credit: （四张图片均由项目部{a}报送） ¶ drawing: （BIM效果图 {a}） ¶ brackets: ¦◄¦工地速写｜ ¶ jump_to: （工序未完→{n}版） ¶ jump_from: （{n}版→接续工序）
folio: 铁流建设报 {n}版 一线 {y}/{m}/{d} 组版 {a} 电话 {tel}¦{n} ▏现场 ▏责编/{a} ▏审读/{b} ¶ kickers: 班组来信¦大干一百天¦工匠录¦海外项目行 ¶ tail: （请各项目部组织班前学习）
mastheads: {name}⏎集团公司党委主办 内部资料 免费交流⏎{y}年{m}月{d}日 总第{num}期 ¶ notes: 交底单：{lead}¦〔编者〕{name}开设“班组来信”，不论长短。 ¶ fronts: 前线传真：¦工地上的 ¶ backs: 　再战一程¦　干得漂亮
feet: （一线来稿 {s}记者 {names}）
""",
    ),
    house(
        "申江实录",
        {"traditional": 9, "spelled": 12, "corners": 1, "vertical": 3, "indented": 1, "encodings": 0.6},
        """
forms: bare bare inline none ¶ asides: OLD OLD ¶ inline: （{s}{city}{day}日快函）记者{names}函云。¦（{city}通信）{s}记者{names}撰　 ¶ bare: （{s}{city}{day}日来电）¦▼{s}{day}日{city}电 ¶ staff: {d}访事{names}探录。¦{d}（外勤{names}）
byline: 特约{s}记者{names}自{city}寄¦{s}记者{names}函述 ¶ endmark: （{s}{city}{day}日）¦（采{s}稿） ¶ between: 、 ¶ titles: ◎…¦■…　¦◉…◉ ¶ subheads: ⊕…¦▼… ¶ caption_credit: （{a}君赠刊实录）¦（王开像馆摄）
group_credit: （右列各图　{a}君赠刊） ¶ drawing: （{a}戏墨） ¶ brackets: ¦铜图　¦像赞　 ¶ jump_to: （转入第{cn}版下幅） ¶ jump_from: （续上幅第{cn}版） ¶ folio: 申江实录　中华民国廿二年{cm}月{cd}日　（{cn}）¦（{cn}）　申江实录　星期{w}
kickers: 国内要电¦公共租界¦闲话¦学府消息 ¶ tail: （来函照登　文责自负） ¶ mastheads: {name}⏎上海山东路望平街⏎中华民国廿二年{cm}月{cd}日⏎今日出两大张　每份售大洋三分六厘 ¶ notes: （记者按）{name}访得此事。先刊其略。详情容后。
fronts: 再志　¦国闻：　 ¶ backs: 　之详情¦　三志 ¶ feet: （{s}记者{names}手录）
""",
    ),
    house(
        "濠镜晨报",
        {"traditional": 8, "corners": 6, "spelled": 0, "vertical": 1, "encodings": 0.8},
        """
forms: bare inline ends byline ¶ asides: ABROAD ABROAD ¶ inline: 【晨报专讯】{s}{city}消息，记者{names}报道：¦【{s}{city}{day}日消息】（{names}） ¶ bare: 【{s}{city}{day}日消息】¦【特讯】{s}：
staff: {d}本报记者{names}摄写。¦{d}（采访组{names}） ¶ byline: 特稿 {s}记者{names}¦{s}记者{names}（澳门组） ¶ endmark: （{s}；晨报整理）¦【{s}】 ¶ between: 、¦　 ¶ titles: 〇…〇¦◣… ¶ subheads: 〇 …¦◣◣…
caption_credit: （{a}摄／晨报）¦（新闻局相片）¦（街坊{a}供图） ¶ group_credit: （新闻局供图一辑） ¶ drawing: （绘表：{a}） ¶ brackets: ¦▲上图：¦（相） ¶ jump_to: 〔续见{p}澳闻〕¦〔下接{p}左栏〕 ¶ jump_from: 〔续{p}澳闻〕¦〔上接{p}右栏〕
folio: 濠镜晨报 {p} 澳闻 {y}年{m}月{d}日 星期{w}¦{p}　JORNAL ESPELHO　{d}/{m}/{y} ¶ kickers: 议事亭前地¦澳闻追踪¦小城大事¦葡语角 ¶ tail: 晨报热线 (853) {tel} ¶ mastheads: {name}⏎JORNAL ESPELHO DA MANHA⏎{y}年{m}月{d}日　星期{w}　社长{a}⏎每份澳门币五元
notes: 【要点】{lead}¦（晨报按：{name}曾就此事两度查询当局。） ¶ fronts: 小城：¦澳闻　 ¶ backs: 　市民讲心声¦　局方有解释 ¶ feet: （{s}记者{names}濠江报道）
""",
    ),
    house(
        "淡水河邮报",
        {"traditional": 8, "corners": 6, "spelled": 0, "vertical": 1, "encodings": 0.8},
        """
forms: inline bare byline ends ¶ asides: ABROAD ABROAD ¶ inline: ［{s}记者{names}∕{city}讯］¦【{s}记者{names}{city}采访】 ¶ bare: ［{s}{city}讯］¦【{s}综合{city}消息】 ¶ staff: {d}记者{names}∕采访¦{d}（社区记者{names}）
byline: 文字∕{s}记者{names}　影像∕资料室¦{s}记者{names}∕现场采访 ¶ endmark: （译自{s}）¦（责任编辑整理自{s}） ¶ between: 、 ¶ titles: ∎…¦╳…╳ ¶ subheads: ╲… ╱¦∎ … ¶ caption_credit: （图∕{a}提供）¦（摄影∕{a}）¦（图∕取自脸书）
group_credit: （图∕{a}、{b}分别提供） ¶ drawing: （插画∕{a}） ¶ brackets: ¦▍图：¦▲（左起） ¶ jump_to: ※全文转{n}版¦►见{n}版 ¶ jump_from: ※上文{n}版¦►自{n}版 ¶ folio: {n} 邮报焦点　中华民国{roc}年{m}月{d}日 星期{w}¦淡水河邮报 {p}版 编辑∕{a} 版面∕{b}
kickers: 河岸观察¦读者来论¦双北现场¦长照笔记 ¶ tail: ◇读者投书 post{num}@example.tw ¶ mastheads: {name}⏎TAMSUI POST⏎民国{roc}年{m}月{d}日 星期{w} 第{num}号⏎发行人∕{a} 零售每份十元 ¶ notes: ［懒人包］{lead} ¶ fronts: 现场直击∕¦邮报独家∕ ¶ backs: 　民众看法两极¦　官员这么说
feet: ［{s}记者{names}∕整理］
""",
    ),
    house(
        "南岛星槎报",
        {"traditional": 1, "corners": 1, "spelled": 0, "vertical": 0},
        """
forms: bare inline bare ends ¶ asides: ABROAD ABROAD ¶ inline: （{city}{day}日讯）{s}记者{names}报导：¦（{city}{day}日讯）据{s}记者{names}， ¶ bare: （{city}{day}日讯·{s}）¦（{s}{city}{day}日电讯） ¶ staff: {d}（星槎记者：{names}）¦{d}报导：{names}
byline: 报导：{s}记者 {names}¦{s}记者 {names} 摄影：通讯组 ¶ endmark: （{s}与星槎连线）¦（文：{s}） ¶ between: 、¦␣ ¶ titles: ⊿…¦︽…︾ ¶ subheads: ⊿ …¦︾ … ¶ caption_credit: （{a}摄·星槎）¦（受访者{a}授权星槎刊用）¦（马新社／星槎）
group_credit: （照片由甲洞通讯员{a}提供） ¶ drawing: （绘：{a}·星槎） ¶ brackets: ¦◀左图¦图说； ¶ jump_to: →文转副版{n}¦→续{n}页 ¶ jump_from: ←文接封面{n}¦←承{n}页 ¶ folio: 星槎·全国{n}　{d}.{m}.{y}　星期{w}¦NUSANTARA RAFT {n} | {d} {mon} {y}
kickers: 甘榜来电¦巴刹闲谈¦议会直击¦华教路 ¶ tail: 爆料请WhatsApp 01{num} ¶ mastheads: {name}⏎RAKIT NUSANTARA⏎{y}年{m}月{d}日　星期{w}　RM1.80 (东马RM2) ¶ notes: 【3分钟看懂】{lead} ¶ fronts: 独家揭露／¦全马热论： ¶ backs: ／民众苦等¦（有片段）
feet: （{s}记者{names} · 报导）
""",
    ),
    house(
        "金山侨声",
        {"traditional": 6, "corners": 3, "spelled": 0, "vertical": 0, "encodings": 0.8},
        """
forms: inline byline bare none ¶ asides: ABROAD ABROAD ¶ inline: 【{s}记者{names}{city}传稿】¦侨声记者编自{s}（{names}） ¶ bare: 【{s}{city}传稿】¦{s}：{city}—— ¶ staff: {d}（侨声记者{names}屋仑报道）¦{d}侨声记者{names}
byline: By {s}记者 {names}¦{s}记者{names}　旧金山编译 ¶ endmark: （{s}，侨声译载）¦（{s} via 侨声） ¶ between: 、¦ and␣ ¶ titles: ☆…☆¦⟪…⟫ ¶ subheads: ☆ …¦⟫⟫… ¶ caption_credit: （侨声记者{a}∕摄）¦Courtesy of {a}¦（市府网站截图）
group_credit: （侨声资料图一组） ¶ drawing: （{a}∕绘图） ¶ brackets: ¦照片／¦Caption:␣ ¶ jump_to: (See {p} 续) ¦▷续 {p} ¶ jump_from: (From {p} 续)¦▷承 {p} ¶ folio: {p} 湾区 Bay Area　{mon} {d}, {y}¦CHINESE VOICE {en} {m}/{d}/{y} {p}
kickers: 都板街头¦移民局新规¦选情¦湾区房事 ¶ tail: 侨声编辑部 {tel} ¶ mastheads: {name}⏎GOLDEN HILL CHINESE VOICE⏎{en}, {mon} {d}, {y} 第{num}期 25¢ ¶ notes: 内容提示 TL;DR {lead} ¶ fronts: 湾区华人␣¦侨界关注： ¶ backs: 　华裔吁公平¦　议员回应了
feet: （{s}记者{names}∕湾区）
""",
    ),
    house(
        "拾光剪报馆",
        {**_MAINLAND, "encodings": 0.3},
        """
forms: inline bare byline none ¶ asides: CIVIC OLD ¶ inline: {d}（本文作者{names}，{s}）¦{d}　（{names}采写） ¶ bare: {d}¦{d}。 ¶ staff: {d}（剪存记者{names}）¦{d}　剪存{names}
byline: ({s}记者 {names})¦{s}记者　{names}　[剪存] ¶ endmark: （剪自{s}）¦（{s}旧刊） ¶ between: ␣ ¶ titles: [题名]…¦﹏… ¶ subheads: [小题]…¦﹏﹏… ¶ caption_credit: [图注毕]{a}¦（原刊{a}摄） ¶ group_credit: （原刊诸图 {a}） ¶ drawing: （原刊题花 {a}）
brackets: ¦[图：存]␣ ¶ jump_to: [剪报背面续]¦[下一片] ¶ jump_from: [承正面]¦[承上一片] ¶ folio: 拾光剪报馆　卡片号 {num}-{n}　归类：社会¦剪贴簿 {num}　页 {n}　扫描日期 {y}{mm}{dd} ¶ kickers: 〔栏〕读者园地¦〔栏〕一周拾零
tail: [钢笔批注：存]¦[破损约{n}字] ¶ mastheads: {name}⏎纸质剪报数字化项目 ¶ notes: [著录摘要]{lead} ¶ fronts: [复本]¦[残] ¶ backs: [墨迹]¦[缺角] ¶ feet: [署名]{s}记者 {names}
""",
    ),
)
