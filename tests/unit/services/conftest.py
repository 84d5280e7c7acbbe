"""What several tests of services stand on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from counsel_desk.domain.people import ClientDetails, Office
from counsel_desk.services import cases
from counsel_desk.services.backups import back_up_now
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import Pasted, attach_files
from counsel_desk.services.vaults import add_counsellor, close_vault, create_vault
from tests.conftest import StandingClock
from tests.unit.services.leaving_office import LEAVING, MINE, OLD_FILE, QUICK, STAYING


@pytest.fixture
def office_of_three(tmp_path: Path, clock: StandingClock) -> Iterator[tuple[Desk, str]]:
    """A vault with a coordinator and two colleagues, a case with evidence, and two backups; and its recovery code."""
    folder = tmp_path / "office" / "vault"
    desk, code = create_vault(folder, Office("青禾互助（虚构）"), "示例·林一", MINE, clock=clock, cost=QUICK)
    add_counsellor(desk, "示例·周二", LEAVING, cost=QUICK)
    add_counsellor(desk, "示例·吴三", STAYING, cost=QUICK)
    case = cases.open_case(desk, ClientDetails(name="示例·阿青"))
    attach_files(desk, case, [Pasted("短信.txt", OLD_FILE)])
    back_up_now(desk)
    clock.move(days=1)
    cases.open_case(desk, ClientDetails(name="示例·阿蓝"))
    back_up_now(desk)
    clock.move(hours=1)
    yield desk, code
    close_vault(desk)
