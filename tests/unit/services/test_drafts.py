"""What stands in a form comes back as it stood: per form, per subject, per counsellor."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases, clients
from counsel_desk.services.desk import Desk
from counsel_desk.services.drafts import draft_of, drafts_waiting, drop_draft, keep_draft

TYPED = st.text(st.characters(codec=None, categories=None), max_size=40)  # forms hold even half a character
CONTENT = st.dictionaries(st.sampled_from(["text", "name"]), TYPED | st.none() | st.booleans() | st.integers(0, 9))
PLACE = st.tuples(st.sampled_from(["call", "client"]), st.sampled_from(["", "C-2026-0001", "P-2026-0001"]))


@given(st.lists(st.tuples(PLACE, CONTENT | st.just("drop")), max_size=12))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_each_form_holds_what_was_last_typed_there(
    desk: Desk, deeds: list[tuple[tuple[str, str], dict[str, Any] | str]]
) -> None:
    for each in drafts_waiting(desk):
        drop_draft(desk, each.form, each.subject)
    kept: dict[tuple[str, str], Any] = {}
    for (form, subject), content in deeds:
        desk.clock.move(seconds=1)  # type: ignore[attr-defined]
        kept.pop((form, subject), None)
        if isinstance(content, str):
            drop_draft(desk, form, subject)
        else:
            keep_draft(desk, form, subject, content)
            kept[form, subject] = content
    waiting = drafts_waiting(desk)
    assert [((each.form, each.subject), each.content) for each in waiting] == list(reversed(kept.items()))
    for (form, subject), content in kept.items():
        found = draft_of(desk, form, subject)
        assert found is not None
        assert found.content == content


def test_drafts_are_no_step_of_undo_and_survive_one(desk: Desk) -> None:
    client_id = clients.add_client(desk, ClientDetails(name="示例·阿青"))
    keep_draft(desk, "client", str(client_id), {"name": "示例·阿"})
    assert desk.database.undoable == "client.add"
    desk.database.undo()
    assert draft_of(desk, "client", str(client_id)) is not None
    assert desk.database.redoable == "client.add"
    cases.open_case(desk, ClientDetails())
