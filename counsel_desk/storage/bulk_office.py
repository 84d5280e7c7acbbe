"""The columns of what an office keeps up to date for itself, for `bulk`."""

from datetime import datetime

from counsel_desk.domain.ids import TemplateId
from counsel_desk.domain.office_lists import LprRate, OfficeHotline
from counsel_desk.domain.tasks import TemplateDetails
from counsel_desk.storage import tables
from counsel_desk.storage.bulk import BulkRows


def add_template(rows: BulkRows, details: TemplateDetails, at: datetime) -> TemplateId:
    """A task that the office always makes."""
    values = {
        "title": details.title,
        "start": details.start,
        "situation": details.situation,
        "conduct": details.conduct,
        "offset": details.offset,
        "working_days": details.working_days,
        "priority": details.priority,
        "is_call": details.is_call,
        "active": details.active,
    }
    return TemplateId(rows.add(tables.TaskTemplate, at, values))


def add_hotline(rows: BulkRows, hotline: OfficeHotline, at: datetime) -> None:
    """A number of the office's choice."""
    values = {
        "number": hotline.number,
        "name": hotline.name,
        "helps_with": hotline.helps_with,
        "hours": hotline.hours,
    }
    rows.add(tables.OfficeHotline, at, values)


def add_lpr_rate(rows: BulkRows, rate: LprRate, at: datetime) -> None:
    """The office's loan prime rate from a day on."""
    values = {"published_on": rate.published_on, "one_year": rate.one_year, "source": rate.source}
    rows.add(tables.LprRate, at, values)
