"""The translations that ship: whole, with the same places as the English, and played as the same story."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from game.adapters.disk.languages import FolderLanguages, Tongue, every_language
from game.adapters.disk.po_files import plural_forms, read_po
from game.adapters.disk.stories import FolderStories
from game.adapters.web.pages import Pages
from game.authoring.translating import Status, status
from game.cli.translate import Source, sources_of
from game.story.playthrough import Playthrough, start

ROOT = Path(__file__).parents[2]
ASSETS, SCENES = ROOT / "assets", ROOT / "scenes"
# Sentences that may still be English, as each change brings some: `second-chances translate status` names them.
ALLOWED = 25
IN_SPANISH = {
    "a-coffee", "big-gesture", "first-minute", "six-weeks", "thirty-days", "two-friends", "unsent"
}  # fmt: skip


@cache
def shared() -> dict[str, Source]:
    """What is no story: the interface, the words of pictures, the library and the self-check."""
    return {
        source.name: source for source in sources_of(["interface", "pictures", str(SCENES / "library.yaml")])
    }


def found(source: Source, language: str) -> Status:
    old = read_po(source.file(language).read_bytes())
    return status(old, source.entries, plural_forms(old))


@pytest.mark.parametrize("language", ["es", "ar"])
@pytest.mark.parametrize("name", ["interface", "pictures", "library"])
def test_what_is_shared_is_whole_in_every_language(name: str, language: str) -> None:
    how = found(shared()[name], language)
    assert [why for _, why in how.wrong] == []
    assert len(how.missing) + len(how.to_review) <= (ALLOWED if name == "interface" else 0)


def test_the_self_check_is_whole_in_spanish() -> None:
    assert found(shared()["self-check"], "es").complete


def test_each_story_of_a_language_is_there_and_nothing_is_for_no_story() -> None:
    in_spanish = {file.stem for file in (SCENES / "translations" / "es").glob("*.po")}
    in_arabic = {file.stem for file in (SCENES / "translations" / "ar").glob("*.po")}
    assert in_spanish == IN_SPANISH | {"library", "self-check"}
    assert in_arabic == {"first-minute", "library"}


@pytest.mark.parametrize("id", sorted(IN_SPANISH))
def test_a_story_in_spanish_is_the_same_story(id: str) -> None:
    """Whatever is chosen, what can be done and where it leads stay what they are; the words do not."""
    english, spanish = (
        FolderStories(SCENES, tongue=Tongue(lambda code=code: code)).story(id)  # type: ignore[misc]  # of each
        for code in ("en", "es")
    )
    assert english and english.scenario and spanish and spanish.scenario
    assert spanish.scenario.title != english.scenario.title
    one, other = start(english.scenario, 5), start(spanish.scenario, 5)
    while one.ending is None:
        assert ids(one) == ids(other) and one.state == other.state
        offer = one.offers()[0]
        reason = offer.options[0].reason
        one, other = (here.choose(offer.choice.id, reason.id if reason else "") for here in (one, other))
    assert other.scene.id == one.scene.id and other.ending is not None


def ids(here: Playthrough) -> list[tuple[str, list[str]]]:
    return [(offer.choice.id, [reason.id for reason in offer.reasons]) for offer in here.offers()]


def test_phones_have_a_page_in_every_language_from_its_side() -> None:
    def text(name: str) -> str | None:
        file = ASSETS / "web" / name
        return file.read_text("utf-8") if file.is_file() else None

    pages = Pages(text, every_language(ASSETS))
    wanted = {
        "es-MX,es;q=0.9": ("es", "ltr", "Entrar"),
        "ar;q=0.8": ("ar", "rtl", "دخول"),
        "qq": ("en", "ltr", "Join"),
    }
    for browser, (code, direction, join) in wanted.items():
        assert pages.language(browser, "en") == code
        page = pages.join(code, {"title": ""})
        assert f'lang="{code}"' in page and f'dir="{direction}"' in page and join in page


def test_a_game_in_english_reads_no_translation() -> None:
    look = (
        "import sys\nfrom game.cli.wiring import make_app\n"
        "app = make_app(keep=False)\napp.view()\nprint('polib' in sys.modules, app.codes())"
    )
    said = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, cwd=ROOT, check=True)
    assert said.stdout.strip() == f"False {FolderLanguages(ASSETS).codes()}"
