"""What the built-in source of the sixth half writes from; patterns as `Book` says."""

from bench.press.half import Book
from bench.press.sixth.desks import SIXTH_DESKS
from bench.press.sixth.patterns import SIXTH_PATTERNS

SIXTH_BOOK = Book(
    SIXTH_PATTERNS,
    subheads=(
        "{thing}[从何而来/因何而变/路在何方]",
        "[家门口的/看不见的/算得清的]{thing}",
        "“[没人愿意干/吃力不讨好/说起来容易]”的事",
        "[十年磨一剑/从零开始/摸着石头过河]",
        "[转折/拐点/一波三折/柳暗花明]",
        "[得与失/破与立/快与慢/进与退]",
        "{county}[样本/解法/启示]",
        "[不能让{thing}成摆设/{thing}不是小事/{thing}背后]",
        "[{role}的一天/{role}说/一个{role}的心愿]",
        "[记者观察/采访札记/旁观者说/题外话]",
        "[未完的答卷/前路尚长/留给明天的问号]",
    ),
    titles=(
        "{city}拟{deed} 公众意见不一",
        "{body}：最快{month}{deed}",
        "{city}{thing}往事",
        "风波落幕 {county}{thing}重获新生",
        "{role}{a}：{thing}没有捷径",
        "{body}就{thing}作出说明",
        "{thing}告急！{city}紧急{deed}",
        "{city}与{where}重启{thing}合作",
        "一条建议换来{city}{deed}",
        "{figure} “{project}”晒出成绩单",
        "{county}：小{thing}带来大变化",
        "{city}{deed}满百日 记者实地回访",
        "走近{county}{role}：{end}",
        "{body2}回应{county}{thing}争议",
        "{who}和他的{thing}",
        "谁动了{county}的{thing}",
    ),
    subtitles=(
        "写在{city}{deed}之际",
        "{city}{county}{thing}探访记",
        "访{body}{role}{a}",
        "“{project}”百日回眸",
        "记{county}{role2}{b}",
    ),
    desks=SIXTH_DESKS,
    exchanges=(
        (
            "记者：{city}为什么选在这个时候{deed}？",
            "{a}：主要有两方面考虑，一是{thing}条件成熟，二是{county}的呼声很高。",
        ),
        ("记者：{thing}的费用由谁承担？", "{a}：由{body}和{body2}各出一半，不向群众收取。"),
        ("记者：有人担心{thing2}会受影响。", "{a}：可以理解。我们做过{n}次测算，影响在{pct}以内。"),
        ("记者：您个人最难忘的是什么？", "{a}：是{year}年在{county}的那个冬天，大家守着{thing}过的年。"),
        ("记者：下一步有哪些打算？", "{a}：先把{thing}管好，再谈其他，争取年内有起色。"),
        ("记者：{where}的经验能不能照搬？", "{a}：不能。两地情况不同，{thing2}就是一个例子，只能借鉴。"),
    ),
    tables=(
        (
            "以下为{thing}安排表：",
            "日期 地点 名额",
            "{day} {where} {n}人",
            "如遇大雨顺延，以{body}当天通知为准。",
        ),
        (
            "{city}{thing}获奖名单公布，名列前茅的有：",
            "奖项 姓名 单位",
            "一等奖 {who} {where}",
            "颁奖礼定于{month}举行，奖金由{body2}提供。",
        ),
        (
            "各片区{thing}数量（单位：处）",
            "片区 去年 今年 增减",
            "{county} {n} {n} {n}",
            "资料来源：{body2}，数据截至{month}底。",
        ),
    ),
    ordinals=("0{n} ", "（{c}）", "第{c}章 ", "{c} ", "（{n}）"),
)
