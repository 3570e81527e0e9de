"""Pieces of a scenario that VS Code offers while one writes, and the file it finds them in."""

from __future__ import annotations

import json

from game.story.frozen import frozen

FOLDER = ".vscode"
FILE = "second-chances.code-snippets"
RECOMMENDED_FILE = "extensions.json"
EXTENSION = "redhat.vscode-yaml"  # completes and explains keys by the schema
SCOPE = "yaml"
APPROACHES = "healthy,mixed,harmful,neutral"


@frozen
class Snippet:
    """A piece: what is typed to get it, what it is, and its lines. `$1` and `${1:words}` are where one types on."""

    prefix: str
    says: str
    body: tuple[str, ...]


SNIPPETS = (
    Snippet(
        "scene",
        "A scene with lines and choices",
        (
            "${1:scene-name}:",
            "  place: ${2:doorstep}",
            "  lines:",
            "    - ${3:What is told.}",
            "  ask: ${4:What do you do?}",
            "  choices:",
            "    - text: ${5:What one can do.}",
            "      approach: ${6|" + APPROACHES + "|}",
            "      feedback:",
            "        what: ${7:What happened.}",
            "        their_side: ${8:How it is for the other one.}",
            "      goto: ${9:scene-name}",
        ),
    ),
    Snippet(
        "choice",
        "A choice with feedback",
        (
            "- text: ${1:What one can do.}",
            "  approach: ${2|" + APPROACHES + "|}",
            "  feedback:",
            "    what: ${3:What happened.}",
            "    their_side: ${4:How it is for the other one.}",
            "  goto: ${5:scene-name}",
        ),
    ),
    Snippet(
        "reasons",
        "A choice with two reasons",
        (
            "- text: ${1:What one can do.}",
            "  reasons:",
            "    - text: ${2:Because it was asked.}",
            "      approach: healthy",
            "      feedback: ${3:What happened.}",
            "    - text: ${4:So that I am missed.}",
            "      approach: mixed",
            "      feedback:",
            "        what: ${5:What happened.}",
            "        instead: ${6:Another way.}",
            "  goto: ${7:scene-name}",
        ),
    ),
    Snippet(
        "says",
        "A line that somebody says",
        ("- ${1:person}: ${2:What is said.}", "  mood: ${3|calm,guarded,hurt,angry,warm,relieved|}"),
    ),
    Snippet("when", "A line that shows only sometimes", ("- text: ${1:What is told.}", "  when: ${2:true}")),
    Snippet(
        "ending",
        "A scene that ends the story",
        (
            "${1:scene-name}:",
            "  lines:",
            "    - ${2:What is told last.}",
            "  ending:",
            "    title: ${3:The name of this ending}",
            "    outcome: ${4|growth,mixed,harm|}",
        ),
    ),
    Snippet(
        "boundary",
        "What somebody asks for",
        ("${1:boundary-name}:", "  by: ${2:person}", "  says: ${3:The request, in their words.}"),
    ),
    Snippet("person", "Somebody in the cast", ("${1:person}:", "  name: ${2:Name}")),
    Snippet(
        "branch",
        "On to a scene that depends on what happened",
        ("branch:", "  - {when: ${1:true}, goto: ${2:scene-name}}", "  - {goto: ${3:scene-name}}"),
    ),
)


def snippets_text() -> str:
    """What stands in the file of the snippets."""
    table = {
        snippet.says: {
            "scope": SCOPE,
            "prefix": snippet.prefix,
            "description": snippet.says,
            "body": list(snippet.body),
        }
        for snippet in SNIPPETS
    }
    return json.dumps(table, indent=2, ensure_ascii=False) + "\n"


def recommended_text() -> str:
    """What makes VS Code offer the extension that reads the schema."""
    return json.dumps({"recommendations": [EXTENSION]}, indent=2) + "\n"
