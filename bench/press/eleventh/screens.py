"""Copies from screens in the eleventh half: a ticker, apps, an edition on the web, a station's scripts, a letter by e-mail, a search, scans."""

from bench.press.eleventh.house import house

_MAINLAND = {"traditional": 0, "spelled": 0, "corners": 0}

SCREENS = (
    house(
        "听风财经快讯",
        _MAINLAND,
        """
forms: bare inline bare ends ¶ asides: NET NET ¶ inline: 听风{m}月{day}日讯，{d}（作者{names}），¦{d}（记者 {names}）
bare: 听风{m}月{day}日讯，据{s}，¦{d}， ¶ staff: {d}（听风研究员 {names}）¦{d}（作者{names}） ¶ byline: 分析师 {s}记者 {names}¦{s}记者 {names} | 首发
endmark: （{s}）¦（听风 转{s}） ¶ between: ␣ ¶ titles: 【…】¦▍ … ¶ subheads: ▍▍…¦┄ … ¶ caption_credit: （行情终端截图）¦（图：{a} 听风）
group_credit: （图表组：{a}） ¶ drawing: （数据可视化：{a}） ¶ brackets: ¦图示丨
crumbs: 快讯　深度　自选　日历　VIP内参⏎只看重要 ○　语音播报 ●¦听风 > 7×24 > 全部⏎上证 3056.{n}　恒指 17{num}　汇率 7.18
source: 阅 {n}.{n}W　评论({n})　收藏　分享¦来自 {agency}　评级 ★★★ ¶ tail: 看多 {n}　看空 {n}¦[查看原文] [生成海报] [加入语料] ¶ related: 稍早快讯¦被引用最多
listed: {hh}:{mi}　{other} ¶ links: 解锁全文需登录，新客首月9元¦—— 以上为试读 —— ¶ kickers: 盘中直击¦研报掘金¦听风独家 ¶ mastheads: {name}⏎快人一步
notes: AI划重点：{lead} ¶ fronts: 突发：¦【新】 ¶ backs: （持续更新）¦ 盘面怎么看 ¶ feet: 校对 {s}记者 {names}
""",
    ),
    house(
        "潇水融媒云",
        _MAINLAND,
        """
forms: inline byline bare ends ¶ asides: NET NET ¶ inline: {d}（记者 {names} 通讯员 阿禾）¦{d}（{s}记者：{names}） ¶ bare: {d}¦潇水云消息 据{s}
staff: {d}（云上记者 {names}）¦{d}（乡镇信息员 {names}） ¶ byline: 编发：潇水云　采写：{s}记者 {names}¦{s}记者 {names}（特邀） ¶ endmark: （首发平台：{s}）¦（潇水云综合{s}）
between: ␣¦、 ¶ titles: 🌾…¦◉ … ¶ subheads: ◉◉ …¦🌱 … ¶ caption_credit: 📷 {a}¦（云上记者站 {a}）¦（{a} 无人机） ¶ group_credit: 📷 均为 {a}
drawing: ✏️ {a} ¶ brackets: ¦☝ ¶ crumbs: 潇水云　推荐　县情　村晚　政务大厅　我⏎机器人播报：点此听本文（约{n}分钟）¦首页＞乡镇动态＞详情⏎老年版　无障碍　EN
source: {mm}-{dd} {hh}:{mi}　永州　已阅{num}¦{agency}　{y}/{m}/{d} 周{w}　播报·倍速·定时
tail: 评论 {n}⏎@{a}：家乡越来越好　赞{n}⏎@{b}：什么时候轮到我们村　赞{n}⏎— 没有更多评论了 —¦一审：{a}　二审：{b}　三审：{a}¦♡ {num}　☆ {n}　⤴ {n} ¶ related: 大家正在看¦村村都在转
listed: {n}. {other}　{num}阅读 ¶ links: ▷ 点击观看：村晚回放¦［图集共{n}张，左滑继续］ ¶ kickers: 我在村里当网红¦干部夜话¦云上问政
mastheads: {name}⏎中共{city}委宣传部主管 ¶ notes: 以下概要由大模型生成，仅供参考：{lead} ¶ fronts: 刚刚公布： ¶ backs: ，快看看¦（有视频）
feet: 本条来稿：{s}记者 {names}
""",
    ),
    house(
        "朝阳门新闻客户端",
        _MAINLAND,
        """
forms: inline inline byline endmark ¶ asides: NET NET ¶ inline: {d}（朝阳门记者 {names}）¦{d} 首席记者 {names}
bare: {d}¦{s} {m}月{day}日 播发 ¶ staff: {d}（朝阳门记者 {first} 实习记者 {rest}）¦{d}（调查记者 {names}）
byline: 朝阳门特稿｜{s}记者 {names}¦{s}记者 {names} 编辑 王之 校对 吴一 ¶ endmark: （{d}）¦（稿源 {s}） ¶ between: ␣ ¶ titles: ## …¦┋…
subheads: **…**¦▎…▎ ¶ caption_credit: 朝阳门记者 {a} 摄¦（IC photo）¦（央视画面） ¶ group_credit: 摄影/朝阳门记者 {a} {b} ¶ drawing: 信息图/{a}
brackets: ¦▲影像␣¦▼影像␣ ¶ crumbs: 朝阳门　我的订阅　深读　影像　登录/注册⏎本文为付费订阅作品，您还可免费阅读{n}篇¦< 返回　Aa　⋯⏎朝阳门·特稿
source: {y}.{mm}.{dd} {hh}:{mi}　全文{num}字　阅读约需{n}分钟¦发布者：{agency}　北京　{hh}:{mi}
tail: 值班编辑 {a}　{b}¦举报/反馈　分享至 微博 朋友圈 复制链接¦读完点个“在意” {n}人在意¦热评　{a}：写得真好（{n}赞）⏎{b}：求后续（{n}赞） ¶ related: 同作者的其他报道¦朝阳门热榜 TOP10
listed: TOP{n} {other}¦{other}　▶ ¶ links: 开通会员，畅读全部特稿¦【相关阅读】{other}¦点击关注“调查”栏目 ¶ kickers: 冰点之下¦朝阳门对话¦剥洋葱的人
mastheads: {name}⏎记录值得记录的 ¶ notes: 本文要点 {lead} ¶ fronts: 特稿：¦对话当事人： ¶ backs: （朝阳门）¦：真相几何 ¶ feet: 本文作者 {s}记者 {names}
""",
    ),
    house(
        "河套平原报电子报",
        {**_MAINLAND, "encodings": 1.5},
        """
forms: inline bare endmark byline ¶ asides: NET STATE ¶ inline: {d}（特约记者{names}）¦{d}　{s}记者{names}　摄影报道 ¶ bare: {d}¦［{d}］
staff: {d}（本报记者 {first} 本报通讯员 {rest}）¦{d}（融合报道组{names}） ¶ byline: ●{s}记者 {names}　文¦{s}驻站记者　{names}
endmark: （{s}{city}分社供稿）¦（据{d}） ¶ between: 　 ¶ titles: <h1 class=t>…</h1>¦［题］… ¶ subheads: <p><b>…</b></p>¦［插］…
caption_credit: 平原报记者　{a}　摄影¦（旗委宣传部提供） ¶ group_credit: （本组照片由平原报记者{a}　{b}摄制） ¶ drawing: 篆刻　{a} ¶ brackets: ¦点击放大：
crumbs: 河套平原报数字版　{y}年{mm}月{dd}日　第{n}版⏎上一版 | 下一版 | 版面图 | 日历检索¦您现在浏览的是：{y}-{mm}-{dd} A{n} 综合⏎标题 正文 全文搜索
source: 版次：[{n}]　版名：[综合新闻]　字数：[{num}]¦作者：{a}　放大字体 缩小字体 恢复默认 ¶ tail: 上一篇　返回目录　下一篇¦本报网上版未经许可不得镜像　蒙ICP备{num}号
related: 本日其他版面¦同栏稿件 ¶ listed: ▪ {other}¦［{n}］{other} ¶ links: （此处原版有图）¦［图 {n}］ ¶ kickers: 黄河几字弯·一线调研¦塞上论语¦牧区来信
mastheads: {name}⏎多媒体数字报　PDF下载 ¶ notes: 【导读】{lead} ¶ fronts: 塞外粮仓¦我市全面 ¶ backs: 　跑出加速度¦　现场侧记 ¶ feet: （采写：{s}记者　{names}）
""",
    ),
    house(
        "海东台文稿库",
        _MAINLAND,
        """
forms: bare inline ends none ¶ asides: NET STATE ¶ inline: {d}（台记者 {names}）¦{d}（海东台 {names} 报道） ¶ bare: {d}¦【导播提示：据{s}】
staff: {d}（海东台记者 {names}）¦{d}（新闻中心 {names}） ¶ byline: 记者/摄像：{s}记者 {names}¦责编：阿措　采编：{s}记者 {names} ¶ endmark: （记者：{s}）¦［稿件完　{s}］
between: ␣¦、 ¶ titles: 稿题：…¦◼ … ¶ subheads: 〈小片花〉…¦▬ … ¶ caption_credit: （字幕：{a}）¦（画面提供 {a}） ¶ group_credit: （画面提要：{a} {b}）
drawing: （动画：{a}） ¶ brackets: ¦画面提要： ¶ crumbs: 海东台　新闻联播　法治在线　民语频道⏎文稿检索　串联单　收视率¦节目回看 > {y}{mm}{dd} > 文稿
source: 播出时间：{y}-{mm}-{dd} {hh}:{mi}　时长：{n}分{mi}秒¦节目：《今日海东》　播音：{a}、{b} ¶ tail: ［口播结束］¦监制：{a}　总监制：{b}　版权归海东台
related: 当日串联单¦往期节目 ¶ listed: {n}′{mi}″　{other}¦第{n}条　{other} ¶ links: ［插播片花 5秒］¦［此处接现场连线画面］ ¶ kickers: 高原快报¦法治三分钟¦百姓热线
mastheads: {name}⏎汉语综合频率 ¶ notes: ［提要］{lead} ¶ fronts: 新闻特写：¦本台消息： ¶ backs: （录像）¦（配音稿） ¶ feet: 文稿撰写：{s}记者 {names}
""",
    ),
    house(
        "清晨六点邮报",
        _MAINLAND,
        """
forms: bare inline ends none ¶ asides: NET NET ¶ inline: {d}（作者{names}）¦{d}（驻外记者 {names}） ¶ bare: {d}¦{s}说：
staff: {d}（邮报采编 {names}）¦{d}（{names}从现场发来） ¶ byline: 写信人：{s}记者 {names}¦{s}记者 {names} 写给你 ¶ endmark: （信源：{s}）¦-- {s}
between: ␣¦、 ¶ titles: >> …¦=*= … ¶ subheads: > …¦* … ¶ caption_credit: （附件 {n}.jpg）¦（图见网页版，{a} 摄） ¶ group_credit: （附件图片作者：{a}）
drawing: （附件插图：{a}） ¶ brackets: ¦[附图]␣
crumbs: 发件人：{name} <daily{num}@example.com>⏎日期：{y}年{m}月{d}日（周{w}） 06:00⏎主题：{m}月{d}日 早安¦若无法正常显示，请在浏览器中打开⏎转发给朋友 | 退订
source: 约{num}字，{n}分钟读完¦来路：{agency} ¶ tail: 回到顶部¦觉得有用？把这封信转给一位朋友。¦你收到这封信，是因为曾用{num}@example.com订阅。 ¶ related: 昨天的信¦读者点得最多
listed: * {other}¦{n}) {other} ¶ links: （继续阅读请点网页版）¦<https://example.com/{num}> ¶ kickers: 头条深一层¦数字一枚¦一条长的
mastheads: {name}⏎每天一封信 ¶ notes: 太长不看：{lead} ¶ fronts: 继续关注：¦你可能错过： ¶ backs: （再续）¦，意味着什么 ¶ feet: 这封信的文字：{s}记者 {names}
""",
    ),
    house(
        "万卷新闻检索",
        {**_MAINLAND, "encodings": 1.5},
        """
forms: inline bare byline endmark ¶ asides: NET NET ¶ inline: {d}（记者{names}）¦{d} （{names}） ¶ bare: {d}¦{s}{city}讯
staff: {d}（原作者 {names}）¦{d}（记者 {names} 原载） ¶ byline: 原文记者：{s}记者 {names}¦责任者 {s}记者{names} ¶ endmark: （原载：{s}）¦（{d}） ¶ between: ␣
titles: 〓 …¦T: … ¶ subheads: S: …¦-◇- … ¶ caption_credit: （原页图片 {a}摄）¦（快照未含图） ¶ group_credit: （原页图片均为{a}摄） ¶ drawing: （原页插图：{a}）
brackets: ¦图片alt： ¶ crumbs: 万卷　网页　新闻　图片　学术⏎为您找到相关结果约{num}条¦网页快照 {y}-{mm}-{dd} {hh}:{mi}⏎（快照与原页无关，原作者不对其负责）
source: {agency}　{y}年{m}月{d}日 {hh}:{mi}:{mi}　快照　翻译此页¦http://www.example.com.cn/{y}{mm}/{dd}/t{num}.htm
tail: 收录此页的还有：{a}的博客 等{n}处¦上一页 1 2 3 4 5 下一页 ¶ related: 其他人还搜了¦相似网页 ¶ listed: {other}... - {y}年{m}月{d}日¦? {other}
links: {n}条相同新闻>>¦<img src="t{num}.jpg"> ¶ kickers: &gt;&gt; 专题聚合¦［RSS］ ¶ mastheads: {name}⏎一搜万卷 ¶ notes: 描述：{lead}
fronts: 转引：¦［聚合］ ¶ backs: _首页_要闻¦ - 网页全文 ¶ feet: 来源记者：{s}记者 {names}
""",
    ),
    house(
        "极光华人网",
        {"traditional": 0.5, "corners": 1, "spelled": 0},
        """
forms: bare byline inline ends ¶ asides: NET OVERSEA ¶ inline: {d}（极光特约 {names}）¦{d}（{s}记者 {names}，斯德哥尔摩收稿）
bare: {d}¦极光编译，{s}： ¶ staff: {d}（极光志愿编辑 {names}）¦{d}（北欧通讯员 {names}） ¶ byline: 作者 Author｜{s}记者 {names}¦{s}记者 {names}｜极光转载
endmark: （来源 Källa：{s}）¦（{s}，极光转） ¶ between: ␣¦ &␣ ¶ titles: ~ … ~¦°… ¶ subheads: °°…¦~~ …
caption_credit: Foto: {a}/TT¦（Foto: Privat）¦摄 {a} ¶ group_credit: Foto: {a}, alla bilder ¶ drawing: Grafik: {a}
brackets: ¦Bild:␣ ¶ crumbs: 极光　瑞典　丹麦　挪威　芬兰　论坛　二手⏎Logga in　注册　中/EN/SV¦Hem › Nyheter › 中国⏎本站使用cookies，继续浏览即表示同意
source: Publicerad {y}-{mm}-{dd} {hh}:{mi}　{agency}¦更新 Uppdaterad {d}/{m} kl {hh}.{mi}
tail: Dela　分享　打印　{n} kommentarer¦{a} #1：谢谢翻译⏎{b} #2：有没有瑞典语原文？ ¶ related: 最新 Senaste¦论坛热帖 ¶ listed: {d}/{m} {other}
links: Annons　广告¦Läs mer 延伸：{other} ¶ kickers: 北欧看中国¦华人圈¦移民快报 ¶ mastheads: {name}⏎AURORA 北欧华人之家 ¶ notes: Kort sagt 简言之：{lead}
fronts: 北欧热议：¦转给华人朋友： ¶ backs: （编译）¦，网友吵翻 ¶ feet: Text {s}记者 {names}
""",
    ),
    house(
        "报纸影印PDF文库",
        {**_MAINLAND, "encodings": 0.3},
        """
forms: inline byline endmark bare ¶ asides: TOWN STATE ¶ inline: {d}(记者{names})¦{d}（记者: {names}） ¶ bare: {d}¦({d})
staff: {d}(记者{names})¦{d}（通讯员: {names}） ¶ byline: {s}记者 {names} 文图¦记者 {s}记者 {names} ¶ endmark: ({d})¦（{s}专供本报） ¶ between: ␣
titles: ■■ …¦␣␣… ¶ subheads: ■ …¦␣… ¶ caption_credit: {a} 摄 CMYK¦(资料图 {a}) ¶ group_credit: (图均为 {a} 摄) ¶ drawing: (绘图 {a})
brackets: ¦(图){n}␣ ¶ crumbs: 文件：{y}{mm}{dd}-{n}.pdf　共{n}页　OCR置信度 9{n}%¦[扫描 600dpi] [文字层 自动生成]⏎{y}-{mm}-{dd}
source: 坐标 ({num}, {num})　区块 {n}¦栏宽 {n}.5em　字号 10.5 ¶ tail: ---- 区块结束 ----¦水印：仅供研究 {num} ¶ related: 本卷目录（自动提取）¦书签
listed: {other} ........ {n}¦└ {other} ¶ links: [图像区 {num}×{num}]¦[表格未识别] ¶ kickers: [栏头] 要闻¦[栏头] 社会
mastheads: {name}⏎卷 {n} 册 {n} ¶ notes: 文摘字段：{lead} ¶ fronts: [重排]¦[合订] ¶ backs: [影印]¦ (p.1) ¶ feet: (采写 {s}记者 {names})
""",
    ),
)
