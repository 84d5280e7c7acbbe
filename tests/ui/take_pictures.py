"""Takes the manual's pictures: the real window at work on an invented caseload, in both languages and both themes.

python tests/ui/take_pictures.py                          all the manual shows, into docs/manual/pictures
python tests/ui/take_pictures.py today search             only these scenes
python tests/ui/take_pictures.py --all --text 150 --to out  every screen and dialog in large text, to be looked at
python tests/ui/take_pictures.py --all --size 1920x1080 --to out  on a large screen

It needs no screen, and opens no vault but the one it invents. The desk's clock stands still, so that the same program
gives the same pictures. Taking all the manual shows also writes its table of keys, with those that do something.
`picture_sheets.py` puts the pictures of a scene side by side.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from picture_stage import Look
    from PySide6.QtGui import QImage

    from counsel_desk.ui.actions import Shortcut

ROOT = Path(__file__).resolve().parents[2]
MANUAL = ROOT / "docs" / "manual"
PICTURES = MANUAL / "pictures"
BEFORE_KEYS = "<!-- shortcuts: written by tests/ui/take_pictures.py -->"
AFTER_KEYS = "<!-- end of shortcuts -->"
LANGUAGES = ("zh_CN", "en")
THEMES = ("light", "dark")
TEXTS = (100, 150)
SIZE = (1366, 768)  # the screen of an old laptop
LARGEST = 120 * 1024
PASSPHRASE = "an invented office on a sunny day"
CLIENTS = 300
COLOURS = 128
ENTER = ("回车", "Enter")  # as Qt names the key in Chinese, and as it is printed on keyboards in China too
SHOWN_VAULT = Path(tempfile.gettempdir()) / "counsel-desk-pictures" / "vault"  # a path that may stand in a picture


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the pictures, each language and theme in a process of its own; 0 when all were taken."""
    options = _parser().parse_args(arguments)
    if options.to == PICTURES and (options.all or options.text != TEXTS[0] or options.size != SIZE):
        print("These pictures are not the manual's: say where they go with --to", file=sys.stderr)
        return 2
    options.to.mkdir(parents=True, exist_ok=True)
    if options.vault is not None:
        return _photograph(options)
    with tempfile.TemporaryDirectory() as room:
        vault = Path(room) / "vault"
        _invent(vault)
        failed = [
            f"{language} {theme} (exit code {code})"
            for language in options.language
            for theme in options.theme
            if (code := _in_a_process(vault, language, theme, options))
        ]
    if failed:
        print("Not taken:", ", ".join(failed), file=sys.stderr)
    return int(bool(failed))


def standing_clock() -> datetime:
    """A Friday afternoon on which every picture is taken."""
    from counsel_desk.domain.moments import CHINA

    return datetime(2026, 11, 20, 15, 4, tzinfo=CHINA)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("scenes", nargs="*", help="names of scenes; all of them unless told")
    parser.add_argument("--all", action="store_true", help="also the scenes that the manual does not show")
    parser.add_argument("--to", type=Path, default=PICTURES, help="folder for the pictures")
    parser.add_argument("--language", choices=LANGUAGES, nargs=1, default=LANGUAGES)
    parser.add_argument("--theme", choices=THEMES, nargs=1, default=THEMES)
    parser.add_argument("--text", type=int, choices=TEXTS, default=TEXTS[0], help="size of the text in percent")
    parser.add_argument("--size", type=_size, default=SIZE, help="of the screen and the window on it: 1920x1080")
    parser.add_argument("--vault", type=Path, help=argparse.SUPPRESS)  # given to the processes this one starts
    return parser


def _size(words: str) -> tuple[int, int]:
    width, height = words.split("x")
    return int(width), int(height)


def _screen(size: tuple[int, int]) -> str:
    """What the machine without a screen is to take for one."""
    return json.dumps({"screens": [{"name": "laptop", "x": 0, "y": 0, "width": size[0], "height": size[1]}]})


def _invent(vault: Path) -> None:
    """A vault as `counsel-desk demo` makes it, on the day of the pictures."""
    from picture_vault import make_vault

    from counsel_desk.services.demo import fill_with_invented_caseload
    from counsel_desk.services.vaults import close_vault

    desk = make_vault(vault, PASSPHRASE, standing_clock)
    fill_with_invented_caseload(desk, clients=CLIENTS)
    close_vault(desk)


def _in_a_process(vault: Path, language: str, theme: str, options: argparse.Namespace) -> int:
    """A window has one language for its life, and the scenes write: each gets a process and a copy of the vault."""
    with tempfile.TemporaryDirectory() as home:
        shutil.rmtree(SHOWN_VAULT, ignore_errors=True)
        shutil.copytree(vault, SHOWN_VAULT)
        screen = Path(home) / "screen.json"
        screen.write_text(_screen(options.size), encoding="utf-8")
        surroundings = {
            **{name: value for name, value in os.environ.items() if name != "COUNSEL_DESK_PASSPHRASE_FILE"},
            "HOME": home,
            "USERPROFILE": home,
            "XDG_CONFIG_HOME": home,
            "XDG_DATA_HOME": home,
            "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
            "QT_SCALE_FACTOR": "1",
            "QT_LOGGING_RULES": "qt.qpa.plugin=false",
        }
        command = [sys.executable, __file__, *options.scenes, "--to", str(options.to), "--vault", str(SHOWN_VAULT)]
        command += ["--language", language, "--theme", theme, "--text", str(options.text)]
        command += ["--size", "{}x{}".format(*options.size)]
        command += ["--all"] if options.all else []
        try:
            return subprocess.run(command, env=surroundings, check=False).returncode
        finally:
            shutil.rmtree(SHOWN_VAULT.parent, ignore_errors=True)


def _photograph(options: argparse.Namespace) -> int:
    from picture_looks import LOOKS
    from picture_scenes import IN_THE_DARK, SCENES
    from picture_stage import Look, Stage

    known = {**SCENES, **LOOKS}
    unknown = set(options.scenes) - set(known)
    if unknown:
        print("There is no scene", ", ".join(sorted(unknown)), file=sys.stderr)
        return 2
    look = Look(options.language[0], options.theme[0], options.text)
    for_manual = options.to == PICTURES
    usual = IN_THE_DARK if for_manual and look.theme == "dark" else known if options.all else SCENES
    stage = Stage(options.vault, PASSPHRASE, look, options.size, standing_clock)
    failed = 0
    for name in options.scenes or usual:
        try:
            picture = stage.take(known[name])
        except Exception:  # noqa: BLE001 - whatever keeps one scene from being shown, the others are
            failed += 1
            print(f"{name} ({look}) cannot be shown:\n{traceback.format_exc()}", file=sys.stderr)
        else:
            _save(picture, options.to / f"{name}.{_ending(look, options.size)}", LARGEST if for_manual else None)
    if for_manual and not options.scenes:
        _write_keys(stage.keys(), MANUAL / look.language.partition("_")[0] / "17-search-undo.md")
    stage.end()
    return int(failed > 0)


def _ending(look: "Look", size: tuple[int, int]) -> str:
    """What tells the pictures of a scene apart: zh.png, en.dark.150.png, zh.1920.png."""
    language = look.language.partition("_")[0]
    parts = (language, "dark" * (look.theme == "dark"), "150" * (look.text == 150), f"{size[0]}" * (size != SIZE))
    return ".".join((*filter(None, parts), "png"))


def _write_keys(keys: "Sequence[Shortcut]", page: Path) -> None:
    """The table of keys, between its two marks."""
    before, mark, rest = page.read_text(encoding="utf-8").partition(BEFORE_KEYS)
    after = rest[rest.index(AFTER_KEYS) :]
    head = ("| 键 | 做什么 |", "|---|---|") if page.parent.name == "zh" else ("| keys | do |", "|---|---|")
    table = "\n".join((*head, *(f"| `{each.keys.replace(*ENTER)}` | {each.text.removesuffix('…')} |" for each in keys)))
    page.write_text(f"{before}{mark}\n{table}\n{after}", encoding="utf-8")


def _save(picture: "QImage", target: Path, largest: int | None) -> None:
    """A picture that must not be larger than so many bytes is made of few colours: nobody misses the others."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    if largest is None:
        saved = picture.save(str(target), quality=80)  # quickly
    else:
        plain = picture.convertToFormat(QImage.Format.Format_RGB32)
        counted = Counter(memoryview(plain.constBits()).cast("I"))
        table = [colour for colour, _ in counted.most_common(COLOURS)]
        few = plain.convertToFormat(
            QImage.Format.Format_Indexed8,
            table,
            Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither,
        )
        saved = few.save(str(target), quality=0) and target.stat().st_size <= largest
    if not saved:
        raise SystemExit(f"{target.name} is larger than a picture of the manual may be, or cannot be written")


if __name__ == "__main__":
    sys.exit(main())
