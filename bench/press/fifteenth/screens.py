"""Copies from screens in the fifteenth half: what an app pushes, a reader of feeds, channels, a wiki's store, printouts of a browser,
pictures of a screen, rows of a table, an answer in JSON, subtitles of talk, portals of Hong Kong and Malaysia, letters one subscribes to.
"""

from bench.press.fifteenth.house import house

_MAINLAND = {"traditional": 0, "spelled": 0, "corners": 0}
_OLD_SCRIPT = {"traditional": 9, "corners": 9, "spelled": 0}

SCREENS = (
    house(
        "融看天下端",
        _MAINLAND,
        """
forms: bare none inline bare ¶ asides: CHANNEL CHANNEL ¶ inline: 融看快报 {d}（{s}记者{names}）¦{d} 融看编辑 {s}记者{names} ¶ bare: 融看快报 {d}¦融看快报，据{s}， ¶ staff: 融看快报 {d} {names}¦{d}（融看号主{names}） ¶ byline: {s}记者 {names} · 融看¦✍ {s}记者 {names} ¶ endmark: （融看 来自{s}）¦·{s}·融看 ¶ between: ␣ ¶ titles: ⚡…¦〖…〗 ¶ subheads: ⚡ …¦❙ … ¶ caption_credit: （融看图集 {a}）¦📷 融看/{a} ¶ group_credit: 📷 融看/{a}/{b} ¶ drawing: （融看AI制图 {a}） ¶ brackets: ¦[图集]␣
crumbs: 融看天下端 · 推送⏎{hh}:{mi} 点击查看详情¦今日 {city} {n}℃ 多云 空气优⏎要闻 本地 视频 问政 党建 ¶ source: 融看天下端 {mm}-{dd} {hh}:{mi} 阅读 {n}.{n}万+¦听新闻 ▶ 00:{mi} / 0{n}:{mi}⏎倍速 字号 收藏 ¶ tail: 展开全文 ∨⏎融看号 · {agency} + 关注¦👍 {num}　👎　⭐ 收藏　↗ 转发⏎写评论…⏎责编：{a} 一审一校：{b} ¶ related: 融看天下端 · 为你推荐¦大家都在看（融看） ¶ listed: {other}⏎融看　{n}万阅读¦▸{other} · {hh}:{mi}
links: 打开融看，体验更流畅⏎立即打开¦以下为广告⏎{city}家电节 全场{n}折⏎广告结束 ¶ kickers: 融看·推送¦锁屏速览 ¶ mastheads: {name}⏎下载量破{n}00万 ¶ notes: 30秒速览：{lead} ¶ fronts: 推送｜¦重磅┃ ¶ backs: ，点开看→¦（持续更新中） ¶ feet: （融看编辑部汇总 {s}记者 {names}）
""",
    ),
    house(
        "聚源订阅源",
        {**_MAINLAND, "encodings": 0.6},
        """
forms: inline bare none endmark ¶ asides: CHANNEL CHANNEL ¶ inline: {d}（聚源条目 {s}记者{names}）¦聚源源 {s}记者{names} {city} ¶ bare: 聚源源 {s} {city}：¦{d}（feed） ¶ staff: 聚源 {d} {names}¦{d}（author {names}） ¶ byline: author: {s}记者 {names}¦dc:creator {s}记者 {names} ¶ endmark: (via {s})¦（{s} 聚源抓取） ¶ between: ,␣¦、 ¶ titles: title: …¦标题▸… ¶ subheads: -- … --¦h3: … ¶ caption_credit: (media:{a})¦[enclosure {a}.jpg] ¶ group_credit: [enclosure {a}, {b}] ¶ drawing: (media:{a} 绘) ¶ brackets: ¦media:␣
crumbs: 聚源订阅源 unread({n})⏎← 全部条目¦feed://example.cn/rss/{num}.xml⏎lastBuildDate: {en}, {d} {mon} {y} {hh}:{mi}:00 +0800 ¶ source: pubDate: {en}, {d} {mon} {y} {hh}:{mi}:{mi} GMT⏎guid: https://example.cn/?p={num}¦category: {city}, 社会, 聚源⏎link: https://example.cn/{y}/{mm}/{dd}/{num} ¶ tail: 标为未读 · 收藏条目 · 在浏览器中打开¦The post first appeared on {name}. ¶ related: 聚源同源条目¦More from this feed ¶ listed: ○ {other} ({hh}:{mi})¦item {n}: {other}
links: [Read more…]¦<![CDATA[ ]]> ¶ kickers: Starred¦聚源精选 ¶ mastheads: {name}⏎RSS 2.0 ¶ notes: description: {lead} ¶ fronts: [更新2] ¦[源A] ¶ backs:  - 聚源¦ | RSS ¶ feet: （聚源编目 {s}记者 {names}）
""",
    ),
    house(
        "晨潮频道",
        _MAINLAND,
        """
forms: bare none ends bare ¶ asides: CHANNEL CHANNEL ¶ inline: 晨潮搬运 {d} {s}记者{names}¦{d} {s}记者{names} #晨潮 ¶ bare: 晨潮搬运 {d}¦#晨潮 {s} {city}： ¶ staff: 晨潮自采 {d} {names}¦{d} 晨潮潮友{names} ¶ byline: via {s}记者 {names}¦投稿 @{s}记者 {names} ¶ endmark: —— {s} #晨潮¦（{s} | 晨潮） ¶ between: ␣&␣ ¶ titles: 🌊…¦📢… ¶ subheads: ▫️ …¦🔻 … ¶ caption_credit: (潮友 {a})¦pic@{a} ¶ group_credit: pic@{a}&{b} ¶ drawing: (潮绘 {a}) ¶ brackets: ¦[Photo]␣
crumbs: 晨潮频道⏎{num} subscribers¦Pinned Message⏎晨潮频道 投稿 @cc{num}bot ¶ source: Forwarded from 晨潮频道¦晨潮频道 [{dd}.{mm}.{y} {hh}:{mi}] ¶ tail: 👁 {n}.{n}K  edited {hh}:{mi}¦🔥 {num} ❤ {n} 🤔 {n}⏎💬 {n} comments ¶ related: 晨潮昨日回顾¦Similar Channels ¶ listed: t.me/example/{num} {other}¦🔹 {other} 👁{n}K ¶ links: 👉 加入讨论组 t.me/example¦[Album] {n} photos ¶ kickers: #晨潮速递¦#晨潮深读 ¶ mastheads: {name}⏎Channel created
notes: TL;DR {lead} ¶ fronts: #突发␣¦#后续␣ ¶ backs:  #潮闻¦ (1) ¶ feet: （晨潮管理员整理 {s}记者 {names}）
""",
    ),
    house(
        "百川维库",
        {**_MAINLAND, "encodings": 0.6},
        """
forms: byline inline bare endmark ¶ asides: CHANNEL PROVINCE ¶ inline: {d}（维库校对 {s}记者{names}）¦［维库］{s}记者{names}{city}{m}月{day}日， ¶ bare: ［维库］{s}{city}{m}月{day}日，¦{d}（维库） ¶ staff: {d}（维库志愿者{names}）¦［维库］{names}： ¶ byline: 作者：[[{s}记者 {names}]]¦|author={s}记者 {names} ¶ endmark: 【来源|{s}】¦（{s}，维库存真） ¶ between: 、 ¶ titles: == … ==¦= … = ¶ subheads: === … ===¦;… ¶ caption_credit: |thumb|{a}摄¦（File:{a}.jpg） ¶ group_credit: |gallery|{a}、{b}摄 ¶ drawing: |thumb|{a}绘 ¶ brackets: ¦File:␣
crumbs: 百川维库，自由的报刊图书馆⏎跳转到导航 跳转到搜索¦页面 讨论 阅读 编辑 查看历史⏎本页有未审核更改 ¶ source: |date={y}年{m}月{d}日 |section=第{n}版¦（重定向自{city}{num}） ¶ tail: 此作品在{name}属公有领域，因其属于单纯事实消息。⏎本页面最后修订于{y}年{m}月{d}日 ({w}) {hh}:{mi}。¦[[Category:{y}年新闻]] [[Category:{city}]] ¶ related: 维库参见¦== 外部链接（维库） == ¶ listed: * [[{other}]]¦# {other}（{y}年） ¶ links: [编辑]¦__NOTOC__
kickers: 特色文献¦维库校勘 ¶ mastheads: {name}⏎任何人都可以参与校对 ¶ notes: :''{lead}'' ¶ fronts: 存目：¦（修订）␣ ¶ backs: (维库本)¦/附录 ¶ feet: （维库排印 {s}记者{names}）
""",
    ),
    house(
        "印页存底",
        {**_MAINLAND, "encodings": 0.5},
        """
forms: inline byline bare inline ¶ asides: PROVINCE CHANNEL ¶ inline: {d}（印页 {s}记者{names}）¦印页网{city}{m}月{day}日讯 （{s}记者 {names}） ¶ bare: 印页网{city}{m}月{day}日讯（{s}）¦{d} 印页 ¶ staff: 印页网{city}讯 （{names}）¦{d}（印页{names}） ¶ byline: 稿件作者：{s}记者 {names}¦{s}记者 {names}　印页网 ¶ endmark: （印页网转自：{s}）¦（稿源：{s}印页） ¶ between: ␣¦、 ¶ titles: ◫…¦▥… ¶ subheads: ◫ …¦▥ … ¶ caption_credit: （印页网 {a} 摄）¦（图：印页/{a}） ¶ group_credit: （图：印页/{a}、{b}） ¶ drawing: （印页图示：{a}） ¶ brackets: ¦[img]␣
crumbs: 印页存底 首页 > 要闻 > 正文¦印页网通行证 用户名 密码 登录 | 注册 ¶ source: http://www.example.com.cn  {y}-{mm}-{dd} {hh}:{mi}  来源：{agency}  打印 字号¦{y}年{mm}月{dd}日 {hh}:{mi}　印页网　【字号：大 中 小】 ¶ tail: 【打印此稿】【发表评论】【推荐给朋友】【关闭此窗】¦网站简介 | 版权声明 | 帮助中心⏎ICP备{num}号 ¶ related: 印页热图¦【印页相关专题】 ¶ listed: ■{other}（{m}-{d}）¦☛ {other} ¶ links: 第1页 第2页 下一页¦[印页提示：点击图片进入下一页]
kickers: 印页时评¦滚动新闻 ¶ mastheads: {name}⏎WWW.EXAMPLE.COM.CN ¶ notes: 核心提示·印页·{lead} ¶ fronts: 印页图文：¦组图：␣ ¶ backs: （印页）¦_新闻中心 ¶ feet: （印页责编：{s}记者 {names}）
""",
    ),
    house(
        "截屏文字集",
        _MAINLAND,
        """
forms: none bare inline ends ¶ asides: CHANNEL CHANNEL ¶ inline: {d}（截自{s}记者{names}）¦截屏｜{s}记者{names}｜{city} ¶ bare: 截屏｜{s}｜{city} ¦{d}（截） ¶ staff: 截屏｜{names}¦{d}（截友{names}） ¶ byline: 截自 {s}记者 {names}¦{s}记者 {names} （已截断） ¶ endmark: （截自{s}客户端）¦{s}·长截图 ¶ between: ␣ ¶ titles: ▣▣ …¦「…」 ¶ subheads: ▣ …¦「 … 」 ¶ caption_credit: （截图 {a}）¦长按保存 {a} ¶ group_credit: （截图 {a} {b}） ¶ drawing: （截图涂鸦 {a}） ¶ brackets: ¦[截]␣
crumbs: {hh}:{mi}　5G　{n}8%⏎〈 返回　　···¦中国移动 4G {hh}:{mi}⏎✕ 网页由 截屏文字集 提供 ¶ source: {mm}/{dd} {hh}:{mi} 发布于{city} 关注¦截屏文字集 {n}小时前 来自 手机 ¶ tail: ♡ {num}　☆ {n}　💬 {n}¦说点什么…　发送⏎已截取至底部 ¶ related: 截屏相册里还有¦更多精彩截屏 ¶ listed: {other} {hh}:{mi} ♡{n}¦□{other}…更多 ¶ links: 长图拼接处⏎— — — —¦弹窗：允许“截屏文字集”发送通知？⏎不允许　允许 ¶ kickers: 我的截屏¦置顶截屏
mastheads: {name}⏎OCR 由系统识别 ¶ notes: 划线：{lead} ¶ fronts: 刚截｜¦存｜ ¶ backs: …展开¦（长图） ¶ feet: （截屏整理 {s}记者 {names}）
""",
    ),
    house(
        "剪报导出表",
        {**_MAINLAND, "encodings": 0.6},
        """
forms: bare none inline bare ¶ asides: CHANNEL PROVINCE ¶ inline: {d}（导出 {s}记者{names}）¦导出行 {s}记者{names}： ¶ bare: 导出行 {s} {city}：¦{d}（row） ¶ staff: {d}（录入 {names}）¦录入{names}，{d} ¶ byline: 录入：{s}记者 {names}¦字段作者={s}记者 {names} ¶ endmark: （字段来源={s}）¦（{s}　导出） ¶ between: ;¦、 ¶ titles: 字段标题=…¦【T】… ¶ subheads: +…¦[S] … ¶ caption_credit: （附图字段 {a}）¦（IMG_{a}） ¶ group_credit: （IMG_{a}_{b}） ¶ drawing: （附图字段 {a}绘） ¶ brackets: ¦IMG：
crumbs: 剪报导出表 sheet1¦id	日期	标题	正文	备注 ¶ source: 入库时间 {y}{mm}{dd}{hh}{mi} 状态 1¦标签 {city};民生;导出 ¶ tail: #行尾 {num}¦校验码 {num}{num} OK ¶ related: 同标签导出行¦关联 id ¶ listed: {num}	{other}¦ref={other} ¶ links: （单元格超长，已分行）¦#N/A ¶ kickers: 备注列：头条¦备注列：副刊 ¶ mastheads: {name}⏎共 {num} 行 ¶ notes: 摘要字段={lead} ¶ fronts: （改）¦dup_ ¶ backs: _v2¦（终） ¶ feet: （导出人 {s}记者{names}）
""",
    ),
    house(
        "接口残档",
        {**_MAINLAND, "encodings": 0.6},
        r"""
forms: inline bare byline endmark ¶ asides: CHANNEL PROVINCE ¶ inline: {d}（接口 {s}记者{names}）¦接口源{d}（{names}） ¶ bare: 接口源{d}，¦{d}　（接口）　 ¶ staff: {d}（接口{names}）¦接口源{names}： ¶ byline: "author": "{s}记者 {names}",¦"by": "{s}记者 {names}" ¶ endmark: （接口 {s}）¦（source={s}） ¶ between: 、¦| ¶ titles: "title": "…",¦"headline": "…" ¶ subheads: "sub": "…",¦"h": "…" ¶ caption_credit: （"by {a}"）¦(cap:{a}) ¶ group_credit: (cap:{a},{b}) ¶ drawing: (cap:{a}绘) ¶ brackets: ¦"cap":␣
crumbs: {{"code":0,"msg":"success"¦"page": {n}, "size": 20, "total": {num} ¶ source: "publish_time": "{y}-{mm}-{dd} {hh}:{mi}:00",¦"channel": "{city}", "read": {num}, ¶ tail: "share": true, "like": {num} }},¦"tags": ["{city}","民生"] ¶ related: "related": [¦"hot": [ ¶ listed: "{other}",¦{{"id":{num},"t":"{other}"}}, ¶ links: "img": "/a/{num}.jpg",¦"ad_slot": {n}, ¶ kickers: "tag": "头条"¦"column": "时评" ¶ mastheads: "app": "{name}" ¶ notes: "summary": "{lead}", ¶ fronts: [new]¦(rev) ¶ backs: (dup)¦-m ¶ feet: （接口录 {s}记者{names}）
""",
    ),
    house(
        "听潮字幕组",
        _MAINLAND,
        """
forms: none bare inline none ¶ asides: CHANNEL CHANNEL ¶ inline: {d}，听潮转播{s}记者{names}的报道。¦听潮{s}记者{names}{city}连线： ¶ bare: {d}，听潮转播。¦听潮据{s}： ¶ staff: 听潮街头 {names}：¦{d}（听潮主播{names}） ¶ byline: 口播 {s}记者 {names}¦听打：{s}记者 {names} ¶ endmark: （听潮听打，{s}）¦［{s}　听潮］ ¶ between: ␣¦、 ¶ titles: ♪ …¦EP.… ¶ subheads: ♪♪ …¦［…］ ¶ caption_credit: （画面 {a}）¦（听潮封面 {a}） ¶ group_credit: （画面 {a}、{b}） ¶ drawing: （听潮手绘 {a}） ¶ brackets: ¦画面▷
crumbs: 听潮字幕组 第{num}集 单集简介¦正在播放 听潮 0{n}:{mi} / {mi}:00 ¶ source: 时长 {mi}分{n}秒　播放 {num}¦上传 {y}.{mm}.{dd}　听潮字幕组校 ¶ tail: 字幕由机器生成，仅供参考¦订阅 · 打赏 · 下载音频⏎BGM：无名 - {a} ¶ related: 听潮往集¦接着听 ¶ listed: 第{n}集 {other} {mi}:{mi}¦♫ {other} ¶ links: （音乐起）¦（广告口播，略） ¶ kickers: 晨听¦夜听十分钟 ¶ mastheads: {name}⏎声音存档 ¶ notes: 本集看点：{lead} ¶ fronts: 【听】¦音频｜ ¶ backs: （完整版）¦ 节选 ¶ feet: （听潮文案，{s}记者 {names}）
""",
    ),
    house(
        "港湾即时网",
        _OLD_SCRIPT,
        """
forms: none bare byline ends ¶ asides: SOUTHSEA CHANNEL ¶ inline: 【港湾即时】{s}记者{names}{city}消息，¦（港湾即时／{s}记者{names}） ¶ bare: 【港湾即时】{s}引述，¦（港湾即时／{s}） ¶ staff: 【港湾即时】港湾记者{names}¦（港湾即时／{names}） ¶ byline: 撰写：{s}记者{names} 出版：¦By：{s}记者{names}（港湾） ¶ endmark: （港湾综合／{s}）¦（{s}授权港湾） ¶ between: ､¦、 ¶ titles: ｜…¦►►… ¶ subheads: ｜…¦◣◢ … ¶ caption_credit: （港湾即时图片／{a}）¦（Facebook图片／{a}） ¶ group_credit: （港湾即时图片／{a}､{b}） ¶ drawing: （港湾制图／{a}） ¶ brackets: ¦＋图␣
crumbs: 港湾即时网 即时 社会 突发 娱乐⏎会员登入 | 有奖活动¦港湾即时 / 社会新闻⏎A-　A　A+ ¶ source: 出版：{y}-{mm}-{dd} {hh}:{mi} 更新：{y}-{mm}-{dd} {hh}:{mi}¦讚好 {num}　分享 {n}　留言 {n} ¶ tail: 立即下载港湾App，体验升级⏎App Store　Google Play¦讚好 {num}　追蹤 IG　订阅 YouTube⏎港湾即时网版权所有 不得转载 ¶ related: 港湾热话¦相关标签 {city} ¶ listed: {other} | 港湾即时¦+{n} {other} ¶ links: 同场加映：{other}¦点击图片放大⏎+{n}⏎+{n}¦▼▼▼ {m}月{d}日 现场情况 ▼▼▼ ¶ kickers: 突发组¦港湾有片
mastheads: {name}⏎HARBOUR INSTANT ¶ notes: 港湾Point：{lead} ¶ fronts: 有片睇！¦（不断更新）␣ ¶ backs: ｜即时新闻¦　网民咁讲 ¶ feet: （港湾编辑室　{s}记者{names}）
""",
    ),
    house(
        "双峰通网",
        {"traditional": 0, "corners": 1, "spelled": 0},
        """
forms: inline bare inline byline ¶ asides: SOUTHSEA CHANNEL ¶ inline: （{city}{day}日讯）双峰通转{s}记者{names}：¦双峰通{s}记者{names}独家： ¶ bare: （{city}{day}日讯）双峰通转{s}：¦双峰通{city}消息—— ¶ staff: （双峰通{city}）{names}报道：¦双峰通记者{names}—— ¶ byline: 整理：{s}记者{names}（双峰通）¦Wartawan {s}记者{names} ¶ endmark: （双峰通编辑室：{s}）¦（{s}文转双峰通） ¶ between: 、 ¶ titles: ❙❙…¦🇲🇾… ¶ subheads: ❙❙…¦»… ¶ caption_credit: （取自{a}脸书）¦（双峰通／{a}） ¶ group_credit: （双峰通／{a}、{b}） ¶ drawing: （双峰通图解／{a}） ¶ brackets: ¦↑双峰图
crumbs: 双峰通网 Home › 国内 › 全国综合⏎ePaper 登入 简 / 繁¦双峰通 热门：油价 天气 万字 ¶ source: 发布于 {y}/{mm}/{dd} {hh}:{mi}am　{n} 分钟阅读⏎文章摘要 AI 生成¦双峰通　{n} views　Share　WhatsApp ¶ tail: 点赞双峰通面子书专页 / 追踪TikTok¦打开全文 ▾⏎此文章仅供会员阅读，欢迎订阅双峰通 RM{n}.90 / 月 ¶ related: 双峰通最夯¦你可能也会喜欢（双峰通） ¶ listed: {n}. {other} {n}小时前¦{other} 》双峰 ¶ links: 【延伸阅读 · 双峰】{other}¦ADS⏎向下滚动继续阅读¦订阅每日双峰早报⏎输入电邮⏎我同意条款 ¶ kickers: 大马百态¦双峰财经
mastheads: {name}⏎TWIN PEAK MEDIA ¶ notes: 抢先看●{lead} ¶ fronts: 快讯●¦视频● ¶ backs: ●警方调查中¦ | 双峰通 ¶ feet: （双峰通译，{s}记者{names}）
""",
    ),
    house(
        "七点来信",
        {**_MAINLAND, "encodings": 0.6},
        """
forms: none bare endmark none ¶ asides: CHANNEL CHANNEL ¶ inline: {d}（来信选 {s}记者{names}）¦七点来信：{s}记者{names}自{city} ¶ bare: 七点来信：{s}，{city}。¦{d} 来信 ¶ staff: 七点来信：{names}，{city}。¦{d}（写信人{names}） ¶ byline: 写信人 {s}记者 {names}¦{s}记者 {names}，七点 ¶ endmark: （原文：{s}，七点选）¦🔗 {s} ¶ between: ␣¦、 ¶ titles: ✉ …¦No. … ¶ subheads: ✉ …¦☕ … ¶ caption_credit: （来信配图 {a}）¦（读者{a}寄来） ¶ group_credit: （读者{a}、{b}寄来） ¶ drawing: （来信小画 {a}） ¶ brackets: ¦〈图〉
crumbs: 七点来信 · 第{num}封⏎看不清楚？在浏览器中查看¦Hi 早安，今天是{m}月{d}日，星期{w}。⏎七点来信 {city} {n}° ¶ source: ☕ 约 {n} 分钟读完¦转发给朋友 · 复制链接 · 七点 ¶ tail: 觉得有用？请作者喝杯咖啡¦您收到此信是因为订阅了{name}⏎退订 | 更新偏好 | {city}邮政信箱{num} ¶ related: 七点往期¦信里还说 ¶ listed: → {other}（{n}分钟）¦☞{n} {other} ¶ links: — 赞助商的话 —⏎{city}书店，满百减{n}。⏎— 回到正题 —¦[阅读全文 ↗] ¶ kickers: 今日主菜¦餐后 ¶ mastheads: {name}⏎每天七点，只说几件事
notes: 先说要点：{lead} ¶ fronts: 昨日回声：¦慢读｜ ¶ backs: ？！¦，然后呢 ¶ feet: （来信编辑 {s}记者 {names}）
""",
    ),
)
