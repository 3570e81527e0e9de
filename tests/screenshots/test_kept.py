"""The table of the pictures that are kept, and the folder."""

from __future__ import annotations

from tests.screenshots.__main__ import FOLDER
from tests.screenshots.kept import KEPT


def test_the_folder_has_the_pictures_of_the_table_and_no_others() -> None:
    named = [name for _, pages in KEPT for name in pages.values()]
    assert len(set(named)) == len(named) >= 30
    assert {path.stem for path in FOLDER.glob("*.png")} == set(named)


def test_a_checkout_stays_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.glob("*.png")) < 6_000_000
