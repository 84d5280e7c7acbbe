"""Provinces, as the coarse regions of published figures."""

from counsel_desk.domain.folding import fold

OTHER = "other"
UNKNOWN = "unknown"

PROVINCES = (
    "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽",
    "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州",
    "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "香港", "澳门", "台湾",
)  # fmt: skip


def province_of(region: str) -> str:
    """The province a region text begins with; "other" when it begins with none, "unknown" when it is empty."""
    plain = fold(region).strip()
    if not plain:
        return UNKNOWN
    return next((province for province in PROVINCES if plain.startswith(province)), OTHER)
