"""Whether game/ keeps the rules of its house, and whether each rule notices what breaks it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import house
from tests.house import RULES, Breach, Rule, tree_at, tree_of

ROOT = Path(__file__).parent.parent
DOC = '"""A module."""\n'
LONG = DOC + "\n" * 400
LONG_FUNCTION = DOC + "def f():\n" + "    pass\n" * 50

# For each rule: a small tree that breaks it, and where and how that is told.
SEEDED: list[tuple[Rule, dict[str, str], str]] = [
    (
        house.imports_point_one_way,
        {"game/story/model.py": DOC + "from game.ui.view import View\n"},
        "game/story/model.py:2: story imports game.ui.view.View, which is not below it",
    ),
    (
        house.imports_point_one_way,
        {"game/settings.py": DOC + "def f():\n    import game.story.model\n"},
        "game/settings.py:3: settings imports game.story.model, which is not below it",
    ),
    (
        house.imports_point_one_way,
        {"game/loader/fields.py": DOC + "from ..ui import view\n"},
        "game/loader/fields.py:2: loader imports game.ui.view, which is not below it",
    ),
    (
        house.imports_point_one_way,
        {"game/proof/explore.py": DOC + "from game.workshop.poll import Poll\n"},
        "game/proof/explore.py:2: proof imports game.workshop.poll.Poll, which is not below it",
    ),
    (
        house.imports_point_one_way,
        {"game/attic/box.py": DOC},
        "game/attic/box.py:1: 'attic' is no room of the house: give it a place in LAYERS",
    ),
    (
        house.no_module_imports_itself_in_a_circle,
        {
            "game/story/a.py": DOC + "from game.story import b\n",
            "game/story/b.py": DOC + "from game.story.c import C\n",
            "game/story/c.py": DOC + "def f():\n    import game.story.a\n",
        },
        "game/story/a.py:2: these import each other in a circle: "
        "game.story.a → game.story.b → game.story.c → game.story.a",
    ),
    (
        house.packages_stay_in_their_rooms,
        {"game/loader/scenario.py": DOC + "import yaml\n"},
        "game/loader/scenario.py:2: yaml is imported here: only game/loader/yaml_parser.py may",
    ),
    (
        house.packages_stay_in_their_rooms,
        {"game/ui/view.py": DOC + "from pygame.font import Font\n"},
        "game/ui/view.py:2: pygame is imported here: "
        "only game/adapters/pygame_window/ and game/adapters/sound/ may",
    ),
    (
        house.packages_stay_in_their_rooms,
        {"game/cli/play.py": DOC + "import left_pad\n"},
        "game/cli/play.py:2: left_pad is imported here: PACKAGES does not name it",
    ),
    (
        house.the_machine_is_touched_outside_only,
        {"game/app/app.py": DOC + "from time import monotonic\n"},
        "game/app/app.py:2: time.monotonic touches the machine: pass in what is needed",
    ),
    (
        house.the_machine_is_touched_outside_only,
        {"game/ui/theme.py": DOC + "from pathlib import Path\n"},
        "game/ui/theme.py:2: pathlib.Path touches the machine: pass in what is needed",
    ),
    (
        house.the_machine_is_touched_outside_only,
        {"game/loader/library.py": DOC + "def f():\n    return open('x')\n"},
        "game/loader/library.py:3: open() touches the machine: pass in what is needed",
    ),
    (
        house.only_terminal_and_commands_print,
        {"game/story/report.py": DOC + "def f():\n    print('x')\n"},
        "game/story/report.py:3: print() is for the commands and the terminal",
    ),
    (
        house.nothing_happens_at_import,
        {"game/cli/play.py": DOC + "import os\n\nos.makedirs('x')\n"},
        "game/cli/play.py:4: this runs when the module is imported",
    ),
    (
        house.nothing_happens_at_import,
        {"game/cli/play.py": DOC + "import os\n\nHOME = os.getenv('HOME')\n"},
        "game/cli/play.py:4: os.getenv() runs at import",
    ),
    (
        house.nothing_happens_at_import,
        {"game/cli/play.py": DOC + "class A:\n    words = Path('x').read_text()\n"},
        "game/cli/play.py:3: Path('x').read_text() runs at import",
    ),
    (
        house.no_global_statement,
        {"game/ui/focus.py": DOC + "N = 0\n\n\ndef f():\n    global N\n    N += 1\n"},
        "game/ui/focus.py:6: global N: take it and return it",
    ),
    (
        house.files_and_functions_stay_short,
        {"game/ui/view.py": LONG},
        "game/ui/view.py:401: the file has 401 lines, more than 400",
    ),
    (
        house.files_and_functions_stay_short,
        {"game/ui/view.py": LONG_FUNCTION},
        "game/ui/view.py:2: f() has 51 lines, more than 50",
    ),
    (
        house.every_module_says_what_it_holds,
        {"game/ui/__init__.py": ""},
        "game/ui/__init__.py:1: the module opens with no docstring",
    ),
    (
        house.names_say_something,
        {"game/ui/string_utils.py": DOC},
        "game/ui/string_utils.py:1: 'utils' in a name says nothing: what is in it?",
    ),
    (
        house.no_name_of_the_standard_library,
        {"game/calendar.py": DOC},
        "game/calendar.py:1: 'calendar' is a module of Python's own",
    ),
]

ALLOWED = [  # what a rule might take for a breach and does not
    {"game/loader/scenario.py": DOC + "from pathlib import PurePath\n"},
    {
        "game/adapters/disk/saves.py": DOC
        + "import os\nfrom pathlib import Path\n\nHERE = Path(__file__).parent\n"
    },
    {"game/cli/play.py": DOC + "from game import __version__\n\n\ndef run():\n    print(__version__)\n"},
    {
        "game/__init__.py": DOC,
        "game/__main__.py": DOC + "from game.cli import main\n\nif __name__ == '__main__':\n    main()\n",
    },
    {"game/ui/calendar.py": DOC},
    {"game/ui/database.py": DOC + "import re\n\nWORD = re.compile('x')\n"},
]


def test_the_house_keeps_its_rules() -> None:
    tree = tree_at(ROOT)
    assert len(tree) > 20, "the test looks in the wrong place"
    breaches = [f"{breach}  [{rule.__name__}]" for rule in RULES for breach in rule(tree)]
    assert not breaches, "\n" + "\n".join(breaches)


@pytest.mark.parametrize(("rule", "sources", "told"), SEEDED, ids=[told for _, _, told in SEEDED])
def test_a_seeded_breach_is_told_with_file_and_line(rule: Rule, sources: dict[str, str], told: str) -> None:
    breaches: list[Breach] = list(rule(tree_of(sources)))
    assert [str(breach) for breach in breaches] == [told]


def test_each_rule_has_a_seeded_breach() -> None:
    assert {rule for rule, _, _ in SEEDED} == set(RULES)


@pytest.mark.parametrize("sources", ALLOWED, ids=[" and ".join(sources) for sources in ALLOWED])
def test_what_is_allowed_is_not_told(sources: dict[str, str]) -> None:
    tree = tree_of(sources)
    assert [str(breach) for rule in RULES for breach in rule(tree)] == []


def test_the_plan_of_the_house_shows_every_room_and_no_other() -> None:
    plan = (ROOT / "game" / "README.md").read_text("utf-8")
    table = plan.split("## The rooms", 1)[1].split("\n## ", 1)[0]
    shown = set(re.findall(r"^\| `([\w/]+)/`", table, re.MULTILINE))
    folders = {path.parent.relative_to(ROOT / "game").as_posix() for path in (ROOT / "game").rglob("*.py")}
    assert shown == folders - {"."}


def test_the_plan_of_the_house_names_files_that_exist() -> None:
    plan = (ROOT / "game" / "README.md").read_text("utf-8")
    files = {path.relative_to(ROOT).as_posix() for path in (ROOT / "game").rglob("*.py")}
    named = set(re.findall(r"`((?:[\w/]+/)?\w+\.py)`", plan)) - {"tests/test_architecture.py"}
    assert len(named) > 20
    assert {name for name in named if not any(f"/{file}".endswith(f"/{name}") for file in files)} == set()
