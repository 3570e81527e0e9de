"""The map of a story of one's own: scenes and what leads from one to the next, to look at, to search and to go to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.authoring.map_drawing import BOX, BoxAt, Drawing, drawing
from game.authoring.story_map import Node, Placed, StoryMap, bounded, passed, story_map
from game.story.frozen import frozen, replace
from game.story.playthrough import Playthrough
from game.ui.authored import Authored
from game.ui.commands import GoTo
from game.ui.inputs import Input, Intent, Press, Struck
from game.ui.screen import POP, STAY, Context, Transition, become, run
from game.ui.screens.desk.boxes_drawn import boxed, crosses, overlaps, traced, within
from game.ui.screens.desk.boxes_told import icon_of, leads_of, note_of, said_of
from game.ui.screens.desk.jump import folded, sought_field, struck, texts_of
from game.ui.screens.desk.named import first_words, known_by, lines_for
from game.ui.screens.stage import stage
from game.ui.screens.trouble import plain
from game.ui.theme import STACKED_FROM
from game.ui.view import Box, Button, Chart, Hint, Text, View, Widget
from game.ui.words import Words

Lay = Callable[[StoryMap], Placed]
ZOOMS = (0.75, 1.05, 1.5)  # of a box beside one that is as wide as its unit on a page of 1800
NEARER = 1.25  # times as near, at least, that one step leads
PAGE, HEIGHT = 1800.0, 600.0  # design pixels of the panel at the usual size of text
WEIGHTS = (2, 1)  # of the drawing and what is told of one box, beside each other
STEP = 0.6  # of what is seen, that it moves at a time
NOTHING = Button("", "")  # a box at the edge is not pressed
MOST = 60  # boxes of the list on one page


@frozen
class MapScreen:
    """`at` is the box that was pressed last, `middle` what the panel shows the middle of, in units of the drawing.

    Without a `zoom` the whole is shown where that can be read. `opened` is the group whose scenes are drawn; `way` is a
    play that shows a problem, which `says` names.
    """

    authored: Authored
    lay: Lay
    drawn: Drawing
    at: str
    middle: tuple[float, float]
    zoom: float = 0.0
    sought: str = ""
    opened: str = ""
    listed: bool = False
    way: Playthrough | None = None
    says: str = ""

    def view(self, context: Context) -> View:
        words, here = context.words, self.authored.playthrough
        title = words.say("Story map")
        shown: Widget = self.list(context) if self.listed else self.chart(context)
        return View(
            name="map",
            heading=title,
            shape="page",
            body=(
                Text(title, "title", id="title", level=1),
                self.tools(context),
                sought_field(context, self.sought),
                *self.told(words),
                *self.with_details(context, shown),
            ),
            focus=f"box:{self.at}"
            if any(f"box:{self.at}" == b.id for b in self.buttons(context))
            else "title",
            stage=stage(context, here.scenario, here.scene, {}, "blurred"),
            footer=(Button("back", words.say("Back"), "main", icon="arrow-left"),),
            hints=(
                Hint(("↑", "↓"), words.say("Move")),
                Hint(("Enter",), words.say("Choose")),
                Hint(("A–Z",), words.say("Find")),
                Hint(("Esc",), words.say("Back")),
            ),
            listens="text",
        )

    def with_details(self, context: Context, shown: Widget) -> tuple[Widget, ...]:
        """What was chosen stands beside the drawing, so that both are seen; under it where letters are large."""
        details = Box(self.details(context), kind="paper")
        if self.listed or not beside(context):
            return shown, details
        return (Box((shown, details), flow="row", weights=WEIGHTS),)

    def tools(self, context: Context) -> Box:
        """Nearer and farther, to each side, and the same as a list."""
        words = context.words
        moves = (
            ("pan:left", words.say("Left"), "chevron-left"),
            ("pan:right", words.say("Right"), "chevron-right"),
            ("pan:up", words.say("Up"), "chevron-up"),
            ("pan:down", words.say("Down"), "chevron-down"),
        )
        nearer = Button(
            "zoom:in", words.say("Nearer"), "chip", enabled=self.nearer(context) > self.zoomed(context)
        )
        farther = Button(
            "zoom:out", words.say("Farther"), "chip", enabled=self.farther(context) < self.zoomed(context)
        )
        listed = Button("list", words.say("As a list"), "chip", icon="list", selected=self.listed)
        close = Button("close-group", words.say("The whole story"), "chip", icon="undo-2")
        here = Button("here", words.say("Where I am"), "chip", icon="map")
        panning = tuple(Button(id, said, "chip", icon=icon) for id, said, icon in moves)
        chart = () if self.listed else (nearer, farther, *panning)
        return Box((*chart, here, listed, *((close,) if self.opened else ())), flow="row")

    def told(self, words: Words) -> tuple[Text, ...]:
        shown = self.drawn.shown
        found: list[Text] = []
        if self.says:
            said = words.say("The way of “{problem}” is drawn strong, from the start.", problem=self.says)
            found.append(Text(said, icon="footprints"))
        if shown.bounded:
            said = words.say(
                "This story is long: scenes of neighbouring depths are drawn as one. Choose one to open it."
            )
            found.append(Text(said, "small", soft=True))
        return tuple(found)

    # --- the chart -------------------------------------------------------------------------------------

    def window(self, context: Context) -> tuple[float, float, float, float]:
        """What of the drawing is seen: its corner, width and height, in units."""
        scale = self.zoomed(context) * context.settings.text_scale / 100
        wide, high = width(context) / scale, height(context) / scale
        x = within(self.middle[0] - wide / 2, wide, self.drawn.width)
        y = within(self.middle[1] - high / 2, high, self.drawn.height)
        return x, y, wide, high

    def whole(self, context: Context) -> float:
        """The zoom at which all of the drawing is seen: no nearer than usual, and none where it could not be read."""
        large = context.settings.text_scale / 100
        fits = min(width(context) / self.drawn.width, height(context) / self.drawn.height) / large
        return min(fits, ZOOMS[1]) if fits >= ZOOMS[0] else 0.0

    def zooms(self, context: Context) -> tuple[float, ...]:
        """From the whole, than which nothing is farther, to the nearest; each step is one that can be seen."""
        least = self.whole(context) or ZOOMS[0]
        return (least, *(zoom for zoom in ZOOMS if zoom >= least * NEARER))

    def zoomed(self, context: Context) -> float:
        return self.zoom or self.whole(context) or ZOOMS[1]

    def nearer(self, context: Context) -> float:
        zooms = self.zooms(context)
        return next((zoom for zoom in zooms if zoom > self.zoomed(context)), zooms[-1])

    def farther(self, context: Context) -> float:
        zooms = self.zooms(context)
        return next((zoom for zoom in reversed(zooms) if zoom < self.zoomed(context)), zooms[0])

    def seen(self, context: Context) -> tuple[BoxAt, ...]:
        """The boxes that are seen whole, row by row."""
        x, y, wide, high = self.window(context)
        found = [
            box
            for box in self.drawn.boxes
            if x + 4 <= box.x
            and box.x + BOX[0] <= x + wide - 4
            and y + 4 <= box.y
            and box.y + BOX[1] <= y + high - 4
        ]
        return tuple(sorted(found, key=lambda box: (box.y, box.x)))

    def buttons(self, context: Context) -> tuple[Button, ...]:
        if self.listed:
            return tuple(self.button(context, node) for node in self.found()[:MOST])
        return tuple(self.button(context, box.node) for box in self.seen(context))

    def button(self, context: Context, node: Node) -> Button:
        told = self.told_by(node)
        return Button(
            f"box:{node.id}", told, "icon", node.id if told != node.id else "", said=self.said(context, node)
        )

    def said(self, context: Context, node: Node) -> str:
        """A box in words, its own first."""
        told = self.told_by(node)
        said = said_of(context.words, node, self.drawn.shown.leaving(node.id))
        return f"{told} · {said}" if told != node.id else said

    def told_by(self, node: Node) -> str:
        """The words of a box: those of its scene, or of the scenes that are drawn as one."""
        scene = self.authored.scenario.scenes.get(node.id)
        return known_by(self.authored, scene) if scene else node.id

    def chart(self, context: Context) -> Chart:
        x, y, wide, high = self.window(context)
        seen = self.seen(context)
        boxes = tuple(boxed(self.button(context, box.node), box, x, y) for box in seen)
        cut = tuple(
            boxed(NOTHING, box, x, y)
            for box in self.drawn.boxes
            if box not in seen and overlaps(box, x, y, wide, high)
        )
        lines = tuple(traced(line, x, y) for line in self.drawn.lines if crosses(line, x, y, wide, high))
        return Chart(boxes, lines, wide, high, context.words.say("Story map"), cut)

    # --- the same as a list ----------------------------------------------------------------------------

    def found(self) -> list[Node]:
        """The boxes that are sought, or all of them, from the start on."""
        wanted = folded(self.sought)
        nodes = sorted(self.drawn.shown.nodes, key=lambda node: node.depth)
        scenes = self.authored.scenario.scenes
        texts = {n.id: texts_of(self.authored, scenes[n.id]) if n.id in scenes else (n.words,) for n in nodes}
        return [n for n in nodes if any(wanted in folded(text) for text in (n.id, *texts[n.id]))]

    def list(self, context: Context) -> Box:
        words, nodes = context.words, self.found()
        buttons = tuple(
            Button(
                f"box:{n.id}",
                self.told_by(n),
                "secondary",
                said_of(words, n, self.drawn.shown.leaving(n.id)),
                icon_of(n),
                said=self.said(context, n),
                lines=lines_for(context.settings.text_scale),
            )
            for n in nodes[:MOST]
        )
        left = len(nodes) - MOST
        more = (Text(words.many("{n} scene more", "{n} scenes more", left), icon="info"),) if left > 0 else ()
        return Box((*buttons, *more), kind="paper", label=words.say("Story map"))

    # --- one box ---------------------------------------------------------------------------------------

    def details(self, context: Context) -> tuple[Widget, ...]:
        """What was chosen: where it stands, what leads on from it, and the way there."""
        words, node = context.words, self.drawn.shown.node(self.at)
        if node is None:
            return (Text(words.say("Choose a scene to see what leads on from it.")),)
        found: list[Widget] = [Text(self.told_by(node), "subheading", level=2)]
        note = note_of(words, node)
        if node.kind == "group":
            found.append(Text(f"{plain(node.words)}  ·  {note}"))
            found.append(Button("open-group", words.say("Show its scenes"), "secondary", icon="map"))
            return tuple(found)
        scene = self.authored.scenario.scenes.get(node.id)
        place = self.authored.place(scene.way, key=True) if scene else ""
        found += [Text(first_words(self.authored, scene))] if scene else []
        found.append(Text(" · ".join(part for part in (node.id, place, note) if part), "small", soft=True))
        for link in self.drawn.shown.leaving(node.id):
            found.append(Text(plain(leads_of(words, link)), "small", icon="arrow-right"))
        if node.reached:
            said = words.say("Go to this scene: {scene}", scene=node.id)
            found.append(Button("go", words.say("Go to this scene"), "secondary", icon="play", said=said))
        return tuple(found)

    # --- what an input does ----------------------------------------------------------------------------

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Struck("key", name):
                return become(self.seeking(struck(self.sought, name)))
            case Press(id) if id.startswith("box:"):
                return become(self.choosing(id.removeprefix("box:")))
            case Press(id) if id.startswith("pan:"):
                return become(self.panned(id.removeprefix("pan:"), context))
            case Press("zoom:in"):
                return become(replace(self, zoom=self.nearer(context)))
            case Press("zoom:out"):
                return become(replace(self, zoom=self.farther(context)))
            case Press("list"):
                return become(replace(self, listed=not self.listed))
            case Press("here"):
                return become(self.closed().choosing(self.holding(self.authored.playthrough.scene.id)))
            case Press("open-group"):
                return become(self.drawn_anew(self.at))
            case Press("close-group"):
                return become(self.closed())
            case Press("go"):
                return run(GoTo(self.at))
            case Press("back") | Intent("pause" | "take back"):
                return POP
            case Intent("help"):
                return run("open help")
        return STAY

    def choosing(self, id: str) -> MapScreen:
        """The map with a box chosen, and in the middle."""
        box = self.drawn.box(id)
        return replace(self, at=id, middle=box.middle) if box else self

    def seeking(self, sought: str) -> MapScreen:
        """With the first box in the middle that is sought."""
        looking = replace(self, sought=sought)
        found = looking.found() if sought.strip() else []
        return looking.choosing(found[0].id) if found else looking

    def panned(self, side: str, context: Context) -> MapScreen:
        x, y, wide, high = self.window(context)
        dx, dy = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}[side]
        return replace(self, middle=(x + wide / 2 + STEP * wide * dx, y + high / 2 + STEP * high * dy))

    def holding(self, scene: str) -> str:
        node = self.drawn.shown.holding(scene)
        return node.id if node else self.at

    def closed(self) -> MapScreen:
        return self.drawn_anew("") if self.opened else self

    def drawn_anew(self, opened: str) -> MapScreen:
        return open_map(
            self.authored, self.lay, self.way, self.says, opened, zoom=self.zoom, listed=self.listed
        )

    def told_anew(self, authored: Authored) -> MapScreen:
        """The map of the story as it is now, at the same place."""
        made = open_map(
            authored, self.lay, self.way, self.says, self.opened, zoom=self.zoom, listed=self.listed
        )
        kept = made.drawn.shown.node(self.at) is not None
        return replace(made, at=self.at if kept else made.at, middle=self.middle, sought=self.sought)


def open_map(
    authored: Authored,
    lay: Lay,
    way: Playthrough | None = None,
    says: str = "",
    opened: str = "",
    *,
    zoom: float = 0.0,
    listed: bool = False,
) -> MapScreen:
    """The map, with the scene in the middle that is played, or with the end of the way that is shown."""
    whole = story_map(
        authored.scenario,
        unreached=unreached(authored),
        visited=authored.ever.scenes,
        way=passed(way) if way else (),
        says=says,
    )
    shown = bounded(whole, opened=opened)
    drawn = drawing(shown, lay(shown))
    scene = (way or authored.playthrough).scene.id
    node = shown.holding(scene) or shown.nodes[0]
    box = drawn.box(node.id)
    middle = box.middle if box else (0.0, 0.0)
    return MapScreen(authored, lay, drawn, node.id, middle, zoom, "", opened, listed, way, says)


def beside(context: Context) -> bool:
    return context.settings.text_scale < STACKED_FROM


def width(context: Context) -> float:
    """Of the panel, in design pixels."""
    return PAGE * WEIGHTS[0] / sum(WEIGHTS) if beside(context) else PAGE


def height(context: Context) -> float:
    """Of the panel, in design pixels."""
    return HEIGHT * (1.3 if context.settings.text_scale > 150 else 1)


def unreached(authored: Authored) -> Sequence[str]:
    """The scenes that the proof found no way to."""
    document = authored.story.document
    lines = {f.problem.location.line for f in authored.faults or () if f.problem.code == "unreachable-scene"}
    if document is None or not lines:
        return ()
    scenes = authored.scenario.scenes.values()
    return [scene.id for scene in scenes if document.locate(scene.way, key=True).line in lines]
