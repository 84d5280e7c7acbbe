from counsel_desk.guidance.pack import shipped_pack

PACK = shipped_pack()
WAYS = {way.code: way for way in PACK.filing_ways}
TERMS = {
    term.code: term
    for checklist in PACK.checklists
    for step in checklist.steps
    for term in (step.deadline, *step.later_deadlines)
    if term is not None
}


def test_every_way_belongs_to_a_step_and_leads_on_to_ways_that_are_there() -> None:
    steps = {step.id for checklist in PACK.checklists for step in checklist.steps}
    for way in WAYS.values():
        assert way.step in steps
        assert set(way.then) <= set(WAYS) - {way.code}


def test_a_term_of_a_way_is_that_of_the_checklist_where_both_name_it() -> None:
    shared = [term for way in WAYS.values() for term in way.terms if term.code in TERMS]
    assert {term.code for term in shared} == {
        "complaint_simple", "complaint_complex", "complaint_extended", "credit_objection", "credit_complaint",
    }  # fmt: skip
    for term in shared:
        assert term == TERMS[term.code]


def test_the_terms_of_a_way_run_one_after_the_other() -> None:
    for way in WAYS.values():
        lengths = [term.length for term in way.terms]
        assert lengths == sorted(set(lengths))
