"""`second-chances import`: a story of Twine made into a scenario, and what could not be taken over."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from game.adapters.disk.beginning import write_beside, write_new
from game.authoring.beginning import SCHEMA_FILE
from game.authoring.taking_over import Nothing, TakenOver, take_over
from game.authoring.twee import read_twee
from game.authoring.twine import Lost
from game.authoring.twine_page import MARK, read_page
from game.authoring.yaml_text import remark
from game.cli.output import make_output_safe
from game.cli.reference import schema_text

MOST_BYTES = 8 * 1024 * 1024  # of a Twine story; long ones have one or two
LONGEST = 100  # characters of what was left out, as it is told here; the file has more of it


def run(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    make_output_safe()
    source = Path(options.file)
    out = Path(options.out) if options.out else source.with_suffix(".yaml")
    try:
        text = _text(source)
        taken = take_over(read_page(text) if MARK in text else read_twee(text), source.name, source.stem)
    except Nothing as error:
        return _complain(f"'{source}' cannot be taken over: {error}", 1)
    except OSError as error:
        said = "there is no file" if isinstance(error, FileNotFoundError) else "this cannot be read:"
        return _complain(f"{said} '{source}'", 2)
    try:
        write_new(out, taken.text)
        write_beside(out.parent / SCHEMA_FILE, schema_text())
    except FileExistsError:
        return _complain(f"'{out}' is there already: nothing was changed; -o names another file", 2)
    except OSError as error:
        return _complain(f"'{out}' cannot be written: {error.strerror or error}", 2)
    _tell(taken, source, out)
    return 0


def _text(source: Path) -> str:
    """The text of a file. Raises Nothing where it is none, and OSError."""
    with source.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise Nothing(f"it is larger than {MOST_BYTES // 1024 // 1024} MiB")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise Nothing(f"line {line} is not UTF-8 text; save it with the encoding UTF-8") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _complain(words: str, status: int) -> int:
    print(f"second-chances import: {words}", file=sys.stderr)
    return status


def _tell(taken: TakenOver, source: Path, out: Path) -> None:
    figures = ((taken.scenes, "scene"), (taken.choices, "choice"), (taken.endings, "ending"))
    counted = ", ".join(f"{n} {word}{'' if n == 1 else 's'}" for n, word in figures)
    print(f"'{out}' is written: {counted}.")
    if taken.lost:
        print("\nThis is different from the old story:")
        for lost in taken.lost:
            print(f"   {source}:{lost.line}: {_said(lost)}")
    shown = f'"{out}"' if " " in str(out) else str(out)
    print(
        f"\nEvery choice is neutral for now; the file says how one teaches.\n\n  second-chances play {shown}"
    )


def _said(lost: Lost) -> str:
    text = remark(lost.text)
    short = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return f"{lost.what}: {short}" if short else lost.what


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "second-chances import",
        description="Make a scenario of a story written with Twine: its texts and links. What cannot be taken over "
        "(macros, variables, scripts, HTML, images) is listed with its line and kept as a remark.",
    )
    parser.add_argument(
        "file", metavar="FILE", help="a Twee 3 file, or the web page that Twine 2 has published"
    )
    parser.add_argument("-o", "--out", metavar="OUT.yaml", help="the file to write; beside FILE if not given")
    return parser
