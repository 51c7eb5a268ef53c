"""Reports as lines of text for people."""

from typing import Any

_SHORT = (
    "stories",
    "found",
    "merged",
    "split",
    "wrong",
    "oracle wrong",
    "paragraphs exact",
    "captions leaked",
    "order right",
    "title exact",
)


def cell(name: str, value: Any) -> str:
    """Give one value as people read it: shares in per cent."""
    if value is None:
        return "–"
    if name in ("stories", "printed", "median over oracle"):
        return f"{value:g}"
    if name == "gain":
        return f"{value:.2f}"
    if name.startswith(("pairwise", "B3", "ARI")):
        return f"{value:.4f}"
    return f"{100 * value:.2f} %"


def lines(report: dict[str, Any]) -> list[str]:
    """Give the report of ``bench.score`` as lines: the whole, the clusters, then by tag."""
    out = []
    for head in ("all", "clusters", "three witnesses or more"):
        out.append(f"[{head}]")
        out += [f"  {name:<22}{cell(name, value):>10}" for name, value in report[head].items()]
    out.append("[by tag]")
    width = max((len(tag) for tag in report["tags"]), default=3)
    out.append("  " + " " * width + "".join(f"{name:>18}" for name in _SHORT))
    for tag, values in report["tags"].items():
        out.append(f"  {tag:<{width}}" + "".join(f"{cell(name, values[name]):>18}" for name in _SHORT))
    for head in ("spurious files", "split files", "merged files"):
        if report[head]:
            out.append(f"[{head}]")
            out += [f"  {item if isinstance(item, str) else ' '.join(item)}" for item in report[head][:40]]
    return out
