"""What all checks say of a text: read, explored and judged, without a file."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from textwrap import dedent

from game.adapters.disk.po_files import read_po
from game.loader.library import load_library
from game.loader.scenario import load
from game.proof.checks import Assets, Translated
from game.proof.checks.every import page
from game.proof.explore import explore
from game.proof.judge import judge
from game.story.model import Library
from game.story.problem import Problem
from tests.support.marked import marked

ROOT = Path(__file__).parent.parent.parent
ASSETS = Assets(
    places=frozenset(("park-autumn", "cafe-rain")),
    people=frozenset(("mara", "ines")),
    moods=frozenset(("mara/hurt", "mara/guarded", "ines/calm", "ines/hurt")),
    sounds=frozenset(("rain",)),
)


@cache
def library() -> Library:
    """The game's own library."""
    return load_library("library.yaml", (ROOT / "scenes" / "library.yaml").read_bytes()).library


def problems_of(
    text: str,
    *,
    with_library: Library | None = None,
    assets: Assets = ASSETS,
    max_states: int | None = None,
) -> tuple[Problem, ...]:
    """Every problem of a scenario, those of reading among them."""
    loaded = load("scenes/story.yaml", text.encode(), with_library)
    if loaded.scenario is None:
        return loaded.problems
    facts = explore(loaded.scenario, max_states=max_states)
    return loaded.problems + judge(loaded, facts, assets)


def told(code: str, text: str, **given: Library | None) -> list[Problem]:
    """What one check says of a text with «marks»: at each mark once, and nowhere else."""
    plain = marked(dedent(text).strip("\n") + "\n")
    everything = problems_of(plain.text, **given)  # type: ignore[arg-type]  # it hands all on
    found = [problem for problem in everything if problem.code == code]
    places = [(p.location.line, p.location.column) for p in found]
    said = "\n".join(f"{p.location.line}:{p.location.column} {p.code}: {p.message}" for p in everything)
    assert sorted(places) == sorted(plain.places), f"\n{said}\n\n{plain.text}"
    return found


def of_example(text: str, **given: Library | int | None) -> tuple[Problem, ...]:
    """Every problem of an example of a page; a translation may stand below it."""
    story, _, po = text.partition("\ntranslations/es/story.po:\n")
    if po:
        given["assets"] = replace(ASSETS, translations=(Translated("es", read_po(po.encode())),))  # type: ignore[assignment]  # one more option
    return problems_of(story, **given)  # type: ignore[arg-type]  # it hands all on


def examples(code: str) -> tuple[str, str]:
    """The Good and the Bad example of a page."""
    _, _, rest = page(code).partition("\nGood:\n")
    good, _, bad = rest.partition("\nBad:\n")
    return dedent(good).strip("\n") + "\n", dedent(bad).strip("\n") + "\n"
