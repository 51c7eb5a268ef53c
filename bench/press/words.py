"""Words of every half's built-in source: invented places and people; and what a desk's vocabulary is."""

from typing import NamedTuple


class Desk(NamedTuple):
    """What one desk writes about; space-separated words."""

    bodies: str
    """Ends of names of the bodies that act."""
    roles: str
    """Who speaks."""
    things: str
    """Nouns."""
    deeds: str
    """Verb phrases, complete."""
    figures: str
    """``quantity|unit`` pairs."""
    scenes: str
    """What a reporter sees."""
    ends: str
    """What it is all for."""


CITY_HEADS = "临石青白望云东南北清金松长安平永新龙凤桐梅兰沙枫柳澄泊鹿雁虎宁和泰丰嘉康兴怀德崇广宜绥靖"
CITY_TAILS = "川陵溪山城江湖州阳门浦泉坪港河岭原桥津塘屏岗丘洲池浔淮潭湾源"
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔汤"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建文志国庆春梅海燕晓东雪峰立新永康思远嘉怡子轩雨桐浩然佳宁书瑶天佑一鸣若曦承泽云帆景行慧琳安然德昌宗元世荣广才振邦克勤守义家驹鹏程"
BRANDS = "启明 星河 绿洲 春晖 远帆 同心 惠民 智联 蓝海 鸿雁 金穗 晨光 安居 畅行 暖冬 护苗 清风 云桥 丝路 拓荒 萤火 红榴 银龄 归巢 飞燕 织网 燎原 聚力 澄心 百川 扬帆 青藤 守望 灯塔 稻香 麦浪 乘风 破晓 新芽 长虹 山海 源头 驿站 匠心 种子 雨露 磐石 枢纽 方舟 候鸟"
