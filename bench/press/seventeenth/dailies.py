"""Printed papers of the seventeenth half: of a marsh, an estuary's evening, those who learn to read, of the republic, of a union in a
mill; of Penang, Tuen Mun and Keelung.
"""

from bench.press.seventeenth.house import house

_OLD_SCRIPT = {"traditional": 9, "corners": 9, "spelled": 0}
_MAINLAND = {"traditional": 0, "corners": 0, "spelled": 0, "vertical": 0}

DAILIES = (
    house(
        "芦花荡日报",
        _MAINLAND,
        """
forms: inline bare inline byline ¶ asides: CITY CITY ¶ inline: {d}（芦花荡日报转，记者{names}）¦芦荡讯（{s}记者{names}） ¶ bare: 芦荡讯　据{s}电¦{d}（芦荡） ¶ staff: 芦荡讯（本荡记者 {first} 驻乡员 {rest}）¦芦荡讯（{names}） ¶ byline: ○{s}记者 {names}（芦荡编）¦{s}记者 {names}　发自{city} ¶ endmark: （据{s}稿，芦荡版面所限有删）¦（{s}·芦荡） ¶ between: ␣¦、 ¶ titles: ❖…¦◐◐… ¶ subheads: ❖ …¦◐◐ …
caption_credit: （芦荡 {a}摄）¦{a}（芦荡通讯员）摄 ¶ group_credit: （芦荡 {a}、{b}摄） ¶ drawing: （芦荡 {a}绘图） ¶ brackets: ¦芦荡影像：¦⬅左图： ¶ jump_to: （芦荡要闻转第{n}版） ¶ jump_from: （第{n}版芦荡要闻转来） ¶ folio: 芦花荡日报　综合新闻　{n}　{y}-{m}-{d}　编辑 {a} 美编 {b} 审读 {a}¦{n}版 芦荡 周{w} ¶ kickers: 荡里荡外¦走圩记¦百村账本 ¶ tail: 芦荡编辑部夜班电话 {tel}
mastheads: {name}⏎水乡第一份早报¦{name}⏎订价全年{num}角 ¶ notes: 〓阅读前知〓{lead} ¶ fronts: 荡区要事：¦圩里人说　 ¶ backs: 　水乡热议¦（荡边随记） ¶ feet: （芦荡日报夜编，{s}记者{names}）
""",
    ),
    house(
        "沽河口晚报",
        {**_MAINLAND, "encodings": 0.5},
        """
forms: bare byline ends inline ¶ asides: CITY CITY ¶ inline: 沽晚{m}月{day}日电讯（{s}记者 {names}）¦{d}，沽晚记者{names}跟访 ¶ bare: 沽晚电讯（{s}）¦{d}　沽晚 ¶ staff: 沽晚专稿（{names}）¦沽晚现场（记者{names}） ¶ byline: 沽晚▏{s}记者 {names}¦采写/{s}记者 {names} 沽晚 ¶ endmark: （{s}供沽晚）¦—{s}（沽晚） ¶ between: 、¦␣ ¶ titles: ◔…¦▞… ¶ subheads: ▞ …¦◔ … ¶ caption_credit: （沽晚摄影组 {a}）¦{a} 沽晚供片 ¶ group_credit: （沽晚摄影组 {a}、{b}） ¶ drawing: （沽晚 {a} 漫画） ¶ brackets: ¦沽晚镜头：
jump_to: （沽晚转{n}版·上） ¶ jump_from: （沽晚接{n}版·上） ¶ folio: 沽河口晚报　潮涌　{n}　{m}月{d}日　周{w}　主编 {a} 版式 {b}¦沽晚 0{n} 城南城北 ¶ kickers: 潮间带¦晚报跑社区¦沽上灯火 ¶ tail: （沽晚法律援助团在线） ¶ mastheads: {name}⏎申时出报 酉时到家¦{name}⏎沽上发行量第一 ¶ notes: 沽晚导读●{lead} ¶ fronts: 沽晚急访：¦潮头观察｜ ¶ backs: 　街坊拍手¦　咋回事？ ¶ feet: （沽晚综述，{s}记者{names}提供）
""",
    ),
    house(
        "丹霞语文周报",
        {**_MAINLAND, "feet": 2},
        """
forms: byline bare byline endmark ¶ asides: CITY CITY ¶ inline: {d}（语文周报选自{s}记者{names}）¦语文周报读报课：{s}记者{names} ¶ bare: 语文周报读报课：{d}¦选自{s}， ¶ staff: 语文周报小记者 {names}¦语文周报（习作者 {names}） ¶ byline: 选文作者：{s}记者 {names}¦原文 {s}记者 {names} ¶ endmark: （选自{s}，有改动）¦（{s}　丹霞语文注音） ¶ between: ␣ ¶ titles: ✐…¦◇◆… ¶ subheads: ◇◆ …¦✐ … ¶ caption_credit: （小记者{a}抓拍）¦（{a}老师 摄） ¶ group_credit: （小记者{a}、{b}抓拍） ¶ drawing: （三年级 {a} 蜡笔画） ¶ brackets: ¦看图说话：
jump_to: （课文未完，翻到{n}版） ¶ jump_from: （课文接{n}版） ¶ folio: 丹霞语文周报　阅读{n}　{y}年第{num}期　审订{a}¦语文周报·低段·{n} ¶ kickers: 字里乾坤¦读报小课堂¦看新闻学生词 ¶ tail: （读后填空见下期） ¶ mastheads: {name}⏎每周一课　注音版¦{name}⏎DANXIA CHINESE WEEKLY ¶ notes: 课前想一想：{lead} ¶ fronts: 小读者问·¦读一读： ¶ backs: （注音版）¦　你学会了吗 ¶ feet: （语文周报选编　{s}记者{names}）
""",
    ),
    house(
        "民声晚钟报",
        {"traditional": 7, "corners": 6, "spelled": 99, "vertical": 9, "encodings": 0.6},
        """
forms: bare inline bare none ¶ asides: BYGONE BYGONE ¶ inline: ▲{d}（{names}专函）¦▲{city}{m}月{day}日{s}专电　{names}发 ¶ bare: ▲{d}¦▲{city}{day}日{s}专电 ¶ staff: ▲晚钟自访　{names}¦▲晚钟特讯（{names}） ¶ byline: 访员{s}记者{names}¦{s}记者{names}　晚钟特约 ¶ endmark: （晚钟录{s}电）¦（{s}社稿，晚钟） ¶ between: 　¦、 ¶ titles: ◎…◎¦△△… ¶ subheads: △…¦◎…◎ ¶ caption_credit: （晚钟　{a}摄赠）¦{a}君摄 ¶ group_credit: （{a}、{b}二君摄） ¶ drawing: （{a}君作，晚钟） ¶ brackets: ¦右影为 ¶ jump_to: （下接第{cn}张晚钟） ¶ jump_from: （上接第{cn}张晚钟）
folio: 民声晚钟报　中华民国二十四年{cm}月{cd}日　星期{w}　第{cn}张¦第{cn}张　民声晚钟　夏历{cycle}年 ¶ kickers: 晚钟小评¦市声琐记¦闺秀栏 ¶ tail: （本埠各烟纸店均有代售） ¶ mastheads: {name}⏎每日三大张　售铜元{n}枚¦{name}⏎馆址{city}大马路　电报挂号{num} ¶ notes: 晚钟按　{lead} ¶ fronts: 晚钟特写　¦异闻　 ¶ backs: 之真相¦　市民咸为称快 ¶ feet: （晚钟编译，{s}记者{names}稿）
""",
    ),
    house(
        "槟榔屿新声",
        {"traditional": 0.4, "corners": 3, "spelled": 0, "vertical": 0},
        """
forms: inline bare inline bare ¶ asides: SEA SEA ¶ inline: （新声{city}{day}日讯）{s}记者{names}¦（{s}{day}日{city}电）新声：{names} ¶ bare: （新声{city}{day}日讯）¦（新声外电{s}{day}日） ¶ staff: （新声{city}{day}日讯）采访：{names}¦（新声专访　{names}） ¶ byline: 采访：{s}记者{names}¦报导／{s}记者{names}·新声 ¶ endmark: （新声·{s}）¦#{s}新声 ¶ between: 、 ¶ titles: ◍◍…¦►… ¶ subheads: ►…¦◍◍… ¶ caption_credit: （新声档案照 {a}）¦－图：{a}－ ¶ group_credit: －图：{a}、{b}－ ¶ drawing: －绘：{a}－ ¶ brackets: ¦●图说 ¶ jump_to: ◥新声文转{n}页 ¶ jump_from: ◤新声文接{n}页
folio: 槟榔屿新声　北马　{n}　{d}/{m}/{y} 拜{w}¦{n}　新声大都会　A{n} ¶ kickers: 升旗山下¦会馆纪事¦街头巷议·新声 ¶ tail: 新声热线 04-{num}{num} ¶ mastheads: {name}⏎RM1.{n}0　KDN PP{num}¦{name}⏎马来西亚槟城 ¶ notes: 新声提要：{lead} ¶ fronts: 槟城事：¦即刻看　 ¶ backs: 　议员跟进¦　村民促关注 ¶ feet: （新声整理：{s}记者{names}）
""",
    ),
    house(
        "屯门海皮报",
        _OLD_SCRIPT,
        """
forms: none bare inline bare ¶ asides: SEA SEA ¶ inline: 〔海皮社区组〕{s}记者{names}{city}¦【海皮转{s}{city}{day}日电】{names} ¶ bare: 〔海皮社区组〕¦【海皮转{s}{city}{day}日电】 ¶ staff: 〔海皮社区组〕{names}¦〔海皮直击〕记者{names} ¶ byline: 海皮组：{s}记者{names}¦撰文：{s}记者{names}（海皮） ¶ endmark: ／海皮·{s}¦（{s}电，海皮） ¶ between: 、¦　 ¶ titles: ▚…¦◆◇… ¶ subheads: ▚…¦◆◇… ¶ caption_credit: （海皮{a}摄）¦（街坊{a}传来） ¶ group_credit: （海皮{a}、{b}摄） ¶ drawing: （海皮制图{a}） ¶ brackets: ¦海皮图： ¶ jump_to: ▶海皮后页{n} ¶ jump_from: ◀海皮前页{n}
folio: 屯门海皮报　新界西　{n}　{y}年{m}月{d}日　星期{w}¦P.{n} HOI PEI ¶ kickers: 轻铁窗外¦邨口¦海皮茶档 ¶ tail: 海皮WhatsApp 6{num} ¶ mastheads: {name}⏎逢星期{w}免费派发¦{name}⏎TUEN MUN WATERFRONT ¶ notes: 海皮快睇　{lead} ¶ fronts: 海皮踢爆！¦区议会· ¶ backs: 　居民轰离谱¦　邨民得啖笑 ¶ feet: （海皮编采，{s}记者{names}）
""",
    ),
    house(
        "基隆雨港国语报",
        {**_OLD_SCRIPT, "vertical": 2},
        """
forms: byline bare inline byline ¶ asides: SEA SEA ¶ inline: （雨港国语报{city}电）{s}记者{names}¦【{s}记者{names}／雨港改写】 ¶ bare: （雨港国语报{city}电）¦【{s}／雨港改写】 ¶ staff: 【雨港小主播{names}】¦（雨港{names}采访） ¶ byline: 文／{s}记者{names}　雨港¦【记者{names}改写自{s}记者{names}】 ¶ endmark: （改写自{s}）¦【雨港／{s}】 ¶ between: 、¦﹑ ¶ titles: ✿…✿¦▷▷… ¶ subheads: ▷▷…¦◖…◗ ¶ caption_credit: （图／{a}雨港）¦（{a}／摄于港边） ¶ group_credit: （图／{a}、{b}雨港） ¶ drawing: （插画／{a}雨港） ¶ brackets: ¦图说　雨港：
jump_to: ☞雨港续{n}版 ¶ jump_from: ☜雨港自{n}版 ¶ folio: 基隆雨港国语报　{n}　少年新闻　中华民国{roc}年{m}月{d}日　星期{w}¦{n} 雨港少年 {roc}.{m}.{d} ¶ kickers: 雨伞下¦小学堂时事¦海港望远镜 ¶ tail: 雨港客服 02-2{num} ¶ mastheads: {name}⏎中华民国{roc}年　注音看报¦{name}⏎每份十五元 ¶ notes: 雨港老师说：{lead} ¶ fronts: 雨港大发现！¦想一想　 ¶ backs: 　小朋友超有感¦　课本没教的 ¶ feet: （雨港编辑室，{s}记者{names}原稿）
""",
    ),
)
