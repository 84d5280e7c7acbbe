"""The page of a client, who is around them, and conversations, to be looked at."""

from picture_dialogs import open_form
from picture_people import long_case, new_case
from picture_stage import Scene, Stage

from counsel_desk.domain.people import Client, ConsentPurpose
from counsel_desk.services.cases import load_case_file
from counsel_desk.ui.dialogs.consent_dialog import ConsentDialog
from counsel_desk.ui.dialogs.contact_dialog import ContactDialog
from counsel_desk.ui.dialogs.person_dialog import PersonDialog


def client_page(stage: Stage) -> None:
    """A client of whom much is known."""
    stage.wiring.client_ways.show_client(_client(stage).id)


def client_page_empty(stage: Stage) -> None:
    """A client of whom only the name is known."""
    file = load_case_file(stage.desk, new_case(stage))
    stage.wiring.client_ways.show_client(file.client.id)


def person_new(stage: Stage) -> None:
    """Somebody around the client."""
    open_form(stage, PersonDialog(stage.desk, stage.shell.tasks, _client(stage).id, parent=stage.window))


def consent_form(stage: Stage) -> None:
    """What the client agreed to."""
    form = ConsentDialog(stage.desk, stage.shell.tasks, _client(stage), ConsentPurpose.EXPORT, stage.window)
    open_form(stage, form)


def case_contacts(stage: Stage) -> None:
    """The conversations of a case."""
    stage.wiring.ways.show_case(stage.case, "contacts")


def case_contacts_empty(stage: Stage) -> None:
    """Nobody was spoken with yet."""
    stage.wiring.ways.show_case(new_case(stage), "contacts")


def contact_new(stage: Stage) -> None:
    """A conversation is to be written down."""
    open_form(stage, ContactDialog(stage.desk, stage.shell.tasks, long_case(stage), None, stage.window))


def contact_refused(stage: Stage) -> None:
    """Nothing of it was written."""
    contact_new(stage)
    stage.press("save")


def _client(stage: Stage) -> Client:
    return load_case_file(stage.desk, long_case(stage)).client


AROUND: tuple[Scene, ...] = (
    client_page,
    client_page_empty,
    person_new,
    consent_form,
    case_contacts,
    case_contacts_empty,
    contact_new,
    contact_refused,
)
