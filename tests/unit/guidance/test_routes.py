"""Whom one complains to follows from the kind of the organisation, and nothing unverified is told."""

import json
import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from counsel_desk.domain.guidance import Confidence
from counsel_desk.domain.organisations import COLLECTOR_KINDS, LENDER_KINDS, OFFICIAL_KINDS, OrganisationKind
from counsel_desk.guidance.frozen import content_hash, from_json, to_json
from counsel_desk.guidance.matching import routes_for
from counsel_desk.guidance.pack import shipped_pack, validate_pack
from counsel_desk.paths import RESOURCES

PACK = shipped_pack()
TODAY = date(2026, 11, 21)


def numbers(kind: OrganisationKind) -> list[str]:
    return [line.number for route in routes_for(PACK, kind, TODAY) for line in route.hotlines]


@pytest.mark.parametrize("kind", sorted({*LENDER_KINDS, *COLLECTOR_KINDS}))
def test_every_lender_and_collector_has_a_route_with_a_basis_a_source_and_a_day(kind: OrganisationKind) -> None:
    routes = routes_for(PACK, kind, TODAY)
    assert routes
    for each in routes:
        assert each.bases
        assert each.hotlines
        assert each.route.source
        assert each.route.checked_on <= TODAY


@pytest.mark.parametrize("kind", OFFICIAL_KINDS)
def test_an_official_body_is_itself_the_end_of_a_route(kind: OrganisationKind) -> None:
    assert routes_for(PACK, kind, TODAY) == ()


@pytest.mark.parametrize("kind", [OrganisationKind.BANK, OrganisationKind.CONSUMER_FINANCE])
def test_banks_and_consumer_finance_lead_to_12378_alone(kind: OrganisationKind) -> None:
    assert numbers(kind) == ["12378"]


def test_microloan_companies_lead_to_the_local_financial_authority_and_never_to_12378() -> None:
    assert "12345" in numbers(OrganisationKind.MICROLOAN)
    assert "12378" not in numbers(OrganisationKind.MICROLOAN)


def test_other_licensed_organisations_are_told_apart_by_what_they_are() -> None:
    routes = routes_for(PACK, OrganisationKind.OTHER_LICENSED, TODAY)
    assert all(each.route.only for each in routes)
    assert {"12345", "12378", "12363"} <= {line.number for each in routes for line in each.hotlines}


def test_unlicensed_lenders_lead_to_the_police_and_the_local_authority_and_an_unverified_number_is_hidden() -> None:
    (route,) = routes_for(PACK, OrganisationKind.UNLICENSED, TODAY)
    assert "12315" in route.route.hotlines
    assert [line.number for line in route.hotlines] == ["110", "12345"]
    assert all(basis.confidence is not Confidence.UNVERIFIED_MEMORY for basis in route.bases)


def test_no_route_sends_anybody_in_words_to_a_number_nobody_has_verified() -> None:
    hidden = [line.number for line in PACK.hotlines if line.confidence is Confidence.UNVERIFIED_MEMORY]
    for route in PACK.routes:
        assert not any(number in route.text + route.not_for + route.to for number in hidden)


def test_every_number_that_a_route_names_in_words_is_a_known_hotline() -> None:
    known = {line.number for line in PACK.hotlines}
    for route in PACK.routes:
        assert set(re.findall(r"(?<!\d)\d{3,5}(?!\d)", f"{route.text} {route.not_for}")) - {"2026"} <= known


def test_a_route_nobody_has_verified_is_hidden() -> None:
    doubtful = tuple(replace(each, confidence=Confidence.UNVERIFIED_MEMORY) for each in PACK.routes)
    assert routes_for(replace(PACK, routes=doubtful), OrganisationKind.BANK, TODAY) == ()


def test_a_pack_frozen_before_there_were_routes_still_comes_back() -> None:
    plain = json.loads(to_json(PACK))
    del plain["routes"]
    plain["content_hash"] = content_hash(plain)
    again = from_json(json.dumps(plain, ensure_ascii=False))
    assert again.routes == ()
    assert again.checklists == PACK.checklists
    assert routes_for(again, OrganisationKind.BANK, TODAY) == ()


@pytest.mark.parametrize(
    ("old", "new", "code", "field"),
    [
        ("hotlines: ['12378']", "hotlines: ['12399']", "unknown_reference", "hotlines"),
        ("legal_keys: [mj_reply", "legal_keys: [mj_unknown", "unknown_reference", "legal_keys"),
        ("kinds: [microloan", "kinds: [pawnshop", "wrong_value", "kinds"),
        ("code: local_finance", "code: supervised_lenders", "duplicate_id", "code"),
        ("  checked_on: 2026-11-21\n", "", "missing_field", "checked_on"),
    ],
)
def test_what_is_wrong_with_a_route_is_told(tmp_path: Path, old: str, new: str, code: str, field: str) -> None:
    folder = Path(shutil.copytree(RESOURCES / "guidance", tmp_path / "pack"))
    file = folder / "routes.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    (problem,) = validate_pack(folder)
    assert (problem.file, problem.code, problem.field) == ("routes.yaml", code, field)
