"""How the number that a case has in somebody's spreadsheet is kept: as a line of its own in the summary."""

import re

_MARK = re.compile(r"^［([^\n［］]{1,100})］$", re.MULTILINE)


def without_mark(summary: str) -> tuple[str, str]:
    """The summary as it was before the number was put into it, and that number; empty where it has none."""
    mark = _MARK.search(summary)
    if mark is None:
        return summary, ""
    lines = (summary[: mark.start()].rstrip("\n"), summary[mark.end() :].lstrip("\n"))
    return "\n".join(filter(None, lines)), mark[1]
