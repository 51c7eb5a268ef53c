"""What the built-in source of the seventeenth half writes from; patterns as `Book` says."""

from bench.press.half import Book
from bench.press.seventeenth.desks import SEVENTEENTH_DESKS
from bench.press.seventeenth.patterns import SEVENTEENTH_PATTERNS

SEVENTEENTH_BOOK = Book(
    SEVENTEENTH_PATTERNS,
    subheads=(
        "{thing}由谁来守",
        "[三本簿子/两张图纸/一通电话]",
        "邻县怎么做",
        "{b}的主意",
        "钱花在刀背上",
        "绕不开的{thing2}",
        "[拖/等/磨]了三年的事",
        "试过才知道",
        "夜里十二点以后",
        "“不是不修”",
        "往后看{month}",
    ),
    titles=(
        "{county}{thing}试水记",
        "{city}夜里修{thing}",
        "{thing}少了一半之后",
        "{body}认错：{thing}装反了",
        "{where}来信问{thing}",
        "一件{thing}牵出{n}户人家",
        "{county}把{thing}搬上账面",
        "{role2}{b}不肯签字",
        "{thing}降价，谁在等",
        "{deed}，卡在哪一环",
        "{city}{thing}今晚换新",
        "{n}年前的{thing}还在用",
        "{county}的{thing}让谁动过",
        "{body2}：{thing}不是想拆就拆",
        "雨停了，{thing}还湿着",
        "{where}的{thing}走了红",
        "{thing}开价{n}元，无人应",
        "等{thing}等到{month}",
        "{county}向{thing}要水要电",
        "{project}收尾，先看{thing}",
    ),
    subtitles=(
        "{county}{thing}半年账",
        "听{role2}{b}说门道",
        "{where}归来再看{thing}",
        "{city}{thing}改动前后",
    ),
    desks=SEVENTEENTH_DESKS,
    exchanges=(
        ("{thing}停用期间，{role2}们靠什么？", "{body2}腾出{n}处代用的，路远的给车补。"),
        ("补的钱什么时候到手？", "名册贴满七天没人提意见，{month}就打进折子。"),
        ("{where}来的也算吗？", "住满半年就算，由{body}的人上门认。"),
        ("要是又坏了找谁？", "门上写着电话，夜里也有{role2}值守。"),
    ),
    tables=(
        (
            "{county}各处{thing}清查如下：",
            "地点 原有 现存 缺额",
            "{where} {n} {n} {n}",
            "缺额由{body2}分两批补足。",
        ),
        (
            "各组工钱：",
            "姓名｜出工｜应得",
            "{who}｜{n}天｜{n}元",
            "尾数并入下月。",
        ),
        (
            "检验结果（{month}）：",
            "编号，项目，判定",
            "{n}号，{thing}，[通过/重做/存疑]",
            "存疑者另约日子复看。",
        ),
    ),
    ordinals=("〔{n}〕", "{c}·", "（之{c}）", "§{n} ", "{n}／"),
)
