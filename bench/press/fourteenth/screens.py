"""Copies from screens in the fourteenth half: a bulletin board of Taiwan, a public account, a site of answers, an app of cards, a paper's
pages with buttons, a database of clippings, pages with their tags, mail sent on, a site of Singapore, two agencies.
"""

from bench.press.fourteenth.house import house

_MAINLAND = {"traditional": 0, "spelled": 0, "corners": 0}
_OLD_SCRIPT = {"traditional": 9, "corners": 9, "spelled": 0}

SCREENS = (
    house(
        "鱼市八卦板",
        _OLD_SCRIPT,
        """
forms: byline none bare byline ¶ asides: NET ISLAND ¶ inline: {d}（板友转，{s}记者{names}）¦板友转：{s}{city}{m}月{day}日 {names} ¶ bare: 板友转：{d}¦{d}（板友节录） ¶ staff: {d}（板友{names}）¦{d}记者{names}（板友转） ¶ byline: {s}记者{names}／板友转¦{s}记者 {names} (板友) ¶ endmark: --板友转自{s}--¦（{s}，鱼市板） ¶ between: 、¦␣
titles: [新闻] …¦Re: … ¶ subheads: ※ …¦-- … ¶ caption_credit: （板友{a}拍）¦(pic: {a}) ¶ group_credit: (pics: {a} {b}) ¶ drawing: (画: {a}) ¶ brackets: ¦https://i.example.tw/p.jpg␣ ¶ crumbs: 鱼市八卦板 › 看板 Fishmkt⏎联络资讯 关于我们¦返回看板 鱼市八卦板 分享 ¶ source: 时间 {en} {mon} {d} {hh}:{mi}:{mi} {y}
tail: ※ 发信站: 鱼市(fishmkt.example), 来自: 10.{n}.{n}.{mi} (台湾)¦※ 文章网址: https://example.tw/bbs/M.{num}.html ¶ related: 鱼市置底文¦看板今日爆文 ¶ listed: 爆 □ [新闻] {other}¦{n} R: {other} ¶ links: ※ 编辑: {a} (10.{n}.{n}.{mi}), {mm}/{dd}/{y} {hh}:{mi}:{mi}¦※ 引述《{a}》之铭言：
kickers: 看板 Fishmkt 公告¦鱼市热议串 ¶ mastheads: {name}⏎批踢鱼实业坊 ¶ notes: 点进来先看：{lead} ¶ fronts: [爆卦]␣¦Fw:␣ ¶ backs: 　有卦吗？¦ (附图) ¶ feet: （板友整理，{s}记者{names}）
""",
    ),
    house(
        "城南旧事号",
        _MAINLAND,
        """
forms: none bare endmark ends ¶ asides: NET NET ¶ inline: {d} 旧事君转（{s}记者 {names}）¦旧事君按{d}（记者 {names}） ¶ bare: 旧事君转 {d}¦{d} 旧事君 ¶ staff: {d} 旧事君 {names}¦{d}（旧事号 {names}） ¶ byline: 原创：{s}记者 {names}¦文章作者 / {s}记者 {names} ¶ endmark: 来源｜{s}（旧事号转）¦本文来源：{s} 旧事号 ¶ between: ␣¦｜
titles: ▎…¦· … · ¶ subheads: ◒ …¦◐ … ◑ ¶ caption_credit: （图｜{a}）¦△图源旧事号读者{a} ¶ group_credit: （组图｜{a}、{b}） ¶ drawing: （手绘｜{a}） ¶ brackets: ¦▼▼¦△▏ ¶ crumbs: 点击上方蓝字⏎关注“城南旧事号”⏎设为星标，第一时间收到推送¦原创 旧事君 城南旧事号⏎{y}年{mm}月{dd}日 {hh}:{mi} {city}
source: 点击收听 ▷ 全文约{num}字 阅读需{n}分钟¦城南旧事号 第{num}期 {mm}.{dd} ¶ tail: END⏎编辑 | {a}　校对 | {b}⏎初审 | {a}　复审 | {b}　终审 | {a}⏎点个“在看”，转给街坊¦— 完 —⏎图文：{a} | 排版：{b} | 审核：{a}⏎↓↓↓ 点击“阅读原文”¦- THE END -⏎投稿邮箱 {num}@example.com⏎商务合作 {tel}
related: 往期推荐 | 旧事号¦旧事号 · 热文回顾 ¶ listed: ▶▷ {other}¦0{n}▕ {other} ¶ links: 左右滑动查看更多¦点击图片可放大¦以下内容更精彩 ↓↓↓ ¶ kickers: 旧事 · 城记¦城南早茶 ¶ mastheads: {name}⏎记一座城 ¶ notes: 【旧事君说】{lead} ¶ fronts: 街坊速看｜¦刚刚· ¶ backs: ，和你有关！¦（附办理指南） ¶ feet: 素材丨{s}记者 {names}　整理丨旧事君
""",
    ),
    house(
        "问津社区",
        _MAINLAND,
        """
forms: inline none bare endmark ¶ asides: NET MAINLAND ¶ inline: 问津转 {d}（{s}记者 {names}）¦问津引 {d}（{s}记者{names}） ¶ bare: 问津引 {d}：¦问津转 {d}： ¶ staff: {d}（答主 {names}）¦{d}，答主{names}： ¶ byline: 作者：{s}记者 {names}（问津）¦答主引自 {s}记者 {names} ¶ endmark: （引自{s}，问津）¦引用来源：{s}（问津脚注） ¶ between: ␣¦、
titles: 问题：…¦Q … ¶ subheads: > …¦◉ … ¶ caption_credit: （答主{a}配图）¦（图引自{a}） ¶ group_credit: （答主{a}、{b}配图） ¶ drawing: （答主{a}画） ¶ brackets: ¦[答图]␣ ¶ crumbs: 问津社区 首页 等你来答 会员¦{num} 人赞同了该回答⏎登录问津 查看 {num} 条评论
source: 著作权归作者所有，转载请联系问津。⏎链接：https://example.cn/q/{num}/a/{num}¦匿名用户⏎{city}大学 · 某学硕士⏎{num} 人赞同了该回答 ¶ tail: 编辑于 {y}-{mm}-{dd} {hh}:{mi}・IP 属地{city}¦赞同 {num} ▼ {n} 条评论 分享 收藏 喜欢 收起 ¶ related: 问津相关问题¦猜你还想问 ¶ listed: {other} {num} 关注¦如何看待“{other}”？ ¶ links: 该内容需开通盐卡查看剩余 {n}%¦发布于问津专栏《{other}》
kickers: 问津圆桌¦编辑推荐 ¶ mastheads: {name}⏎有问必达 ¶ notes: 一句话结论：{lead} ¶ fronts: 如何看待¦怎样理解 ¶ backs:  你怎么看待？¦ 是怎么回事？ ¶ feet: （问津答主整理 {s}记者 {names}）
""",
    ),
    house(
        "快讯盒子",
        _MAINLAND,
        """
forms: bare inline ends none ¶ asides: NET NET ¶ inline: {d}（盒子号 {s}记者 {names}）¦盒子{m}月{day}日消息 {s}记者 {names}， ¶ bare: 盒子{m}月{day}日消息，{s}，¦{d}（盒子推荐） ¶ staff: {d}（盒子作者{names}）¦{d} 盒子 {names} ¶ byline: 盒子号：{s}记者 {names}¦{s}记者 {names} 盒子原创 ¶ endmark: （{s} 经盒子分发）¦［盒子｜{s}］
between: ␣ ¶ titles: 「头条」…¦🔴 … ¶ subheads: ◾ …¦🔹 … ¶ caption_credit: （盒子图片 {a}）¦（用户{a}上传） ¶ group_credit: （盒子图片 {a} {b}） ¶ drawing: （盒子AI绘图 {a}） ¶ brackets: ¦(盒子图) ¶ crumbs: 快讯盒子 推荐 关注 视频 {city} 小说⏎搜你想看的¦下拉有惊喜⏎快讯盒子 {hh}:{mi} 更新{n}条 ¶ source: 盒子日报社 {hh}:{mi} · 来自{city} 关注¦{agency}官方账号 {n}小时前
tail: {num}评论 {num}赞 分享 不喜欢¦转发{n} 评论{num} 赞{num}⏎#{city}身边事# #盒子热议# ¶ related: 盒子里还有¦正在热议 ¶ listed: {other} {n}评论 {n}小时前¦▸▸ {other} 盒子号 {hh}:{mi} ¶ links: 广告 盒子商城 立即抢购¦剩余内容请在盒子App内查看 ¶ kickers: 盒子快评¦置顶 ¶ mastheads: {name}⏎打开就知道 ¶ notes: 盒子摘要：{lead} ¶ fronts: 太突然！¦真定了！ ¶ backs: ，评论区吵翻¦，真相来了 ¶ feet: （盒子编辑 {s}记者 {names}）
""",
    ),
    house(
        "河图数字报",
        {**_MAINLAND, "encodings": 0.6},
        """
forms: inline byline bare inline ¶ asides: MAINLAND MAINLAND ¶ inline: {d} 河图报记者 {names}¦河图报{city}讯 （{s}记者 {names}） ¶ bare: 河图报{city}讯 （{s}）¦{d} 河图报 ¶ staff: {d} 河图报 {names}¦{d}（河图记者{names}） ¶ byline: □ {s}记者 {names}¦河图版 {s}记者 {names} ¶ endmark: （{s}河图版）¦（河图据{s}） ¶ between: ␣¦、
titles: ﹝…﹞¦■■… ¶ subheads: ■■ …¦﹝ … ﹞ ¶ caption_credit: （河图报 {a} 摄）¦{a} 摄（河图） ¶ group_credit: （河图报 {a} {b} 摄） ¶ drawing: （河图报 {a} 制） ¶ brackets: ¦河图▏ ¶ crumbs: 河图数字报　往期回顾　版面目录¦第0{n}版：民生⏎上一版 下一版⏎标题导航 ¶ source: 河图数字报　{y}年{mm}月{dd}日　第0{n}版¦□ 河图 {y}-{mm}-{dd} 浏览{num} ¶ tail: 河图数字报 技术支持：{city}方正¦本版责编 {a} 电话 {tel}
related: 河图本版新闻¦版面目录第0{n}版 ¶ listed: ・〔河图〕{other}¦[0{n}] {other} ¶ links: [河图大图]¦（河图：本文配有短视频） ¶ kickers: 河图时论¦河之洲 ¶ mastheads: {name}⏎PDF版 图文版 ¶ notes: 〈提示〉{lead} ¶ fronts: 走基层·¦一线观察： ¶ backs: （组图）¦——河图札记 ¶ feet: （河图编辑，{s}记者 {names}）
""",
    ),
    house(
        "报林检索",
        {"traditional": 1, "corners": 0, "spelled": 0},
        """
forms: inline bare none byline ¶ asides: NET HARBOUR ¶ inline: {d}（报林收录，{s}记者{names}）¦报林：{s}{city}{m}月{day}日，{names} ¶ bare: 报林：{d}，¦{d}（报林） ¶ staff: {d}（报林/{names}）¦{d}记者{names}（报林收录） ¶ byline: 作者／{s}记者{names}¦Author: {s}记者 {names} ¶ endmark: （报林 {s}）¦来源报章：{s} ¶ between: ；¦、 ¶ titles: 【题】…¦>> … ¶ subheads: >> …¦【…】 ¶ caption_credit: （图片说明：{a}）¦(Photo {a}) ¶ group_credit: (Photos {a}/{b})
drawing: （图表说明：{a}） ¶ brackets: ¦图文：¦（版图）␣ ¶ crumbs: 报林检索 BaoLin Search⏎检索结果 {n} / {num}¦打印日期 {y}-{mm}-{dd}　报林用户 {num} ¶ source: 报章 | A{n} | 要闻 | {y}-{mm}-{dd} | 字数 {num} ¶ tail: 报林文章版权属各报所有¦© {y} BaoLin Ltd. All Rights Reserved. ¶ related: 报林同题文章¦检索式：{city} AND 要闻 ¶ listed: #{n} {other} [报林]¦□ {other} (A{n})
links: ——报林第{n}页——¦[报林：原版图像不提供] ¶ kickers: 特稿（报林分类）¦港闻/要闻（报林分类） ¶ mastheads: {name}⏎电子剪报服务 ¶ notes: 文章摘要（自动）：{lead} ¶ fronts: （修订稿）¦A1头条: ¶ backs: ［之一］¦〔社会版〕 ¶ feet: （报林编目，{s}记者{names}）
""",
    ),
    house(
        "标签残页",
        {**_MAINLAND, "encodings": 0.6},
        """
forms: inline bare byline endmark ¶ asides: NET MAINLAND ¶ inline: {d}（残页源 {s}记者{names}）¦残页源{d}（记者{names}） ¶ bare: 残页源{d}，¦{d}　 ¶ staff: {d}（残页{names}）¦{d}　残页记者{names}　 ¶ byline: 残页 {s}记者 {names}¦{s}记者 {names}（残页） ¶ endmark: （残页源：{s}）¦（{s}　残页） ¶ between: ␣¦、
titles: <h1>…</h1>¦<h2>…</h2> ¶ subheads: <strong>…</strong>¦<b>…</b> ¶ caption_credit: (残页图 {a})¦<em>{a}摄</em> ¶ group_credit: <em>{a}、{b}摄</em> ¶ drawing: <em>{a}绘</em> ¶ brackets: ¦<figcaption>¦<br> ¶ crumbs: <div class="nav">首页 | 新闻 | 正文</div>¦<!-- head -->⏎<a href="/">返回首页</a> ¶ source: <span class="time">{y}-{mm}-{dd} {hh}:{mi}</span>¦<div class="meta">{y}/{m}/{d} 阅读({num})</div>
tail: <div class="share">分享到</div>¦<a href="#top">回到顶部</a> ¶ related: <h4>残页相关</h4>¦<h4>热点排行</h4> ¶ listed: <li><a href="/n/{num}.html">{other}</a></li> ¶ links: <img src="/u/{num}.jpg" alt="">¦<script>ad({num});</script> ¶ kickers: <small>残页快评</small>¦<em>专栏</em> ¶ mastheads: <title>{name}</title> ¶ notes: <blockquote>{lead}</blockquote> ¶ fronts: 残页速递:¦[专题] ¶ backs: _残页网¦(残页组图) ¶ feet: （残页编 {s}记者{names}）
""",
    ),
    house(
        "互转邮摘",
        {**_MAINLAND, "encodings": 0.6},
        """
forms: inline endmark bare none ¶ asides: NET OVERSEAS ¶ inline: {d}（邮摘 {s}记者{names}）¦邮摘 {city} {m}/{day}：{s}记者{names} ¶ bare: 邮摘 {city} {m}/{day}：{s}，¦{d} 邮摘 ¶ staff: {d}（邮摘 {names}）¦邮摘 {names}：{d}， ¶ byline: From: {s}记者 {names}¦原发 {s}记者 {names} ¶ endmark: （fwd {s}）¦-- 转自 {s} ¶ between: 、 ¶ titles: Subject: …¦主题：… ¶ subheads: = … =¦* … ¶ caption_credit: （附件 {a}.jpg）¦[{a} 附图] ¶ group_credit: [{a}, {b} 附图]
drawing: [{a} 附画] ¶ brackets: ¦[cid]␣ ¶ crumbs: -----Original Message-----⏎To: list@example.net⏎Sent: {en}, {mon} {d}, {y}¦互转邮摘 第{num}封⏎Fwd: Fwd: 今日各报 ¶ source: On {mon} {d}, {y}, at {hh}:{mi}, {a} wrote:¦[附件已移除 {num} KB] ¶ tail: --⏎互转邮摘 list@example.net 退订回复 UNSUB¦Sent from my phone ¶ related: 本封其他条目¦In this mail ¶ listed: - {other} ({n}K)¦({n}/{n}) {other} ¶ links: [Quoted text hidden]¦[邮摘：图片已拦截]
kickers: 邮摘选评¦FYI ¶ mastheads: {name}⏎转给想看的人 ¶ notes: （转者案：{lead}） ¶ fronts: Fwd：¦转： ¶ backs: (fwd)¦ [长] ¶ feet: （邮摘编 {s}记者{names}）
""",
    ),
    house(
        "狮城连线网",
        {"traditional": 0, "corners": 2, "spelled": 0},
        """
forms: byline inline bare byline ¶ asides: OVERSEAS NET ¶ inline: （连线网{city}讯）{s}记者{names}：¦（{s}{city}电，连线网记者{names}） ¶ bare: （连线网{city}讯）{s}称，¦（{s}{city}综合电） ¶ staff: （连线网讯）记者{names}¦（连线网讯）{names}采访： ¶ byline: 作者　{s}记者{names}　连线网¦{s}记者 {names} 订阅作者 ¶ endmark: （连线网取自{s}）¦（{s}，连线网译） ¶ between: 、¦　 ¶ titles: 订户　…¦│ … ¶ subheads: │ …¦◖ … ◗ ¶ caption_credit: （{a}摄，连线网）¦（连线网档案照／{a}）
group_credit: （{a}、{b}摄，连线网） ¶ drawing: （连线网信息图／{a}） ¶ brackets: ¦（点击放大）¦📸连线␣ ¶ crumbs: 狮城连线网 新加坡 国际 中港台 财经 观点⏎登录 订阅¦狮城连线网 > 新加坡 > 正文⏎Sign in ¶ source: 发布/{y}年{m}月{d}日 {hh}:{mi} 字体大小: 小 中 大¦{y}年{m}月{d}日 更新 {hh}:{mi} PM ¶ tail: LIKE我们的官方网站以获取更多新信息¦热词：{city} 坊间 街谈 ¶ related: 连线网热门¦Recommended by Lianxian
listed: › › {other}¦{other} / {hh}:{mi} / 连线 ¶ links: 订阅早安连线电邮⏎输入邮箱 提交⏎谢谢订阅¦ADVERTISEMENT⏎CONTINUE READING BELOW¦你怎么看？⏎○ 赞成 ○ 反对 ○ 说不清⏎投票¦请订阅或登录，以继续阅读全文 ¶ kickers: 连线下午察¦想法 ¶ mastheads: {name}⏎Lianxian Singapore ¶ notes: 新闻速读　{lead} ¶ fronts: 下午察：¦连线独家｜ ¶ backs: 　当局正调查¦　业者：难为 ¶ feet: （连线网编译 {s}记者{names}）
""",
    ),
    house(
        "海东通讯社",
        _OLD_SCRIPT,
        """
forms: inline inline bare inline ¶ asides: ISLAND ISLAND ¶ inline: （海东社转{s}记者{names}{city}{day}日电）¦（海东社转据{s}记者{names}{city}{day}日专电） ¶ bare: （海东社转{s}{city}{day}日电）¦（海东社综合{s}外电报导） ¶ staff: （海东社记者{names}{city}{day}日电）¦（海东社记者{names}{day}日专电） ¶ byline: 海东社转{s}记者 {names}¦（{s}记者{names}，海东） ¶ endmark: （海东社译自{s}）¦（{s}、海东社） ¶ between: 、
titles: ＊…¦◥… ¶ subheads: ＊…¦●●… ¶ caption_credit: （海东社{a}摄）¦海东社记者{a}摄　{city} ¶ group_credit: （海东社{a}、{b}摄） ¶ drawing: （海东社制图{a}） ¶ brackets: ¦（海东图）¦▲▲ ¶ crumbs: 海东通讯社 即时 两岸 产经 生活⏎文章下载¦首页 / 地方 / 海东通讯社 ¶ source: {y}/{m}/{d} {hh}:{mi}（{m}/{d} {hh}:{mi} 更新）海东¦请同意海东隐私权规范 ¶ tail: 本网站之文字、图片未经海东社授权不得转载¦下载海东社“一手新闻”App
related: 海东社延伸阅读¦海东社热门新闻 ¶ listed: {other}{m}/{d} {hh}:{mi}¦◥ {other} ¶ links: 海东社影音：请看影片¦（延伸：{other}） ¶ kickers: 海东社焦点¦全台记事 ¶ mastheads: {name}⏎HAIDONG NEWS AGENCY ¶ notes: 海东社重点新闻：{lead} ¶ fronts: 更新　¦全文　 ¶ backs: 【海东更新】¦（附影） ¶ feet: （海东社编辑组，{s}记者{names}）
""",
    ),
    house(
        "环讯中文电",
        _MAINLAND,
        """
forms: bare inline ends bare ¶ asides: NET OVERSEAS ¶ inline: 环讯{city}{m}月{day}日 - （记者 {names}，{s}）¦（环讯）-- {d}，记者{names}， ¶ bare: 环讯{city}{m}月{day}日 - ¦（环讯）-- {s}， ¶ staff: 环讯{m}月{day}日 - （{names}）¦（环讯）-- 记者{names}， ¶ byline: 环讯撰稿 {s}记者 {names}¦记者 {s}记者 {names} 环讯 ¶ endmark: （环讯采用{s}）¦-- 环讯/{s}
between: ; ¦、 ¶ titles: 《环讯要闻》…¦UPDATE 1-… ¶ subheads: * …¦--… ¶ caption_credit: REUTE/{a}¦（环讯/{a}） ¶ group_credit: （环讯/{a}/{b}） ¶ drawing: （环讯图表/{a}） ¶ brackets: ¦资料片：¦FILE -␣ ¶ crumbs: 环讯中文 市场 国际 深度分析⏎{hh}:{mi} 北京时间¦环讯中文电 | 可信的消息 ¶ source: {y}年{m}月{d}日 {hh}:{mi} / {n} 分钟前更新¦环讯编辑室 {n} 分钟阅读 ¶ tail: 我们的标准：环讯“信任原则”¦（欲读英文原文，请点选环讯 [nL{num}]）
related: 更多环讯内容¦环讯一日要览 ¶ listed: - {other} [nS{num}]¦《{other}》[nL{num}] ¶ links: 注册环讯电邮简报¦（更多报价请点选 <{num}>） ¶ kickers: 环讯分析¦环讯焦点 ¶ mastheads: {name}⏎HUANXUN ¶ notes: * {lead} ¶ fronts: 更新版 1-¦环讯综述： ¶ backs: --消息人士¦--报告 ¶ feet: （环讯编译自{s}记者 {names}）
""",
    ),
)
