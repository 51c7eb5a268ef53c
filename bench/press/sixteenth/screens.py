"""Copies from screens in the sixteenth half: pages kept with their columns, a university's board, what a browser without pictures keeps,
papers of a word processor, an account with films, old pages for telephones, an office, talks with its guests, texts in one line, films.
"""

from bench.press.sixteenth.house import house

_MAINLAND = {"traditional": 0, "spelled": 0, "corners": 0}

SCREENS = (
    house(
        "版式文本库",
        {**_MAINLAND, "encodings": 0.5},
        """
forms: inline bare byline inline ¶ asides: TOWN CLICK ¶ inline: {d}（版式库 {s}记者{names}）¦版式库录{m}月{day}日（{s}记者{names}） ¶ bare: 版式库录{s}电，¦{d}（版式库） ¶ staff: {d}（版式库录，{names}）¦版式库录记者{names}： ¶ byline: 版式库　{s}记者 {names}¦{s}记者 {names}　（版式） ¶ endmark: （{s}　版式库）¦（版式库藏{s}） ¶ between: ␣¦、 ¶ titles: ▤…¦▦… ¶ subheads: ▤ …¦▦ … ¶ caption_credit: （版式库图 {a}）¦{a}摄　版式库 ¶ group_credit: （版式库图 {a}、{b}） ¶ drawing: （版式库绘 {a}） ¶ brackets: ¦版式插页：
crumbs: 版式文本库　第{n}页　共{num}页¦layout mode on⏎版式文本库 ¶ source: 报纸名称：{agency}报　版次：0{n}　日期：{y}{mm}{dd}¦版式号 {num}-{n} ¶ tail: 版式库识别可信度 9{n}%¦（以上版式文本仅供检索） ¶ related: 版式库同版文章¦同日版面 ¶ listed: {n}-{num}　{other}¦版 {other} ¶ links: [版式库插图 {n}]¦（此处为跨栏标题区） ¶ kickers: 通栏¦半版 ¶ mastheads: {name}⏎PDF TEXT LAYER ¶ notes: 版式提要：{lead} ¶ fronts: 版头·¦辟栏排： ¶ backs: （右栏）¦（版式本） ¶ feet: （版式库编目　{s}记者 {names}）
""",
    ),
    house(
        "清水河站",
        {**_MAINLAND, "encodings": 1.5},
        """
forms: bare inline endmark none ¶ asides: CLICK CLICK ¶ inline: {d} {names} (zz)¦zz {s}记者{names} {city}{m}月{day}日消息 ¶ bare: zz {d}¦{d} (zz) ¶ staff: {d} {names} (原创)¦原创 {names}： ¶ byline: 作者: {s}记者 {names}¦zz自 {s}记者 {names} ¶ endmark: (zz {s})¦(完，{s}) ¶ between: ␣ ¶ titles: 标  题: …¦Re: … ¶ subheads: ++ …¦== … ¶ caption_credit: (附图: {a}.jpg)¦({a}拍) ¶ group_credit: (附图: {a}.jpg {b}.jpg) ¶ drawing: (ASCII: {a}) ¶ brackets: ¦附图:␣
crumbs: 清水河站 -- 主题文章阅读 [讨论区: Xinwen]¦清水河站 WWW ⏎本讨论区共有 {num} 篇文章 ¶ source: ☆─────────────────────☆⏎{a} 于 {y}年{mm}月{dd}日 提到¦【 以下文字转载自 {city} 讨论区 】 ¶ tail: ※ 修改:．{a} 於 {mm}月{dd}日 修改本文．[FROM: 10.3.{n}.{n}]¦[返回上一页] [本讨论区] [回文章] ¶ related: 十大热门话题 (清水河站)¦同主题阅读 ¶ listed: {n}. {other} [{num}帖]¦{num} + {a}  ● {other} ¶ links: (按任意键继续)¦【 附件: img{num}.jpg ({n}0KB) 】 ¶ kickers: [进版画面]¦[合集] ¶ mastheads: {name}⏎欢迎光临 目前站上有 {num} 人 ¶ notes: 懒人版: {lead} ¶ fronts: [zhuan]¦[合集]␣ ¶ backs: (zz)¦ -- 站务 ¶ feet: (zz者按 {s}记者 {names})
""",
    ),
    house(
        "文本浏览器存页",
        {**_MAINLAND, "encodings": 0.6},
        """
forms: inline byline bare endmark ¶ asides: TOWN CLICK ¶ inline: {d}（存页 {s}记者{names}）¦存页：{s}记者{names}{city}报道 ¶ bare: 存页：{s}{city}消息¦{d}（存页） ¶ staff: {d}（存页{names}）¦存页：记者{names} ¶ byline: 存页作者 {s}记者 {names}¦* {s}记者 {names} * ¶ endmark: （存页来源 {s}）¦（{s}／存页） ¶ between: 、¦␣ ¶ titles: *** … ***¦[ … ] ¶ subheads: ** … **¦__ … __ ¶ caption_credit: [img {a}]¦(IMAGE: {a}摄) ¶ group_credit: (IMAGE: {a}、{b}摄) ¶ drawing: (IMAGE: {a}绘) ¶ brackets: ¦(IMAGE)␣
crumbs: #[1]文本浏览器存页 [2]上一篇 [3]下一篇⏎   [4]首页 | [5]要闻 | [6]本市 | [7]论坛¦   [1][logo.gif] 文本浏览器存页⏎   [2]登录 [3]注册 [4]帮助 ¶ source:    {y}-{mm}-{dd} {hh}:{mi} [8]{agency} [9]我要评论¦   发布: {y}/{mm}/{dd} [10]打印 [11]转寄 ¶ tail:    [12]回页首 [13]关于我们 [14]联系方式¦   _______________________________________________⏎   [Submit] ¶ related:    [15]存页相关¦   相关链接 (存页) ¶ listed:      * [{num}]{other}¦     + [2{n}]{other} ¶ links: [INLINE]¦[EMBED]⏎[image: spacer.gif] ¶ kickers: [16]特写¦[17]来稿 ¶ mastheads: {name}⏎TEXT ONLY VERSION ¶ notes: 存页摘要 {lead} ¶ fronts: [cached]␣¦(存旧)␣ ¶ backs: [LINK]¦ (text) ¶ feet: （存页编辑 {s}记者 {names}）
""",
    ),
    house(
        "稿件汇编档",
        {**_MAINLAND, "encodings": 0.4},
        """
forms: inline bare byline byline ¶ asides: TOWN TOWN ¶ inline: {d}（汇编 {s}记者{names}）¦汇编自{s}记者{names}{city}{m}月{day}日稿 ¶ bare: 汇编自{s}稿：¦{d}（汇编） ¶ staff: {d}（汇编收{names}稿）¦汇编收记者{names}稿： ¶ byline: 撰稿（汇编）：{s}记者 {names}¦{s}记者 {names}　撰　汇编 ¶ endmark: （汇编采自{s}）¦（稿源{s}　已汇编） ¶ between: 、¦␣ ¶ titles: 篇名 …¦◇ … ¶ subheads: ◇ …¦§ … ¶ caption_credit: （汇编附图 {a}）¦图表（{a} 提供） ¶ group_credit: （汇编附图 {a}、{b}） ¶ drawing: （汇编示意图 {a}） ¶ brackets: ¦图 SEQ 图␣
crumbs: 稿件汇编档.doc　兼容模式¦稿件汇编档⏎修订 批注 定稿 ¶ source: 字数统计：{num}　送审：{a}¦采用日期 {y}-{mm}-{dd}　刊用单位 {agency} ¶ tail: 批注 [{a}1]: 请核实数字¦带格式的: 首行缩进: 2 字符 ¶ related: 汇编同期稿件¦待编稿 ¶ listed: 附稿：{other}¦汇{n}）{other} ¶ links: 分节符(下一页)¦INCLUDEPICTURE "img{num}.jpg" \\* MERGEFORMAT ¶ kickers: 上报稿¦存查稿 ¶ mastheads: {name}⏎内部资料 请勿外传 ¶ notes: 摘要（汇编）　{lead} ¶ fronts: 改稿1_¦二改稿： ¶ backs: （定稿）¦（汇编） ¶ feet: （汇编整理：{s}记者 {names}）
""",
    ),
    house(
        "拾贝公众号",
        _MAINLAND,
        """
forms: none bare none ends ¶ asides: CLICK CLICK ¶ inline: 拾贝据{s}记者{names}¦{d}（拾贝 {names}） ¶ bare: 拾贝据{s}，¦{d}　拾贝 ¶ staff: 拾贝小编{names}：¦{d}（拾贝小编{names}） ¶ byline: 文 / {s}记者 {names}（拾贝）¦拾贝 x {s}记者 {names} ¶ endmark: 素材丨{s}¦（本文综合{s}，拾贝君整理） ¶ between: ␣ ¶ titles: ◤ …¦壹 · … ¶ subheads: ◥ …¦▍… ¶ caption_credit: △ 拾贝 {a}¦（图源{a}，侵删） ¶ group_credit: △ 拾贝 {a} {b} ¶ drawing: △ 手绘 {a} ¶ brackets: ¦▽ 图为␣
crumbs: 原创 拾贝君 拾贝公众号 {y}-{mm}-{dd} {hh}:{mi} 发表于{city}¦在小说阅读器中沉浸阅读⏎拾贝公众号 ¶ source: ↑↑↑ 点击上方蓝字，关注拾贝¦收录于合集 #{city}旧事 {n}0个 ¶ tail: 点个在看你最好看¦继续滑动看下一个⏎拾贝公众号⏎向上滑动看下一个¦喜欢此内容的人还喜欢⏎拾贝荐书 ¶ related: 拾贝往期精选¦猜你想看（拾贝） ¶ listed: ◉贝 {other}¦👉🏻 拾贝·{other} ¶ links: 拾贝君碎碎念¦轻触图片看大图⏎◀ 左右滑动 ▶ ¶ kickers: 今日一枚贝¦深夜拾贝 ¶ mastheads: {name}⏎微信号 shibei{num} ¶ notes: 拾贝君说：{lead} ¶ fronts: 拾贝突发！¦转起来丨 ¶ backs: ，快转给爸妈¦！太意外了 ¶ feet: （拾贝编排 {s}记者 {names}）
""",
    ),
    house(
        "掌上旧站",
        _MAINLAND,
        """
forms: bare inline none endmark ¶ asides: CLICK TOWN ¶ inline: {d}({s}记者{names}掌上)¦掌上讯 {s}记者{names}: ¶ bare: 掌上讯 {s} ¦{d}(掌上) ¶ staff: 掌上讯 {names}: ¦{d}(掌上{names}) ¶ byline: {s}记者{names}@掌上¦掌上:{s}记者{names} ¶ endmark: ({s}/掌上)¦[{s} 掌上] ¶ between: ,¦␣ ¶ titles: [荐]…¦〖…〗 ¶ subheads: ~…~¦>… ¶ caption_credit: (彩图{a})¦[{a}摄 12K] ¶ group_credit: (彩图{a},{b}) ¶ drawing: (掌上{a}画) ¶ brackets: ¦[图 8K]
crumbs: 掌上旧站>新闻>正文⏎[首页][军事][娱乐][小说]¦欢迎手机尾号{num}用户⏎掌上旧站 免流量看新闻 ¶ source: {mm}-{dd} {hh}:{mi} 掌上旧站({num}评)¦来源:{agency} [字体:小 中 大] ¶ tail: 1.上一条 2.下一条⏎0.返回掌上首页¦评论({n})|收藏|转发短信⏎报时{hh}:{mi} ¶ related: 掌上热榜¦编辑推荐(掌上) ¶ listed: 掌{n}.{other}¦·{other}(彩图) ¶ links: [下载]掌上新版客户端¦[广告]充话费送{n}元 ¶ kickers: [头条]¦[囧事] ¶ mastheads: {name}⏎wap.example.com ¶ notes: 掌上一句话:{lead} ¶ fronts: 掌上爆:¦[彩图] ¶ backs: (多图)¦!!! ¶ feet: (掌上小编 {s}记者{names})
""",
    ),
    house(
        "浒墅关政务公开",
        {**_MAINLAND, "encodings": 0.6},
        """
forms: bare inline byline none ¶ asides: TOWN TOWN ¶ inline: {d}（政务公开转，{s}记者{names}）¦政务公开{m}月{day}日转{s}记者{names}报道 ¶ bare: 政务公开转{d}¦{d}（政务公开） ¶ staff: 政务公开信息员{names}：¦{d}（信息员{names}） ¶ byline: 信息提供：{s}记者 {names}¦{s}记者 {names}（公开） ¶ endmark: （信息来源：{s}，浒墅关）¦（{s}，政务公开） ¶ between: ␣¦、 ¶ titles: ◎◎…¦⊕… ¶ subheads: ⊕ …¦◎◎ … ¶ caption_credit: （办公室{a}摄）¦（{a}摄于会议现场） ¶ group_credit: （办公室{a}、{b}摄） ¶ drawing: （政务图解 {a}） ¶ brackets: ¦会议现场：
crumbs: 浒墅关政务公开　首页 > 公开目录 > 动态¦无障碍 | 长者版 | 简 | 繁⏎浒墅关政务公开 ¶ source: 发布时间：{y}-{mm}-{dd} {hh}:{mi}:{mi}　访问量：{num}¦【字体：大 中 小】　打印　分享到： ¶ tail: 主办：{city}人民政府　网站标识码：3205{num}¦上一篇：无⏎下一篇：返回列表 ¶ related: 相关政策解读（公开）¦公开目录 ¶ listed: {other}　〔{y}/{mm}/{dd}〕¦▢ {other}（动态） ¶ links: 附件（公开）：{other}.wps¦（政务二维码） ¶ kickers: 镇街动态¦部门快讯 ¶ mastheads: {name}⏎主动公开 ¶ notes: 公开内容概述：{lead} ¶ fronts: 政务｜¦（图说） ¶ backs: （公开）¦工作专报 ¶ feet: （公开办 {s}记者 {names}）
""",
    ),
    house(
        "访谈实录厅",
        _MAINLAND,
        """
forms: bare none inline none ¶ asides: CLICK TOWN ¶ inline: {d}（实录厅 {s}记者{names}）¦实录厅直播员{names}据{s}： ¶ bare: 实录厅据{s}：¦{d}（实录） ¶ staff: 实录厅文字 {names}：¦{d}（速录 {names}） ¶ byline: 速录：{s}记者 {names}¦{s}记者 {names}　实录厅 ¶ endmark: （{s}　实录厅）¦［实录止　{s}］ ¶ between: 、¦␣ ¶ titles: ◉ …¦☏ … ¶ subheads: ◉ …¦☏ … ¶ caption_credit: （实录厅 {a} 摄）¦[嘉宾近照 {a}] ¶ group_credit: （实录厅 {a}、{b} 摄） ¶ drawing: （实录厅 {a} 速写） ¶ brackets: ¦[现场]␣
crumbs: 访谈实录厅 >> 往期 >> 文字实录¦访谈实录厅⏎正在直播 | 预告 | 回顾 ¶ source: 直播时间：{y}年{mm}月{dd}日 {hh}:{mi}　嘉宾：{a}¦在线 {num} 人　提问 {n} 条 ¶ tail: 以上实录未经嘉宾审阅¦[刷新] [自动更新：30秒] ¶ related: 实录厅预告¦上周访谈 ¶ listed: 嘉宾{a}：{other}¦{mm}.{dd}厅 {other} ¶ links: [网友 {city}过客] 送上鲜花{n}朵¦[进入图文直播间] ¶ kickers: 在线访谈¦圆桌 ¶ mastheads: {name}⏎文字直播 ¶ notes: 实录厅看点：{lead} ¶ fronts: 厅内实录：¦精编版：␣ ¶ backs: （全文实录）¦｜访谈 ¶ feet: （实录厅编辑 {s}记者 {names}）
""",
    ),
    house(
        "入库单行卷",
        {**_MAINLAND, "encodings": 0.6},
        """
forms: inline bare bare endmark ¶ asides: TOWN CLICK ¶ inline: {d}（卷录 {s}记者{names}）¦卷录{s}记者{names}，{city}， ¶ bare: 卷录{s}，{city}，¦{d}（卷） ¶ staff: {d}（卷录{names}）¦卷录记者{names}： ¶ byline: author={s}记者 {names} (卷)¦卷作者 {s}记者 {names} ¶ endmark: （卷末 {s}）¦（{s}入卷） ¶ between: 、¦; ¶ titles: t=…¦##… ¶ subheads: h2=…¦#… ¶ caption_credit: （卷图 {a}）¦pic:{a} ¶ group_credit: pic:{a},{b} ¶ drawing: pic:{a}画 ¶ brackets: ¦pic=
crumbs: 入库单行卷 batch {num}¦# rows: {num}⏎入库单行卷 ¶ source: ts={y}{mm}{dd}{hh}{mi} src={agency}¦cid={num} len={n}{num} ¶ tail: md5={num}{num}{num}¦status=ok retry={n} ¶ related: 同批卷¦dup of ¶ listed: row {num}: {other}¦{num}|{other} ¶ links: <null>¦img={num}.png ¶ kickers: prio=1¦cat=feature ¶ mastheads: {name}⏎encoding=utf-8 ¶ notes: abs={lead} ¶ fronts: fix_¦[卷] ¶ backs: _r2¦[重] ¶ feet: （卷录员 {s}记者{names}）
""",
    ),
    house(
        "浪里视讯",
        _MAINLAND,
        """
forms: none inline bare ends ¶ asides: CLICK CLICK ¶ inline: {d}（浪里 {s}记者{names}）¦浪里视讯 {s}记者{names} {city}摄制 ¶ bare: 浪里视讯 {s}：¦{d}（浪里） ¶ staff: 浪里拍客{names}：¦{d}（浪里拍客{names}） ¶ byline: 出品 浪里｜{s}记者 {names}¦摄像 {s}记者 {names}（浪里） ¶ endmark: 来源：{s}　浪里编辑¦（{s}视频　浪里） ¶ between: ␣¦、 ¶ titles: ▶ …¦🎬 … ¶ subheads: ▶ …¦⏺ … ¶ caption_credit: （视频截图 浪里{a}）¦【封面 {a}】 ¶ group_credit: （视频截图 浪里{a}、{b}） ¶ drawing: （浪里动画 {a}） ¶ brackets: ¦截图：
crumbs: 浪里视讯 推荐 关注 同城 直播⏎搜索你感兴趣的视频¦浪里视讯⏎客户端观看更流畅 打开 ¶ source: {num}次播放 · {y}-{mm}-{dd} 发布¦浪里视讯 +关注 {n}.{n}万粉丝 ¶ tail: 👍 {num} 👎 投币 {n} 收藏 {n} 转发¦未经作者授权，禁止转载⏎浪里视讯 投诉 ¶ related: 接下来播放¦浪里同城热播 ¶ listed: 0{n}:{mi} 浪 {other}¦{other} ▶浪{n}万 ¶ links: 弹幕列表 展开¦[广告 0{n} 秒后关闭] ¶ kickers: 独家航拍¦一线目击 ¶ mastheads: {name}⏎看见浪里的人 ¶ notes: 视频简介：{lead} ¶ fronts: 浪里实拍：¦【浪里4K】 ¶ backs: 全程高能¦（完整版视频） ¶ feet: （浪里后期 {s}记者 {names}）
""",
    ),
)
