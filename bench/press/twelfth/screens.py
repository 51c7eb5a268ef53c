"""Copies from screens in the twelfth half: a public account, an edition by pages, a county's feed, a library of texts, an agency's desk."""

from bench.press.twelfth.house import house

_MAINLAND = {"traditional": 0, "spelled": 0, "corners": 0}

SCREENS = (
    house(
        "云岭早知道",
        _MAINLAND,
        """
forms: none inline bare ends ¶ asides: SCREEN SCREEN ¶ inline: {d}（小编转{s}记者 {names}）¦{d} | {names} ¶ bare: {d}¦据{s}记者从{city}了解到， ¶ staff: {d}（云岭君 {names}）¦{d}（云岭早知道 {first} 实习云朵 {rest}）
byline: 来稿丨{s}记者 {names}¦{s}记者 {names} 云岭君排版 ¶ endmark: （图文来自{s}）¦（云岭早知道转{s}） ¶ between: ␣¦、 ¶ titles: ☁️…¦丨…丨 ¶ subheads: ▽ …¦✦ … ✦ ¶ caption_credit: （来源：网友{a}）¦丨图源 {a}¦（动图，左右滑动）
group_credit: 丨图源 {a}、{b} ¶ drawing: 丨海报 {a} ¶ brackets: ¦△▽␣¦（动图）
crumbs: 点击上方蓝字 关注云岭早知道¦原创 云岭君 云岭早知道 {y}-{mm}-{dd} {hh}:{mi} 云南⏎听全文¦以下文章来源于云岭早知道 ，作者云岭君
source: 云岭早知道 {y}年{m}月{d}日 {hh}:{mi}¦转自 {agency} · {num}人读过 ¶ tail: -THE END-⏎排版：{a}⏎值班云朵：{b}¦往期回顾⏎点个【在看】让更多人知道¦阅读 {num}　在看 {n}　赞 {n} ¶ related: 往期精选丨¦云岭君推荐你看
listed: ☞☞ {other}¦▷{other}（点标题直达） ¶ links: 上滑查看更多¦这里插播一条：{other}¦［视频号］云岭早知道 · {n}秒 ¶ kickers: 早安云岭¦收藏！¦云岭提醒 ¶ mastheads: {name}⏎你身边的资讯管家 ¶ notes: 先看要点→{lead}
fronts: @所有云南人␣¦已经定了！ ¶ backs: ，速看！¦→ ¶ feet: 丨文字 {s}记者 {names}
""",
    ),
    house(
        "沂蒙山区日报数字版",
        {**_MAINLAND, "encodings": 1.5},
        """
forms: inline bare byline inline ¶ asides: CIVIC CIVIC ¶ inline: {d}　记者　{names}　报道：¦{d}（{s}记者　{names}　文/图） ¶ bare: {d}¦{d} — ¶ staff: {d}（山日记者　{names}）¦{d}（山日记者 {first}　特约通讯员 {rest}）
byline: □{s}记者　{names}　通讯员　供稿¦□　{s}记者　{names} ¶ endmark: （据{s}{m}月{day}日播发稿）¦（来稿：{s}） ¶ between: 　 ¶ titles: <title>…</title>¦★… ¶ subheads: <strong>…</strong>¦■■…
caption_credit: （山日记者　{a}　摄于{city}） ¶ group_credit: （本栏图片由山日记者{a}采集） ¶ drawing: （山日美编{a}　构图） ¶ brackets: ¦↑¦▶
crumbs: 今日：{y}年{mm}月{dd}日 星期{w}　往期查阅 下拉选择⏎第{n}版：县域¦版面列表　第1版 头版　第2版 要闻　第3版 县域　第4版 文荟⏎PDF版 标题版 图文版 ¶ source: 本文字数：{num}　朗读 暂停 停止¦发布时间：{y}-{mm}-{dd} 02:{mi}　来源：沂蒙山区日报第{n}版
tail: 分享到：微信 微博 空间¦版权声明：沂蒙山区日报社 鲁ICP备{num}号 技术支持：{a} ¶ related: 第{n}版其他稿件¦本期热读 ¶ listed: ● {other}¦· {other}（{n}） ¶ links: [图片{n}]¦（点击图片看大图） ¶ kickers: 老区新事¦大山里的答卷
mastheads: {name}⏎大众数字报刊平台 ¶ notes: ［编辑提示］{lead} ¶ fronts: 老区␣¦山里山外： ¶ backs: 　纪事¦：不等不靠 ¶ feet: （{s}记者　{names}　摄写）
""",
    ),
    house(
        "龙泉溪融媒",
        _MAINLAND,
        """
forms: inline endmark byline bare ¶ asides: SCREEN CIVIC ¶ inline: {d}（龙泉溪融媒记者：{names} 转{s}）¦{d} {s}记者：{names} ¶ bare: {d}¦龙泉溪融媒讯 {s} ¶ staff: {d}（龙泉溪融媒记者：{names}）¦{d}（融媒体中心：{first} 协作：{rest}）
byline: 龙泉溪融媒编辑部 {s}记者 {names}¦{s}记者 {names} 丨 融媒编审 ¶ endmark: （原文：{s}）¦（龙泉溪融媒中心转载{s}） ¶ between: ␣¦、 ¶ titles: ｜…¦🔔… ¶ subheads: 🔸…¦｜｜… ¶ caption_credit: （龙泉溪融媒 {a}图）¦（乡镇供图：{a}）
group_credit: （龙泉溪融媒组图 {a}） ¶ drawing: （龙泉溪融媒海报 {a}） ¶ brackets: ¦👇¦溪图丨 ¶ crumbs: 龙泉溪融媒 首页 视听 悦读 服务 我的⏎< 动态详情¦打开APP 查看更多评论⏎县级融媒号 · 已认证 ¶ source: 时间 {mm}/{dd} {hh}:{mi}　点击 {num}¦{agency} 发布于 浙江　{n}小时前
tail: 初审/{a}　复审/{b}　终审/{a}¦举报 纠错　喜欢 {n}¦网友{a}：给力{n}⏎网友{b}：支持家乡⏎查看全部{n}条评论 ¶ related: 相关动态推荐¦溪边热点 ¶ listed: {other} | {n}小时前¦#{n} {other} ¶ links: 点这里 ☞ 直播回放¦- 广告 · 龙泉溪文旅 -
kickers: 溪边夜话¦我们的村干部¦实事办没办 ¶ mastheads: {name}⏎听得到的家乡 ¶ notes: AI速览（仅供参考）{lead} ¶ fronts: 溪边新闻：¦事关你我！ ¶ backs: ，来了¦【附名单】 ¶ feet: （龙泉溪融媒 整理{s}记者 {names}）
""",
    ),
    house(
        "九州报刊全文库",
        {**_MAINLAND, "encodings": 1.5},
        """
forms: byline bare inline byline ¶ asides: SCREEN SCREEN ¶ inline: {d}（记者{names}/{s}）¦{d}(记者 {names}) ¶ bare: {d}¦{d}：　 ¶ staff: {d}（记者{names}/本报）¦{d}(记者 {first}/实习生 {rest})
byline: 【作　　者】{s}记者 {names}¦【著者】{s}记者 {names} ¶ endmark: 【原载】{s}¦【出处】{s} ¶ between: ；¦␣ ¶ titles: 【标　　题】…¦【篇名】… ¶ subheads: 【小标题】…¦§ … ¶ caption_credit: 【图注】{a}¦（原版图{a}） ¶ group_credit: 【图注】{a}等
drawing: 【题图】{a} ¶ brackets: ¦【图片】 ¶ crumbs: 九州报刊全文库　检索词：全部　命中 {num} 条　第 {n} 条⏎打印　导出　收藏夹¦用户：{city}图书馆（IP登录）　剩余下载 {n} 篇 ¶ source: 【报纸日期】{y}-{mm}-{dd}　【版次】{n}　【版名】综合¦【来　　源】{agency}　【中图分类号】G2{n}
tail: 【下载次数】{n}　【被引次数】0¦记录 {n} / {num}　返回检索结果 ¶ related: 【相似文献】¦【同版文章】 ¶ listed: [{n}] {other}[N].{y}-{mm}-{dd}¦〔{n}〕{other} ¶ links: 【分页符】¦（本页内容受版权保护，仅供个人研究） ¶ kickers: 【栏目】民生¦【专栏】深读
mastheads: {name}⏎全文版　机构用户 ¶ notes: 【摘　　要】{lead} ¶ fronts: 专访·¦〔再版〕 ¶ backs: [N]¦（上篇存目） ¶ feet: 【作者】{s}记者 {names}
""",
    ),
    house(
        "寰宇通稿线路",
        _MAINLAND,
        """
forms: bare inline bare inline ¶ asides: SCREEN SCREEN ¶ inline: {d} （记者{names}）¦{d}(电稿 {names}) ¶ bare: {d}¦{d}␣ ¶ staff: {d} （本社{names}）¦{d}(本社 {names}) ¶ byline: 发稿人 {s}记者 {names}¦电头 {s}记者 {names} ¶ endmark: （{s}电稿止）¦（完·{s}）
between: 、¦␣ ¶ titles: 题：…¦（标题）… ¶ subheads: （小标题）…¦–– … ¶ caption_credit: （图片线路 {a}）¦（对外部 {a}） ¶ group_credit: （图片线路 {a}等） ¶ drawing: （图表线路 {a}） ¶ brackets: ¦图片稿：
crumbs: 寰宇通稿线路　国内文字 经济文字 体育文字 图片 图表⏎用户 {num}　待签 {n} 条¦终端公告：今晚{hh}:{mi}例行维护⏎线路状态 正常 ¶ source: 稿号 {y}{mm}{dd}{num}　优先级 {n}　字数 {num}¦签发 {hh}:{mi}:{mi}　密级 公开　语种 中文 ¶ tail: 稿件结束 /{num}/¦已被{n}家媒体采用 ¶ related: 滚动稿单¦同题稿件
listed: {hh}:{mi}:{mi} {other}¦({n}) {other} ¶ links: （接后页）¦（更多内容见后续滚动） ¶ kickers: （线路视点）¦（综合消息）¦（小特写） ¶ mastheads: {name}⏎WIRE DESK ¶ notes: （编辑注意：请用此稿）{lead} ¶ fronts: （补充稿）¦（更正稿） ¶ backs: （二稿）¦（全文） ¶ feet: （发稿：{s}记者 {names}）
""",
    ),
)
