"""Printed papers of the fifteenth half: of provinces, a county and a party's journal; of the fifties and the seventies; of Hong Kong,
Taiwan, Sarawak and Siam; one of sport, one of digests.
"""

from bench.press.fifteenth.house import house

_OLD_SCRIPT = {"traditional": 9, "corners": 9, "spelled": 0}
_MAINLAND = {"traditional": 0, "corners": 0, "spelled": 0, "vertical": 0}

DAILIES = (
    house(
        "松嫩平原日报",
        _MAINLAND,
        """
forms: inline inline bare byline ¶ asides: PROVINCE PROVINCE ¶ inline: {d}（松嫩日报记者{names}综合{s}）¦松嫩日报{m}月{day}日讯（{s}记者{names}） ¶ bare: 松嫩日报{m}月{day}日讯（{s}供稿）¦{d}　松嫩综合 ¶ staff: {d}（松嫩日报首席记者 {first} 实习生 {rest}）¦{d}（松嫩 {names}） ¶ byline: ●{s}记者 {names}（松嫩转发）¦□松嫩日报驻{city}　{s}记者 {names}
endmark: （据{s}，松嫩日报有删节）¦（松嫩日报·{s}） ¶ between: ␣¦、 ¶ titles: ◈…¦▬… ¶ subheads: ▬ …¦◈ … ¶ caption_credit: （松嫩日报 {a}摄影）¦{a}摄　松嫩 ¶ group_credit: （组图由松嫩日报 {a}、{b}摄） ¶ drawing: （松嫩日报绘图 {a}） ¶ brackets: ¦（图片新闻）¦⇧上图： ¶ jump_to: （下转{p}　松嫩要闻）¦⇒下转第{n}版松嫩 ¶ jump_from: （上接{p}　松嫩要闻）¦⇐上接第{n}版松嫩
folio: 松嫩平原日报　要闻　0{n}　{y}年{m}月{d}日　星期{w}　责任编辑　{a}　执行编辑　{b}¦0{n} SONGNEN DAILY 综合　值班编委：{a}　视觉：{b}　校检：{a} ¶ kickers: 黑土新观察¦全面振兴进行时¦深读0451 ¶ tail: （松嫩全媒体报道组采写）¦扫描二维码看松嫩视频 ¶ mastheads: {name}⏎中共省委主管主办　代号13—{n}¦{name}⏎SONGNEN PINGYUAN RIBAO⏎{y}年{m}月{d}日　星期{w}　今日{n}版　第{num}号
notes: ■本报评论员按：{lead}¦◆阅读提示◆{lead} ¶ fronts: 省报关注■¦来自一线的报道　 ¶ backs: 　松嫩大地新事¦（上篇） ¶ feet: （松嫩日报值班编辑整理，{s}记者{names}来稿）
""",
    ),
    house(
        "沩水县融媒报",
        _MAINLAND,
        """
forms: bare byline inline ends ¶ asides: PROVINCE PROVINCE ¶ inline: 沩水融媒讯（{s}记者 {names}）¦{d}（沩水融媒编转，{s}记者{names}） ¶ bare: 沩水融媒讯（编自{s}）¦{d}　 ¶ staff: 沩水融媒讯（通讯员 {first} {rest}）¦{d}（镇宣传员 {names}） ¶ byline: 沩水融媒　文：{s}记者 {names}¦来稿人：{s}记者 {names} ¶ endmark: （{s}　沩水县融媒摘）¦（沩水编审：{s}） ¶ between: ␣ ¶ titles: ☰…¦✱…✱
subheads: ✱ …¦☰ … ¶ caption_credit: （沩水融媒 {a} 拍）¦（乡镇供图 {a}） ¶ group_credit: （乡镇供图 {a} {b}） ¶ drawing: （县文联 {a} 画） ¶ brackets: ¦近日，图中 ¶ jump_to: （全文见{n}版沩水） ¶ jump_from: （首段见{n}版沩水） ¶ folio: 沩水县融媒报　乡镇　{n}版　{y}.{m}.{d}　总编审{a}　责编{b}¦{n}　沩水·基层　监督电话{tel}
kickers: 沩水两岸¦沩水村事¦支书讲堂 ¶ tail: 来稿邮箱 ws{num}@example.cn¦（沩水县融媒体中心出品） ¶ mastheads: {name}⏎县委宣传部主管　内部资料　免费赠阅¦{name}⏎（湘）0{num}号连续性内部资料 ¶ notes: ●沩水导语●{lead} ¶ fronts: 镇村快报：¦沩水好人■ ¶ backs: 　受群众好评¦（附照） ¶ feet: （沩水融媒核稿，{s}记者{names}）
""",
    ),
    house(
        "求索纪要月刊",
        {**_MAINLAND, "encodings": 0.5},
        """
forms: byline none endmark byline ¶ asides: PROVINCE PROVINCE ¶ inline: {d}，求索月刊记者据{s}记者{names}¦求索讯 {d}（{names}） ¶ bare: {d}。求索编者注：¦求索讯 {s}： ¶ staff: {d}。求索 {names}¦{d}，课题组{names}： ¶ byline: ⊙ {s}记者 {names}¦执笔：{s}记者 {names} ¶ endmark: （责任编辑求索，来源{s}）¦（作者系{s}特约研究员） ¶ between: ␣ ¶ titles: ※※…¦⊙ …
subheads: ⊙ …¦※※ … ¶ caption_credit: （{a}/求索影像）¦求索资料 {a}摄 ¶ group_credit: （{a} {b}/求索影像） ¶ drawing: （求索封面画：{a}） ¶ brackets: ¦求索插页：¦照片一： ¶ jump_to: （转至求索第{n}页） ¶ jump_from: （自求索第{n}页转来） ¶ folio: 求索纪要月刊 {y}年第{m}期　·{n}·¦·{n}·　QIUSUO JIYAO　专稿 ¶ kickers: 卷首絮语¦一线求索¦思想库 ¶ tail: 〔编校：{a}〕〔审读：{b}〕
mastheads: {name}⏎国内外公开发行　邮发{n}—{num}¦{name}⏎本刊编辑部：{city}和平街 ¶ notes: ◎要义◎{lead} ¶ fronts: 深论｜¦调研札记： ¶ backs: 的几点思考¦——一项调研 ¶ feet: （求索整理　{s}记者{names}）
""",
    ),
    house(
        "冀中工农报",
        {"traditional": 5, "corners": 3, "spelled": 99, "vertical": 12, "encodings": 0.4},
        """
forms: bare bare inline none ¶ asides: BYGONE BYGONE ¶ inline: 〔{d}〕{s}记者{names}报道：¦〔{s}{city}{m}月{day}日电〕记者{names}报道： ¶ bare: 〔{d}〕¦〔{s}{city}{m}月{day}日电〕 ¶ staff: 〔冀中讯〕{names}来信：¦〔{d}〕（{names}） ¶ byline: 〔{s}记者　{names}〕¦{s}记者　{names}　（冀中） ¶ endmark: （{s}，工农报）¦（冀中据{s}稿） ¶ between: 　¦、 ¶ titles: ☆☆…¦＝…＝ ¶ subheads: ＝…＝¦☆☆…
caption_credit: （冀中　{a}摄）¦{a}摄（工农报稿） ¶ group_credit: （{a}、{b}等摄，工农报） ¶ drawing: （{a}作木刻） ¶ brackets: ¦图示 ¶ jump_to: （接连第{cn}版） ¶ jump_from: （由第{cn}版接来） ¶ folio: 冀中工农报　第{cn}版　公历一九五三年{cm}月{cd}日¦一九五三年{cm}月{cd}日　冀中工农报　({cn}) ¶ kickers: 互助组来信¦工厂一日 ¶ tail: （读报组讨论题见第{cn}版）
mastheads: {name}⏎第{num}号　今日一张　零售人民币六百元（旧币）¦{name}⏎社址{city}裕华路　代订处各地邮局 ¶ notes: 编者按：冀中各地都有这类事情。{lead} ¶ fronts: 工农群众热烈讨论　¦再访 ¶ backs: 　给大家做出榜样¦的前前后后 ¶ feet: （{s}记者{names}，工农报排）
""",
    ),
    house(
        "粤海侨乡报",
        {"traditional": 0, "corners": 0, "spelled": 0.5, "vertical": 3},
        """
forms: inline bare byline inline ¶ asides: BYGONE SOUTHSEA ¶ inline: 粤海侨乡报讯　{s}记者{names}报道：¦据{d}　（{s}记者{names}） ¶ bare: 粤海侨乡报讯　{s}消息：¦据{d}　 ¶ staff: 粤海侨乡报讯　记者{names}报道：¦侨乡报特约通讯员{first}、{rest}报道： ¶ byline: {s}记者　{names}　（侨乡报）¦侨乡报·{s}记者{names} ¶ endmark: （{s}·侨乡报）¦（据{s}，侨乡报） ¶ between: 、 ¶ titles: ▓…¦❖… ¶ subheads: ❖…¦▓…
caption_credit: （侨乡报　{a}摄）¦{a}　摄于侨乡 ¶ group_credit: （侨乡报{a}　{b}摄） ¶ drawing: （{a}作于侨乡） ¶ brackets: ¦下为侨乡 ¶ jump_to: （转侨乡报第{n}版） ¶ jump_from: （接侨乡报第{n}版） ¶ folio: 粤海侨乡报　一九八四年{cm}月{cd}日　星期{w}　第{cn}版¦第{cn}版　粤海侨乡报　八四年{cm}月{cd}日 ¶ kickers: 侨眷谈天¦乡情乡物¦四化花絮 ¶ tail: （侨乡广播站同时播出）
mastheads: {name}⏎广东侨联主办　海外零售港币一元¦{name}⏎OVERSEAS KINSFOLK⏎逢三逢六出版 ¶ notes: （侨乡报编者）{lead} ¶ fronts: 归侨谈：¦侨乡见闻· ¶ backs: 　侨胞齐声赞¦（侨讯摘登） ¶ feet: （侨乡报编辑室，{s}记者{names}）
""",
    ),
    house(
        "石塘咀商报",
        {**_OLD_SCRIPT, "vertical": 4},
        """
forms: inline bare inline ends ¶ asides: SOUTHSEA SOUTHSEA ¶ inline: 【石塘咀特讯】{s}记者{names}{city}{day}日航讯，¦（{s}{city}{day}日电，商报记者{names}译） ¶ bare: 【石塘咀特讯】{s}云：¦（{s}{city}{day}日电） ¶ staff: 【石塘咀特讯】记者{names}探悉：¦（石塘咀商报{names}专访） ¶ byline: 石塘咀·{s}记者{names}¦（{s}记者{names}译述） ¶ endmark: （石塘咀译{s}）¦（{s}，商报） ¶ between: 、 ¶ titles: ◇◆…¦▷▶… ¶ subheads: ◇◆…¦▶…
caption_credit: （石塘咀商报{a}摄）¦（{a}摄赠商报） ¶ group_credit: （商报{a}、{b}摄） ¶ drawing: （{a}为商报绘） ¶ brackets: ¦图中 ¶ jump_to: （石塘咀·未完转{n}张） ¶ jump_from: （石塘咀·续上{n}张） ¶ folio: 石塘咀商报　第{cn}张　第{n}页　星期{w}　{y}年{m}月{d}日¦石塘咀商报　SHEK TONG TSUI　{n}　公历{y}.{m}.{d} ¶ kickers: 半山夜谈¦差馆消息¦船坞风光 ¶ tail: （商报读者俱乐部 {tel}）
mastheads: {name}⏎督印{a}　编辑{b}　社址德辅道⏎每份{n}角¦{name}⏎日出纸三张　风雨无阻 ¶ notes: 商报按语：{lead} ¶ fronts: 独家透露　¦差馆外传 ¶ backs: 　内情曝光¦　有人欢喜有人愁 ¶ feet: （商报译电组，{s}记者{names}）
""",
    ),
    house(
        "竹北民众报",
        {**_OLD_SCRIPT, "vertical": 1.5},
        """
forms: byline byline inline bare ¶ asides: SOUTHSEA PROVINCE ¶ inline: 〔民众报记者转{s}记者{names}／{city}报导〕¦【{city}讯】{s}记者{names} ¶ bare: 【{city}讯】{s}、¦〔民众报综合{s}〕 ¶ staff: 〔民众报记者{names}／{city}〕¦〔民众报{names}〕 ¶ byline: 〔{s}记者{names}／{city}／民众报〕¦民众报　{s}记者{names}╱{city} ¶ endmark: （民众报／{s}）¦（{s}／竹北） ¶ between: 、 ¶ titles: ◙…¦◥◤… ¶ subheads: ◙…¦◥◤…
caption_credit: （民众报{a}摄影）¦（图／民众报{a}） ¶ group_credit: （图／民众报{a}、{b}） ¶ drawing: （美编／民众报{a}） ¶ brackets: ¦竹图▲ ¶ jump_to: （民众报·转{n}版） ¶ jump_from: （民众报·续{n}版） ¶ folio: 民众报　{n}　桃竹苗　中华民国{roc}年{m}月{d}日　{w}¦竹北民众报　{n}　地方综合　{roc}.{m}.{d}　核稿{a}　组版{b} ¶ kickers: 新竹风¦里长伯有话说¦地方大小声 ¶ tail: （民众报爆料线 03-{num}）
mastheads: {name}⏎创刊于民国五十八年　社长{a}⏎每份八元¦{name}⏎MIN CHUNG POST ¶ notes: 民众报摘：{lead} ¶ fronts: 民代轰！¦竹北人注意／ ¶ backs: 　乡公所：已派员¦　民众两样情 ¶ feet: （民众报编辑台／{s}记者{names}）
""",
    ),
    house(
        "诗巫胶园商报",
        {"traditional": 0.5, "corners": 0, "spelled": 0, "vertical": 0},
        """
forms: inline bare inline endmark ¶ asides: SOUTHSEA SOUTHSEA ¶ inline: （{city}{day}日讯）{s}记者{names}发自现场：¦（诗巫讯）{s}记者{names}（{city}）： ¶ bare: （{city}{day}日胶园讯）¦（诗巫讯）{s}： ¶ staff: （{city}{day}日讯）记者{names}（胶园）：¦（诗巫讯）{names}： ¶ byline: 胶园记者：{s}记者{names}¦{s}记者{names} 诗巫 ¶ endmark: （胶园／{s}联访）¦（{s}／诗巫） ¶ between: 、¦␣ ¶ titles: ▮…¦✽… ¶ subheads: ✽…¦▮…
caption_credit: （胶园{a}摄）¦（诗巫／{a}） ¶ group_credit: （诗巫／{a}、{b}） ¶ drawing: （胶园设计／{a}） ¶ brackets: ¦●胶图　 ¶ jump_to: ★文转诗巫{n} ¶ jump_from: ★文接诗巫{n} ¶ folio: 诗巫胶园商报　{n}　本州　{y}年{m}月{d}日（{w}）¦{n} SARAWAK 胶园商报 {d}/{m}/{y} ¶ kickers: 长屋短讯¦胶林夜话¦议会厅外 ¶ tail: 诗巫采访组：084-{num} ¶ mastheads: {name}⏎PP {num}/0{n}/{y}　RM1.50¦{name}⏎SIBU RUBBER ESTATE DAILY
notes: 胶园要点：{lead} ¶ fronts: 砂州焦点●¦（独家）诗巫： ¶ backs: 　州议员到场¦　居民促正视 ¶ feet: （胶园译写自{s}记者{names}）
""",
    ),
    house(
        "湄南唐人报",
        {"traditional": 7, "corners": 5, "spelled": 1, "vertical": 0},
        """
forms: bare inline byline none ¶ asides: SOUTHSEA BYGONE ¶ inline: 湄南唐人报{day}日讯　{s}记者{names}：¦【{s}{city}{day}日讯】记者{names} ¶ bare: 湄南唐人报{day}日讯　¦【{s}{city}{day}日讯】 ¶ staff: 湄南唐人报{day}日讯　记者{names}　¦{d}　（唐人{names}） ¶ byline: 唐人报访员　{s}记者{names}¦{s}记者{names}（湄南） ¶ endmark: （湄南据{s}）¦（{s}·唐人） ¶ between: 、¦　 ¶ titles: ✦…¦═…═ ¶ subheads: ✦…¦═…
caption_credit: （唐人报{a}摄）¦（侨团{a}供图） ¶ group_credit: （侨团{a}、{b}供图） ¶ drawing: （唐人画室{a}） ¶ brackets: ¦唐图： ¶ jump_to: （唐人·下文{n}版） ¶ jump_from: （唐人·上文{n}版） ¶ folio: 湄南唐人报　佛历{y}　{m}月{d}日　星期{w}　第{n}版¦第{n}版　侨社　湄南唐人报 ¶ kickers: 侨社动静¦三聘街头¦耀华力夜话 ¶ tail: （唐人报编委会 02-{num}）
mastheads: {name}⏎每份泰币十五铢¦{name}⏎TONG REN DAILY BANGKOK ¶ notes: 唐人导读：{lead} ¶ fronts: 侨领：¦侨社大事　 ¶ backs: 　侨众踊跃¦　盛况空前 ¶ feet: （唐人报据{s}记者{names}稿编）
""",
    ),
    house(
        "哨声体坛快报",
        {**_MAINLAND, "encodings": 0.3},
        """
forms: byline ends inline bare ¶ asides: PROVINCE CHANNEL ¶ inline: {d}（哨声特派 {names}）¦哨声{city}前线电（{s}记者{names}） ¶ bare: 哨声{city}前线电（{s}）¦{d}哨声编译 ¶ staff: 哨声{city}前线电（记者{names}）¦{d}（哨声 {names}） ¶ byline: 前线　{s}记者 {names}　发回¦哨声｜{s}记者 {names} ¶ endmark: （哨声编译自{s}）¦（{s}，哨声） ¶ between: ␣ ¶ titles: ⚽…¦►… ¶ subheads: ►► …¦⚽ …
caption_credit: （{a} 前线拍摄·哨声）¦（IC {a}） ¶ group_credit: （IC {a} {b}） ¶ drawing: （哨声漫像 {a}） ¶ brackets: ¦哨声瞬间　 ¶ jump_to: （详见哨声{n}版） ¶ jump_from: （哨声{n}版详） ¶ folio: 哨声体坛快报 {n} 足球·国内 {m}.{d} {w}　主编/{a}　E-mail:ss{num}@example.com¦{n} 综合 SPORTS {y}/{m}/{d} 哨声 ¶ kickers: 更衣室¦第90分钟¦记分牌后
tail: 今日直播：CCTV5 {hh}:{mi}¦（赛程如有变动以组委会为准） ¶ mastheads: {name}⏎周一至周六出版　定价1.5元¦{name}⏎WHISTLE ¶ notes: 赛点：{lead} ¶ fronts: 前方战报！¦哨声评： ¶ backs: 　主帅下课？¦　绝杀 ¶ feet: （哨声编辑部综合{s}记者 {names}）
""",
    ),
    house(
        "拾穗文摘旬报",
        {**_MAINLAND, "feet": 2},
        """
forms: endmark endmark none ends ¶ asides: PROVINCE BYGONE ¶ inline: {d}（拾穗摘自{s}记者{names}）¦拾穗据{s}记者{names}{city}报道 ¶ bare: 拾穗据{s}{city}报道¦{d} 拾穗 ¶ staff: {d}（拾穗 {names}）¦拾穗本埠（{names}） ¶ byline: {s}记者 {names}/文¦[{s}] {s}记者 {names} ¶ endmark: （摘自{m}月{day}日《{s}报》，拾穗）¦（{s}{m}.{day}，拾穗荐） ¶ between: ␣¦／ ¶ titles: ✿✿…¦⋄… ¶ subheads: ⋄ …¦✿ …
caption_credit: （拾穗资料 {a}）¦（图选自{a}作品） ¶ group_credit: （图选自{a}、{b}作品） ¶ drawing: （拾穗题图 {a}） ¶ brackets: ¦拾穗题图： ¶ jump_to: （拾穗余文见{n}版） ¶ jump_from: （拾穗前文见{n}版） ¶ folio: 拾穗文摘旬报 {n} 世相 {y}年{m}月上旬 编辑{a} 制作{b}¦拾穗 {n}版 社情 第{num}期 ¶ kickers: 有此一说¦旧闻新读¦冷知识 ¶ tail: （原作者请与拾穗联系以寄薄酬）
mastheads: {name}⏎每月逢五出版 全年订价{n}6元¦{name}⏎DIGEST ¶ notes: 【荐读】{lead} ¶ fronts: 有此一说：¦冷眼看 ¶ backs: （外一则）¦（摘编） ¶ feet: （{s}记者{names}文，拾穗有改动）
""",
    ),
)
