"""The tables of the authors' guide that are made: where claims are met, and the workshops. Run to write them anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from game.adapters.disk.beside import programmes_of
from game.story.programme import Programme
from tests.markdown import ROOT
from tests.pilot import SCENES
from tests.scenarios.test_claims import Met, table

GUIDE = ROOT / "scenes" / "README.md"
BEGIN, END = "<!-- claims -->", "<!-- end of claims -->"
WORKSHOPS, END_OF_WORKSHOPS = "<!-- workshops -->", "<!-- end of workshops -->"


def claims_table(met: Iterable[Met]) -> str:
    """One row a claim; its places stand in one cell, what it is there follows each."""
    places: Mapping[str, list[str]] = defaultdict(list)
    for one in met:
        place = f"line {one.place}" if one.place.startswith("“") else one.place
        places[one.claim].append(f"{one.story} › {one.scene} › {place}: {one.note}".replace("|", r"\|"))
    rows = [f"| {claim} | {'<br>'.join(places[claim])} |" for claim in sorted(places)]
    return "\n".join(
        ["| claim | story › scene › choice, choice/reason or line: what it is there |", "|---|---|", *rows]
    )


def workshop_tables(programmes: Iterable[Programme]) -> str:
    """A heading, for whom it is, what comes before, and a table of the steps, for each programme."""
    return "\n\n".join(map(_workshop, programmes))


def _workshop(programme: Programme) -> str:
    rows = []
    for step in programme.steps:
        story = f"`{step.story}`" if step.story else f"form {step.form}" if step.form else ""
        younger = f", or `{step.instead}` with a younger room" if step.instead else ""
        scenes = " ".join(f"`{scene}`" for scene in step.scenes)
        rows.append(f"| {step.minutes} | {step.do} | {story}{younger} | {scenes} | {step.says} |")
    return "\n".join(
        [
            f"### {programme.minutes} minutes: {programme.title}",
            "",
            f"{programme.whom} ({programme.ages})",
            "",
            *(f"- {one}" for one in programme.before),
            "",
            "| minutes | do | what | scenes | what the room does |",
            "|---|---|---|---|---|",
            *rows,
        ]
    )


def put_between(text: str, begin: str, end: str, made: str) -> str:
    """A text with this between the two markers."""
    before, rest = text.split(f"{begin}\n", 1)
    _, after = rest.split(end, 1)
    return f"{before}{begin}\n{made}\n{end}{after}"


def with_claims(guide: str, made: str) -> str:
    """The guide with this table between its markers."""
    return put_between(guide, BEGIN, END, made)


if __name__ == "__main__":
    text = with_claims(GUIDE.read_text("utf-8"), claims_table(table()))
    made = f"\n{workshop_tables(programmes_of(SCENES))}\n"
    GUIDE.write_text(put_between(text, WORKSHOPS, END_OF_WORKSHOPS, made), "utf-8")
