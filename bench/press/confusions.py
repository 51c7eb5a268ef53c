"""What misreading makes of characters and words: tables of the press alone."""

import json
from functools import cache

from bench.press.sources import FOLDER

SHAPES = (
    "未末 己已巳 土士 日曰目 人入八 千干于 大太犬天 夭天 田由甲申电 王玉主 木本术 贝见 风凤 鸟乌 晴睛 侯候 拔拨 抱报摄 折拆析 待侍 "
    "徒徙 治冶 浙淅 汤场扬 渴喝 端瑞 偏编 倍陪 传转 住往佳 作件 值植 低底 休体 例列 供洪 借惜 "
    "刀力 办为 劝功 勤勒 北比 半平 历厉 却脚 友反 取职 口曰 古占 可司 叫叶 名各 向问 吹欢 味昧 哀衰 商滴 因困 国园 均坊 "
    "坐座 增赠 壮状 处外 失矢 夏复 季李 学字 官宫 宜宣 家冢 察蔡 小少 尺尽 局居 展屏 山出 岁步 币市 帅师 幸辛 广厂 "
    "应庆 开并 弟第 弱溺 归旧 录绿 径经 心必 忙忘 怀坏 性牲 恢灰 情惰 想相 愿原 成戊 户尸 所听 才寸 技枝 抓爪 持特 "
    "措借 播潘 政改 故放 整正 方万 旗旅 无元 明朋 是足 景影 月用 服报 期朗 材村 构沟 林休 果呆 查杳 标际 样祥 根恨 桥娇 "
    "模摸 权杈 次欠 正止 民氏 水永 江红 没设 河何 注住 活话 测侧 海每 清请 源原 灯打 点占 炼练 热势 爱受 牛午 物场 特持 "
    "环坏 现观 理埋 生主 界畀 病痛 的昀 监盐 盟监 直真 着看 知和 研砚 破玻 确确 票漂 种科 秋秩 科料 程租 稳隐 突空 立产 "
    "第弟 等筹 管营 米来 类美 级极 纪记 纲网 纸低 组祖 细纽 练炼 经径 结给 统充 继断 维推 缓援 罗岁 群郡 老考 者看 职识 "
    "联取 育肓 能熊 自白 至到 色包 节书 花化 苏办 英莫 获荻 行衍 表袁 被披 观现 规视 角用 解懈 认队 讨计 许评 论伦 设没 "
    "证征 试诚 话活 该核 语浯 说悦 请清 读续 调凋 象像 财材 责贵 货贷 质盾 购沟 贸贺 资货 起赴 超赵 路跻 车东 轮轻 输愉 "
    "达这 过边 运远 近进 还这 进近 连迁 选迭 通道 逐遂 遗遣 那邢 部陪 都部 里果 重童 量童 金全 针计 银很 长张 门们 间问 "
    "防妨 阳阴 际标 院完 陆陈 陵陆 险验 雪雷 需雷 青责 非韭 面而 项顶 须颂 预顶 领颁 题提 风凡 飞气 首道 验险 高商 鲜解 "
    "1l 0O 5S 8B 3８ 2Z"
)
"""Groups of characters whose shapes are taken for one another."""

SYNONYMS = (
    "推动|促进 目前|当前 提高|提升 加强|强化 举行|召开 表示|指出 超过|逾 达到|达 以及|和 已经|已 进行|开展 共同|一同 "
    "重要|关键 发展|建设 问题|难题 工作|任务 认为|说 介绍|说 现在|如今 以前|过去 方便|便利 增加|增长 继续|持续 不断|持续 "
    "全面|全部 努力|着力 支持|扶持 影响|作用 情况|形势 作用|效果 参加|参与 宣布|公布 首次|第一次 同时|此外 根据|按照 由于|因为 "
    "但是|但 如果|若 可以|能够 需要|要 成为|作为 建设|建立 开始|启动 主要|重点 相关|有关 群众|百姓 孩子|儿童 记者|笔者 部门|单位"
)
"""Words that read as well in each other's place."""

INSERTS = "的了也都还又再就"
"""Characters that slip in unseen."""

MARKS = {"，": "。、；", "。": "，", "、": "，", "；": "，", "：": "；", "！": "。", "？": "。"}
"""Marks and what is read in their place."""


@cache
def shapes(builtin_only: bool) -> dict[str, str]:
    """Give for each character those it is mistaken for: the built-in groups, and the gathered table where it lies."""
    found: dict[str, str] = {}
    for group in SHAPES.split():
        for char in group:
            found[char] = found.get(char, "") + "".join(c for c in group if c != char)
    path = FOLDER / "confusion_shape.json"
    if path.is_file() and not builtin_only:
        for char, others in json.loads(path.read_text("utf-8")).items():
            found[char] = (found.get(char, "") * 3) + others[:6]
    return {char: others for char, others in found.items() if others}


@cache
def synonyms() -> dict[str, str]:
    """Give each word's fluent substitute, both ways but for words of one character."""
    found: dict[str, str] = {}
    for pair in SYNONYMS.split():
        a, b = pair.split("|")
        found.setdefault(a, b)
        if len(b) > 1:  # a lone character stands in other words too: 说起, 温和, 四达
            found.setdefault(b, a)
    return found
