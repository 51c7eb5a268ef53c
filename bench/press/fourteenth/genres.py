"""Patterns of the kinds of text that the fourteenth half's papers print beside news; fields and choices as `Book` has them."""

PLACES = "Marlow Bay|Port Selim|Kampung Aru|Linden Hill|Santa Rosina|Tuen Lok|North Haven|Batu Nipah|Harlow|Quay Street"
"""Where English news happens."""
PEOPLE = "Ng Wai Kit|Maria Tan|Lim Boon Hock|Rosalind Chow|David Yeo|Aminah Yusof|Chan Siu Fong|Peter Lau|Grace Wong|R. Kumar"
"""Who speaks in it."""
GOODS = (
    "ferry piers|fishing nets|rooftop tanks|night stalls|school buses|ice rinks|fruit crates|shophouses|lifts|lanterns"
)
"""What it is about."""
PAIRED = (
    (
        "{body}{day}宣布，{county}的{thing}将在{n}周内完成检修。",
        "Officials said the {goods} in {place} would be repaired within {n} weeks.",
    ),
    (
        "{role2}{b}说，他等这一天等了{n}年。",
        "{person}, who has worked there for {n} years, said the wait was finally over.",
    ),
    (
        "过去一年，{figure}，比前一年多了{pct}。",
        "Over the past year the number of {goods} rose by {pct}, according to the town office.",
    ),
    (
        "并非人人满意。{who}认为，{thing}的收费仍然太高。",
        "Not everyone is pleased. {person} said the fees were still too high for ordinary families.",
    ),
    (
        "{where}也有类似的做法，但规模小得多。",
        "A similar scheme exists in {place}, though on a much smaller scale.",
    ),
    (
        "{body2}表示，下一步是{deed}。",
        "The next step, the agency said, is to ask residents what they want before {n} more {goods} are ordered.",
    ),
    (
        "参观者可以在{month}{day}以前免费入场。",
        "Visitors may enter free of charge until the end of the month.",
    ),
    (
        "“我们没有想到会来这么多人。”{a}说。",
        "“We did not expect so many people to turn up,” said {person}, adding that {n} volunteers had been called in.",
    ),
    (
        "{thing}最早建于{year}年，由{n}名{role2}合力完成。",
        "The first of the {goods} were built by a group of {n} neighbours who shared the cost.",
    ),
    (
        "有学者提醒，别让热闹盖过了{thing}本来的用处。",
        "Scholars warned that the crowds should not be allowed to overshadow what the {goods} were made for.",
    ),
)
"""A paragraph and what it is in English."""
WORD_BANK = (
    "maintenance n. 检修，保养",
    "resident n. 居民，住户",
    "volunteer n. 志愿者",
    "free of charge 免费",
    "overshadow v. 使黯然失色",
    "turn up 到场，露面",
    "neighbourhood n. 街坊，邻里",
    "scheme n. 计划，办法",
)
ENGLISH = (
    "Residents of {place} woke on Tuesday to find that {n} of the town's {goods} had been closed without notice.",
    "A dispute over {goods} in {place} has reached the courts after {person} refused to pay a fee of {n} dollars.",
    "For the first time in {n} years, the {goods} of {place} will stay open through the winter, the town council said.",
    "The order came into force at midnight and applies to all {goods} within {n} kilometres of the old harbour.",
    "“Nobody told us anything,” said {person}, who has looked after the {goods} since she was a girl.",
    "According to figures seen by this newspaper, repairs cost {n} percent more than planned last year.",
    "In nearby {place}, a similar plan was dropped after {n} weeks when the money ran out.",
    "The council declined to say who had signed the contract, which runs for another {n} years.",
    "“It is a small thing, but small things are what people remember,” {person} said.",
    "Engineers found rust in {n} of the supports and recommended that the {goods} be replaced one by one.",
    "Shopkeepers say trade has fallen by a third since the {goods} were moved to {place}.",
    "{person}, a retired teacher, has collected {n} signatures and hopes for twice as many by Friday.",
    "A spokesman said the matter was under review and that no decision would be taken before spring.",
    "The oldest of the {goods} dates from before the war and is kept behind glass in {place}.",
    "Fishermen, drivers and pupils all use them, and on market days the queue reaches the church.",
    "Two earlier attempts failed, one because of rain and the other because {person} fell ill.",
    "What happens next depends on a vote in {place}, where opinion is evenly divided.",
    "The money would come from a levy of {n} cents on every ticket sold at the gate.",
)
"""Sentences of a paper in English; the first three open a text."""
ENGLISH_TITLES = (
    "{place} residents question closure of {goods}",
    "Court to hear dispute over {goods} in {place}",
    "{goods} of {place} to stay open all winter",
    "In {place}, a quarrel about {goods}",
    "Repairs to {goods} cost more than planned",
)
TENDER = (
    "一、项目编号：ZG{year}-{n}{n}",
    "二、项目名称：{county}{thing}{n}[件/套/处]采购及安装",
    "三、采购人：{body}，地址：{county}{where}路{n}号，联系人：{who}",
    "四、预算金额：人民币{n}.{n}万元，超出者按无效响应处理",
    "五、成交供应商：{body2}，成交金额：{n}.{n}万元",
    "六、评审小组：{who}（组长）、{who}、{who}",
    "七、供货期：自签约之日起{n}日内运抵{county}，由{role2}当面点收",
    "八、质量要求：{thing}须附出厂凭证，{thing2}按旧式样配齐，质保[一/两/三]年",
    "九、其他：对结果有疑问的，可于公布后七个工作日内以书面向{body}提出，逾期不予受理",
    "十、代理费：按{pct}计收，由{body2}承担",
    "十一、现场踏勘：{month}{day}上午在{county}门口集合，过时不候",
)
"""Fields of what an office has bought; the first five always stand."""
MORNING = (
    "{body}：{thing}押金{month}起全退；",
    "{city}{role2}平均年龄升至{n}岁，比去年大了[一岁/两岁]；",
    "{where}宣布{deed}，{county}暂不跟进；",
    "{body2}通报：{n}件{thing}抽检不合格，已下架；",
    "{county}昨夜停电{n}分钟，{thing2}短路所致；",
    "{figure}，创{year}年以来新高；",
    "外媒：{where}的{thing}收藏热降温，拍价跌去{pct}；",
    "{city}机场加开{n}班，方便{role2}返乡；",
    "{who}凭一张{thing}照片获{where}影展头奖；",
    "{body}辟谣：{thing}不会改名，也不会搬走；",
    "{city}明起三天有雨，{county}提醒收好{thing}；",
    "{role}{a}退休，{n}名街坊到车站送行；",
    "{where}一处{thing}挖出{year}年的信箱，信还没拆；",
    "{body2}招{role2}{n}名，不限学历，{month}{day}截止；",
)
"""News of the morning, a line each."""
SAID_TODAY = (
    "【微语】路不平的时候，先把脚步放平。",
    "【一句】锅里有饭，心里不慌。",
    "【微语】别人的灯再亮，也照不到你家的灶。",
    "【一句】慢一点，也是在走。",
)
DEATH = (
    "先严{a}府君，生于民国[九/十二/二十]年{month}，籍贯{city}{county}，痛于{day}[午夜/拂晓/申时]寿终{where}寓所，积闰享寿[八十有六/七十有九/九十有一]。",
    "不孝男等随侍在侧，亲视含殓，即日移灵{body2}礼堂，遵礼成服。",
    "兹定于{month}{day}上午[八时/九时]家奠，[十时/十一时]公奠，随即发引安葬于{county}之原。",
    "先严少习{thing}，壮岁渡海，以{thing2}起家，平生急公好义，尝捐资{deed}。",
    "叨在姻、世、乡、寅、友谊，哀此讣闻。",
    "孤哀子：{who}　{who}　{who}",
    "孝媳：{who}　{who}",
    "孝女：{who}　孝婿：{who}",
    "孙：{who}　{who}　孙女：{who}",
    "治丧处：{where}{county}，鼎惠恳辞。",
)
"""News of a death as families print it."""
WIRED = (
    "▲{where}电　{body}昨议{thing}案，{role}{a}力主缓办，众和之，遂散。",
    "▲{where}电　{county}{role2}{n}人以{thing}事罢工，{body2}派员疏解未果。",
    "▲{where}电　{who}昨抵{city}，下榻{county}旅舍，闻系为{thing}而来。",
    "▲{where}电　{thing}价续涨，较前周高{pct}，商号多停秤观望。",
    "▲{where}电　大水没{county}，{thing}漂失{n}件，{role2}多栖屋脊。",
    "▲{where}电　{body}密令各县{deed}，限{n}日具报。",
    "▲{where}电　{a}辞意甚坚，继任者或为{who}，尚待会议。",
    "▲{where}电　车通至{county}而止，{thing}滞留站台，旅客苦之。",
    "▲{where}电　{n}国领事联衔致函，请将{thing2}一节从速了结。",
)
"""Telegrams, each from a place."""
QUARTERS = (
    "首节{who}连得{n}分，{county}队以{n}比{n}领先。",
    "次节{where}队换上替补{who}，一度把分差追到{n}分。",
    "第三节双方打成平手，裁判两次回看{thing}旁的录像。",
    "末节剩{n}秒，{b}罚球两罚一中，大局已定。",
    "{where}队主帅{who}赛后说，输在篮板，不怪{role2}出身的裁判。",
    "此役{county}队投篮命中率{pct}，失误{n}次。",
)
LINES_UP = (
    "{county}队首发：{who}、{who}、{who}、{who}、{who}",
    "{where}队首发：{who}、{who}、{who}、{who}、{who}",
    "四节比分：{n}-{n}、{n}-{n}、{n}-{n}、{n}-{n}",
    "最有价值球员：{b}（{n}分{n}篮板）",
    "现场观众：{n}0{n}人",
)
"""What stands below a match, without a mark at its end."""
ASKED = (
    ("{thing}闹到今天，你后不后悔？", "不后悔。要说后悔，是没早[两年/三年]把{thing2}拆开看看。"),
    ("外面说你拿了{body2}的好处。", "拿了一盒茶叶，当天就退了，有{who}作证。"),
    ("{deed}，是谁的主意？", "几个{role2}在{county}吃宵夜时聊出来的，没有谁是头。"),
    ("最难的是哪一段？", "{month}。{figure}，账上只剩{n}元，工人坐在门口不走。"),
    ("{where}那边的态度呢？", "头一回去连门都没让进，第[三/四]回才喝上水。"),
    ("家里人怎么看？", "我太太说，你跟{thing}过吧。说完还是给我留了门。"),
    ("接下来做什么？", "先睡[三天/一个礼拜]。然后把{thing}交给年轻人，我给他们看门。"),
    ("如果{body}不批呢？", "不批就再递，{n}页纸，我都背下来了。"),
)
"""Questions of a talk, and what was answered."""
HEARINGS = (
    "案号：（{year}）临民初{n}{n}号",
    "案由：{thing}买卖合同纠纷",
    "当事人：{who}、{body2}",
    "开庭时间：{month}{day}[九时/十时半/十五时]",
    "地点：{county}法庭第{n}审判庭",
    "承办人：{who}",
)
PROGRAMMES = (
    "早安{city}",
    "{thing}的前世今生（重播）",
    "街坊食堂",
    "卡通：小{thing}历险记",
    "{county}故事 第{n}集",
    "午间新闻",
    "粤剧：{who}探监",
    "赛马直播",
    "连续剧：{thing}情缘 {n}",
    "晚间新闻与天气",
    "访谈：{role}{a}",
    "纪录片：{where}夜渡",
    "电影：最后一个{role2}",
)
"""What a station sends."""
ESSAY = (
    "朋友自{where}来，行李里裹着一件{thing}，说是路上捡的，我不大信。",
    "小时候住{county}，巷口就有{thing}，放了学总要绕过去看一眼，看什么，自己也说不清。",
    "后来搬了{n}次家，{thing}也换过[两三/三四]回，每回都说是最后一回。",
    "人到中年才明白，所谓{thing}，不过是叫人有个由头坐下来。",
    "前日读{who}的旧文，他说{role2}这一行“靠天、靠手、靠一口气”，深以为然。",
    "也有人问，{thing2}与{thing}孰轻孰重。我答不出，只好请他喝茶。",
    "{scene}，这样的光景，如今在{county}是难得见着了。",
    "写到这里，窗外落起雨来，{month}的雨，一下就是半宿。",
    "不如就此打住。{thing}的事，容我改日再说。",
)
"""An essay of the literary page, first to last."""
BY_REGION = (
    "【{where}】{body2}说，{thing}的库存只够用{n}天，已向{city}求援。",
    "【{where}】{n}名{role2}因{thing}收费与管理员口角，双方后来握手言和。",
    "【{where}】一辆满载{thing}的货车翻进水沟，司机{who}自行爬出，只擦破了手。",
    "【{where}】{thing}开放首日人山人海，{body}临时加开{n}个窗口。",
    "【{where}】{who}夫妇把攒下的{thing2}全数送给{county}学堂，不愿留名。",
    "【{where}】议会以{n}票对{n}票否决{thing}加价案，旁听席响起掌声。",
    "【{where}】冷空气来得急，{figure}，{role2}提早收摊。",
    "【{where}】停办多年的{thing}会重开，{year}年的老招牌擦亮再挂。",
)
"""News from here and there, the place in brackets at the head."""
APPEAL = (
    "致关心{thing}的各位街坊：",
    "我们是{county}的{n}名{role2}，今天写这封公开信，是因为{thing}已经停了[整整一个月/二十多天]，没有一个人出来说一句话。",
    "{body}在{month}答应过{deed}，白纸黑字，如今却说从未有过此议。",
    "{figure}，这些数字贴在墙上，人人看得见，不是我们捏造的。",
    "我们不求特别照顾，只求三件事：账目公开，{thing}复用，{thing2}照旧。",
    "若{day}仍无答复，我们将停工半日，到{body2}门前静坐，不喊口号，不堵路。",
    "愿意同我们站在一起的，请在信末签名。",
    "联署人：{who}　{who}　{who}　{who}",
    "{who}　{who}　{who}　{who}　{who}",
    "{year}年{month}{day}",
)
"""An open letter and who signed it."""
DOSSIER = (
    "{month}{day}：{body}首次开会谈{thing}，无结论",
    "{month}{day}：{role2}{who}拍下{thing2}冒烟的录像，传上网",
    "{month}{day}：{body2}派人查看，称一切如常",
    "{month}{day}：{where}来函，愿出让旧{thing}{n}件",
    "{month}{day}：{n}人联署，要求{deed}",
    "{month}{day}：{role}{a}致歉",
)
"""What happened when, in lines that end in no mark."""
GUIDE = (
    "📍地点：{county}{where}路{n}号{body2}大厅",
    "⏰时间：{month}{day}起，每日[九时至十七时/八时半至十二时]（逢周一休息）",
    "☎咨询：{n}{n}{n}（{who}）",
    "📌材料：旧收条、住址凭据、{thing}照片{n}张",
    "💰费用：首次免费，补办{n}元",
    "⚠注意：{thing2}不在此次办理之列，请勿携带",
)
GUIDED = (
    "好消息！{county}的{thing}可以就近办理了，不用再跑{where}。",
    "很多街坊问小编，到底怎么办、带什么、等几天？这就一条一条说清楚。",
    "以往办一次{thing}，要排[半天/大半天]队，如今{role2}上门也行。",
    "看完记得转给家里的老人，别白跑一趟。",
    "{body}说，头{n}天人会比较多，不急的可以错峰。",
)
"""How to get something done, and fields in which it is told."""
CLOSING = (
    "{city}{thing}市场{day}[低开高走/先扬后抑/窄幅盘整]，收报每手{n}.{n}元，[升/跌]{pct}。",
    "全日成交{n}.{n}亿元，较上日[缩/增]{pct}。",
    "{body2}（{n}{n}{n}.XX）领[涨/跌]，收{n}.{n}元，市传其有意{deed}。",
    "分析员{who}指，{figure}，后市要看{where}的存货。",
    "期货方面，{month}合约报{n}.{n}，低水{n}点。",
    "汇率方面，一元兑{n}.{n}，{where}客商多持币观望。",
    "板块中，{thing2}类[普遍向好/个别发展/逆市走软]，{n}只上扬，{n}只下挫。",
    "消息面上，{body}或于{month}检讨保证金比率。",
)
"""How a market closed; the first opens a text."""
