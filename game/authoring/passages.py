"""The text of one passage of Twine: its lines, its links, and whatever is no text and no link."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from game.authoring.twine import Lost, Passage
from game.authoring.yaml_text import cleaned
from game.story.frozen import field, frozen, mutable


@frozen
class Link:
    """What can be pressed, and the name of the passage it leads to."""

    text: str
    target: str
    line: int


@mutable
class Read:
    """What came of a passage. `remarks` are the author's own, which nobody saw who played it."""

    lines: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    lost: list[Lost] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


# Everything that is no plain text, in the order in which it is looked for. The names are methods of _Reader. What has
# no end in sight is bounded, so that a text of nothing but beginnings is read as quickly as any other.
_PIECES = {
    "comment": r"/\*|/%|<!--",
    "script": r"<(?:script|style)\b[^<>\n]{0,300}>",
    "template": r"<%",
    "image": r"\[[<>]?img\[[^\n]{0,300}?\]\]|!\[[^\]\n]{0,300}\]\([^)\n]{0,300}\)|\{embed [^}\n]{0,300}\}",
    "link": r"\[\[(?P<inner>(?:(?!\]\]).){0,400})\]\]",
    "angled": r"<<",
    "round": r"\((?P<macro>[A-Za-z][\w-]{0,30}):",
    "named_hook": r"\|[\w-]{1,60}[>)]\[",
    "tag": r"</?[A-Za-z][^<>\n]{0,600}>",
    "modifier": r"(?m:^)\[(?!\[)[^\[\]\n]{1,200}\](?m:$)",
    "variable": r"\$[A-Za-z_]\w*",
    "insert": r"\{[^{}\n]{1,200}\}",
    "close": r"\]",
}
_PIECE = re.compile("|".join(f"(?P<{name}>{form})" for name, form in _PIECES.items()), re.DOTALL)

# The macros of Harlowe that a text is likely to have; other words before a colon in brackets are words.
_ROUND = re.compile(
    r"set|put|move|if|unless|else-?if|else|for|loop|live|stop|either|print|display|(?:link|click|mouse)[a-z-]*"
    r"|go-?to|undo|redirect|replace|append|prepend|enchant|change|show|hide|alert|prompt|confirm|input|input-box"
    r"|force-input|checkbox|dropdown|cycling-link|seq-link|cond|nth|random|a|array|dm|datamap|ds|dataset"
    r"|t8n[a-z-]*|transition|text-?style|(?:text-)?colou?r|background|bg|font|size|align|css|hook|border|box|columns"
    r"|event|after|after-error|rerun|more|save-game|load-game|saved-games|restart|reload|history|visits|meter|dialog"
    r"|icon-[a-z]+|open-url|unpack|verbatim|num|number|str|string|upperfirst|uppercase|lowercase"
)
_GOES = re.compile(r"""(?:"(?P<double>[^"\n]*)"|'(?P<single>[^'\n]*)')""")
_JUMPS = ("link-goto", "linkgoto", "click-goto", "goto", "go-to", "link-reveal-goto", "redirect")
_ANGLED_LINK = re.compile(r"<<\s*(?:link|button|click|goto|actions|choice)\b", re.IGNORECASE)
_ANGLED_END = re.compile(r"""(?:[^>"']|>(?!>)|"[^"\n]*"|'[^'\n]*')*>>""")
_BRACKET_OR_QUOTE = re.compile(r"[()\"']")
LONGEST_MACRO = 1_000  # characters; what closes later closes something else
_MARK = re.compile("\x00([0-9]+)\x00")  # where a link stood
_ITALIC = re.compile(r"(?<![:/])//(?=\S)(.+?)(?<=\S)//(?!/)")
_BOLD = re.compile(r"''(?=\S)(.+?)(?<=\S)''")
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_BULLET = re.compile(r"^(?:[*+-]+|[0-9]+[.)]|>+)\s+(?=\S)")


def read_passage(passage: Passage, form: str) -> Read:
    """The lines and links of a passage in the story format `form` (empty where it is not known)."""
    return _Reader(passage, form).read()


class _Reader:
    def __init__(self, passage: Passage, form: str) -> None:
        self.form = form
        self.first = passage.first
        self.text = cleaned(passage.text)
        self.found = Read()
        self.out: list[str] = []
        self.shown: list[str] = []  # the words of every link, to be put where it stood
        self.hooks = 0  # brackets of macros that are open
        self.endless: set[str] = set()  # ends that do not come any more

    def read(self) -> Read:
        if self.form == "chapbook":
            self.settings()
        at = 0
        while piece := _PIECE.search(self.text, at):
            self.out.append(html.unescape(self.text[at : piece.start()]))
            take: Callable[[re.Match[str]], int] = getattr(self, piece.lastgroup or "")
            at = take(piece)
        self.out.append(html.unescape(self.text[at:]))
        self.finish("".join(self.out))
        return self.found

    def settings(self) -> None:
        """Chapbook's variables stand above a line with two dashes."""
        above, dashes, below = self.text.partition("\n--\n")
        if dashes:
            self.found.lost.append(Lost(self.first, "variables", above))
            self.text = "\n" * (above.count("\n") + 2) + below

    def line(self, at: int) -> int:
        return self.first + self.text.count("\n", 0, at)

    def lose(self, piece: re.Match[str], what: str, end: int | None = None) -> int:
        """Leave a piece out and say so; its end, from where reading goes on."""
        end = piece.end() if end is None else end
        self.found.lost.append(Lost(self.line(piece.start()), what, self.text[piece.start() : end]))
        return end

    # --- one method for each kind of piece -------------------------------------------------------------

    def comment(self, piece: re.Match[str]) -> int:
        end = self.end(piece, {"/*": "*/", "/%": "%/"}.get(piece.group(), "-->"))
        if end < 0:
            return self.plain(piece)
        self.found.remarks.append(self.text[piece.start() : end])
        return end

    def script(self, piece: re.Match[str]) -> int:
        name = "style" if piece.group().startswith("<style") else "script"
        end = self.end(piece, f"</{name}>")
        return self.tag(piece) if end < 0 else self.lose(piece, f"a {name}", end)

    def template(self, piece: re.Match[str]) -> int:
        end = self.end(piece, "%>")
        return self.plain(piece) if end < 0 else self.lose(piece, "a script", end)

    def end(self, piece: re.Match[str], closing: str) -> int:
        """The end of a piece with such a closing; -1 where it is not closed."""
        found = -1 if closing in self.endless else self.text.find(closing, piece.end())
        if found < 0:
            self.endless.add(closing)
        return found if found < 0 else found + len(closing)

    def image(self, piece: re.Match[str]) -> int:
        return self.lose(piece, "an image")

    def link(self, piece: re.Match[str]) -> int:
        inner, setter, rest = piece["inner"].partition("][")
        if setter:
            self.found.lost.append(Lost(self.line(piece.start()), "what a link sets", rest))
        text, target = parted(inner)
        self.go(piece, text, target)
        return piece.end()

    def go(self, piece: re.Match[str], text: str, target: str) -> None:
        """A link to a passage; one that leads elsewhere is only words."""
        said, name = _words(text), " ".join(target.split())
        if not said or not name:
            self.lose(piece, "an empty link")
        elif _OUTSIDE.match(name):
            self.lose(piece, "a link to a page of the web")
            self.out.append(said)
        elif "$" in name:
            self.lose(piece, "a link that a variable leads")
            self.out.append(said)
        else:
            self.found.links.append(Link(said, name, self.line(piece.start())))
            self.out.append(f"\x00{len(self.shown)}\x00")
            self.shown.append(said)

    def angled(self, piece: re.Match[str]) -> int:
        """A macro of SugarCube; one that is a link stays one."""
        end = _angle_closed(self.text, piece.end())
        if end < 0:
            return self.plain(piece)
        whole = self.text[piece.start() : end]
        self.lose(piece, "a macro", end)
        if _ANGLED_LINK.match(whole):
            inside = re.search(_PIECES["link"], whole)
            if inside:
                self.go(piece, *parted(inside["inner"].partition("][")[0]))
            elif len(texts := _quotes(whole)) > 1 or (texts and "goto" in whole[:8]):
                self.go(piece, texts[0], texts[-1])
            elif texts:
                self.out.append(_words(texts[0]))
        return end

    def round(self, piece: re.Match[str]) -> int:
        """A macro of Harlowe, up to the bracket that closes it; the text in its hook stays."""
        name = piece["macro"].casefold()
        if not _ROUND.fullmatch(name) or self.form in ("sugarcube", "chapbook", "snowman"):
            self.out.append(piece.group())
            return piece.end()
        end = _closed(self.text, piece.start())
        self.lose(piece, "a macro", end)
        texts = _quotes(self.text[piece.start() : end])
        if name in _JUMPS and texts:
            self.go(piece, texts[0], texts[-1])
        elif name.startswith(("link", "click")) and texts:
            self.out.append(_words(texts[0]) + " ")
        opens = re.compile(r"\s*\[(?!\[)").match(self.text, end)
        if opens:
            self.hooks += 1
            return opens.end()
        return end

    def named_hook(self, piece: re.Match[str]) -> int:
        self.hooks += 1
        return piece.end()

    def close(self, piece: re.Match[str]) -> int:
        """The end of a hook, or only a bracket."""
        if self.hooks:
            self.hooks -= 1
        else:
            self.out.append("]")
        return piece.end()

    def tag(self, piece: re.Match[str]) -> int:
        """HTML: its text stays, a line break is one, and each element is told once, where it opens."""
        name = re.match(r"</?([A-Za-z0-9-]+)", piece.group())
        element = name[1].casefold() if name else ""
        if element in ("br", "p", "div", "li", "hr"):
            self.out.append("\n")
        if element in ("img", "audio", "video", "svg", "iframe") and not piece.group().startswith("</"):
            return self.lose(piece, "an image" if element in ("img", "svg") else "a sound or film")
        if piece.group().startswith("</") or element == "br":
            return piece.end()
        return self.lose(piece, "HTML")

    def modifier(self, piece: re.Match[str]) -> int:
        """A line of Chapbook such as [if found]; elsewhere brackets are brackets."""
        if self.form == "chapbook":
            return self.lose(piece, "a modifier")
        return self.plain(piece)

    def insert(self, piece: re.Match[str]) -> int:
        """A value that Chapbook puts in; elsewhere braces are braces."""
        return self.variable(piece) if self.form == "chapbook" else self.plain(piece)

    def plain(self, piece: re.Match[str]) -> int:
        """A sign that is only itself; what follows is looked at again."""
        self.out.append(self.text[piece.start()])
        return piece.start() + 1

    def variable(self, piece: re.Match[str]) -> int:
        """The value of a variable in a text; its name stays, so that somebody sees what is missing."""
        self.out.append(piece.group())
        return self.lose(piece, "a variable")

    # --- lines -----------------------------------------------------------------------------------------

    def finish(self, text: str) -> None:
        """Lines of text; one that is nothing but links is none."""
        for line in text.replace("\\\n", "").split("\n"):
            alone = _MARK.sub("", line)
            if not any(sign.isalnum() for sign in alone):
                continue
            said = _MARK.sub(lambda mark: self.shown[int(mark[1])], line)
            self.found.lines.append(_BULLET.sub("", _words(said)))


def parted(inner: str) -> tuple[str, str]:
    """Text and target of a link, in each of its forms: text->target, target<-text, text|target, target."""
    if "->" in inner:
        text, _, target = inner.rpartition("->")
    elif "<-" in inner:
        target, _, text = inner.partition("<-")
    elif "|" in inner:
        text, _, target = inner.rpartition("|")
    else:
        text = target = inner
    return text, target


def _words(text: str) -> str:
    """Words without HTML, on one line, with emphasis as the game has it."""
    plain = html.unescape(re.sub(_PIECES["tag"], "", text))
    plain = _BOLD.sub(r"**\1**", _ITALIC.sub(r"*\1*", plain))
    return " ".join(plain.split())


def _quotes(text: str) -> list[str]:
    """The texts in quotes."""
    return [found["double"] or found["single"] or "" for found in _GOES.finditer(text)]


def _angle_closed(text: str, at: int) -> int:
    """The end of the macro whose text begins at `at`, the >> in quotes left out; -1 where none closes it."""
    near = text[at : at + LONGEST_MACRO]
    closed = _ANGLED_END.match(near)
    end = closed.end() if closed else near.find(">>") + 2
    return at + end if end > 1 else -1


def _closed(text: str, at: int) -> int:
    """The end of the bracket that opens at `at`, those in quotes left out; the end of its line where none closes it."""
    depth, quote = 0, ""
    for found in _BRACKET_OR_QUOTE.finditer(text, at, at + LONGEST_MACRO):
        sign, here = found.group(), found.start()
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "()":
            depth += 1 if sign == "(" else -1
            if not depth:
                return here + 1
        elif not (sign == "'" and text[here - 1].isalnum()):  # an apostrophe
            quote = sign
    end = text.find("\n", at)
    return len(text) if end < 0 else end
