"""The table of the authors' guide that says where each claim is met, made from claims.txt; run to write it anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from tests.markdown import ROOT
from tests.scenarios.test_claims import Met, table

GUIDE = ROOT / "scenes" / "README.md"
BEGIN, END = "<!-- claims -->", "<!-- end of claims -->"


def claims_table(met: Iterable[Met]) -> str:
    """One row a claim; its places stand in one cell, what it is there follows each."""
    places: Mapping[str, list[str]] = defaultdict(list)
    for one in met:
        place = f"line {one.place}" if one.place.isdigit() else one.place
        places[one.claim].append(f"{one.story} › {one.scene} › {place}: {one.note}".replace("|", r"\|"))
    rows = [f"| {claim} | {'<br>'.join(places[claim])} |" for claim in sorted(places)]
    return "\n".join(
        ["| claim | story › scene › choice, choice/reason or line: what it is there |", "|---|---|", *rows]
    )


def with_claims(guide: str, made: str) -> str:
    """The guide with this table between the two markers."""
    before, rest = guide.split(f"{BEGIN}\n", 1)
    _, after = rest.split(f"\n{END}", 1)
    return f"{before}{BEGIN}\n{made}\n{END}{after}"


if __name__ == "__main__":
    GUIDE.write_text(with_claims(GUIDE.read_text("utf-8"), claims_table(table())), "utf-8")
