"""What tests read from Markdown: blocks of code, commands, links, and the text between two markers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
_BLOCK = re.compile(r"^```(\w*)(?: (\w+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: its language, the word after that, its text, and the line on which the text begins."""

    language: str
    mark: str
    text: str
    line: int


def documents() -> list[Path]:
    """Every Markdown file of the project, hidden folders and what installing leaves behind left out."""
    folders = ["game", "scenes", "assets", "tests"]
    found = [*ROOT.glob("*.md"), *(file for folder in folders for file in (ROOT / folder).rglob("*.md"))]
    return sorted(found)


def blocks(text: str, language: str = "") -> list[Block]:
    """The fenced blocks of a text; with a language only those."""
    found = [
        Block(m[1], m[2] or "", m[3], text.count("\n", 0, m.start(3)) + 1) for m in _BLOCK.finditer(text)
    ]
    return [block for block in found if not language or block.language == language]


def whole_scenarios(text: str) -> list[Block]:
    """The YAML blocks that are a scenario from its title to its scenes, and not broken on purpose."""
    found = [block for block in blocks(text, "yaml") if block.mark != "broken"]
    return [b for b in found if all(f"\n{key}:" in f"\n{b.text}" for key in ("title", "scenes"))]


def between(text: str, begin: str, end: str) -> str:
    """What stands between two marker lines."""
    return text.split(f"{begin}\n", 1)[1].split(f"\n{end}", 1)[0]


def links(text: str) -> list[str]:
    """Where the links of a text lead, blocks of code left out."""
    return re.findall(r"\]\(([^)\s]+)\)", _BLOCK.sub("", text))


def commands(text: str) -> list[str]:
    """The words after `second-chances`, wherever code names a command."""
    code = [block.text for block in blocks(text)] + re.findall(r"`([^`\n]+)`", _BLOCK.sub("", text))
    return [word for part in code for word in re.findall(r"\bsecond-chances +([a-z][a-z-]*)", part)]
