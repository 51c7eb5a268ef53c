"""Patterns of the kinds of text that the seventeenth half's papers print beside news; fields and choices as `Book` has them."""

ASKED = (
    (
        "[法新社/路透社/共同社]记者：有报道称{county}的{thing}已经停用，发言人能否证实？",
        "发言人：我注意到有关报道。据我了解，{thing}运行正常，{body}已作说明。",
    ),
    (
        "[总台央视/封面新闻]记者：我们看到{deed}进展缓慢，发言人对此有何评论？",
        "发言人：关于这个问题，我们已经多次表明立场。{end}，是我们一贯的主张。",
    ),
    (
        "[中新社/澎湃新闻]记者：{where}方面今天要求赔偿{n}万元，请问有何回应？",
        "发言人：请你向{body2}了解。原则上讲，该谁担的由谁担。",
    ),
    (
        "[韩联社/塔斯社]记者：追问一句，{month}之前会不会有新的{thing2}投入使用？",
        "发言人：目前没有可以向你提供的信息。",
    ),
    ("[时报/卫视]记者：{project}的账目什么时候公开？", "发言人：会后将在网上公布，请大家留意。"),
)
"""What reporters ask, and what is answered."""
SIGNS = (
    "白羊座：今天适合谈{thing}，[上午/傍晚]有好消息从{where}来。幸运数字{n}。",
    "金牛座：别急着签字，{thing2}的事[放一放/问一问家人]再说。幸运色[米白/墨绿]。",
    "双子座：话说早了，{who}会记在心上。幸运数字{n}。",
    "巨蟹座：家里旧物该理一理，翻出来的不止是{thing}。",
    "狮子座：抢着买单的是你，心疼的也是你。幸运方位[东南/正北]。",
    "处女座：{n}件事排在前头，先做最小的那件。",
    "天秤座：有人请你评理，躲开为上。幸运色[藕荷/鹅黄]。",
    "天蝎座：老同学从{where}回来，见一面不亏。",
    "射手座：出门带伞，{thing}不会自己长腿。幸运数字{n}。",
)
"""What the stars say, sign by sign."""
LONELY = (
    "[男/女]，{n2}岁，{county}人，{role2}，[未婚/离异/丧偶]，有房，性格[开朗/内向]，寻年龄相当、[会做饭/爱养花/脾气好]者。",
    "[先生/女士]，{n2}岁，退休，{city}市区住，爱好[二胡/太极/钓鱼]，盼遇知心人，子女支持。",
    "{who}代女征友，{n2}岁，硕士，在{body2}工作，觅[本地/外地均可]男士，烟酒不沾。",
    "独子，{n2}岁，{where}开店，忠厚，愿寻能吃苦的{county}姑娘，远嫁亦可。",
)
"""Who seeks somebody."""
RECALLED = (
    "{where}{thing2}厂生产的{thing}，批号{n}{n}，因[边缘锋利/含铅超标/绳扣易断]，涉及{n}00件，已停售。",
    "{body2}经销的{thing}，{year}年{month}前购买者可凭票退货，无票的由{role2}验明。",
    "“{county}牌”{thing2}，[标签/说明书]有误，厂家愿换不愿退，协商中。",
    "进口{thing}一种，抽样{n}件不合格{n}件，口岸已就地封存。",
    "散装{thing2}，来路不明，请勿使用，见到即报{body}。",
)
"""What is called back."""
WARNED = (
    "{city}气象台{day}{n}时发布[大风蓝色/暴雨黄色/寒潮橙色]预警信号：未来{n}小时，{county}等地将受影响。",
    "请有关单位和人员做好防范：一、停止高处作业；二、加固{thing}；三、[船只回港/车辆慢行/老人少出门]。",
    "{body2}同时提醒，{where}一线的{role2}应在{n}时前撤离。",
    "解除时间另行通知，谣言勿传。",
)
"""A warning, line by line."""
FLASHED = (
    "快讯：{day}{n}时许，{county}{thing}发生[坍塌/断裂/失火]，伤亡不详。",
    "一报：{body}证实，现场有{n}名{role2}，其中{n}人已救出。",
    "二报：{role}{a}赶到{county}，称“先救人，后问责”，道路已封。",
    "三报：截至发稿，获救者增至{n}人，{body2}调来{n}台机械；原因初步判断与{thing2}有关。",
    "综合稿：{county}{thing}建于{year}年，去年检验结论为[合格/限用]，{where}同类{n}处当晚停用。",
)
"""How a story grows from flash to whole."""
MISSING = (
    "{who}，[男/女]，身高一米[五/六/七]左右，{month}{day}从{county}走失，穿[灰夹克/碎花袄/蓝工装]，口音像{where}，记性差。",
    "{who}，小名[毛头/二丫]，{year}年在{city}车站与家人失散，左手有疤，母亲已寻{n}年。",
    "无名老人一位，自称姓{b}，{day}由{body2}收留，随身只有{thing2}一件。",
    "{role2}{who}，{day}驾船外出未归，船尾漆有“{county}”字样，见者请电{body}。",
)
"""Who is missing."""
MEDALS = (
    "[男子/女子]{thing}项目：金牌{who}（{city}），银牌{who}（{where}），铜牌{who}（{county}）",
    "[团体/混合]赛：{city}队{n}分第一，{where}队{n}分第二，{county}队弃权",
    "少年组：{who}破纪录，成绩{n}秒{n}",
    "老年组并列第一：{who}、{who}",
    "道德风尚奖：{where}队",
)
"""Who won, event by event."""
CLOSED = (
    "大盘{day}[低开高走/冲高回落/窄幅震荡]，收报{n}{n}{n}.{n}点，[涨/跌]{pct}，成交{n}00亿元。",
    "盘面上，{thing}概念[领涨/领跌]，{where}股份[封板/跌停]，{body2}概念股跟风。",
    "[北向/杠杆]资金净[流入/流出]{n}亿元，连续第{n}日。",
    "券商{who}认为，{thing2}短线情绪已到高位，{month}前后留意业绩。",
    "期货方面，{thing}主力合约报{n}{n}元，持仓[增/减]{n}00手。",
)
"""How markets closed."""
CALLED = (
    "听众{who}（{where}）：我家门口的{thing}三个月没人修，打过{n}次电话。",
    "{body}答复：已派{role2}上门，{day}前修好，费用不用居民出。",
    "听众{who}（{county}）：{thing2}收费有没有文件？",
    "{body2}答复：有，{year}年的文，张贴在一楼，[电子版/复印件]可索取。",
    "听众{who}（{city}）：谢谢上回帮忙，{thing}已经搬走了。",
    "主持人：线路还在占线，没打进来的朋友请稍后。",
)
"""What listeners ask on the telephone."""
