"""Whether the documents tell the truth: their examples load, their commands and links exist, their tables are fresh."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from game.cli import COMMANDS, main
from game.loader.reference import reference
from game.loader.scenario import load
from game.story.playthrough import start
from game.story.problem import framed
from game.story.script import WORDS
from tests.markdown import ROOT, Block, between, blocks, commands, documents, links, whole_scenarios

GUIDE = ROOT / "scenes" / "README.md"
README = ROOT / "README.md"

DOCUMENTS = documents()

# Folders of somebody's own machine: they mean nothing to a reader. /proc, /dev and the like are everybody's.
OWN_FOLDER = re.compile(
    r"(?<![\w.:/])/(?:home|root|tmp|work|opt|mnt|srv|Users)/|[A-Z]:\\Users\\|localhost:\d|\bfile:///"
)
LEFT_OPEN = re.compile(r"\b(?:TODO|FIXME|XXX|TBD|lorem ipsum)\b", re.IGNORECASE)


def named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def examples() -> list[tuple[str, Block]]:
    return [
        (f"{named(file)}:{block.line}", block)
        for file in DOCUMENTS
        for block in whole_scenarios(file.read_text("utf-8"))
    ]


@pytest.mark.parametrize("block", [b for _, b in examples()], ids=[name for name, _ in examples()])
def test_an_example_loads_and_can_be_begun(block: Block) -> None:
    loaded = load("example.yaml", block.text.encode())
    assert [framed(problem) for problem in loaded.problems] == []
    assert loaded.scenario is not None
    assert start(loaded.scenario).offers()


def test_the_guide_has_examples() -> None:
    assert len(whole_scenarios(GUIDE.read_text("utf-8"))) >= 3


def test_the_first_stories_of_the_guide_are_told_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    names = ("the-jumper.yaml", "ada-downstairs.yaml", "two-grey-ticks.yaml")
    for name, example in zip(names, whole_scenarios(GUIDE.read_text("utf-8")), strict=False):
        Path(name).write_text(example.text, "utf-8")
        assert main(["check", name, "--strict"]) == 0, capsys.readouterr().out


def test_the_steps_on_to_ten_scenes_lead_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    _, ada, mine = (
        yaml.load(one.text, yaml.BaseLoader) for one in whole_scenarios(GUIDE.read_text("utf-8"))[:3]
    )
    mine["title"], mine["boundaries"], scenes = "Mine", ada["boundaries"], mine["scenes"]
    del scenes["talk"]["ending"], scenes["later"]["ending"]
    scenes["talk"]["goto"], scenes["later"]["goto"] = "stairs", "spring"
    scenes |= ada["scenes"]
    assert len(scenes) == 8
    waits = {"text": "Wait.", "approach": "healthy", "feedback": "You waited.", "goto": "no-answer"}
    writes = {
        "text": "Write once more.",
        "approach": "harmful",
        "feedback": "You did not.",
        "goto": "too-soon",
    }
    scenes["spring"] = {"lines": ["It is March."], "ask": "And now?", "choices": [waits, writes]}
    scenes["too-soon"] = {"lines": ["The phone stays dark."], "ending": {"title": "Soon", "outcome": "harm"}}
    Path("my-story.yaml").write_text(yaml.safe_dump(mine, allow_unicode=True, sort_keys=False), "utf-8")
    assert main(["check", "my-story.yaml", "--strict"]) == 0, capsys.readouterr().out
    assert "10 scenes" in capsys.readouterr().out


def test_a_broken_example_is_told_as_the_guide_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    found = blocks(GUIDE.read_text("utf-8"))
    pairs = [(one, two) for one, two in pairwise(found) if one.mark == "broken"]
    assert pairs
    for broken, told in pairs:
        (tmp_path / "the-jumper.yaml").write_text(broken.text, "utf-8")
        assert main(["check", "the-jumper.yaml"]) == 1
        assert told.text.strip() in capsys.readouterr().out


def test_a_script_in_the_guide_goes_as_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    text = GUIDE.read_text("utf-8")
    (tmp_path / "the-jumper.yaml").write_text(whole_scenarios(text)[0].text, "utf-8")
    scripts = blocks(text, "play")
    assert scripts
    for script in scripts:
        (tmp_path / "the-jumper.play").write_text(script.text, "utf-8")
        assert main(["test", "the-jumper.yaml"]) == 0, capsys.readouterr().out


def test_the_guide_explains_every_line_of_a_script() -> None:
    table = GUIDE.read_text("utf-8").split("## A script beside your story", 1)[1].split("\n## ", 1)[0]
    assert set(WORDS) <= set(re.findall(r"`(\w+)(?: [^`]+)?`", table))


def test_the_reference_in_the_guide_is_what_the_command_prints() -> None:
    written = between(GUIDE.read_text("utf-8"), "<!-- reference -->", "<!-- end of reference -->")
    assert written.strip() == reference().strip(), (
        "the grammar has changed: put what `second-chances reference` prints between the markers"
    )


def test_the_guide_explains_every_code_that_reading_reports() -> None:
    sources = [*(ROOT / "game" / "loader").glob("*.py"), ROOT / "game" / "story" / "meaning.py"]
    text = "\n".join(file.read_text("utf-8") for file in sources)
    shape = r"(?:not-yaml|cut-text|bad-condition|out-of-range|wrong-\w+|(?:duplicate|unknown|missing)-\w+)"
    codes = set(re.findall(rf'"({shape})"', text))
    guide = GUIDE.read_text("utf-8")
    assert len(codes) >= 16
    assert [code for code in sorted(codes) if not re.search(rf"\b{code}\b", guide)] == []


def test_the_readme_has_the_two_commands() -> None:
    text = README.read_text("utf-8")
    lines = [line for block in blocks(text) for line in block.text.splitlines()]
    assert "python -m pip install . && second-chances" in lines
    assert 'python -m pip install -e ".[dev]" && python -m pytest' in lines


@pytest.mark.parametrize("file", DOCUMENTS, ids=named)
def test_every_command_that_is_named_exists(file: Path) -> None:

    assert sorted(set(commands(file.read_text("utf-8"))) - set(COMMANDS)) == []


@pytest.mark.parametrize("file", DOCUMENTS, ids=named)
def test_every_link_leads_somewhere(file: Path) -> None:
    text = file.read_text("utf-8")
    broken = []
    for link in links(text):
        path, _, anchor = link.partition("#")
        if path.startswith(("http://", "https://", "mailto:")):
            continue
        target = file.parent / path if path else file
        if not target.exists() or (anchor and anchor not in anchors(target.read_text("utf-8"))):
            broken.append(link)
    assert broken == []


def anchors(text: str) -> set[str]:
    """The anchors of a document's headings, as Markdown pages make them."""
    headings = re.findall(r"^#+ +(.+)$", text, re.MULTILINE)
    kept = ("".join(c for c in heading.lower() if c.isalnum() or c in " -_") for heading in headings)
    return {heading.replace(" ", "-") for heading in kept}


@pytest.mark.parametrize("file", DOCUMENTS, ids=named)
def test_no_word_is_there_that_does_not_belong(file: Path) -> None:
    text = file.read_text("utf-8")
    assert [match.group() for match in OWN_FOLDER.finditer(text)] == []
    assert [match.group() for match in LEFT_OPEN.finditer(text)] == []


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    folders = ("game", "scenes", "assets", "tests", ".ci")
    files = [
        file
        for folder in folders
        for file in (ROOT / folder).rglob("*")
        if file.suffix in (".py", ".yaml", ".json", "")
    ]
    found = {}
    for file in [*files, ROOT / "pyproject.toml"]:
        if file.is_file() and file != Path(__file__):
            matches = OWN_FOLDER.findall(file.read_text("utf-8", errors="replace"))
            if matches:
                found[named(file)] = matches
    assert found == {}
