"""What a search found, as the list of hits tells it."""

from counsel_desk.domain.lists import Hit, HitKind
from counsel_desk.ui.models.hit_list import HitListModel


def test_a_client_found_by_the_number_of_a_merged_record_says_so(qapp) -> None:
    model = HitListModel()
    model.show([Hit(HitKind.CLIENT, 1, None, "P-2026-0001", "示例·阿青", "", merged="P-2026-0002")])

    assert "P-2026-0002 was merged into this client" in model.data(model.index(1, 0))
