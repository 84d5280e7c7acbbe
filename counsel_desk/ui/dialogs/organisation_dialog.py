"""The form about a lender or a collector."""

import re
from functools import partial

from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.domain.dates import format_day, parse_day
from counsel_desk.domain.organisations import (
    COLLECTOR_KINDS,
    LENDER_KINDS,
    Organisation,
    OrganisationDetails,
    OrganisationKind,
    OrganisationRole,
)
from counsel_desk.domain.phones import check_phone, format_phone, phone_kind
from counsel_desk.services import organisations
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work, line, paragraph
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.choice import Choice
from counsel_desk.ui.widgets.form import Form

_BETWEEN = re.compile(r"[,，、;；\n]+")


class OrganisationDialog(FormDialog):
    """Changes an organisation, or makes one of that role: `saved` carries the new `OrganisationId`."""

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
        parent: QWidget | None = None,
    ) -> None:
        """`name` is what was typed elsewhere as the name of a new one."""
        self._role, self._organisation = role, organisation
        super().__init__(desk, tasks, self._title(), self.tr("Save"), parent)
        self._make_fields()
        self.name.setText(name)
        self.begin(organisation, subject=f"new {role}")

    def content(self) -> Content:
        """What stands in the form."""
        return {
            "name": self.name.text(),
            "kind": self.kind.chosen(),
            "short_names": self.short_names.text(),
            "signatures": self.signatures.text(),
            "hotline": self.hotline.text(),
            "licence_checked_on": self.checked_on.text(),
            "notes": self.notes.toPlainText(),
        }

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        self.name.setText(content["name"])
        self.kind.choose(content["kind"])
        self.short_names.setText(content["short_names"])
        self.signatures.setText(content["signatures"])
        self.hotline.set_text(content["hotline"])
        self.checked_on.set_text(content["licence_checked_on"])
        self.notes.setPlainText(content["notes"])

    def fill(self, record: Organisation) -> tuple[str, int]:
        """Show an organisation as kept."""
        self._organisation, details = record, record.details
        self.restore(
            {
                "name": details.name,
                "kind": details.kind,
                "short_names": "、".join(details.short_names),
                "signatures": "、".join(details.signatures),
                "hotline": details.hotline,
                "licence_checked_on": format_day(details.licence_checked_on) if details.licence_checked_on else "",
                "notes": details.notes,
            }
        )
        return str(record.id), record.version

    def reload(self) -> Work | None:
        """The organisation as kept now."""
        return partial(_again, self.desk, self._organisation) if self._organisation else None

    def work(self) -> Work:
        """Save the organisation."""
        details = OrganisationDetails(
            name=self.name.text().strip(),
            role=self._role,
            kind=self.kind.chosen() or OrganisationKind.UNKNOWN,
            short_names=_several(self.short_names.text()),
            signatures=tuple(each.strip("【】[] ") for each in _several(self.signatures.text())),
            hotline=self.hotline.value() or "",
            licence_checked_on=self.checked_on.value(),
            notes=self.notes.toPlainText().strip(),
        )
        if self._organisation is None:
            return partial(organisations.add_organisation, self.desk, details)
        return partial(organisations.change_organisation, self.desk, self._organisation, details)

    def _title(self) -> str:
        lends = self._role is OrganisationRole.LENDER
        if self._organisation is None:
            return self.tr("New lender") if lends else self.tr("New collector")
        return self.tr("Lender") if lends else self.tr("Collector")

    def _make_fields(self) -> None:
        lends = self._role is OrganisationRole.LENDER
        self.name = line("name")
        self.kind = Choice(self.tr("Kind"), LENDER_KINDS if lends else COLLECTOR_KINDS)
        self.kind.setObjectName("kind")
        self.kind.choose(OrganisationKind.UNKNOWN)
        self.short_names = line("short_names")
        self.signatures = line("signatures", "【…】")
        self.hotline = CheckedEdit(
            lambda text: check_phone(text, "hotline"),
            messages.error_text,
            name=self.tr("Official hotline"),
            echo=lambda number: f"{messages.word(phone_kind(number))} · {format_phone(number)}",
        )
        self.checked_on = CheckedEdit(
            lambda text: parse_day(text, self.desk.today, field="licence_checked_on"),
            messages.error_text,
            name=self.tr("Licence checked on"),
            echo=messages.day,
        )
        self.notes = paragraph("notes", 3)
        self.fields = {"hotline": self.hotline, "licence_checked_on": self.checked_on}
        form = Form()
        form.add_field(self.tr("Name"), self.name)
        form.add_field(self.tr("Kind"), self.kind, self.tr("Decides which regulator is responsible"))
        form.add_field(self.tr("Short names"), self.short_names, self.tr("Several with a comma between them"))
        form.add_field(self.tr("Message signatures"), self.signatures, self.tr("As they stand in its messages"))
        form.add_field(self.tr("Official hotline"), self.hotline)
        form.add_field(self.tr("Licence checked on"), self.checked_on)
        form.add_field(self.tr("Notes"), self.notes)
        self.body.addLayout(form)
        self.setMinimumWidth(theme().px(480))
        self.draft.watch(
            *(each.textChanged for each in (self.name, self.short_names, self.signatures, self.notes)),
            *(field.edited for field in self.fields.values()),
            self.kind.currentIndexChanged,
        )


def _several(text: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in _BETWEEN.split(text) if each.strip())


def _again(desk: Desk, organisation: Organisation) -> Organisation:
    return next(each for each in organisations.organisations(desk) if each.id == organisation.id)
