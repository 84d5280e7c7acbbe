"""The titles of situations and conduct by their codes, as the guidance in force words them now."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from counsel_desk import messages
from counsel_desk.domain.guidance import ConductKind, Pack, Situation
from counsel_desk.services.desk import Desk


class GuidanceTitles(Mapping[str, str]):
    """Follows the guidance: a page that lives for hours shows the words of today."""

    def __init__(self, desk: Desk, part: Callable[[Pack], Iterable[Situation | ConductKind]]) -> None:
        """`part` takes out of a pack what has the titles."""
        self._desk, self._part = desk, part
        self._pack: Pack | None = None
        self._titles: dict[str, str] = {}

    def __getitem__(self, code: str) -> str:
        return self._now()[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._now())

    def __len__(self) -> int:
        return len(self._now())

    def _now(self) -> dict[str, str]:
        if self._pack is not self._desk.pack:
            self._pack = self._desk.pack
            self._titles = {each.code: messages.title_of(each) for each in self._part(self._pack)}
        return self._titles
