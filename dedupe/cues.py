"""Wordings that tell what a line is: regular expressions for the soft fold of a line (`chars.soft`), and nothing else.

The soft fold is simplified, with full-width marks and half-width digits, so each cue is written once. Cues are hints:
a class they give is weighed against the line's neighbours, its page's habits and the other pages.

A line may be as long and as odd as its writer likes: blanks are taken whole (``\\s*+``) or up to a bound, and what parts two
names is no part of a name, so that no line can be read in more ways than it has places.
"""

import re

from dedupe import late

# Who speaks: an agency, a paper, a station, a site. The lazy name keeps a whole sentence from passing for one.
OUTLET = (
    r"(?:本报|本刊|本网|本台|记者站|据?[\u4e00-\u9fff]{1,8}?"
    r"(?:社|通讯|日报|晚报|早报|时报|晨报|快报|都市报|商报|周报|新报|新闻网|新闻|在线|电视台|之声|财经|客户端|周刊|网|报))"
)
ROLE = r"(?:特约|见习|实习|首席|特派|驻[\u4e00-\u9fff]{2,6})?(?:记者|通讯员|撰稿人|评论员|采访人员)"
NAME = r"[\u4e00-\u9fff](?:[\u4e00-\u9fff·]{1,5}| [\u4e00-\u9fff](?![\u4e00-\u9fff·]))"
NAMES = rf"{NAME}(?:[ 、,丨｜|]+{NAME}|，(?:[\u4e00-\u9fff]{{2,4}}|[\u4e00-\u9fff]+·[\u4e00-\u9fff·]+))*"
DAY = r"(?:(?P<year>[12]\d{3})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号官曰口目]"

DAY_NUMERALS = r"(?:[一二三四五六七八九]|十[一二]?|元)月(?:[一二三四五六七八九十廿卅]{1,3})[日号]"
"""The same in numerals: no month and day of their own."""

_DIGITS = r"[\dlioOzsZS]{1,2}"
_DAY_DAMAGED = rf"(?:{_DIGITS}月{_DIGITS}[^\d，。：；]|{_DIGITS}.{_DIGITS}[日号])"
"""A month and a day of which one character may be misread."""

_LATIN = r"[a-z\u00df-\u024f.'’ /-]"
"""What place, day and agency are written with in Latin letters, folded."""

_NUMERALS = "[一二三四五六七八九十廿卅]{1,3}"
_TOLD_BY = rf" ?(?:{OUTLET}|[\u4e00-\u9fff]{{2,8}})??{ROLE}[ ：]?{NAMES}(?: ?[／/] ?{NAME})* ?(?:报[道导](?=[ ，：])|(?=：))[，：]?"
_REPORTER = (
    rf" ?[（〔【][^（）。！？，：]{{0,12}}{ROLE}[ ：]?{NAME}[^（）。！？]{{0,20}}[）〕】]| ?（[\u4e00-\u9fff]{{2,10}} {NAME}[^（）。！？，：]{{0,16}}）"
    rf"|{_TOLD_BY}| ?[^，。；：！？（）\n]{{2,16}}报[道导]："
)
"""Who reports, set off: in brackets, or before the report."""
_SOURCE = (
    r"(?:[^，。；：！？（）\n]{1,16}?(?:消息|(?<![通资音审问喜])讯|日电|专稿|报[道导])：?|[\u4e00-\u9fff]{2,8}(?: ?[—-]{1,2}|，?\d{1,2}月\d{1,2}日)"
    r"|[〔【［《][^〔【［《〕】］》。！？：]{2,24}[〕】］》](?:消息|专?[讯电])?：?)"
)
"""Whence a report is, in an outlet's own words: only who reports tells it."""

DATELINE = late.compile(
    rf"^(?:(?:[^\w\s“‘《〔（【\[［〈〖—…]|〇) *)?(?:据 |[\u4e00-\u9fff]{{2,4}}转[：据自]? ?)?[〔（【\[［〈〖]?(?:(?P<agency>{OUTLET})[^，。；：！？\n]{{0,16}}?(?:{DAY}|{DAY_NUMERALS})(?:[^，。；：！？ \n]{{0,5}}?(?:电|讯|消息|报[道导])|[\u4e00-\u9fff](?=[ （〔]))"
    rf"|(?P<paper>{OUTLET})(?:（[^（）]{{2,10}}）)?[^，。；：！？（ \n]{{0,12}}?(?:专电|特讯|(?<!通)讯|电|消息|报[道导])(?=[ （）〕】\]］〉〗|｜丨—/／；]|(?<=[息讯])：|(?<=日电)：)"
    rf"|(?P<reports>(?:{OUTLET}(?:{ROLE}|特派员)|{ROLE}) ?{NAMES}(?:(?:[／/]| +)[\u4e00-\u9fff]{{2,6}}?)?报[道导](?=[：〕】］])|{OUTLET}(?:{ROLE}|特派员) ?{NAMES}报(?=：)|(?:{OUTLET})?{ROLE} ?{NAMES}[／/][\u4e00-\u9fff]{{2,6}}?报[道导](?= ))：?"
    r"|(?<=[〔（【\[［〈〖])(?P<bracketed>(?:(?<=[〔【［])[\u4e00-\u9fff](?=讯[〕】］])|[^。：；！？〔（【）〕】\]］〉〗]{2,36}?)(?:讯|电|通信|[快专航]函|(?<!特别)(?<!系列)(?<!连续)(?<!专题)(?<!深度)报[道导]|消息)|[特专][讯电])(?=[〕】\]］）〉〗])"
    r"|[\u4e00-\u9fff]{4,12}\d{1,2}月\d{1,2}日(?= [-—–]{1,2} )|（[\u4e00-\u9fff]{2,6}(?=） ?[-—–]{2} )"
    r"|(?P<unknown>[\u4e00-\u9fff]{4,12})\d{1,2}日(?:电|讯)(?=[ （])"
    rf"|{_SOURCE}(?={_REPORTER})"
    rf"|[\u4e00-\u9fff]{{2,14}}?(?<![通资音审问喜])讯(?= ?（{OUTLET}）| ?{ROLE} ?{NAME} )"
    rf"|(?<=[〔【［])[^。，！？（）【】〔〕]{{0,8}}据 ?{OUTLET}(?=[〕】］])"
    rf"|(?P<alone>[\u4e00-\u9fff]{{2,12}}?{_NUMERALS}日(?:广播|电讯?|讯)(?=[ （：])：?"
    r"|《[^《》]{2,16}[报刊网社台]》[^，。：！？（ ]{0,8}(?:消息|讯|电|专稿)(?=[ （：])：?"
    r"|[\u4e00-\u9fff]{2,6}(?<![通资音审问喜简电快])讯(?= [^ ]))"
    rf"|(?<=[〔（【])(?:[^。，：！？（）]{{2,12}}[电讯] ?[^（）。，：]{{0,10}}?{ROLE}[^（）。，：]{{2,24}}|{ROLE} ?{NAMES}[／/][\u4e00-\u9fff]{{2,8}})(?=[）〕】])"
    rf"|(?<=[〔【〖])[^。，：！？（）【】〔〕〖〗]{{0,10}}?{ROLE}[^。，：！？（）【】〔〕〖〗]{{3,24}}(?:报[道导]|采访|[传发来撰]稿|[电讯])(?=[〕】〗])"
    rf"|(?P<damaged>[\u4e00-\u9fff]{{3,16}}?){_DAY_DAMAGED}[^，。；：！？ \n]{{0,2}}?(?:电|讯)(?=[ （\u4e00-\u9fff])"
    rf"|{_LATIN}{{3,24}}(?:，{_LATIN}{{2,24}})?(?:(?:，{_LATIN}{{0,10}}\d{{1,2}}{_LATIN}{{0,10}}(?:， \d{{4}})?)? ?（{_LATIN}{{2,24}}）|，{_LATIN}{{0,10}}\d{{1,2}}{_LATIN}{{0,10}}) ?[-—]{{1,2}}(?=[ \"“‘a-z]))"
    rf"[〕】\]）］〉〗]?(?: ?（(?:{OUTLET})?{ROLE}?[^（）]{{2,24}}）|{_TOLD_BY})?",
    kept=1 << 13,
)
"""A line that opens with 'agency place date wire', or 'our paper reports' set off from what follows."""

ABOUT = late.compile(r" ?题： ?(?=[^。；]{4,60}$)")
"""What an agency writes between its dateline and the title of what it sent, in one line."""

BYLINE = late.compile(
    rf"^(?=.{{3,120}}$)[（□■●◎○◆【]?\s*+(?:(?:{OUTLET})?\s*+{ROLE}|(?:新华社|中新社|{OUTLET})(?:记.|.者)|(?P<text>(?:文|撰文)\s*+(?=[：／/｜|丨]))?(?:作者|文|撰文|采写|记者手记)\s*+[：／/｜|丨](?:\s*+(?:{OUTLET})?\s*+{ROLE})?|(?:作者|文|撰文|采写|记者手记)\s*+(?=[：／/])|(?:作者|文|撰文|撰稿|采写)\s+(?:{OUTLET}\s*+)?{ROLE}|供稿：(?:{OUTLET})?\s*+{ROLE})\s*+[：／/丨｜|]?\s*+{NAMES}"
    rf"(?:[ 、，；]*(?:{OUTLET})?\s*+(?:{ROLE}|摄影?|图片?)\s*+[：／/]?\s*+{NAMES}){{0,4}}"
    r"(?:\s*+[／/]?\s*+(?:采写|文|报[道导]|[\u4e00-\u9fff]{2,6}报[道导]|（[\u4e00-\u9fff]{2,8}报[道导]）|整理))?[）】]?$"
    r"|^[\uac00-\ud7a3]{2,4} 기자$|^[\u4e00-\u9fff]{2,6}记者\s*+[\u4e00-\u9fff·]{2,4}(?:[ 、，]+[\u4e00-\u9fff·]{2,4})+$"
)

BYLINE_LATIN = late.compile(
    r"^(?:BY|By|by) [A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|and|in|de|van|von|bin))+(?:, [A-Z][\w' -]+){0,3}(?P<tail> ?[|/·-] ?.{2,60})?$"
)
"""Of the line itself, for capitals tell a name: who wrote it, where, for whom and when."""

_PERSON = r"(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]+·[\u4e00-\u9fff·]+)"
_STAFFED = rf"[\u4e00-\u9fff]{{2,6}}{ROLE}[ ：]{_PERSON}(?:[ 、，]{_PERSON}){{0,9}}"
"""Who reports, before it whose reporter that is, in whatever short form: the names are set off."""
ENDMARK = late.compile(
    rf"^（(?:(?:{OUTLET})[^（）]{{0,18}}(?:电|讯|报|消息|报[道导]|稿|[播编刊签首转]发)(?:[，、 ]*(?:{ROLE}[^（）]{{2,24}}|[完终]))?|(?:完|终)|(?:{OUTLET}|本文)?\s*+(?:(?:参与)?{ROLE}|作者|文(?=[\s：／/｜丨]|{NAMES}）)|据|来源|稿件?(?:来?源|自)|[转摘]自|原载|综合)[^（）]{{1,30}}|{_STAFFED}"
    rf"|(?P<people>{_PERSON}(?:[ 、]{_PERSON}){{0,3}}))）[。]?$|^[—=-]*(?:全文|本文)?完[—=-]*$|^[【〔［][\u4e00-\u9fff]{{1,6}}(?:社|[日晚早时]报)(?:供?稿|电)?[】〕］]$"
)
"""A whole line that closes a story: in brackets, or that it is at its end. What is like ``people`` may be a remark, too."""

ENDMARK_RUN_ON = late.compile(
    rf"(?<=[。！？”’…）])\s*（(?:(?:{OUTLET})[^（）]{{0,14}}\d{{1,2}}月\d{{1,2}}[^（）]{{0,4}}?(?:[，、 ]*{ROLE}[^（）]{{2,24}})?|(?:{OUTLET})(?:消息|讯|电)(?:[，、 ]*{ROLE}[^（）]{{2,24}})?|完|(?:{OUTLET})?\s*{ROLE}[^（）]{{2,24}}|{_STAFFED}"
    rf"|据(?:{OUTLET})[^（）]{{0,10}})）[。]?$"
)
"""The same behind the last sentence of a paragraph."""

_PAGE_NUMBER = r"(?:第?\s*+(?:[a-z]{0,2}\d{1,3}|[一二三四五六七八九十]{1,3})\s*+[版面页]|第\s*+[一二三四五六七八九十]{1,3}\s*+张|[a-z]{1,2}\d{1,3}(?:\s*+[版面])?)"
_TURN_TO = r"(?:[接转续见承自](?:[入至自于在到]|续)?|请看|参见)"
"""Goes on at, or comes from."""
JUMP = late.compile(
    rf"^[^\w“‘《]*+(?:[\u4e00-\u9fff]{{0,4}}(?:未完|续)?[，、 ]*[\u4e00-\u9fff]{{0,2}}?{_TURN_TO})\s*+{_PAGE_NUMBER}(?:[^。！？]{{0,20}}|\s*+《[^《》]{{2,60}}》?)[^\w]*$"
    r"|^[^\w“‘《]*+(?:[\u4e00-\u9fff]{1,4} )?(?:cont(?:inued|[’']d) |turn )?(?:on|to|see|from) p(?:age|\.)? ?[a-z]?\d{1,3}[^\w]*$"
)
_LEAF = r"(?:[a-z]{1,2} ?\d{1,3}|第? ?\d{1,3} ?[版面页张]|封[面底] ?\d{1,2})"
_ONWARD, _BACK = "→⇒⇨▷▶►☞↗↘", "←⇐⇦◁◀◄☜↖↙"
JUMP_MARKED = late.compile(
    rf"^[^\w“‘《]{{0,16}}(?:[（【〔［\[][^\w“‘《]{{0,16}}(?:[\u4e00-\u9fff，、 ]{{0,6}}?(?:[接续转翻余]|未完)[\u4e00-\u9fff，、]{{0,4}}[^\w“‘《]*{_LEAF}[\u4e00-\u9fff· ]{{0,4}}"
    rf"|{_LEAF}[^\w“‘《]*[\u4e00-\u9fff]{{0,4}}[接续][\u4e00-\u9fff]{{0,3}}|[{_ONWARD}{_BACK}] ?{_LEAF}|{_LEAF} ?[{_ONWARD}{_BACK}]|[\u4e00-\u9fff]?[接续转][\u4e00-\u9fff]?[前后上下次另背反正][版面页张])"
    rf"|[{_ONWARD}{_BACK}]\s*+(?:[\u4e00-\u9fff，、 ]{{0,6}}[接续转翻][\u4e00-\u9fff]{{0,2}}\s*+)?{_LEAF}"
    rf"|[（\[]?(?:turns? to|cont(?:inued|['’]?d)?[.]?(?: on| from)?|from) (?:page )?{_LEAF} ?[接续]?)[^\w]*$"
)
"""The same in other words: told by its brackets, by an arrow, or in English, where hardly anything else stands in the line."""
JUMP_FROM = late.compile(
    r"[上紧文]接|[接承]自|前文|首见|文自|^[（【〔［▲↖☜◀◁←⇐]*\s*+[接续承自](?![后下次背反])|看，接|\bfrom\b"
    rf"|[{_BACK}]\s*+{_LEAF}|^[（【〔［\[]\s*+{_LEAF}\s*+[{_ONWARD}\u4e00-\u9fff]"
)
JUMP_RUN_ON = late.compile(
    rf"[（【〔［\[]\s*+[\u4e00-\u9fff]{{0,3}}?(?:未完[，、 ]*)?(?:[转见][入至到]?|请[看翻][至到]?)\s*+{_PAGE_NUMBER}[^（）。〕］\]]{{0,16}}[）】〕］\]]$|(?<=\S)\s*+[{_ONWARD}]\s*+(?:[\u4e00-\u9fff]{{0,6}}?[续转翻][\u4e00-\u9fff]?)?\s*+{_LEAF}$"
    rf"|(?<![。！？”’）\s])[（【〔［\[][\u4e00-\u9fff]{{2,10}}[a-z]\d{{1,2}}[）】〕］\]]$|(?<=[。！？”’）])文转\s*+{_LEAF}$|(?:(?<=[。！？”’）])\s*+(?:…|—)*|(?<=\S)\s*+[▲▼▶▷→↘↙☞►⇒]{{1,4}}\s*+[\u4e00-\u9fff]{{0,2}}?|…{{1,6}}\s*+)(?:下[转接]|转[入至到]?接?|接)\s*+{_PAGE_NUMBER}[^（）。]{{0,8}}$"
    r"|(?<=\S)\s*+[>＞※★☆◆●■△▲▽▼◎]{1,3}\s*+[下文全本]?[转接][\u4e00-\u9fff]{0,4}?\s*+(?:第?\s*+[a-z]?\d{1,3}|[一二三四五六七八九十]{1,3}(?=版))\s*+版?$"
    r"|(?<=\S)下转\s*+第?\s*+[a-z]?\d{1,3}\s*+版$|(?<=[。！？”’…])\s*+(?:turn|cont(?:inued|[’']d)?) (?:to|on) p(?:age|\.)? ?[a-z]?\d{1,3}$"
)
JUMP_HEAD = late.compile(
    rf"^(?:[（【〔［\[]\s*+(?:[上紧承]接|[接续承]自?|前文见|[本全正]?文[接自])\s*+{_PAGE_NUMBER}[^（）。〕］\]]{{0,16}}[）】〕］\]]|[☜◀◁←↖↙⇐]+\s*+[上紧]?[接续承]自?\s*+{_PAGE_NUMBER})"
)

_SHOT = r"(?:摄影?|拍摄|供图|制图|绘图?|漫画|作|图|提供|编制|翻拍)"
CREDIT = late.compile(
    rf"^[（△▲]?(?:(?:{OUTLET})[发供](?:图|稿)?(?:[ （]++[^（），。]{{2,14}}?\s*+(?:作|摄|绘|制图?)?[）]?)?"
    rf"|(?:{OUTLET})?\s*+(?:{ROLE}|摄影|供图|制图|绘图|漫画|插图|制表|编制)\s*+[：／/]?\s*+[^，。：]{{2,16}}?\s*+{_SHOT}"
    rf"|(?:摄影|供图|制图|绘图|漫画|插图|制表)(?:作?者)?\s*+[：／/]\s*+[^，。：]{{2,16}}"
    rf"|【?(?:组?图|摄影?|图片|照片|供图|视频)(?:源|来源|作者|提供)?】?[：／/｜|][^，。！？]{{2,24}}|[^，。！？]{{2,16}}[／/](?:摄影?|图|供图|制图|绘)"
    rf"|(?:本组|本版|以上|图片|照片|资料).{{0,24}}?(?:{_SHOT}|发|图片|资料|{OUTLET}).{{0,8}}"
    rf"|均?由[^，。]{{2,24}}?(?:{_SHOT}|发|图片|资料|{OUTLET})[^，。]{{0,4}}"
    rf"|[^，。：！？]{{2,12}} ?{_SHOT}|[^，。！？]{{0,8}}(?:摄影?|供图)[ ：／/（][^，。！？]{{2,12}}|[^，。！？]{{2,12}}摄（[^，。！？]{{2,8}}）)[）。]?$"
)
"""A short line that says who made a picture."""

SHOT = late.compile(r"摄影?[）。]?$|图[）。]?$|(?<![播编刊签首转])发[）]?$|(?:发|供)[图稿]?[ （].{0,12}摄[）]?$")
"""A credit of a photograph, not of a drawing; nor does what is broadcast, edited, or passed on name one."""
DRAWN = late.compile(r"[作绘]）?$|制[图表]?$|漫画")
"""A credit of a drawing."""
WROTE = late.compile(r"文[／/、][摄图]|[摄图][／/、并]文|图文|摄影")
"""Who made the pictures wrote the story too."""
MAKER = late.compile(
    rf"^[（△▲]?(?=.{{4,24}}$)(?:[^，。：！？（]{{0,8}}?(?:{OUTLET}|{ROLE}|摄影|供图|图片|照片|影像)|[本以].{{0,8}}由)[^，。！？（]{{2,16}}[）]?$"
)
"""A credit that says who made a picture, and nothing of what it shows."""
CAPTION_HEAD = late.compile(
    r"^(?:[△▲▼◀▶◆◁▷▽↑↓←→]\s*|[【〔]?(?:配|题|附|组)?图(?:说|注|解|示|文|片|表)?(?:[：】〕／/|｜]|[>»›]+|\d{1,2}[：:、 ])|[（【〔](?:配?图|照片|资料图|资料照)|(?:资料|档案|历史)照[：:]|(?:资料|档案)?(?:照片|图片|图像|影像)(?:[：:]|显示)|(?:视频|网络|电视)截图|[上下左右]?图(?:为|[一二三四五六\d]+[：:、 ]|：)|[上下左右]图[：:，为]|[前后]排[左右]起：|资料图|图片说明|这是.{4,60}?（[^（）]{0,16}[图照摄影]|这是(?:\d{1,4}年)?(?:\d{1,2}月)?\d{1,2}日[^。！？]{0,40}?拍摄的)"
)
CAPTION_NUMBER = late.compile(r"^[①-⑳]")
CAPTION_TAIL = late.compile(
    rf"(?:[（。](?:{OUTLET})?(?:发|{ROLE}|通讯员|资料)?[^（）。]{{0,24}}?(?:摄影?|供图|资料图片?|资料照片?|图片)[）。]*"
    rf"|(?:(?<!\s) |。)\s*+(?:{OUTLET})(?:[发处供](?:图|稿)?|{ROLE}[ （]*+[^（）。，]{{1,14}}?(?:摄|供图|图))[ （]*+(?:[^（）。，]{{1,14}}摄)?[）。]*"
    r"|（[^（）。]{0,24}(?:图[：／/]|图片|照片|资料照|档案照|影像|截图|摄影?[：／/]|供图|提供|翻摄|[／/]摄|摄于|\d年摄|馆藏|藏片|取自|photo)[^（）。]{0,16}）[。]?"
    r"|[ 。！？）](?:图|摄影?|图片|照片)(?:源|来源)?[：／/｜|][^，。！？\n]{2,24}"
    r"|[ 。！？）](?:图片?|照片|影像|视频)(?:均?[由系为])[^，。！？\n]{2,20}?(?:提供|供图|拍摄|所摄)"
    r"|[ 。！？）][^，。！？：\n]{0,12}(?:摄影?|供图)[^，。！？\n]{0,12}"
    r"|[\[［][^\[\]［］]{2,10}[摄拍][\]］]"
    r"|（[12]\d{2,3}年\d{1,2}月\d{1,2}日[^（）]{0,4}）[。]?[^（）。，；]{0,16})$"
)
"""How a caption ends: maker in brackets or behind its sentence, or the bare day the picture was taken."""
CAPTION_SEEN = late.compile(
    r"（(?:前|后|中|上|下)?(?:排|起)?[左右](?:侧|边|起|上|下|图|数)?(?:[第前后]?[一二三四五六七八1-8])?(?:排|起)?(?:[左右]?[一二三四五六1-6])?）|（中）|（[前后]排[^（）]{0,6}）|（图[^（）]{0,6}）"
)
"""Where somebody is to be seen in the picture."""
_SHOOTERS = r"[\u4e00-\u9fff·]{2,5}(?:[ 、][\u4e00-\u9fff·]{2,5}){0,2}"
_TAKEN = r"(?: ?[／/] ?摄影?| ?(?<!拍)摄(?![影像制取入])| ?供图)"
_GOES_ON = r"\s?(?=[\u4e00-\u9fff“‘《（【〔［\d])"
_REPORTS = rf"(?:当地时间|\d{{1,4}}[年月日]|(?:{OUTLET})[^，。（）]{{0,20}}(?:[电讯报]|消息|讯息))"
"""How reports begin: with the day, or with who sends them."""
CAPTION_GLUED = late.compile(
    r"^[^。！？]{4,90}?(?:（[^（）。]{0,24}(?:(?:摄|照片|供图|图片|资料图|截图)[^（）。]{0,10}|提供)）"
    r"| [\u4e00-\u9fff·]{2,4} ?(?:摄|供图)(?:/[\u4e00-\u9fff]{0,4}(?:图片|视觉|社|网|报))?"
    rf"|[。！？] ?(?:(?:{OUTLET})?{ROLE} ?{_SHOOTERS}{_TAKEN}|(?:(?:{OUTLET})发 ?)?（[^（）。]{{2,24}}(?:摄|供图)）)){_GOES_ON}"
)
"""A caption with its maker, from which a text goes on without a break."""
CAPTION_MARK = late.compile(r"[\[［][^\[\]［］]{0,3}图[^\[\]［］]{0,3}[\]］]")
"""What opens captions, and titles of items with pictures."""
CAPTION_RUN_ON = late.compile(
    rf"^(?:[^。！？]{{2,90}}?(?:（(?=[^（）。]{{3,36}}）)[^（）。]*[图照摄影绘画][^（）。]*）{_GOES_ON}"
    r"|[^。！？，；]{2}(?=[（【〔［][^（）【】〔〕［］]{2,20}?[讯电][）】〕］])"
    rf"|[。！？]{{1,2}} ?(?:(?:{OUTLET})[发供](?:图|稿)?(?![布表出文言起展现生挥行])|(?:{OUTLET})?(?:{ROLE})? ?{_SHOOTERS}{_TAKEN}"
    rf"|（[^（）。]*[图照摄影绘画][^（）。]*）|(?:图片?|照片|摄影)(?:来?源)?[：／/｜|][^ ，。]{{2,16}}?(?= |{_REPORTS})){_GOES_ON})"
    r"|（[^（）。]*[图照摄影绘画][^（）。]*）\s?(?=[\u4e00-\u9fff“‘《\d].{59,}[。！？”]$)"
    rf"|(?![△▲▼◆◇▷▽→])[^。！？，；（ ]{{4,40}} (?=[\u4e00-\u9fff“‘《\d][^ ]{{39,}})"
    rf"|[^。！？；（ ]{{4,40}} (?={_REPORTS}[^ ]{{39,}}))"
)
"""The same of a line that begins as captions do: up to a bracket that tells of pictures, before a dateline in brackets, up to who
made the picture, behind its sentence, or up to the blank before a text: one that begins as reports do, if it may be an item of a list."""
CAPTION_SET_OFF = late.compile(r"^[^ ]{10,} [^ ，。！？；：、]{2,14}$")
"""A text without an end, and after a space who made the picture: prose sets no spaces."""
CAPTION_LATIN = late.compile(
    r"(?<=[.\w]) (?:\[?Photo(?: by|/| provided|: )[^.]{2,60}|[A-Z]{2,}(?: [A-Z.-]{2,}){0,3} ?/ ?[A-Z][A-Za-z .,]{1,40})[\])]?[.]?$"
)
"""Of the line itself: how a caption in Latin letters ends, with who made the picture, and for whom."""
PICTURE = late.compile(r"[图照摄影绘画]|海报|视觉|设计|可视化|image|photo|©")
"""What tells of a picture: nothing in a sentence, much in what recurs round lines that are none."""
PICTURED = late.compile(r"^(?:\d{4}年)?\d{1,2}月\d{1,2}日[，（]|^图为")
"""How the text of a photo item opens: with the day of the picture."""

WEB_SURE = late.compile(
    r"^.{0,5}位置[：:]|点击(?:进入|查看)|\d ?分钟(?:内?读完|阅读)|(?<![图照影视][片像频])(?<!图)来源 ?[：:丨|｜]|^[^\w]*来(?:自 ?[：:丨|｜]|[源自] [^，。]{2,16}$)|(?:转自|转载自|摘自)[^，。]{0,6}[：:]|责任编辑(?![\u4e00-\u9fff]{4,})|责编[：:]|^[上下]一[篇条版期][：:]|当前位置|版权所有|未经.{0,6}(?:授权|许可|同意)[^，。]{0,2}[，,]?(?:不得|禁止|请勿|严禁|谢绝|转)|不得转载|^以下[文内][章容]来源于|扫一扫|二维码|备案(?:号|编号|：)|icp备|网安备|发布时间|更新时间|原标题[：:]|网友评论|免责声明|侵权(?:必究|即?删|请)|[如若]有?(?:涉及)?侵权|侵删|联系删除|来自网络|(?:^| )#[^#，。]{2,40}#"
)
"""What a web page writes round its story, also in whole sentences."""
WEB_ADDRESS = late.compile(r"https?：|www\.|copyright")
"""The same of lines that are no sentences: these may tell of one."""
RIGHTS = late.compile(r"^(?:copyright\b|©|（c）|版权所有|著作权)", re.IGNORECASE)
"""How a site's last paragraph begins."""
WEB = late.compile(
    r"责编|评论（\d+）|^编辑[：:]|审核[：:]|校对[：:]|版式[：:]|美编|首页|您?所在的?位置|分享到?|打印|字号|字体|关闭|[上下]一[篇条版期页]|相关(?:阅读|新闻|链接|报[道导]|推荐|文章)|推荐阅读|延伸阅读"
    r"|排行|版权|转载|扫码|客户端|公众号|微信|微博|点击|阅读全文|查看更多|返回|打开app|下载|朋友圈|关注我们|蓝字|放大|缩小|默认|朗读|阅读时[间长]|回到顶部|qq空间|往下阅读|继续阅读|阅读(?:原文|体验)|在看|好友|脸书|列印|登录|注册|网评|跟帖|浏览|点赞|收藏|纠错|举报|icp|标签[：:]|关键[词字][：:]|声明[：:]"
)
"""Words of a web page's own: one alone says little, unless it is nearly the whole line."""
LIST = late.compile(
    r"相关|推荐|热点|热门|排行|延伸|更多|[上下]一[篇条版期]|最新|往期|精彩|导读|関连|おすすめ|관련|추천|\b(?:related|popular|recommended|more from|trending)\b"
)
"""A heading over a list of other stories' titles, or the first of them."""
REMARKS = late.compile(
    r"^(?:热门|热评|最新|精彩|全部|网友|读者|用户)?(?:评论|留言|跟帖|热评)区?(?:（共?\d+条?）|：|\d+条?)?(?: 文明\S{2,12}| \S{0,4}理性\S{2,8})?$"
)
"""What a site writes over the remarks of its readers."""
REMARK = late.compile(r"^[^：，。！？\s]{1,16}：\S.{1,80}$")
"""One of them, behind whose it is."""
NEIGHBOUR = late.compile(r"[上下]一[篇条版期]")
"""The one before, or behind: a line that tells more than this word leads there, and heads no list."""
SECTION = late.compile(
    r"新闻|视频|图片|财经|体育|时政|国内|国际|社会|娱乐|军事|科技|文化|教育|健康|旅游|汽车|房产|评论|论坛|博客|专题|滚动"
)
"""Names of a site's sections: a row of them is its menu."""
FIGURE_ALONE = late.compile(r"(?:part ?)?0?[1-9]\d?[.．、]?$")
"""The figure of a section on a line of its own, over the section's heading."""
DATE_SPELLED = late.compile(
    r"(?:公元|民国)?[〇○零一二三四五六七八九十廿卅]{2,4}年[元正一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿卅]{1,3}日"
)
HOUR = late.compile(r"\d{1,2}：[0-5]\d(?:：[0-5]\d)?$")
"""A time of day on a line of its own."""
_WHOLE_DAY = r"(?:[12]\d{3}[-年/.]\d{1,2}[-月/.]\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.][12]\d{3})"
"""A whole date, the year first or last."""
STAMP = late.compile(rf"^\[?{_WHOLE_DAY}(?:\s*\d{{1,2}}：\d{{2}}(?:：\d{{2}})?)?")
DATED = late.compile(rf"^[^，。]{{0,20}}{_WHOLE_DAY}(?:\s*\d{{1,2}}：\d{{2}}(?:：\d{{2}})?)?[^，。]{{0,6}}$")
"""A line that is little else than a whole date: who put it on the site, and when."""
SIGNED_ON = late.compile(
    r"^(?:公元)?(?:[12]\d{3}|[〇○零一二三四五六七八九十]{4})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日$"
)
"""The day on which a document was signed, on a line of its own."""
_SOURCED = r"^[\u4e00-\u9fff]{2,3}： ?(?:本[报刊网台社]|[\u4e00-\u9fff]{2,8}(?:社|日报|晚报|早报|时报|晨报|商报|新闻网|电视台|客户端))$"
"""A label, and the name of an outlet: whence a story is."""
WEB_SOURCE = late.compile(
    r"(?:\d{1,2}[-月/.]\d{1,2}日?.{0,12}\d{1,2}：\d{2})|(?<![图照]片)来[源自] ?[：:丨|｜]|^[^\w]*来[源自] |发布时间[：:]|原标题"
    rf"|{_SOURCED}"
)
"""The line under a web title that says when and whence."""
CRUMBS = late.compile(r"[>»›|｜丨]|&gt;| [／/] ")

FOLIO = late.compile(
    rf"^{_PAGE_NUMBER}(?:[ ·—：|（]*[\u4e00-\u9fff ]{{0,12}}）?)?$|^[—·=~-]{{1,4}} ?\d{{1,3}} ?[—·=~-]{{1,4}}$|^[【〔［\[（] ?[\u4e00-\u9fff]{{0,4}}第? ?\d{{1,3}} ?[页版] ?[】〕］\]）]$|^[a-z]?\d{{1,3}}(?:[ ·—：|]+[\u4e00-\u9fff ·]{{1,8}})?$"
    r"|[12]\d{3}年\d{1,2}月\d{1,2}日.{0,16}\d ?版|\d ?版.{0,16}[12]\d{3}年\d{1,2}月"
    r"|[12]\d{3}年\d{1,2}月\d{1,2}日.{0,12}(?:星期|周)[一二三四五六日天]|(?:星期|周)[一二三四五六日天].{0,16}[12]\d{3}年"
    r"|农历(?:[甲乙丙丁戊己庚辛壬癸].年|.{1,3}月)|总第\s*\d+\s*期|第\s*\d+\s*期|今日(?:\d+|[一二三四六八十]{1,3})[版张]|零售(?:每份|价)|刊号|邮发代号|issn|cn\d\d|(?:新闻)?热线[：: ]?\d|(?:责编|编辑|美编|校对|版式|责任编辑|值班).{0,30}(?:责编|编辑|美编|校对|版式|电话)"
    rf"|^[\u4e00-\u9fff]{{2,6}}[ ·]++{_PAGE_NUMBER}(?:[ ·]+\d{{1,2}}月\d{{1,2}}日)?$"
    rf"|^[^，。]{{0,20}}\d{{1,2}}[-月/.]\d{{1,2}}日?[ ·|｜丨]++{_PAGE_NUMBER}$|^{_PAGE_NUMBER}[ ·|｜丨]++[^，。]{{0,20}}\d{{1,2}}[-月/.]\d{{1,2}}日?$"
    r"|^[\u4e00-\u9fff]{2,6}(?:日|晚|早|晨|时|都市|商|新|青年|导)报$"
    r"|^(?=.*\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)(?=.*\b[12]\d{3}\b).*\bpage [a-z]?\d{1,3}$|^page [a-z]?\d{1,3}\b.*\b[12]\d{3}\b"
)
"""A nameplate, running head or folio."""
STAFF = late.compile(
    r"^[\[（【〔 ]*(?:(?:责任|值班|本期|网络|新媒体)?编辑|责编|校对|审核|监制|[一二三初终]审|版式|版面|美编|美术|排版)(?:设计|编辑)?(?:[ ：／/|｜]+[^，。 ：／/|｜]{1,12})+[\]）】〕 ：／/|｜]*$"
    r"|^（(?:[\u4e00-\u9fff]{2,6}：[^，。：（） ]{2,16} )+(?:责任)?编辑：[^，。：（） ]{2,8}）$"
    r"|^（{1,2}(?:编译|译者|撰写)[ ：]*+[^，。；：]{2,8}[ ；／/]++(?:审校|校对|核稿)[ ：]*[^，。]{2,48}）{1,2}$"
    r"|^(?:(?:additional )?(?:reporting|writing|editing|compiled)(?: and (?:writing|editing))? by [^。；]{3,60}[；.]? ?){1,6}$"
)
"""Who made the page, not the story."""
_POST = r"(?!图|文|摄|记者|作者|通讯员|采写|撰)[\u4e00-\u9fff]{2,4}"
"""What somebody has done for the page, whatever that is called."""
_NAMED = r"[\u4e00-\u9fff·]{2,4}"
STAFF_RUN_ON = late.compile(
    r"(?<=[。！？”’…])\s*+（(?:(?:视频|文字|图片|图文|音频|责任|值班|网络|新媒体)?(?:编辑|剪辑|校对|编译|译者|审校|核稿)：[^（）。：]{2,12}?(?<![ ；，、／/])[ ；，、／/]*+){1,9}）(?: ?\d{6,8})?$"
    r"|(?<=\S)\s*+（(?:编辑|编译|译者|审校|核稿)：[^（）。]{2,40}） ?\d{6,8}$"
    rf"|(?:(?<=[。！？”’…])\s*+（|(?<=\S)\s*+（(?=[^（）]*(?:编[辑发校审]|校对|审[校核稿]|核[稿发])：))(?:{_POST}：{_NAMED}[ ；，、]+)+{_POST}：{_NAMED}）$|(?<=\S)\s*+（(?:{_NAMED}[／/][\u4e00-\u9fff]{{1,2}}[ ；，、]+)+{_NAMED}[／/](?:[校编核审]|[\u4e00-\u9fff][校编核审])）$"
    r"|(?<=[。！？”’…]) ?(?:(?:#[^#。\s]{2,20}#|@[^\s#@。]{2,16})(?:\s+|$|(?=[#@])))+$"
    rf"|(?<=[。！？”’…])\s*+[（【〔■●▲◆□]\s*+(?:相关|另有|更多|详细|其他)(?:新闻|报[道导]|内容|文章)[^（）。，]{{0,2}}[刊见载]\s*+{_PAGE_NUMBER}(?:、{_PAGE_NUMBER}){{0,3}}[）】〕]?$"
)
"""The same behind the last sentence of a paragraph, with an agency's number; topics and accounts of a network; on which page there is more."""
FIELDS = late.compile(
    r"^(?:[\u4e00-\u9fff]{1,6}：(?:[^，。：]|(?<=\d)：(?=\d)){0,20}(?<![ |｜丨／/])[ |｜丨／/]++)+[\u4e00-\u9fff]{1,6}：(?:[^，。：]|(?<=\d)：(?=\d)){1,20}$"
    r"|^(?:[【\[][\u4e00-\u9fff]{2,4}[】\]][^【】\[\]，。：]{0,20}){2,}$"
)
"""A row of labels, each with what it labels: when, whence, by whom."""
FIELD = late.compile(
    r"^[【\[]?(?:专栏|栏目|版次|版面|版名|报纸|报刊|媒体|日期|刊期|关键词|url|link|date|source|author|keywords|category)[：】\]]|^\S+@[\w-]+(?:\.[\w-]+)+$|^[\u4e00-\u9fff]{2,6}： ?(?=[a-z\d/.-]*?\d{5})[a-z\d/.-]+$"
    rf"|^[{{\[]*[\"“][a-z_]{{1,20}}[\"”]：|{_SOURCED}"
)
"""What a copy from a database, or from a program, says of a story, in a line of its own, and its number there."""
CLOCK = late.compile(r"\d{1,2}[-月/.]\d{1,2}日? *\d{1,2}：\d{2}|(?:^| )\d{1,2} ?(?:分钟|小时|天)前(?: |$)")
"""A day and a time of day, or how long ago: in a short line that is no sentence, when something was put on a site."""
PART = late.compile(
    r"^[【\[]?(?:(?P<title>主? ?标 {0,4}题|[篇题] ?[名目]|title|headline)|[副引肩子小] {0,4}标? {0,4}题|正 {0,4}文|content|text|body)(?:[】\]]：?|：|(?<=标题) )\s*"
)
"""What a copy from a database writes before the parts of a story."""
MENU = late.compile(r"^(?:[\[【〔（][^\]】〕）]{1,6}[\]】〕）] *){3,}$")
"""A row of words in brackets."""
PAGE_DAY = late.compile(r"(?P<year>[12]\d{3})[-年/.](?P<month>\d{1,2})[-月/.](?P<day>\d{1,2})")

NOTICE = late.compile(
    r"^.{0,6}(?:公益广告|图说我们的价值观|讲文明树新风|社会主义核心价值观|广告)$|（广告）|招租|欢迎(?:刊登|投稿|订阅|拨打)|咨询电话|地址[：:]|(?:电话|热线)[：: ]*\d|(?<!\d)\d{3,4}-\d{6,8}$"
    r"|(?:声明|公告|启事|通知|通告|公示|启示)[：:]|^.{0,6}(?:声明|公告|启事|通知|通告|公示|启示)$"
)
"""A short line of an advert or announcement."""
NOTICE_HEAD = late.compile(
    r"[^，。]{0,10}(?:声明|公告|启事|通知|通告|公示)[：:]|【[^【】，。]{0,4}(?:声明|公告|启事|通知|通告|公示|致歉|更正|讣告|遗失|招[聘募租领]|征[集稿婚]|转让)】"
)
"""How a whole advert or announcement in one paragraph begins."""
_CALLED = r"[^，。]{0,6}\d{3,4}-?\d{7,8}"
NOTICE_LONG = late.compile(
    r"特此(?:声明|公告|通知|启事)|声明作废|现予作废|登报作废|全年订价|"
    + "|".join(word + _CALLED for word in ("电话", "热线", "联系人", "咨询"))
)
"""What stands in one: each begins otherwise, so that they are sought quickly."""
VALUES = late.compile(r"^(?:[\u4e00-\u9fff]{2,4}[ ]+){3,}[\u4e00-\u9fff]{2,4}$")
"""A row of set words, as slogans and menus are."""
TURN = late.compile(r"^(?:[\u4e00-\u9fff·]{1,8}|[qa]|(?P<paper>《[^》]{2,12}》))：(?!$)")
"""Who speaks, before what is said: in a conversation, a transcript, a review of papers."""
PAPER_SAYS = late.compile(r"^据?(?:《[^》]{2,12}》|[\u4e00-\u9fff]{2,10}?[报刊])(?P<says>[\u4e00-\u9fff]{2,6})[，：]")
"""A paper, and that it says so, before what it says: in a review of papers."""
LED_TURN = late.compile(r"(?<=[ ）】〕：，])[\u4e00-\u9fff·]{1,8}：")
"""The same in the first line of a talk, behind a dateline in any form."""
HEAD = 60
"""Characters in which a speaker is named, be it behind a dateline."""
ROW = late.compile(r"^(?:[\u4e00-\u9fff]{2,6} +){4,}[\u4e00-\u9fff]{2,6}$")
"""A row of words, as a menu is; so is a poem, whose parts are all as long."""
EARMARK = late.compile(
    r"^(?:(?:星期|周)[一二三四五六日天]|\d{1,2}[月/-]\d{1,2}日?|\d{1,2}：\d{2}(?:：\d{2})?|[a-z]{1,2}\d{1,3}版?|第?\d{1,3}版|(?P<year>[12]\d{3}年?)"
    r"|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)$"
)
"""One of the words beside a page's name: a day, an hour, a page."""
LABEL = late.compile(r"^[\u4e00-\u9fff ]{2,8}(?<![说道称问答])(?<!表示|指出|认为|介绍|强调|透露)：(?=[^“])")
"""A few words and a colon before a paragraph: what kind of announcement it is, unless somebody is said to say it."""
DAY_NEAR = late.compile(r"\d{1,2}[日号]|近日|日前|今天|昨天|当地时间|本报讯")
"""A day as the first paragraph of a report tells it."""
DAY_TOLD = late.compile(
    r"\d{1,2}[日号]|[近今昨前]日|[今昨][天晨晚]|日前|连日来|当地时间|本报讯|[本上]周|周[一二三四五六日末]"
    r"|(?<![\u4e00-\u9fff])[一二三四五六七八九十廿]{1,3}日"
)
"""A day that any paragraph may tell."""
BARE_DAY = late.compile(r"(?<![至\d月])\d{1,2}[日号](?![前起内])|(?<![\u4e00-\u9fff])[一二三四五六七八九十廿]{1,3}日")
"""A day without its month, on which something happened: by this month's news goes the report, by others its background."""
SPEAKS_ON = late.compile(
    r"^(?:此外|同时|另外|其中|对此|不过|但是?|目前|据悉|据了解|据介绍|据统计|今后|下一步|“|他|她|它|双方|会上|会后|与此同时|截至|随后|之后|除此|除了|而|当天|当日|也|还|这[一是些个种]?|那|该)"
    r"|^[\u4e00-\u9fff·]{2,5}(?:还|则|也|又)?(?:强调|指出|表示|说|认为|介绍|告诉|要求|感谢|希望|赞同|代表)"
)
"""How a paragraph begins that goes on from an earlier one: a connective, a pronoun, a name without its office."""
