"""What was left half written is called by its name in Today."""

import re
from pathlib import Path

from counsel_desk.ui import dialogs
from counsel_desk.ui.pages.today_rows import _FORMS


def test_every_form_that_keeps_a_draft_has_a_word_of_its_own() -> None:
    sources = "\n".join(each.read_text(encoding="utf-8") for each in Path(dialogs.__path__[0]).rglob("*.py"))
    forms = set(re.findall(r'^    form = "(\w+)"$', sources, re.MULTILINE))
    assert {"contact", "debt"} <= forms
    assert forms <= set(_FORMS)
