"""Whether the end of the authors' guide tells the truth: where claims are met, how rules are kept, the workshops."""

from __future__ import annotations

import re

import pytest

from game.adapters.disk.beside import problems_beside, programmes_of
from game.adapters.disk.reading import library_of
from game.story.programme import Programme
from tests.markdown import ROOT, between
from tests.pilot import SCENES
from tests.scenarios.guide import (
    BEGIN,
    END,
    END_OF_WORKSHOPS,
    GUIDE,
    WORKSHOPS,
    claims_table,
    with_claims,
    workshop_tables,
)
from tests.scenarios.shelf import shelf
from tests.scenarios.test_claims import CLAIMS, Met, table

CHECKS = ROOT / "game" / "proof" / "checks"
PROGRAMMES = programmes_of(SCENES)
FOR_A_READER = {"R3", "R7", "R10", "R16", "R18"}  # no program can tell whether these are kept


def test_the_table_of_claims_is_the_one_that_is_made() -> None:
    written = between(GUIDE.read_text("utf-8"), BEGIN, END)
    assert written == claims_table(table()), (
        "claims.txt has changed: `python -m tests.scenarios.guide` writes the table anew"
    )


def test_every_claim_has_one_row() -> None:
    rows = re.findall(r"^\| ([AB]\d\d) \|", between(GUIDE.read_text("utf-8"), BEGIN, END), re.MULTILINE)
    assert rows == sorted(CLAIMS)


def test_several_places_stand_in_one_cell_and_nothing_around_the_table_moves() -> None:
    met = [Met("B01", "unsent", "sofa", "“wet”", "one|two"), Met("B01", "a-coffee", "row", "ask", "three")]
    made = claims_table(met)
    cell = r"unsent › sofa › line “wet”: one\|two<br>a-coffee › row › ask: three"
    assert made.splitlines()[2:] == [f"| B01 | {cell} |"]
    assert with_claims(f"above\n\n{BEGIN}\nold\n{END}\n\nbelow\n", made) == (
        f"above\n\n{BEGIN}\n{made}\n{END}\n\nbelow\n"
    )


def rows(text: str) -> list[list[str]]:
    """The cells of every row of a table, without its head."""
    found = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if "|" in line
    ]
    return [cells for cells in found if not set("".join(cells)) <= set("-")][1:]


def rules() -> list[list[str]]:
    return rows(between(GUIDE.read_text("utf-8"), "<!-- rules -->", "<!-- end of rules -->"))


def test_all_eighteen_rules_are_there_and_each_is_kept_somehow() -> None:
    assert [cells[0] for cells in rules()] == [f"R{n}" for n in range(1, 19)]
    for name, short, checks, tests, asked in rules():
        assert short and (checks or tests or asked), name
        assert asked or name not in FOR_A_READER, name


def test_every_check_and_rule_that_keeps_a_rule_exists() -> None:
    there = {file.stem.replace("_", "-") for file in CHECKS.glob("*.py")}
    there |= {rule.id for rule in library_of(SCENES).rules}
    named = {code for cells in rules() for code in re.findall(r"`([^`]+)`", cells[2])}
    assert named and named - there == set()


def test_every_test_that_keeps_a_rule_exists() -> None:
    named = {file for cells in rules() for file in re.findall(r"`([^`]+)`", cells[3])}
    assert named and [file for file in sorted(named) if not (ROOT / file).is_file()] == []


# --- the workshops ------------------------------------------------------------------------------------------------


def test_there_are_workshops_of_half_an_hour_an_hour_and_an_hour_and_a_half() -> None:
    files = sorted((SCENES / "workshops").glob("*.yaml"))
    assert problems_beside(files) == ()
    assert [programme.minutes for programme in PROGRAMMES] == [30, 60, 90]


def test_the_tables_of_the_workshops_are_those_that_are_made() -> None:
    written = between(GUIDE.read_text("utf-8"), WORKSHOPS, END_OF_WORKSHOPS).strip()
    assert written == workshop_tables(PROGRAMMES), (
        "a programme has changed: `python -m tests.scenarios.guide` writes the tables anew"
    )


@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda programme: programme.id)
def test_a_workshop_plays_scenes_that_may_not_be_left_out_and_have_a_question(programme: Programme) -> None:
    for step in programme.steps:
        for id in step.scenes:
            scene = shelf()[step.story].scenes[id]
            assert scene.workshop.pace == "must", f"{step.story} {id} is one that may be left out"
            assert scene.workshop.prompts, f"{step.story} {id} has no question for the room"


@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda programme: programme.id)
def test_a_workshop_begins_with_the_agreement_and_ends_with_talk_and_help(programme: Programme) -> None:
    done = [step.do for step in programme.steps]
    assert (done[0], done[-1]) == ("agreement", "help")
    assert "talk" in done[done.index("story") :]
    assert [step.form for step in programme.steps if step.do == "self_check"] in ([], ["A", "B"])


@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda programme: programme.id)
def test_a_workshop_plays_nothing_for_older_people_than_it_is_for(programme: Programme) -> None:
    for step in programme.steps:
        if step.story:
            assert shelf()[step.story].ages <= programme.ages
        if step.instead:
            assert shelf()[step.instead].ages < programme.ages
