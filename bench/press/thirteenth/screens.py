"""Copies from screens in the thirteenth half: a store of old papers, posts, a public account, crawls in Markdown and with entities left over,
a forum, a portal with comments, a paper's pages with marks that nobody sees, a site of science, one of Taiwan.
"""

from bench.press.thirteenth.house import house

_MAINLAND = {"traditional": 0, "spelled": 0, "corners": 0}

SCREENS = (
    house(
        "旧报全文辑存",
        {**_MAINLAND, "spelled": 9, "encodings": 1.5},
        """
forms: bare inline bare none ¶ asides: OLD OLD ¶ inline: 【{s}{city}{m}月{day}日电】记者{names}报道：¦〔{d}，记者{names}〕 ¶ bare: 〔{d}〕¦【{d}】 ¶ staff: 【{d}】记者{names}¦〔{d}{names}〕 ¶ byline: 作者：{s}记者{names}¦作者：{s}记者 {names} ¶ endmark: （附：{s}原电）¦（据{s}，辑存核对） ¶ between: 、¦␣
titles: 标题：…¦◆◆… ¶ subheads: ◆◆ …¦□ … ¶ caption_credit: （图版 {a}·辑存） ¶ group_credit: （图版 {a}、{b}·辑存） ¶ drawing: （{a}画·辑存） ¶ brackets: ¦图版：¦附图 ¶ crumbs: 旧报全文辑存 > 按日浏览 > 第{n}版¦辑存检索结果　共 {num} 篇
source: 第{n}版(要闻)⏎专栏：¦第{n}版(国内新闻)⏎专栏：读者来信¦第{n}版(副刊)⏎专栏：文摘 ¶ tail: 录入：{a}　校：{b}¦［本文由OCR生成，未经人工核对］ ¶ related: 同日其他文章：¦辑存同版： ¶ listed: 第{n}版　{other}¦※ {other} ¶ links: 〔辑存图版缺〕¦〔此处原件污损，辑存注〕 ¶ kickers: 新人新事¦辑存小评论
mastheads: {name}⏎一九四六——二〇〇三 ¶ notes: 辑存提要：{lead} ¶ fronts: 再记¦记 ¶ backs: 的报道¦（附来信） ¶ feet: （{s}记者{names}　辑存录）
""",
    ),
    house(
        "浪花微讯",
        _MAINLAND,
        """
forms: inline none bare inline ¶ asides: SCREEN SCREEN ¶ inline: {d}：@{s}记者{names} 说，¦（{d} {names}） ¶ bare: @{s}：¦{d}丨 ¶ staff: {d}@{names}：¦{d} {names}丨 ¶ byline: @{s}记者 {names} 发布于 {city}¦微讯网友 转自{s}记者 {names} ¶ endmark: （via @{s}）¦（@{s}，浪花转） ¶ between: ␣ ¶ titles: 【#…#】 ¶ subheads: ①…¦👉…
caption_credit: （@{a} 拍）¦（投稿 @{a}） ¶ group_credit: （@{a} @{b} 拍） ¶ drawing: （@{a} 画） ¶ brackets: ¦[配图]␣¦九宫格： ¶ crumbs: 浪花微讯 首页 热搜 消息 我⏎全部微博({num})¦浪花微讯 V{n}⏎粉丝{num}万 关注{n} 微博{num}
source: 浪花微讯⏎{m}-{d} {hh}:{mi} 来自 浪花网页版¦{m}月{d}日 {hh}:{mi} 来自 超话社区 发布于 {city} ¶ tail: 转发 {n} 评论 {num} 赞 {num}¦收藏 {n} 转发 {num} 评论 ñ{n} ¶ related: 浪花热搜榜¦大家都在看的话题 ¶ listed: {n} #{other}# 热¦#{other}# {num}讨论 ¶ links: [话题] {other}¦O网页链接
kickers: 浪花快讯¦浪花早班车 ¶ mastheads: {name}⏎有一说一 ¶ notes: 【省流】{lead} ¶ fronts: 热搜｜¦浪花求证｜ ¶ backs: ，你怎么看？¦！转起 ¶ feet: @{s}记者 {names} 编辑@浪花
""",
    ),
    house(
        "槐荫小院",
        _MAINLAND,
        """
forms: bare none inline ends ¶ asides: SCREEN CIVIC ¶ inline: {d}¦{d} 小院编自{s}记者 {names} ¶ bare: {d}¦小院获悉（{s}）， ¶ staff: {d} 小院 {names}¦{d} 文/{names} ¶ byline: 文丨{s}记者 {names}¦作者丨{s}记者 {names} 编辑丨槐荫君 ¶ endmark: 来源丨{s}¦（素材：{s}，小院编） ¶ between: ␣¦、 ¶ titles: ◤ … ◢¦「小院」… ¶ subheads: 🌿…¦／ … ／
caption_credit: （{a} 摄于小院）¦▲ {a} 供图 ¶ group_credit: （{a}、{b} 摄于小院） ¶ drawing: （小院手绘 {a}） ¶ brackets: ¦▲图▏¦📷小院␣ ¶ crumbs: 点击蓝字“槐荫小院”关注我们↑↑↑¦槐荫小院⏎微信号 huaiyinxy⏎功能介绍 说说街坊那点事¦原创 槐荫君 槐荫小院 {m}月{d}日 ¶ source: 槐荫君　{y}-{m}-{d} {hh}:{mi} 发表于{city}¦收录于合集 #街坊 {n}个 ¶ tail: 编辑：{a}⏎校对：{b}⏎责编：{a}⏎监制：{b}¦阅读原文¦喜欢此内容的人还喜欢
related: 小院往期¦你可能错过了 ¶ listed: 【{n}】{other}¦🍃 {other} ¶ links: 图片加载中¦向上滑动阅览 ¶ kickers: 小院早知道¦小院提示 ¶ mastheads: {name}⏎街坊的公众号 ¶ notes: 小院划重点 {lead} ¶ fronts: 刚刚通知！¦紧急扩散！ ¶ backs: ……¦，街坊速看 ¶ feet: 文字丨{s}记者 {names}
""",
    ),
    house(
        "木铎网抓取",
        _MAINLAND,
        """
forms: inline byline bare endmark ¶ asides: SCREEN SCREEN ¶ inline: {d} （木铎转{s}记者{names}）¦{d}(木铎转{s}记者{names}) ¶ bare: {d} -¦木铎转{d} ¶ staff: {d}（木铎 {names}）¦{d}木铎 {names} ¶ byline: 木铎{s}记者 {names}¦{s}记者 {names} - 木铎 ¶ endmark: （{s}，木铎抓取）¦（木铎抓取自{s}） ¶ between: ␣¦,␣ ¶ titles: # …¦## … ¶ subheads: ### …¦**…**
caption_credit: （[{a}](#img{n}) 摄）¦*摄影：{a}* ¶ group_credit: *摄影：{a}、{b}* ¶ drawing: *插图：{a}* ¶ brackets: ¦> ¦\\* ¶ crumbs: [首页](/) › [新闻](/news) › 正文¦[跳到内容](#content) [菜单](#menu) [搜索](/search) ¶ source: 发布：*{y}-{mm}-{dd}* ｜ [评论({n})](#comments)¦* {y}/{m}/{d} {hh}:{mi} * [木铎网](/about)
tail: [分享](/share) [打印](/print) [举报](/report)¦* * *⏎© {y} 木铎网 · [隐私](/privacy) ¶ related: ### 延伸阅读¦**木铎推荐** ¶ listed: * [{other}](/a/{num}.html)¦- [{other}](https://example.org/{num}) ¶ links: ![](https://img.example.org/{num}.jpg)¦> [{other}](/p/{num}) ¶ kickers: *木铎评论*¦[社会](/social)
mastheads: # {name}⏎> 一个聚合站 ¶ notes: > {lead} ¶ fronts: \\[视频\\]¦\\[图集\\] ¶ backs: \\|木铎¦ - 木铎网 ¶ feet: 木铎 {s}记者 {names}
""",
    ),
    house(
        "秦岭在线旧站",
        {**_MAINLAND, "encodings": 2},
        """
forms: inline bare endmark inline ¶ asides: CIVIC SCREEN ¶ inline: 秦岭在线转{d}（记者{names}）¦{d} （记者 {names}） ¶ bare: {d}␣¦秦岭在线转{d} ¶ staff: {d} 记者{names}¦{d}（秦岭在线 {names}） ¶ byline: {s}记者 {names}¦秦岭在线编辑　{s}记者 {names} ¶ endmark: （摘自{s} 秦岭在线）¦（{s}，秦岭在线转） ¶ between: ␣¦、
titles: ·…·¦★★★… ¶ subheads: ★★★…¦·…· ¶ caption_credit: （秦岭在线&nbsp;{a}摄）¦（{a}摄·秦岭） ¶ group_credit: （秦岭在线&nbsp;{a}等摄） ¶ drawing: （秦岭在线&nbsp;{a}绘） ¶ brackets: ¦图一&nbsp;¦本网图： ¶ crumbs: 您的位置：&nbsp;首页&nbsp;&gt;&gt;&nbsp;新闻中心&nbsp;&gt;&gt;&nbsp;正文¦秦岭在线&nbsp;|&nbsp;设为首页&nbsp;|&nbsp;加入收藏
source: {y}-{m}-{d} {hh}:{mi}:{mi}&nbsp;&nbsp;点击：{num}&nbsp;次&nbsp;&nbsp;来源：{agency}¦【字体：大&nbsp;中&nbsp;小】【{y}年{m}月{d}日】【打印】 ¶ tail: 【关闭窗口】&nbsp;【返回顶部】¦上一条：没有了⏎下一条：已经是最后一条¦&copy;{y}&nbsp;秦岭在线&nbsp;陕ICP备0{num}号 ¶ related: &gt;&gt;相关链接¦秦岭热图
listed: ·&nbsp;{other}¦□{other}({m}-{d}) ¶ links: &lt;!-- ad{n} --&gt;¦[点击浏览下一页] ¶ kickers: 秦岭聚焦¦三秦风 ¶ mastheads: {name}⏎建议使用1024*768分辨率 ¶ notes: 核心提示：&nbsp;{lead} ¶ fronts: 图集：¦(图文) ¶ backs: (附图)¦_秦岭在线 ¶ feet: （{s}记者{names}　秦岭在线编）
""",
    ),
    house(
        "瓦檐论坛",
        _MAINLAND,
        """
forms: none bare inline endmark ¶ asides: SCREEN SCREEN ¶ inline: 楼主转{d}（{s}记者{names}）¦{d}，{s}记者{names}写的 ¶ bare: 楼主转{d}¦{d}…… ¶ staff: {d}（坛友 {names}）¦{d}瓦檐{names} ¶ byline: 原作者：{s}记者 {names}¦转自{s}记者 {names}（侵删） ¶ endmark: （出处：{s}，楼主手打）¦——以上来自{s} ¶ between: ␣¦、 ¶ titles: [转帖]…¦【水】… ¶ subheads: ━ …¦==…== ¶ caption_credit: （坛友{a}上传）¦（{a}手机拍）
group_credit: （坛友{a}打包上传） ¶ drawing: （坛友{a}涂鸦） ¶ brackets: ¦附件：¦[attach]␣ ¶ crumbs: 瓦檐论坛 » 城事 » 帖子⏎发新帖 回复 返回列表¦查看: {num} | 回复: {n}⏎[复制链接] ¶ source: {a} 发表于 {y}-{m}-{d} {hh}:{mi} | 只看该作者 | 倒序浏览¦楼主 {a}⏎主题 {n} 帖子 {num} 积分 {num}
tail: 本帖最后由 {a} 于 {y}-{m}-{d} {hh}:{mi} 编辑¦回复 举报 收藏{n} 顶{n} 踩{n} ¶ related: 瓦檐精华帖¦同版块新帖 ¶ listed: {other} - [阅读{num}]¦[{n}楼] {other} ¶ links: 登录/注册后可看大图¦游客，如果您要查看本帖隐藏内容请回复 ¶ kickers: 『街谈巷议』¦『晒图』 ¶ mastheads: {name}⏎Powered by Wayan! X3 ¶ notes: 太长不看版：{lead}
fronts: [求证]¦[原创] ¶ backs: [已结贴]¦，进来聊聊 ¶ feet: 来自{s}记者 {names}，版权归原作者
""",
    ),
    house(
        "聚闻门户",
        _MAINLAND,
        """
forms: inline endmark byline bare ¶ asides: SCREEN CIVIC ¶ inline: 聚闻{m}月{day}日转{s}（记者 {names}）¦{d} / 记者 {names} / ¶ bare: {d} / ¦聚闻{m}月{day}日转{s} ¶ staff: {d} / {names} / ¦{d}（聚闻特约 {names}） ¶ byline: 聚闻号作者：{s}记者 {names}¦{s}记者 {names} | 聚闻 ¶ endmark: （聚闻授权转自{s}）¦（{s} | 聚闻） ¶ between: ␣¦/ ¶ titles: ◼ …¦🔥… ¶ subheads: ◼◼ …¦🔻…
caption_credit: （聚闻图集/{a}）¦（图虫/{a}） ¶ group_credit: （聚闻图集/{a}/{b}） ¶ drawing: （聚闻设计/{a}） ¶ brackets: ¦┃图┃¦图集 ¶ crumbs: 聚闻 推荐 热点 本地 视频 更多⏎登录 | 发布¦聚闻门户 > 国内 > 详情页 ¶ source: {agency} {y}-{mm}-{dd} {hh}:{mi} +关注¦聚闻号 · {hh}:{mi} · 优质{city}领域创作者
tail: {num}人参与 {n}条跟帖⏎{a} [{city}网友] {hh}:{mi}⏎说得在理，支持！⏎顶 {n} 回复¦热门评论⏎{a}：以前就该这样。⏎{b}：回复@{a} 早干嘛去了？⏎加载更多 ¶ related: 聚闻猜你想看¦24小时聚闻榜 ¶ listed: {other} {num}跟帖¦{n} {other} ¶ links: 广告 x 不感兴趣¦展开剩余{n}%
kickers: 聚闻夜读¦聚闻辟谣 ¶ mastheads: {name}⏎看见更多 ¶ notes: 聚闻AI摘要 {lead} ¶ fronts: 热议！¦聚闻独家 | ¶ backs: | 聚闻¦ 网友吵翻 ¶ feet: 聚闻编辑 / 原文{s}记者 {names}
""",
    ),
    house(
        "云章电子报",
        {**_MAINLAND, "encodings": 0},
        """
forms: inline bare byline ends ¶ asides: CIVIC CIVIC ¶ inline: {d}（云章转：{s}记者 {names}）¦{d}▪记者{names} ¶ bare: {d}▪¦云章转{s}消息： ¶ staff: {d}▪云章 {names}¦{d}（云章记者 {names}） ¶ byline: ▪{s}记者 {names}¦云章·{s}记者 {names} ¶ endmark: （原版：{s}▪云章）¦▪{s}▪ ¶ between: ␣¦、 ¶ titles: ▪…▪¦▸… ¶ subheads: ▸▸ …¦▪ … ¶ caption_credit: （云章 {a} 影）¦（{a} 影·云章电子报）
group_credit: （云章 {a} {b} 影） ¶ drawing: （云章 {a} 绘） ¶ brackets: ¦▴¦〔影〕 ¶ crumbs: 云章电子报 版面导航 上期 下期⏎第{n}版:综合 [收起]¦返回云章首页 | 版面概览 | 大字 ¶ source: 云章电子报 {y}年{mm}月{dd}日 {n}版 作者：云章 字数：{num}¦▪ 第 {n} 版 ▪ {y}{mm}{dd} ▪ ¶ tail: 云章电子报版权所有 未经许可不得镜像¦〖前一条〗〖后一条〗
related: 云章本版标题¦云章今日推荐 ¶ listed: ▪{other}▪¦{n}. {other}（云章） ¶ links: （云章朗读：00:{mi}）¦［放大图片］云章 ¶ kickers: 云章时评¦云章人物 ¶ mastheads: {name}⏎手机看报 ¶ notes: ▪导读▪{lead} ¶ fronts: 云章观察▪¦记者走读▪ ¶ backs: ▪走读记¦▪之三 ¶ feet: ▪云章采编：{s}记者 {names}▪
""",
    ),
    house(
        "格物科学站",
        _MAINLAND,
        """
forms: inline byline none bare ¶ asides: SCREEN TRADE ¶ inline: 格物译自{s}（记者 {names}，{city}）¦{d} ｜ {names} ¶ bare: {d} ｜¦格物译自{s}： ¶ staff: {d} ｜ 格物 {names}¦{d}（格物作者 {names}） ¶ byline: 撰稿 | {s}记者 {names}¦{s}记者 {names} | 审校 格物 ¶ endmark: （DOI 见原文，{s}）¦（编译来源：{s}·格物） ¶ between: ␣¦，␣ ¶ titles: ⚛ …¦[ … ] ¶ subheads: ⚛ …¦[ … ]
caption_credit: （图源：{a} / CC BY）¦（Credit: {a}） ¶ group_credit: （Credit: {a}, {b}） ¶ drawing: （示意图：{a} / 格物） ¶ brackets: ¦图 A.␣¦▣␣ ¶ crumbs: 格物科学站 / 头条 / 物质 / 生命 / 天地¦Skip to content 格物 登录 ¶ source: {y} 年 {m} 月 {d} 日 · 阅读需 {n} 分钟 · {num} 次浏览¦格物编号 GW{num} ｜ 难度 ★★☆ ¶ tail: 本站文章采用 CC BY-NC 许可¦撰稿 {a} ｜ 审校 {b} ｜ 排版 机器人
related: 格物相关条目¦接着读点别的 ¶ listed: → {other} (GW{num})¦[条目] {other} ¶ links: 公式无法显示，请刷新¦（格物小窗：点此展开注释 {n}） ¶ kickers: 格物短评¦实验室来信 ¶ mastheads: {name}⏎Gewu Science ¶ notes: TL;DR：{lead} ¶ fronts: 格物解读：¦冷知识： ¶ backs: ？——格物答¦（含公式） ¶ feet: 格物编译 / {s}记者 {names}
""",
    ),
    house(
        "浊水溪新闻网",
        {"traditional": 8, "corners": 7, "spelled": 0, "encodings": 0.8},
        """
forms: byline inline bare byline ¶ asides: ABROAD SCREEN ¶ inline: 〔{s}记者{names}／{city}报导〕¦溪网中心／{s}{city}讯（{names}） ¶ bare: 〔{s}／{city}报导〕¦溪网中心／综合{s}， ¶ staff: {d}〔记者{names}／报导〕¦{d}溪网记者{names}： ¶ byline: {s}记者{names}／{city}报导¦溪网{s}记者{names}／专题 ¶ endmark: （资料来源／{s}）¦（溪网整理自{s}） ¶ between: 、 ¶ titles: ▶…¦快讯／… ¶ subheads: ▶▶…¦●… ¶ caption_credit: （图／溪网记者{a}摄）¦（图／{a}提供溪网）
group_credit: （图／溪网记者{a}、{b}摄） ¶ drawing: （绘图／溪网{a}） ¶ brackets: ¦▲溪▏¦▲▼溪▏ ¶ crumbs: 浊水溪新闻网 > 社会 > 内文⏎字级 小 中 大¦溪网首页 即时 政治 生活 影音 ¶ source: {y}/{mm}/{dd} {hh}:{mi} 溪网¦{y}-{mm}-{dd} {hh}:{mi} 浊水溪新闻网 {agency} 授权 ¶ tail: 溪网提醒您：酒后请搭代驾，平安回家¦加入溪网LINE好友⏎按赞加入粉丝团 ¶ related: 溪网其他人也看了¦更多溪网新闻
listed: ►► {other}¦更多新闻： {other} ¶ links: 溪网：往下滑继续读…¦ADVERTISEMENT 溪网 ¶ kickers: 溪网直播¦庄脚代志 ¶ mastheads: {name}⏎ZHUOSHUI NEWS ¶ notes: ●溪网重点 {lead} ¶ fronts: 溪影／¦溪独／ ¶ backs: 　网全惊呆¦　内行揭真相 ¶ feet: （责任编辑／溪网 原文{s}记者{names}）
""",
    ),
)
