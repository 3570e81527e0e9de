"""`second-chances new`: a first small story to change into one's own, and what an editor needs beside it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import get_args

from game.adapters.disk.beginning import write_beside, write_new
from game.adapters.disk.folders import LIBRARY_FILE
from game.authoring.beginning import SCHEMA_FILE, Wishes, first_text
from game.authoring.snippets import FILE, FOLDER, RECOMMENDED_FILE, recommended_text, snippets_text
from game.authoring.starts import ROLES, Role
from game.cli.output import make_output_safe
from game.cli.reference import schema_text

LONGEST = 80  # characters of a title or a name; what is longer was pasted by mistake


class NoAnswer(Exception):
    """Whoever was asked went away."""


class NothingLeft(NoAnswer):
    """A pipe has no more answers."""


def run(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    make_output_safe()
    if options.file is None and not options.snippets:
        return _complain("a name for the file is needed, as in: second-chances new my-story.yaml")
    path = Path() if options.file is None else _named(options.file)
    if options.file is not None and (wrong := _wrong(path)):
        return _complain(wrong)
    try:
        if options.file is not None:
            write_new(path, first_text(_wishes(options), path.name))
            _say_what_is_there(path)
        _beside(path.parent / SCHEMA_FILE, schema_text())
        if options.snippets:
            _snippets(path.parent)
    except NoAnswer:
        return _complain("stopped: nothing was written")
    except FileExistsError:
        return _complain(f"'{path}' is there already: nothing was changed")
    except OSError as error:
        return _complain(f"'{error.filename or path}' cannot be written: {error.strerror or error}")
    return 0


def _complain(words: str) -> int:
    print(f"second-chances new: {words}", file=sys.stderr)
    return 2


def _named(given: str) -> Path:
    """The path of the story; one without an ending gets it."""
    path = Path(given)
    return path if path.suffix.lower() in (".yaml", ".yml") else path.with_name(f"{path.name}.yaml")


def _wrong(path: Path) -> str:
    """Why no story can be begun there; nothing where one can."""
    if path.exists():
        return f"'{path}' is there already: nothing was changed"
    if path.name == LIBRARY_FILE:
        return f"'{LIBRARY_FILE}' is the name of what the stories of a folder share: take another one"
    if not path.parent.is_dir():
        return f"there is no folder '{path.parent}'"
    return ""


# --- what is asked -------------------------------------------------------------------------------------


def _wishes(options: argparse.Namespace) -> Wishes:
    """The wishes of the flags; what they leave open is asked, of somebody at a terminal or of a pipe."""
    given = {field.name: getattr(options, field.name) for field in fields(Wishes)}
    given = {name: value for name, value in given.items() if value is not None}
    if len(given) == len(fields(Wishes)):
        return Wishes(**given)
    try:
        for name, answer in _asked(given):
            given[name] = answer
    except NothingLeft:
        left = ", ".join(f"--{name}" for name in ("title", "me", "them", "role") if name not in given)
        print(f"\nNobody is here to be asked: what {left} would say is chosen for you.")
    return Wishes(**given)


def _asked(given: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    usual = Wishes()
    print("Four questions. Enter alone takes what stands in brackets; all of it can be changed later.\n")
    questions = {
        "title": ("What is your story called?", usual.title),
        "me": ("What is the name of the person who is played?", usual.me),
        "them": ("And of the other one?", usual.them),
    }
    for name, (question, otherwise) in questions.items():
        if name not in given:
            yield name, _ask(question, otherwise, _words)
    if "role" not in given:
        print("\nWhom does one play?")
        for number, says in enumerate(ROLES.values(), 1):
            print(f"  {number}  {says}")
        yield "role", _ask("Which of them?", "1", _role)


def _ask(question: str, otherwise: str, read: Callable[[str], str]) -> str:
    """The answer, as `read` has it; asked again for as long as it raises ValueError. Raises NoAnswer.

    What a pipe says is written after the question, as it would stand there if it had been typed.
    """
    piped = sys.stdin is None or not sys.stdin.isatty()
    refused = False
    while True:
        print(f"{question} [{otherwise}] ", end="", flush=True)
        try:
            line = sys.stdin.readline() if sys.stdin else ""
        except (KeyboardInterrupt, ValueError):
            raise NoAnswer from None
        except OSError:  # there is an input, and it cannot be read
            line = ""
        if not line:
            raise NothingLeft if piped and not refused else NoAnswer
        if piped:
            print(line.strip())
        try:
            return read(line.strip() or otherwise)
        except ValueError as error:
            refused = True
            print(error)


def _words(text: str) -> str:
    if not text.strip() or len(text) > LONGEST:
        raise ValueError(f"It has to have 1 to {LONGEST} characters.")
    return text


def _role(text: str) -> Role:
    roles = list(ROLES)
    if text in ROLES:
        return roles[roles.index(text)]
    if text.isdecimal() and 0 < int(text) <= len(roles):
        return roles[int(text) - 1]
    raise ValueError(f"A number from 1 to {len(roles)} is wanted, or one of: {', '.join(roles)}.")


# --- what is written -----------------------------------------------------------------------------------


def _say_what_is_there(path: Path) -> None:
    shown = f'"{path}"' if " " in str(path) else str(path)
    print(f"'{path}' is your story: small, whole, and ready to be played.")
    print(f"\n  second-chances play {shown}\n  second-chances check {shown}\n")


def _beside(path: Path, text: str) -> None:
    """The schema, which the first line of the story names."""
    if write_beside(path, text):
        print(
            f"'{path}' is for your editor: in VS Code with the extension YAML, keys are completed and explained."
        )
    else:
        print(
            f"'{path}' was there already and is another one; it stays. Delete it to get the schema of this game."
        )


def _snippets(folder: Path) -> None:
    for name, text in ((FILE, snippets_text()), (RECOMMENDED_FILE, recommended_text())):
        path = folder / FOLDER / name
        written = write_beside(path, text)
        print(
            f"'{path}' is there." if written else f"'{path}' was there already and is another one; it stays."
        )
    print(
        "Open the folder in VS Code and type scene, choice, reasons, says, when, ending, boundary, person or branch."
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "second-chances new",
        description="Write a first small story, with remarks that teach, for you to change into your own. "
        "What the flags leave open is asked, and a pipe can answer, a line for each question. "
        "A file that is there is never changed.",
    )
    parser.add_argument("file", nargs="?", metavar="FILE", help="the file to write, as in my-story.yaml")
    parser.add_argument("--title", type=_fitting, help="what the story is called")
    parser.add_argument("--me", type=_fitting, metavar="NAME", help="the person who is played")
    parser.add_argument("--them", type=_fitting, metavar="NAME", help="the other one")
    parser.add_argument("--role", choices=get_args(Role), help="whom one plays")
    parser.add_argument("--snippets", action="store_true", help="also write pieces that VS Code offers")
    return parser


def _fitting(text: str) -> str:
    try:
        return _words(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
