"""The web page that Twine 2 publishes, read into the passages of its story."""

from __future__ import annotations

from html.parser import HTMLParser

from game.authoring.twine import Gathered, Passage, Twine

MARK = "<tw-storydata"  # what such a page has, and no Twee file


def read_page(text: str) -> Twine:
    """The story in a page. All of its text stands on the line of its passage, as far as lines are told."""
    page = _Page()
    page.feed(text.replace("<![", "&lt;!["))  # sections of another age, at which Python's reader gives up
    page.close()
    return page.gathered.whole()


class _Page(HTMLParser):
    """Elements as they come: tw-storydata is about the story, each tw-passagedata is a passage."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.gathered = Gathered()
        self.startnode = ""
        self.open: tuple[str, tuple[str, ...], int] | None = None
        self.text: list[str] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        line = self.getpos()[0]
        match tag:
            case "tw-storydata":
                self.inside = True
                self.gathered.title = given.get("name", "")
                self.gathered.form = given.get("format", "").casefold()
                self.startnode = given.get("startnode", "")
            case "tw-passagedata" if self.inside:
                name = given.get("name", "")
                if given.get("pid") == self.startnode:
                    self.gathered.start = name
                self.open, self.text = (name, tuple(given.get("tags", "").split()), line), []
            case "script" | "style" if self.inside:
                kind = "script" if tag == "script" else "stylesheet"
                self.open, self.text = (f"Story {kind}", (kind,), line), []

    def handle_data(self, data: str) -> None:
        if self.open is not None:
            self.text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "tw-storydata":
            self.inside = False
        if self.open is None or tag not in ("tw-passagedata", "script", "style"):
            return
        name, tags, line = self.open
        text = "".join(self.text).strip("\n")
        if text.strip() or tag == "tw-passagedata":
            self.gathered.add(Passage(name, tags, text, line, line))
        self.open = None
