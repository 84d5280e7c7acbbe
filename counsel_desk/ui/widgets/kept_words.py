"""Files in words: how large one is, what became of those that were to be kept."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication, QLocale

from counsel_desk import messages
from counsel_desk.services.evidence import Outcome

_MOST = 6  # files that are named


def size_words(size: int) -> str:
    """How large a file is, as the explorers of the systems say it: 98.7 KB."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def outcome_words(outcomes: Iterable[Outcome]) -> str:
    """How many are kept, and for each of the others why not."""
    return "\n".join(_lines(tuple(outcomes)))


def _lines(outcomes: tuple[Outcome, ...]) -> Iterator[str]:
    translate = QCoreApplication.translate
    new = [each for each in outcomes if each.attached is not None and not each.attached.known]
    joined = [each for each in outcomes if each.attached is not None and each.attached.joined]
    known = [each for each in outcomes if each.attached is not None and each.attached.known and each not in joined]
    wrong = [(each.name, each.error) for each in outcomes if each.error is not None]
    if len(new) == 1:
        yield translate("KeptWords", "Kept as evidence: {name}").format(name=new[0].name)
    elif new:
        yield translate("KeptWords", "Kept as evidence: {count} files").format(count=len(new))
    if known:
        names = messages.listed([each.name for each in known[:_MOST]])
        yield translate("KeptWords", "Kept in this case already: {names}").format(names=names)
    if joined:
        names = messages.listed([each.name for each in joined[:_MOST]])
        yield translate("KeptWords", "Kept in this case already, and now with this incident too: {names}").format(
            names=names
        )
    for name, error in wrong[:_MOST]:
        said = messages.error_text(error)
        yield said if name in said else messages.labelled(name, said)
    if len(wrong) > _MOST:
        yield translate("KeptWords", "and {count} more").format(count=len(wrong) - _MOST)
