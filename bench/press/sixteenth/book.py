"""What the built-in source of the sixteenth half writes from; patterns as `Book` says."""

from bench.press.half import Book
from bench.press.sixteenth.desks import SIXTEENTH_DESKS
from bench.press.sixteenth.patterns import SIXTEENTH_PATTERNS

SIXTEENTH_BOOK = Book(
    SIXTEENTH_PATTERNS,
    subheads=(
        "先看{thing}",
        "[一把钥匙/半本账/三张票]",
        "{b}的本子",
        "从{where}学来的",
        "为什么偏偏是{county}",
        "[翻晒/过秤/上锁]",
        "没人肯签的单子",
        "两道坎",
        "{thing}那头",
        "[往前/往后/回头]再看",
        "“管用就行”",
    ),
    titles=(
        "{county}{thing}编了号",
        "{thing}离开{county}那天",
        "{city}：{thing}今起实名",
        "一票之差，{thing}不搬了",
        "{body2}亮账本 {thing}多花{pct}",
        "废品院里找回{thing}",
        "{county}{where}互换钥匙",
        "{role2}{b}和他的{thing}",
        "大风过后看{thing}",
        "{n}家上榜 都因{thing}",
        "先修{thing}，再说别的",
        "{thing}收费，为何两地两样",
        "{city}首笔赔付用来{deed}",
        "尘封{n}年 {thing}重见天光",
        "挂号信里的旧凭单",
        "{body}：改动{thing}者限期复原",
        "{n}名{role2}结伴去{where}",
        "{thing}缺口又大了",
        "电话打爆了，只为{thing}",
        "{county}的{thing}还在不在",
        "{deed}，{county}打头阵",
        "守{thing}的第{n}个年头",
    ),
    subtitles=(
        "{county}{thing}登记见闻",
        "{role2}{b}一家三代的营生",
        "来自{where}的观察",
        "{city}整理{thing}纪事",
    ),
    desks=SIXTEENTH_DESKS,
    exchanges=(
        ("请问实名登记以后，{thing}还能不能转借？", "能，转借双方到{body2}填张单子就行，不另收费。"),
        ("坏了谁来修？", "谁管谁修。管不过来的报给{body}，三天内派人。"),
        ("外地的{role2}能不能来领？", "可以先登记，等{month}统一发。"),
        ("检验不合格的怎么处理？", "当面拆解，{thing2}退回，钱款从押金里扣。"),
    ),
    tables=(
        (
            "{county}各点{thing}登记数：",
            "点名 件数 经手",
            "{where} {n} {who}",
            "未列各点下旬补报。",
        ),
        (
            "{body}抽查一览如下：",
            "品名；批次；结论",
            "{thing}；{n}；[合格/不合格/待复检]",
            "复检结果另行通告。",
        ),
        (
            "摊派明细：",
            "户名／应摊／已交",
            "{who}／{n}元／{n}元",
            "多交者下月抵扣。",
        ),
    ),
    ordinals=("（{c}）", "{n}｜", "之{c}　", "NO.{n} ", "【{n}】"),
)
