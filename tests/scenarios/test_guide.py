"""Whether the end of the authors' guide tells the truth: where the claims are met."""

from __future__ import annotations

import re

from tests.markdown import between
from tests.scenarios.guide import BEGIN, END, GUIDE, claims_table, with_claims
from tests.scenarios.test_claims import CLAIMS, Met, table


def test_the_table_of_claims_is_the_one_that_is_made() -> None:
    written = between(GUIDE.read_text("utf-8"), BEGIN, END)
    assert written == claims_table(table()), (
        "claims.txt has changed: `python -m tests.scenarios.guide` writes the table anew"
    )


def test_every_claim_has_one_row() -> None:
    rows = re.findall(r"^\| ([AB]\d\d) \|", between(GUIDE.read_text("utf-8"), BEGIN, END), re.MULTILINE)
    assert rows == sorted(CLAIMS)


def test_several_places_stand_in_one_cell_and_nothing_around_the_table_moves() -> None:
    met = [Met("B01", "unsent", "sofa", "1", "one|two"), Met("B01", "a-coffee", "row", "ask", "three")]
    made = claims_table(met)
    cell = r"unsent › sofa › line 1: one\|two<br>a-coffee › row › ask: three"
    assert made.splitlines()[2:] == [f"| B01 | {cell} |"]
    assert with_claims(f"above\n\n{BEGIN}\nold\n{END}\n\nbelow\n", made) == (
        f"above\n\n{BEGIN}\n{made}\n{END}\n\nbelow\n"
    )
