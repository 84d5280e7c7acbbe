"""The form about a lender, a collector or an official body."""

import re
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.dates import format_day, parse_day
from counsel_desk.domain.organisations import (
    KINDS_OF,
    Organisation,
    OrganisationDetails,
    OrganisationKind,
    OrganisationRole,
)
from counsel_desk.domain.phones import check_phone, format_phone, phone_kind
from counsel_desk.domain.texts import LINE_LIMIT, one_line
from counsel_desk.errors import InputError
from counsel_desk.services import organisations
from counsel_desk.services.desk import Desk
from counsel_desk.services.organisations import KnownAlready
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work, line, paragraph
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_LARGE, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.choice import Choice
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.known_organisations import KnownOrganisations

_BETWEEN = re.compile(r"[,，、;；\n]+")
_PAUSE = 400  # milliseconds; what is known already is looked for when typing pauses


class OrganisationDialog(FormDialog):
    """Changes an organisation, or makes one of that role: `saved` carries the new `OrganisationId`.

    One that is recognised while typing is taken instead: `saved` carries its id, and `name` holds its name.
    """

    form = "organisation"
    kinds = frozenset({"organisation"})

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        role: OrganisationRole,
        organisation: Organisation | None = None,
        *,
        name: str = "",
        kind: OrganisationKind = OrganisationKind.UNKNOWN,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is what was typed elsewhere as the name of a new one, `kind` what it was said to be."""
        self._organisation = organisation
        title = self.tr("New organisation") if organisation is None else self.tr("Change the organisation")
        super().__init__(desk, tasks, title, self.tr("Save"), parent)
        self.known = KnownOrganisations()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._make_fields()
        self._lay_out_fields()
        self._show_role(role, kind)
        self.name.setText(name)
        self.begin(organisation, subject=f"new {role}")
        self._connect()

    def content(self) -> Content:
        """What stands in the form."""
        return {
            "role": self.role.chosen(),
            "kind": self.kind.chosen(),
            "notes": self.notes.toPlainText(),
            **{name: edit.text() for name, edit in self._lines.items()},
        }

    def restore(self, content: Content) -> None:
        """Write a draft back; one of before a field was there leaves it as it is."""
        self._show_role(OrganisationRole(content.get("role", self.role.chosen())), content["kind"])
        self.notes.setPlainText(content["notes"])
        for name, edit in self._lines.items():
            edit.setText(content.get(name, ""))
        for field in self.fields.values():
            field.tell()

    def fill(self, record: Organisation) -> tuple[str, int]:
        """Show an organisation as kept."""
        self._organisation, details = record, record.details
        day = details.licence_checked_on
        self.restore(
            {
                "role": details.role,
                "kind": details.kind,
                "name": details.name,
                "short_names": "、".join(details.short_names),
                "signatures": "、".join(details.signatures),
                "hotline": details.hotline,
                "app": details.app,
                "site": details.site,
                "numbers": "、".join(details.numbers),
                "licence_checked_on": format_day(day) if day else "",
                "notes": details.notes,
            }
        )
        return str(record.id), record.version

    def reload(self) -> Work | None:
        """The organisation as kept now."""
        known = self._organisation
        return None if known is None else partial(organisations.load_organisation, self.desk, known.id)

    def work(self) -> Work:
        """Save the organisation."""
        details = self._details()
        if self._organisation is None:
            return partial(organisations.add_organisation, self.desk, details)
        return partial(organisations.change_organisation, self.desk, self._organisation, details)

    def _details(self) -> OrganisationDetails:
        """What is written; InputError for what cannot be taken."""
        return OrganisationDetails(
            name=self.name.text().strip(),
            role=self._chosen_role(),
            kind=self.kind.chosen() or OrganisationKind.UNKNOWN,
            short_names=_several(self.short_names.text()),
            signatures=tuple(each.strip("【】[] ") for each in _several(self.signatures.text())),
            hotline=self.hotline.value() or "",
            app=self.app.text().strip(),
            site=self.site.text().strip(),
            numbers=self.numbers.value() or (),
            licence_checked_on=self.checked_on.value(),
            notes=self.notes.toPlainText().strip(),
        )

    def _chosen_role(self) -> OrganisationRole:
        return self.role.chosen() or OrganisationRole.LENDER

    def _show_role(self, role: OrganisationRole, kind: OrganisationKind | str | None) -> None:
        self.role.choose(role)
        self.kind.offer(KINDS_OF[role])
        self.kind.choose(kind)

    def _make_fields(self) -> None:
        self.named = CheckedEdit(one_line, name=self.tr("Name"))
        self.name = self.named.line
        self.name.setMaxLength(LINE_LIMIT)
        self.role = Choice(self.tr("Role"), OrganisationRole)
        self.role.setObjectName("role")
        self.kind = Choice(self.tr("Kind"), OrganisationKind)
        self.kind.setObjectName("kind")
        self.short_names, self.app, self.site = line("short_names"), line("app"), line("site")
        self.signatures = line("signatures", "【…】")
        self.hotline: CheckedEdit[str] = CheckedEdit(
            lambda text: check_phone(text, "hotline"),
            name=self.tr("Official hotline"),
            echo=lambda number: f"{messages.word(phone_kind(number))} · {format_phone(number)}",
        )
        self.numbers: CheckedEdit[tuple[str, ...]] = CheckedEdit(
            _numbers, name=self.tr("Numbers"), echo=lambda numbers: messages.listed(map(format_phone, numbers))
        )
        self.checked_on: CheckedEdit[date] = CheckedEdit(
            lambda text: parse_day(text, self.desk.today, field="licence_checked_on"),
            name=self.tr("Licence checked on"),
            echo=messages.day,
        )
        self.notes = paragraph("notes", 3)
        self.fields = {
            "name": self.named,
            "hotline": self.hotline,
            "numbers": self.numbers,
            "licence_checked_on": self.checked_on,
        }
        for name, field in self.fields.items():
            field.line.setObjectName(name)
        self._lines = {
            **{edit.objectName(): edit for edit in (self.short_names, self.signatures, self.app, self.site)},
            **{name: field.line for name, field in self.fields.items()},
        }

    def _lay_out_fields(self) -> None:
        who, how = Form(), Form()
        several = self.tr("Several with a comma between them")
        who.add_field(self.tr("Name"), self.named)
        who.add_field(self.tr("Role"), self.role)
        who.add_field(self.tr("Kind"), self.kind, self.tr("Decides where to complain"))
        who.add_field(self.tr("Short names"), self.short_names, several)
        who.add_field(self.tr("Message signatures"), self.signatures, self.tr("As they stand in its messages"))
        who.add_field(self.tr("Notes"), self.notes)
        how.add_field(self.tr("Official hotline"), self.hotline)
        how.add_field(self.tr("Official app"), self.app)
        how.add_field(self.tr("Official site"), self.site)
        how.add_field(self.tr("Numbers"), self.numbers, self.tr("It calls or writes from them") + " · " + several)
        how.add_field(self.tr("Licence checked on"), self.checked_on)
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE_LARGE))
        row.addLayout(who, 1)
        row.addLayout(how, 1)
        self.body.addWidget(self.known)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.setMinimumWidth(theme().px(780))

    def _connect(self) -> None:
        self.role.activated.connect(lambda: self.kind.offer(KINDS_OF[self._chosen_role()]))
        self.known.chosen.connect(self._take_known)
        self._pause.timeout.connect(self._look_for_known)
        for edit in (self.name, self.short_names, self.signatures, self.numbers.line):
            edit.textEdited.connect(self._pause.start)
        self.draft.watch(
            *(edit.textChanged for edit in self._lines.values()),
            self.notes.textChanged,
            self.role.currentIndexChanged,
            self.kind.currentIndexChanged,
        )
        self._look_for_known()

    def _look_for_known(self) -> None:
        try:
            details = self._details()
        except InputError:
            return  # said beneath its field; looked for again when it is right
        mine = None if self._organisation is None else self._organisation.id
        work = partial(organisations.known_already, self.desk, details, besides=mine)
        self.tasks.read(self, work, then=self._show_known)

    def _show_known(self, known: KnownAlready) -> None:
        """One that is being changed is not given up for another: that is what merging is for."""
        self.known.show_known(known if self._organisation is None else KnownAlready(owners=known.owners))

    def _take_known(self, known: Organisation) -> None:
        self.name.setText(known.details.name)
        self._finish(known.id)


def _several(text: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in _BETWEEN.split(text) if each.strip())


def _numbers(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(check_phone(each, "numbers") for each in _several(text)))
