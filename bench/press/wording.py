"""What papers say round their stories: the wordings of the first half. The others stand in packages of their own."""

from typing import NamedTuple


class Wording(NamedTuple):
    """Templates; ``{}`` fields are filled by name."""

    papers: tuple[str, ...]
    """Names of printed papers."""
    sites: tuple[str, ...]
    """Names of web outlets."""
    agencies: tuple[tuple[str, str], ...]
    """Agency and its verb in a dateline."""
    local: tuple[str, ...]
    """Openings of a paper's own stories."""
    inline: tuple[str, ...]
    """Datelines that name the reporters: ``{d}`` dateline as filed, ``{s}`` sender, ``{names}`` reporters."""
    bare: tuple[str, ...]
    """Datelines that do not."""
    byline: tuple[str, ...]
    """Lines that name the reporters before the text."""
    endmark: tuple[str, ...]
    """Brackets behind the text."""
    between: tuple[str, ...]
    """What parts the names of reporters."""
    titles: tuple[tuple[str, str], ...]
    """Markup before and after titles, of outlets that have any."""
    subheads: tuple[tuple[str, str], ...]
    """Markup before and after subheads, of outlets that have any."""
    photo: tuple[str, ...]
    """Credits of photographs on a line of their own."""
    caption_credit: tuple[str, ...]
    """How a caption ends."""
    group_credit: tuple[str, ...]
    """Credits of several pictures at once."""
    drawing: tuple[str, ...]
    """Credits of drawings."""
    jump_to: tuple[str, ...]
    """Jump lines at a cut."""
    jump_from: tuple[str, ...]
    """Jump lines at a continuation."""
    folio: tuple[str, ...]
    """Running heads of printed pages."""
    crumbs: tuple[str, ...]
    """Navigation at the head of web pages."""
    source: tuple[str, ...]
    """Source lines of web pages."""
    tail: tuple[str, ...]
    """Lines at the foot of a web story."""
    related: tuple[str, ...]
    """Heads of lists of other titles."""
    kickers: tuple[str, ...]
    """Lines of a series above a title."""
    adverts: tuple[tuple[str, ...], ...]
    """Adverts, one line each item."""
    notices: tuple[str, ...]
    """Announcements."""
    digest: tuple[str, ...]
    """Titles of digests."""
    roundup: tuple[str, ...]
    """Titles of round-ups."""
    brackets: tuple[str, ...]
    """Web captions' marks before the text."""
    lettering: tuple[str, ...]
    """What stands on signs in pictures, behind the name of a place."""
    firms: tuple[str, ...]
    """Names of firms and streets in notices."""
    bulletins: tuple[tuple[str, ...], ...]
    """Title and paragraphs of bulletins that return each day with other figures."""
    mastheads: tuple[str, ...] = ("{name}",)
    """What stands at the head of pages that bear the paper's name."""
    notes: tuple[str, ...] = ()
    """What editors say before the text, about their own paper."""
    links: tuple[str, ...] = ()
    """What web pages set between paragraphs: ``{other}`` is the title of another story."""
    feet: tuple[str, ...] = ()
    """Lines that name the reporters below the text."""
    fronts: tuple[str, ...] = ("我国", "关注：", "最新！", "聚焦")
    """What an editor who changes a title puts before it."""
    backs: tuple[str, ...] = ("了", "进行时", "记")
    """What an editor who changes a title puts behind it."""
    host: str = "主持人："
    """Who leads an interview."""
    welcome: str = "各位好，今天请到{who}，先听一段报道。"
    """How an interview opens."""
    farewell: str = "谢谢{who}，今天的节目就到这里。"
    """How it ends."""
    interview: str = "访谈：{title}"
    """Its title."""
    news: str = "{title}一事又有新进展。截至{d}日，有关数字已更新为{figure}。"
    """How a later report of the same event opens."""


FIRST = Wording(
    papers=("临川日报", "东渡晚报", "岭南时报", "青湖日报", "云台早报", "望江日报", "北屏都市报", "石门商报"),
    sites=("澜山网", "渡口新闻", "海岬在线", "白塔新闻网"),
    agencies=(("新华社", "电"), ("新华社", "电"), ("新华社", "电"), ("中新社", "电"), ("新华社", "专电")),
    local=("本报讯", "本报{city}讯", "本报讯", "本报{city}{m}月{d}日电"),
    inline=("{d}（记者{names}）",),
    bare=("{d}",),
    byline=("{s}记者{names}", "{s}记者{names}", "{s}记者{names}", "■ {s}记者{names}", "{s}记者{names} 报道"),
    endmark=("（{d}）", "（{d}）", "（{d}）", "（据{d}）"),
    between=(" ", " ", "、"),
    titles=(("# ", ""), ("## ", "")),
    subheads=(("### ", ""), ("## ", ""), ("**", "**")),
    photo=(
        "新华社记者 {a}摄",
        "新华社记者{a}摄",
        "新华社发",
        "新华社发（{a}摄）",
        "新华社发 {a} 摄",
        "本报记者 {a} 摄",
    ),
    caption_credit=(
        "新华社记者 {a} 摄",
        "新华社发（{a} 摄）",
        "（{y}年{m}月{d}日摄）。",
        "新华社发",
        "{a}摄",
        "本报记者{a}摄",
    ),
    group_credit=("本组图片均由新华社发", "本版图片均由本报记者 {a} 摄", "以上图片均为新华社发"),
    drawing=("新华社发 {a} 作", "新华社发 {a}作", "漫画/{a}"),
    jump_to=("（下转{p}版）", "（下转第{n}版）", "下转{p}版"),
    jump_from=("上接{p}版", "（上接{p}版）", "（上接第{n}版）", "上接第{n}版《{t}》"),
    folio=(
        "{p} 要闻 {y}年{m}月{d}日 星期{w}",
        "{name} {y}年{m}月{d}日 星期{w} 责任编辑 {a} 版式 {b}",
        "{y}.{m}.{d} 星期{w} {p}",
        "要闻 {p}",
    ),
    crumbs=("首页 > 新闻 > 国内 > 正文", "{name}首页 新闻 时政 财经 体育 图片 视频", "当前位置：首页 >> 要闻"),
    source=(
        "{y}-{mm}-{dd} 08:{mi} 来源：{agency}",
        "来源：{agency} 作者：{a} 编辑：{b}",
        "{y}年{m}月{d}日 {hh}:{mi} 来源：{name}",
    ),
    tail=(
        "【责任编辑：{a}】",
        "分享到：微信 微博 QQ空间",
        "（责编：{a}、{b}）",
        "版权所有 {name} 未经授权不得转载",
        "打印 关闭 返回顶部",
    ),
    related=("相关阅读", "相关新闻：", "更多精彩内容"),
    kickers=("权威发布", "新时代 新作为", "民生调查", "记者走基层", "聚焦两会"),
    adverts=(
        ("讲文明 树新风", "公益广告", "文明用餐 从不浪费开始", "{name}宣"),
        ("图说我们的价值观", "# 勤劳致富 和睦兴家", "{city} {a}作", "富强 民主 文明 和谐"),
        ("房屋出租", "位于{city}中心地段，面积200平方米，电话：{tel}"),
        ("征订启事", "{name}全年订价360元，各地邮局均可订阅，发行热线{tel}"),
    ),
    notices=(
        "遗失声明：{a}遗失居民身份证，号码后四位{num}，声明作废。",
        "{city}{b}商贸有限公司遗失公章一枚，编号{tel}，声明作废。",
        "注销公告：{city}{b}咨询服务部（统一社会信用代码末位{num}）拟向登记机关申请注销，请债权人于45日内申报债权。",
        "停电通知：因线路检修，{city}部分街道{m}月{d}日8时至17时停电，敬请谅解。",
    ),
    digest=("今日导读", "要闻速览", "导读"),
    roundup=("一周经济观察", "各地新闻速写", "媒体看点"),
    brackets=("", "", "△", "图为"),
    lettering=("政务服务中心", "便民服务大厅", "第一小学", "客运站", "创业园"),
    firms=("恒源", "宏达", "佳美", "瑞丰", "众诚", "鼎盛"),
    bulletins=(
        (
            "{city}发布空气质量日报",
            "记者从{city}生态环境监测站获悉，{m}月{d}日，全市空气质量指数为{n}，首要污染物为细颗粒物，平均浓度每立方米{n}微克。",
            "其中，{w}站点指数{n}，{w2}站点指数{n}，监测有效率{p}%。预计未来24小时指数在{n}至{n}之间，扩散条件一般。",
            "监测站提醒，{m}月{d}日夜间有轻雾，外出请注意能见度。",
        ),
        (
            "{city}天气预报",
            "{city}气象台{m}月{d}日17时发布：今天夜间多云，东北风{s}级，最低气温{s}℃；明天白天晴转多云，最高气温{t}℃，相对湿度{p}%。",
            "山区夜间气温比城区低{s}℃左右，{w}一带早晨有霜，能见度{n}米，请司机朋友减速慢行。",
        ),
        (
            "{city}农产品批发市场行情",
            "{m}月{d}日，{city}批发市场蔬菜上市量{n}吨，比前一日增加{p}%，加权平均价每公斤{t}元。",
            "大白菜每公斤{t}元，土豆每公斤{t}元，西红柿每公斤{t}元，猪肉每公斤{t}元，鸡蛋每公斤{t}元。",
            "市场管理方表示，货源充足，预计近期价格以稳为主，涨跌幅度不超过{p}%。",
        ),
        (
            "{city}港口生产快报",
            "截至{m}月{d}日18时，{city}港当日完成货物吞吐量{n}万吨，集装箱{n}标准箱，在泊船舶{t}艘，待泊{s}艘。",
            "与上周同日相比，煤炭装船量变化{p}%，矿石卸船量变化{p}%，堆存量为{n}万吨。",
        ),
        (
            "{city}外汇与黄金牌价",
            "{m}月{d}日，{city}银行间市场人民币对美元中间价报7.{n}，对欧元报7.{n2}，对100日元报4.{n}。",
            "黄金每克收于{n}元，白银每千克收于{n}元，成交{n}手，持仓变动{p}%。",
            "分析人士{w}认为，市场波动有限，后市仍需观察成交量能否达到{n}手。",
        ),
        (
            "{city}水情通报",
            "{m}月{d}日8时，{city}水文站水位{t}.{n}米，流量每秒{n}立方米，较昨日变化{t}厘米；上游水库蓄水{n}万立方米。",
            "沿江{s}处涵闸中有{s}处开启，引水流量每秒{t}立方米，堤防巡查未发现异常。",
        ),
    ),
)
