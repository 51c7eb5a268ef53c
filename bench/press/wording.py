"""What papers say round their stories: two sets of wordings, one for development, one held out."""

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


DEVELOPMENT = Wording(
    papers=("临川日报", "东渡晚报", "岭南时报", "青湖日报", "云台早报", "望江日报", "北屏都市报", "石门商报"),
    sites=("澜山网", "渡口新闻", "海岬在线", "白塔新闻网"),
    agencies=(("新华社", "电"), ("新华社", "电"), ("新华社", "电"), ("中新社", "电"), ("新华社", "专电")),
    local=("本报讯", "本报{city}讯", "本报讯", "本报{city}{m}月{d}日电"),
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
        "{y}-{mm}-{dd} 08:{n}{n} 来源：{agency}",
        "来源：{agency} 作者：{a} 编辑：{b}",
        "{y}年{m}月{d}日 09:1{n} 来源：{name}",
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
)

HELD_OUT = Wording(
    papers=("沅水日报", "九华晚报", "长堤时报", "凤鸣日报", "西陵早报", "北固日报", "南浦新报"),
    sites=("鹤鸣新闻网", "江汀在线", "潮头观察", "清源快讯"),
    agencies=(
        ("新华社", "电"),
        ("新华社", "电"),
        ("中新网", "电"),
        ("法新社", "电"),
        ("央视网", "消息"),
        ("参考消息网", "报道"),
    ),
    local=("本报综合消息", "{name}讯", "本报{city}专讯", "本报{city}{m}月{d}日讯"),
    photo=("新华社记者 {a} 摄影报道", "{a} 摄", "新华社/{a} 摄", "（新华社发）", "中新社记者 {a} 摄", "摄影：{a}"),
    caption_credit=(
        "{a}摄（新华社发）",
        "本报特约摄影 {a}",
        "（资料图片）",
        "供图/{a}",
        "中新社发 {a} 摄",
        "新华社记者{a}{m}月{d}日摄",
    ),
    group_credit=("本组照片由{a}提供", "图片摄影：{a}", "上图均为新华社记者 {a} 摄"),
    drawing=("{a} 绘（新华社发）", "制图：{a}", "插图 {a}"),
    jump_to=("（紧接{p}版）", "（下转{p}版·要闻）", "转{p}版"),
    jump_from=("（紧接{p}版）", "接{p}版", "（上接{p}版·要闻）", "（上接A1版《{t}》）"),
    folio=(
        "{p}·综合 {name} 星期{w} {y}年{m}月{d}日",
        "编辑 {a} 校对 {b} {p}",
        "{name}／{y}年{m}月{d}日／第{num}期",
        "国内国际 {p} {m}月{d}日",
    ),
    crumbs=("网站首页 | 时政要闻 | 地方 | 评论", "您的位置：{name}-新闻中心-滚动新闻", "菜单 搜索 登录 注册"),
    source=(
        "发布时间：{y}/{mm}/{dd} 10:2{n} 稿源：{agency}",
        "{agency} | {y}.{mm}.{dd}",
        "文/{a} 发布于 {y}-{mm}-{dd}",
    ),
    tail=("编辑：{a} 审核：{b}", "扫一扫在手机打开当前页", "原标题：{t}", "[纠错] 责任编辑：{a}", "点赞 收藏 评论0"),
    related=("延伸阅读", "猜你喜欢", "热点推荐："),
    kickers=("【深度观察】", "身边的变化", "一线调研·", "行进中国", "本期聚焦"),
    adverts=(
        ("节约用水 人人有责", "{city}文明办", "公益广告"),
        ("## 平安出行", "礼让斑马线 文明你我他", "{name}公益"),
        ("招聘", "{city}某企业诚聘会计2名、司机1名，待遇面议，联系人{a}，{tel}"),
        ("家电维修 专业清洗", "24小时上门 服务热线：{tel}"),
    ),
    notices=(
        "声明：{a}不慎将{city}房产收据丢失，票号{num}，特此声明。",
        "减资公告：经股东会决议，{city}{b}贸易有限公司注册资本由500万元减至100万元，特此公告。",
        "拍卖公告：受委托，定于{m}月{d}日在{city}公开拍卖机动车一批，咨询电话{tel}。",
        "公告：{city}{b}路自{m}月{d}日起封闭施工，请过往车辆绕行。",
    ),
    digest=("新闻早知道", "版面导览", "今日看点"),
    roundup=("评论摘编", "环球短波", "一周民生扫描"),
    brackets=("", "▲", "上图：", "资料图："),
)


def wording(held_out: bool) -> Wording:
    """Give the wordings of the split."""
    return HELD_OUT if held_out else DEVELOPMENT
