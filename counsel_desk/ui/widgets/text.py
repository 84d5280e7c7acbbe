"""Words on the screen: labels that never interpret what they show, and buttons of one make."""

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as Markup
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from counsel_desk.ui.icons import dress
from counsel_desk.ui.theme import TextRole

_HARMFUL = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xD800, 0xE000)), 0xFFFD)
_PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"} | {0x7F: 0x2421}
_JOINER, _FIXED_SPACE = "\u2060", "\u00a0"
_VISIBLE = _HARMFUL | _PICTURES | {0x2028: 0x0A, 0x2029: 0x0A}


def visible(words: str) -> str:
    """The same number of characters, with those replaced that would hide, reverse or break what stands around them.

    Control characters become their pictures; direction overrides and lone surrogates become U+FFFD.
    """
    return words.translate(_VISIBLE)


def plain(words: str) -> str:
    """Words for a button or a menu, where an ampersand would underline what follows it."""
    return visible(words).replace("&", "&&")


def plain_tip(words: str) -> str:
    """Words for a tool tip, which would interpret what looks like markup."""
    shown = visible(words)
    if not Markup.mightBeRichText(shown):
        return shown
    return Markup.convertFromPlainText(shown, Qt.WhiteSpaceMode.WhiteSpaceNormal)


def unbroken(words: str) -> str:
    """Words of which a line takes all or none: within Chinese it would else be broken anywhere."""
    return _JOINER.join(words.replace(" ", _FIXED_SPACE))


def label(words: str = "", role: TextRole = TextRole.BODY, *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """A plain-text label in a step of the type scale; `selectable` lets a value be copied."""
    made = QLabel(visible(words))
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", str(role))
    if wrap:
        made.setWordWrap(True)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return made


def button(words: str, kind: str = "", icon: str = "", tip: str = "") -> QPushButton:
    """A push button of a `kind`.

    ``primary`` (one per view), ``danger``, ``quiet`` (beside other buttons), ``link`` (flush with the words around it),
    or empty.
    """
    made = QPushButton(words)
    made.setProperty("kind", kind)
    made.setToolTip(tip)
    made.setAutoDefault(False)
    if icon:
        tints = {"primary": "on_accent", "danger": "on_danger", "quiet": "link", "link": "link"}
        dress(made, icon, tints.get(kind, "text"))
    return made


def icon_button(icon: str, name: str, tint: str = "muted") -> QToolButton:
    """A button that is only a picture; `name` is told to screen readers and in the tip."""
    made = QToolButton()
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    dress(made, icon, tint)
    return made


def restyle(widget: QWidget) -> None:
    """Have the style sheet read the widget's properties again, with those of the widgets inside it."""
    for each in (widget, *widget.findChildren(QWidget)):
        each.style().unpolish(each)
        each.style().polish(each)
