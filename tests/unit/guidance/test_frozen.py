import json
import shutil
from pathlib import Path

import pytest

from counsel_desk.errors import FileError
from counsel_desk.guidance.frozen import content_hash, from_json, to_json
from counsel_desk.guidance.pack import load_pack, shipped_pack
from counsel_desk.paths import RESOURCES


def test_a_frozen_pack_comes_back_exactly() -> None:
    pack = shipped_pack()
    again = from_json(to_json(pack))
    assert again == pack
    assert again.content_hash == pack.content_hash
    assert to_json(again) == to_json(pack)


def test_the_hash_names_the_content(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(RESOURCES / "guidance", tmp_path / "pack"))
    assert load_pack(folder).content_hash == shipped_pack().content_hash

    lines = folder / "hotlines.yaml"
    lines.write_text("# 加一行注释\n" + lines.read_text(encoding="utf-8"), encoding="utf-8")
    assert load_pack(folder).content_hash == shipped_pack().content_hash

    lines.write_text(lines.read_text(encoding="utf-8").replace("医疗急救", "急救"), encoding="utf-8")
    assert load_pack(folder).content_hash != shipped_pack().content_hash


def test_a_pack_frozen_before_conduct_named_a_situation_still_comes_back() -> None:
    plain = json.loads(to_json(shipped_pack()))
    for conduct in plain["conducts"]:
        del conduct["situation"]
    plain["content_hash"] = content_hash(plain)
    again = from_json(json.dumps(plain, ensure_ascii=False))
    assert again.content_hash == plain["content_hash"] != shipped_pack().content_hash
    assert [each.situation for each in again.conducts] == [None] * len(plain["conducts"])
    assert again.checklists == shipped_pack().checklists


@pytest.mark.parametrize("spoil", [lambda text: text.replace("110", "119"), lambda text: text[:-1], lambda _: "[]"])
def test_a_frozen_pack_that_was_changed_is_refused(spoil) -> None:
    with pytest.raises(FileError, match=r"guidance\.damaged"):
        from_json(spoil(to_json(shipped_pack())))
