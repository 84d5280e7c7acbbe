"""The cases of a caseload: which one each row is meant for, and one that holds what all its rows say of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from counsel_desk.domain.cases import Case, CaseDetails, CaseStatus
from counsel_desk.domain.folding import fold
from counsel_desk.domain.ids import CaseId, ClientId, CounsellorId
from counsel_desk.domain.texts import NOTE_LIMIT
from counsel_desk.exchange.caseload import CaseloadField, CaseloadRow, RowProblem
from counsel_desk.services import checklists
from counsel_desk.services.caseload_details import warned
from counsel_desk.services.caseload_people import Place, place_of
from counsel_desk.services.caseload_standing import Standing, is_meant, new_lines
from counsel_desk.services.desk import Desk
from counsel_desk.services.risks import raise_risk, risk_of_words
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.queries.same_person import reference_mark
from counsel_desk.storage.records import cases, office


class Casebook:
    """Opens the cases that rows need, and writes the notes of rows into those that stand.

    A case is written once, of all its rows: undo of an import refuses a record that was changed after it was made.
    """

    def __init__(self, desk: Desk, session: Transaction, standing: Standing) -> None:
        self._desk = desk
        self._session = session
        self._standing = standing
        self._counsellors = {fold(each.name): each.id for each in office.counsellors(session)}
        self._case_of: dict[Place, CaseId] = {}
        self._problems: dict[Place, list[RowProblem]] = defaultdict(list)
        self.adding: set[Place] = set()  # rows that opened a case, or say more of it than those above
        self.opened = 0
        self.noted: set[ClientId] = set()  # clients in whose known cases there are more notes now

    def enter(self, client_id: ClientId, rows: Iterable[CaseloadRow]) -> None:
        """Give each of a client's rows its case: one that has it, the one of its reference, an open or a new one."""
        together: dict[str, list[CaseloadRow]] = defaultdict(list)
        meant: dict[CaseId, list[CaseloadRow]] = defaultdict(list)
        for row in rows:
            holder = self._standing.holder_of(client_id, row) or self._standing.touched_by(client_id, row)
            if holder is not None:
                meant[holder].append(row)
            else:
                together[row.case_reference].append(row)
        fresh: list[list[CaseloadRow]] = []
        for reference, some in together.items():
            known = next(filter(None, (self._standing.case_of(client_id, row) for row in some)), None)
            if known is not None:
                meant[known].extend(some)
            elif (new := None if reference else _fitting(fresh, some[0], self._desk)) is not None:
                new.extend(some)
            else:
                fresh.append(some)
        for case_id, some in meant.items():
            self._write_notes(case_id, some)
            self._give(case_id, some)
        for some in fresh:
            case_id = self._open(client_id, some)
            self._case_of[place_of(some[0])] = case_id
            self._give(case_id, some[1:])

    def of(self, row: CaseloadRow) -> tuple[CaseId, Sequence[RowProblem]]:
        """The case of a row that was entered, and what was wrong with what it says of it."""
        return self._case_of[place_of(row)], self._problems[place_of(row)]

    def _open(self, client_id: ClientId, rows: Sequence[CaseloadRow]) -> CaseId:
        first = rows[0]
        marked = reference_mark(first.case_reference) if first.case_reference else ""
        summary, said = self._noted("", rows, room=NOTE_LIMIT - len(f"\n{marked}" if marked else ""))
        risk, reason = risk_of_words(self._desk, said)
        details = CaseDetails(
            status=first.status or CaseStatus.INTAKE,
            risk=risk,
            risk_reason=reason,
            summary="\n".join(filter(None, (summary, marked))),
            counsellor=self._counsellor(first),
        )
        opened_on = first.opened_on or self._desk.today
        case_id = cases.add_case(self._session, client_id, details, opened_on, self._desk.clock)
        checklists.give_checklists(self._desk, self._session, case_id)
        self.adding.add(place_of(first))
        self.opened += 1
        return case_id

    def _give(self, case_id: CaseId, rows: Iterable[CaseloadRow]) -> None:
        """This is the case of these rows; what they say of it otherwise than it does is named."""
        case = cases.load_case(self._session, case_id)
        for row in rows:
            self._case_of[place_of(row)] = case_id
            self._problems[place_of(row)].extend(self._not_taken_over(row, case))

    def _not_taken_over(self, row: CaseloadRow, case: Case) -> Iterator[RowProblem]:
        if row.status not in {None, case.details.status}:
            yield warned(CaseloadField.STATUS, "row.record_kept")
        if row.opened_on not in {None, case.opened_on}:
            yield warned(CaseloadField.OPENED_ON, "row.record_kept", str(row.opened_on))
        known = self._counsellors.get(fold(row.counsellor))
        if row.counsellor and known != case.details.counsellor:
            yield warned(CaseloadField.COUNSELLOR, "row.record_kept", row.counsellor)

    def _write_notes(self, case_id: CaseId, rows: Sequence[CaseloadRow]) -> None:
        """Put what rows say more into the summary of a case that stands, and look for danger in it."""
        case = cases.load_case(self._session, case_id)
        summary, said = self._noted(case.details.summary, rows, room=NOTE_LIMIT)
        if summary != case.details.summary:
            cases.set_case(self._session, case, replace(case.details, summary=summary), self._desk.clock)
            self.noted.add(case.client_id)
            raise_risk(self._desk, self._session, case_id, *risk_of_words(self._desk, said))

    def _noted(self, summary: str, rows: Iterable[CaseloadRow], *, room: int) -> tuple[str, str]:
        """The summary with each line of the rows' notes that it does not have yet, and those lines."""
        added: list[str] = []
        for row in rows:
            lines = new_lines(summary, row.summary)
            if not lines:
                continue
            added.extend(lines)
            whole = "\n".join(filter(None, (summary, *lines))) if summary else row.summary
            kept = whole[: max(room, len(summary))]
            if kept != whole:
                self._problems[place_of(row)].append(warned(CaseloadField.SUMMARY, "text.cut", row.summary))
            if kept != summary:
                self.adding.add(place_of(row))
            summary = kept
        return summary, "\n".join(added)

    def _counsellor(self, row: CaseloadRow) -> CounsellorId:
        found = self._counsellors.get(fold(row.counsellor))
        if row.counsellor and found is None:
            unknown = warned(CaseloadField.COUNSELLOR, "row.counsellor_unknown", row.counsellor)
            self._problems[place_of(row)].append(unknown)
        return found or self._desk.counsellor.id


def _fitting(fresh: Sequence[list[CaseloadRow]], row: CaseloadRow, desk: Desk) -> list[CaseloadRow] | None:
    """The rows of a case that is opened now and is meant by a row without a reference; the last of several."""
    for some in reversed(fresh):
        if is_meant(row, some[0].status or CaseStatus.INTAKE, some[0].opened_on or desk.today):
            return some
    return None
