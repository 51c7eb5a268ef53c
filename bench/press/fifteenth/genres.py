"""Patterns of the kinds of text that the fifteenth half's papers print beside news; fields and choices as `Book` has them."""

STEMS = (
    "{thing}调查之一",
    "{thing}调查之二",
    "{thing}调查之三",
    "走渡口记（上）",
    "走渡口记（下）",
    "再说{thing}",
    "三说{thing}",
)
"""Titles of series, which many stories share, or all but the number of."""
INFOGRAPHIC = (
    ("{n}.{n}万元", "{county}为{thing}垫付的首笔款项，{month}到账"),
    ("{pct}", "{role2}中认为“{thing}该修不该换”的比例"),
    ("{n}天", "从报修到{body2}派人上门的平均等候时间"),
    ("{n}/{n}", "抽检的{thing2}里合格的与送检的"),
    ("第{n}位", "{city}在{where}等邻近城市里的排名"),
    ("{n}公里", "运一车{thing}到{where}的路程"),
    ("0", "{county}{month}以来发生的{thing}事故"),
    ("＋{n}", "{body}今年新添的{thing}"),
)
"""A figure on a line of its own, and what it means."""
RUMOURS = (
    ("{county}的{thing}要全部收归{where}所有", "{body}查证，{where}只是派人参观，没有任何协议，{thing}仍归{county}"),
    ("{thing2}含有致癌物，碰了会掉头发", "{body2}抽检{n}批，指标均在限值以内，掉发与此无关"),
    ("{month}起，{role2}每人每天只准用一次{thing}", "实为分时段预约，次数不限；通知原文写的是“错峰”"),
    ("凌晨{n}点，{county}传出爆炸声，{thing}被炸毁", "系{thing2}检修放气，附近居民已收到短信说明"),
    ("交{n}元就能给{thing}办“免检”", "此为骗局，{who}等{n}人已被传唤，受骗者可到派出所登记"),
    ("{city}将发放{thing}补贴，扫码即领", "链接系伪造，{body}从未以二维码方式发放任何补贴"),
)
"""What was said, and what is true."""
SIGNS = "白羊座|金牛座|双子座|巨蟹座|狮子座|处女座|天秤座|天蝎座|射手座|摩羯座|水瓶座|双鱼座"
"""Signs of the zodiac in their order."""
FATES = (
    "一件拖了{n}天的小事会忽然有下文，别急着回话。",
    "出门忘带的多半是钥匙，回头看一眼{thing}再走。",
    "有人从{where}捎来口信，好坏参半，先听完。",
    "钱包比昨天薄，话也该比昨天少，{n}点以后转运。",
    "旧友提起{thing}，笑笑便好，不必解释。",
    "适合收拾抽屉，不适合谈价钱，幸运数字{n}。",
    "上午心浮，下午气定，晚饭不要吃太咸。",
    "你以为没人看见的那份努力，{who}看见了。",
    "排队时会遇见{n}年没见的人，记得先开口。",
    "左脚先出门的说法信不得，伞倒是可以带一把。",
    "工作上多一道手续，少一桩麻烦，忍一忍。",
    "忌熬夜，忌翻旧账，宜早睡，宜给{city}打个电话。",
    "雨声里做的决定，天晴后再看一遍。",
    "家里的老物件要出点声响，别怕，是{thing2}。",
)
RIDDLES = (
    ("一口吞下半座山（打一字）", "峡"),
    ("{role2}下班（打一成语）", "手到擒来"),
    ("远看山有色，近听水无声（打一物）", "画"),
    ("{thing}涨价（打一词牌）", "步步高"),
    ("千里相逢（打一字）", "重"),
    ("{county}无人（打一地名）", "空城"),
    ("不用刀的厨子（打一{thing2}）", "自家人"),
    ("半夜三更不关门（打一成语）", "夜不闭户"),
)
"""A riddle, and its answer."""
CHESS = (
    "炮二平五 马8进7 马二进三 车9平8",
    "车一平二 卒7进1 车二进六 马2进3",
    "兵七进一 炮8平9 车二平三 炮9退1",
    "马八进七 士4进5 炮八平九 车1平2",
    "车九平八 炮2进4 兵五进一 炮9平7",
    "车三平四 马7进8 车四退三 象3进5",
    "炮五进四 马3进5 车四平五 炮7进5",
    "相七进五 车2进3 车八进三 卒3进1",
    "兵七进一 车2平3 马七进六 马8进6",
    "马六进四 车8进5 炮九进四 车3平1",
)
"""Moves of a game."""
CHESS_TOLD = (
    "本局选自{city}擂台赛第{n}轮，由{county}{role2}{who}执红先行，对{where}名手{who}。",
    "红方此着稍急，改走相七进五较稳，黑方如接走卒3进1，红可兑车取势。",
    "至此红方多兵，大局已在掌握之中；以下着法从略，黑方在第{n}回合认负。",
    "赛后{who}说，开局是从一本旧棋谱上看来的，{thing}旁边的茶摊就是他的棋校。",
)
SHIPPED = (
    "{who}轮　自{where}来　泊{n}号浮　今晨到",
    "{where}号　往{where}　载{thing}{n}吨　明午开",
    "永兴轮　自{where}来　泊{n}号码头　延期",
    "大通　往{where}转{where}　客货　十五日开",
    "{city}号　自{where}来　{thing2}　卸毕候潮",
    "顺利轮　往{where}　招客{n}名　十八日开",
    "海宁　自{where}来　空船　外港抛锚",
    "平安轮　往{where}　不载{thing}　二十日开",
)
"""Ships that come and go, in columns."""
TRAINS = (
    "{n}{n}次　{city}—{where}　06:1[2/5/8]开　停{n}站",
    "K{n}次　{where}—{city}　经{county}　09:5[1/4]到",
    "夜车{n}次　{city}—{county}　加挂卧铺{n}节",
    "{n}路公交　首班6:30　末班21:30　改走{where}路",
    "D{n}次　停运至{month}{day}",
    "{county}—{where}班车　每{n}分钟一班　票价{n}元",
    "机场线　{city}—{county}　06:00起　整点发车",
)
"""How trains and buses run."""
TRIAL = (
    ("审判长", "被告人{b}，{day}夜里你到{thing}去做什么？"),
    ("被告人", "我是去找{thing2}的，灯坏了，看不清路，绝不是去偷。"),
    ("公诉人", "请出示第{n}号证物。这件{thing}是在你家床底下找到的，你如何解释？"),
    ("被告人", "是{who}寄放在我那里的，他说过{n}天就来取。"),
    ("辩护人", "审判长，{body2}的鉴定书没有签名，依法不应采信。"),
    ("证人{who}", "那天我在{where}喝喜酒，{n}点才回，回来的时候门已经开了。"),
    ("审判长", "证人，你看清楚门口站的是谁没有？"),
    ("公诉人", "{body}的损失是{n}万元，至今没有追回一分。"),
    ("辩护人", "我的当事人一家{n}口，靠修{thing}为生，没有前科。"),
    ("审判长", "合议庭将择日宣判，现在休庭。"),
)
"""Who speaks at a trial, and what."""
CANDIDATE = (
    "姓名：{who}",
    "年龄：{n}岁　籍贯：{county}",
    "现职：{role2}（{body2}）",
    "主张：{deed}；{deed}",
    "家产：{thing}{n}件，存款{n}万元",
    "口号：不说空话，先修{thing}",
)
"""Who stands for election, field by field."""
FIXTURES = (
    "{county}队 {n}:{n} {where}队（加时）",
    "{where}队 2:1 {city}队",
    "{city}联 0:0 {county}青年队",
    "{where}{role2}队 3:2 {county}{role2}队",
    "{county}二队 1:4 {where}二队",
    "{city}女队 88:7{n} {where}女队",
)
"""Scores of a day, a line each."""
SCORED = (
    "【足球】{county}队主场仍然赢不了球，第{n}分钟{who}罚失点球，看台上飞下来一只鞋。",
    "【乒乓】{who}以大比分四比{n}横扫{where}名将，赛后说手感“像借来的”。",
    "【围棋】{who}执白中盘胜{who}，终结{n}连败。",
    "【举重】{where}选手{who}抓举{n}公斤失手，弃权离场，{role2}出身的她当晚落泪。",
    "【田径】{city}半程马拉松因{thing}施工改道，{n}人跑错了路。",
    "【拔河】{body}队三连冠，奖品是一车{thing}。",
)
"""What a column of sport tells."""
HARVESTS = (
    "{county}各社队[鼓足干劲/大干快上/抓革命促生产]，{thing}产量[超额/提前]完成，向{month}献礼。",
    "这个大队{year}年只有{thing}七十二件，而今已有一千二百三十四件，增长十六倍。",
    "老{role2}{who}激动地说：“从前给地主当牛马，[如今/今天]当家作主，修{thing}的劲头使不完。”",
    "在{body}统一安排下，他们[冒雨/顶风/挑灯]奋战二十八昼夜，挖土方三万六千立方，用工四万五千六百个。",
    "{thing2}不够，就发动{role2}献计献策，土法上马，[以旧代新/以竹代铁]，节约资金八千七百余元。",
    "{where}的经验传来后，全县掀起比、学、赶、帮的高潮，{deed}一项即提前十七天。",
    "外地参观者络绎不绝，一致认为{county}的路子走得对、走得好、走得快。",
)
"""News of the seventies, figures in characters."""
EDITORIAL = (
    "{thing}停摆了{n}天，{body}的解释换了三种，街坊的耐心只有一种。",
    "凡事怕认真二字。倘若{year}年那次检修有人认真看过一眼，{thing2}何至于锈成这样？",
    "有人说，{deed}是小题大做。我们不这样看：小处不补，大处吃苦。",
    "{where}的教训摆在那里。当年也是先说不急，再说不易，最后说不行。",
    "公家的钱，花在明处是本分，花在暗处是糊涂，{pct}的缺口总要有个名目。",
    "我们不主张重罚，我们主张有人出来说一句：这件事，归我。",
    "是为评。",
)
"""An editorial."""
REPLIED = (
    "编辑同志：",
    "我是{county}的一名{role2}，想反映{thing}的事。自从{month}换了管理员，每次都要多交{n}元，问他要收据，他说没有。",
    "{who}和我一样，前后交了{n}次。我们都是老实人，不想闹，只想问一句：这钱该不该交？",
    "读者　{who}",
    "{who}同志：",
    "来信收到。我们向{body}作了了解，对方承认收费没有依据，已责成{body2}退还，并调离了那名管理员。",
    "如至{day}仍未收到退款，请再来信。",
    "本栏编者",
)
"""A letter and what is answered."""
GALLERY = (
    "{role2}{who}清晨五点出门，背上是{thing2}",
    "{thing}门前的石阶，磨出了{n}道凹痕",
    "{county}集市上，{who}和儿子分食一个烤饼",
    "一只猫占了{role}的椅子",
    "雨中的{where}，{role2}们躲在{thing}底下",
    "{who}数着一天的收入，共{n}元",
    "收工。远处是{thing}的影子",
    "墙上贴着{year}年的奖状",
)
"""What a set of pictures shows, one after the other."""
LOCAL_LISTED = (
    "①{body}办公楼{n}层｜{thing}窗口｜电话{n}{n}{n}",
    "②{county}{where}路｜旧{thing}回收点｜周末照常",
    "③{body2}分站｜{thing2}检修｜需预约",
    "④{where}村委会｜登记｜带户口簿",
    "⑤{city}北站｜咨询台｜{role2}值守",
)
"""Where to go, part by part."""
ANNOTATED = (
    "{thing}一词，最早见于{county}旧志[1]，原指[渡口的缆桩/收租的木斗/祭祀的供案]，后来才成了今天的意思。",
    "清人{who}游{where}，写过“{thing}如屋，人行其中”的话[2]，可见规模。",
    "{year}年重修时，从地基下起出{thing2}{n}件[3]，多数不知所终。",
    "今人往往把{thing}与{thing2}混为一谈[4]，其实二者一官一民，一明一暗。",
    "{role2}口中的行话，如“吃水”“挂红”“倒三七”[5]，书上是查不到的。",
    "至于它何时传到{where}，说法有{n}种，证据都嫌单薄。",
)
"""An essay with numbers of notes."""
FOOTNOTES = (
    "[1] 旧志卷[三/七/十二]，{county}图书馆藏抄本。",
    "[2] 见{who}《{where}纪程》，商务书局，{year}年影印本，第{n}页。",
    "[3] 清单今存{body}，编号{n}-{n}。",
    "[4] 参看{who}：《{thing}考辨》，载《{city}文史》第{n}辑。",
    "[5] {role2}{who}口述，{year}年{month}笔者记录。",
)
"""What the notes of an essay say."""
REMEMBERED = (
    "{who}先生走了，{day}凌晨，在{where}，享年{n}岁。消息是他的徒弟打来的，只说了一句：“师傅把{thing}的钥匙交给我了。”",
    "他是{county}最后一个会修{thing}的人，{n}岁学艺，一辈子没离开过那间铺子。",
    "认识他的人都记得，冬天他总在门口放一壶热水，谁路过都能倒一杯。",
    "他没有留下什么钱，留下{n}本手抄的册子，记的全是{thing2}的毛病。",
    "送他那天，{role2}们把{thing}擦得锃亮，从街头摆到街尾。",
)
"""Of one who died, as a paper tells it."""
SAYINGS = (
    "“{thing}不会说话，可它记得每一个偷懒的人。”——{county}{role2}{who}",
    "“钱是好东西，但不能拿来垫桌脚。”——{where}商人{who}谈{thing}",
    "“我宁可排队，也不愿意插队的人替我说谢谢。”——一名{city}读者",
    "“再给我{n}年，我还干这个。”——{role}{a}退休时说",
    "“会开完了，{thing}还是那个{thing}。”——列席代表{who}",
    "“修好了没人夸，坏了人人骂，这就是我们这行。”——{role2}{b}",
    "“别问我，问{body}。”——{body2}一名接线员",
)
"""What was said this week."""
BLOTTER = (
    "路况：{where}路{thing}施工，{month}{day}前单向通行，绕行{county}大道。",
    "停水：{county}{n}个小区{day}夜间停水，请储水；{thing2}不受影响。",
    "菜价：青菜每斤{n}元，降；猪肉稳；{thing}缺货。",
    "天气：{city}多云转雨，{n}到{n}度，东风三级，出门带伞。",
    "寻物：有人在{where}站拾到{thing}一件，失主带凭证来认。",
    "限行：{day}尾号{n}，罚款{n}元。",
    "演出：{who}专场，{county}礼堂，余票{n}张。",
    "放假：{body}{day}起休三天，{thing}窗口留人值班。",
)
"""What a town needs to know in the morning, by matter."""
