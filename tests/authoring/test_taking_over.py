"""Stories of Twine, odd ones too, made into scenarios: what comes over, what is told, and that all of it plays."""

from __future__ import annotations

import random

import pytest

from game.authoring.passages import parted, read_passage
from game.authoring.taking_over import Nothing, TakenOver, take_over
from game.authoring.twee import read_twee
from game.authoring.twine import Passage
from game.authoring.twine_page import read_page
from game.loader.scenario import load
from game.proof.checks import Assets
from game.proof.explore import explore
from game.proof.judge import judge
from game.story.model import Scenario
from game.story.problem import framed

PLAIN = """\
:: StoryTitle
The Umbrella

:: StoryData
{"ifid": "0A9A9A40-0000-4000-8000-000000000000", "format": "Harlowe", "start": "Rain"}

:: Rain {"position":"100,100","size":"100,100"}
It rains. //Really// rains.
An umbrella stands in the hall: it is ''theirs''.

[[Take it|Street]]
[[Leave it->Wet]]
[[Wet<-Run without it]]
[[Street]]

:: Street [outside old]
The street is a river.

:: Wet
You are wet. {It is only water.}
"""

SUGARCUBE = """\
:: StoryData
{"format": "SugarCube"}

:: StoryInit
<<set $trust to 3>>

:: Start
<<if $trust gt 2>>
Kim looks at you.<</if>> You have $trust coins (note: old ones). /* nobody sees this */
<<link "Ask" "Ask Kim">><</link>> or <<link [[wait|Wait]]>><</link>> or [[go|Gone][$trust to 1]].
[img[kim.png]] <b class="x">Bold</b> and <em>soft</em>&nbsp;&amp; loud.<br>New line.

:: Ask Kim
"No: not now," says Kim. <<goto "Gone">>

:: Wait
[[Wait more|Wait]] or [[hope|Wait]].

:: Gone
- The end # of it.

:: Styles [stylesheet]
body { color: red }

:: Code [script]
alert(1)
"""

HARLOWE = """\
:: Hall
(set: $key to true)(if: $key)[A key (if: true)[hangs] here.](else:)[Nothing.]
(link-goto: "Take it", "Street") (text-style: "bold")[loud] |note>[A note] He (said: nothing).
(link: "Open")[The drawer (print: "x)") is empty.]

:: Street
[[Back|Hall]] [[Nowhere]] [[Out|https://example.org]] [[|]] [[Where|$place]]
"""

CHAPBOOK = """\
:: Start
coins: 3
name: 'Kim'
--

You have {coins} coins.

[if coins > 2]
You can pay.

[continue]
> [[Pay->End]]

:: End
Over. {embed image: 'x.png'}
"""

BROKEN = """\
no passage yet
::
[[a]]
:: a \\[b\\] [tag
[[[a]]] <<unclosed (if: [[c
:: StoryData
{not json
:: a \\[b\\] [x]
again
:: lonely
: - # * & ! % @ ` ' "
:: éà — ?
\x00\x07
"""

ODD = {"plain": PLAIN, "sugarcube": SUGARCUBE, "harlowe": HARLOWE, "chapbook": CHAPBOOK, "broken": BROKEN}

PAGE = """\
<!DOCTYPE html><html><head><title>x</title></head><body>
<tw-storydata name="The &amp; Umbrella" startnode="2" format="Harlowe" hidden>
<style role="stylesheet" id="twine-user-stylesheet" type="text/twine-css">body { }</style>
<script role="script" id="twine-user-script" type="text/twine-javascript"></script>
<tw-passagedata pid="1" name="Street" tags="" position="1,1">It pours. &lt;b&gt;So much.&lt;/b&gt;</tw-passagedata>
<tw-passagedata pid="2" name="Rain" tags="a b">It rains.
[[Go-&gt;Street]] &amp;amp; [[Street|Street]]</tw-passagedata>
</tw-storydata></body></html>
"""


def taken(text: str) -> TakenOver:
    return take_over(read_twee(text), "old.twee", "old")


def played(over: TakenOver) -> Scenario:
    """The scenario of a text, with no error on any path."""
    loaded = load("new.yaml", over.text.encode())
    assert [framed(problem) for problem in loaded.problems] == []
    assert loaded.scenario is not None
    wrong = [p for p in judge(loaded, explore(loaded.scenario), Assets()) if p.severity == "error"]
    assert [framed(problem) for problem in wrong] == []
    assert len(loaded.scenario.scenes) == over.scenes and len(loaded.scenario.endings) == over.endings
    assert sum(len(scene.choices) for scene in loaded.scenario.scenes.values()) == over.choices
    return loaded.scenario


def told(over: TakenOver) -> set[tuple[int, str]]:
    return {(lost.line, lost.what) for lost in over.lost}


def links(scenario: Scenario, scene: str) -> list[tuple[str, str]]:
    return [(choice.text, choice.goto) for choice in scenario.scenes[scene].choices]


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_an_odd_story_can_be_played_at_once(text: str) -> None:
    played(taken(text))


def test_passages_links_and_titles_come_over() -> None:
    over = taken(PLAIN)
    story = played(over)
    assert (story.title, story.start) == ("The Umbrella", "rain")
    assert [line.text for line in story.scenes["rain"].lines] == [
        "It rains. *Really* rains.",
        "An umbrella stands in the hall: it is **theirs**.",
    ]
    assert links(story, "rain") == [
        ("Take it", "street"),
        ("Leave it", "wet"),
        ("Run without it", "wet"),
        ("Street", "street"),
    ]
    wet = story.scenes["wet"]
    assert wet.ending is not None and wet.ending.title == "Wet"
    assert wet.lines[0].text == "You are wet. {{It is only water.}}"
    assert over.lost == () and "  # tags in Twine: outside, old\n  street:" in over.text


def test_macros_of_sugarcube_are_told_and_its_links_stay() -> None:
    over = taken(SUGARCUBE)
    story = played(over)
    lines = [line.text for line in story.scenes["start"].lines]
    assert lines == [
        "Kim looks at you. You have $trust coins (note: old ones).",
        "Ask or wait or go.",
        "Bold and soft & loud.",
        "New line.",
    ]
    assert links(story, "start") == [("Ask", "ask-kim"), ("wait", "wait"), ("go", "gone")]
    assert links(story, "ask-kim") == [("Gone", "gone")]
    assert links(story, "wait")[-1] == ("Leave the story here.", "the-story-was-left")
    assert story.scenes["gone"].lines[0].text == "The end # of it."
    assert {
        (4, "a passage of the story format"),
        (8, "a macro"),
        (9, "a variable"),
        (10, "what a link sets"),
        (11, "an image"),
        (11, "HTML"),
        (22, "a style sheet"),
        (25, "a script"),
    } <= told(over)
    assert "# /* nobody sees this */" in over.text and "# line 8, a macro: <<if $trust gt 2>>" in over.text


def test_macros_of_harlowe_are_told_and_the_text_in_their_hooks_stays() -> None:
    over = taken(HARLOWE)
    story = played(over)
    assert [line.text for line in story.scenes["hall"].lines] == [
        "A key hangs here.Nothing.",
        "Take it loud A note He (said: nothing).",
        "Open The drawer is empty.",
    ]
    assert ("Take it", "street") in links(story, "hall") and links(story, "street")[0] == ("Back", "hall")
    assert {
        (7, "a link to a passage that is not there"),
        (7, "a link to a page of the web"),
        (7, "an empty link"),
        (7, "a link that a variable leads"),
    } <= told(over)


def test_variables_and_modifiers_of_chapbook_are_told() -> None:
    over = take_over(read_twee('::StoryData\n{"format":"Chapbook"}\n' + CHAPBOOK), "x", "x")
    story = played(over)
    assert [line.text for line in story.scenes["start"].lines] == [
        "You have {{coins}} coins.",
        "You can pay.",
    ]
    assert links(story, "start") == [("Pay", "end")]
    assert {
        (4, "variables"),
        (8, "a variable"),
        (10, "a modifier"),
        (13, "a modifier"),
        (17, "an image"),
    } <= told(over)


def test_what_nothing_leads_to_is_kept_as_a_remark() -> None:
    over = taken(":: Start\nHello.\n\n:: Lost\nNobody comes: here.\n")
    assert list(played(over).scenes) == ["start"]
    assert "#   Lost (line 4)\n#     Nobody comes: here.\n" in over.text
    assert (4, "a passage that no link leads to") in told(over)


def test_a_circle_gets_a_way_out() -> None:
    over = taken(":: Start\n[[on|B]]\n:: B\n[[back|Start]]\n")
    assert "the-story-was-left" in played(over).scenes
    assert any(what.startswith("no ending can be reached") for _, what in told(over))


def test_names_that_come_to_the_same_id_stay_apart() -> None:
    story = played(taken(":: Start\n[[A!]] [[a?]] [[???]]\n:: A!\nx\n:: a?\ny\n:: ???\nz\n"))
    assert list(story.scenes) == ["start", "a", "a-2", "passage-4"]


@pytest.mark.parametrize("text", ["", "just words", ":: StoryTitle\nX\n", ":: S [script]\nx"])
def test_where_no_passage_is_nothing_is_made(text: str) -> None:
    with pytest.raises(Nothing, match="no passage"):
        taken(text)


def test_a_published_page_comes_over() -> None:
    over = take_over(read_page(PAGE), "umbrella.html", "umbrella")
    story = played(over)
    assert (story.title, story.start) == ("The & Umbrella", "rain")
    assert links(story, "rain") == [("Go", "street"), ("Street", "street")]
    assert [line.text for line in story.scenes["street"].lines] == ["It pours. So much."]
    assert (3, "a style sheet") in told(over)


@pytest.mark.parametrize(
    ("inner", "text", "target"),
    [
        ("a", "a", "a"),
        ("a|b", "a", "b"),
        ("a->b", "a", "b"),
        ("a->b->c", "a->b", "c"),
        ("b<-a", "a", "b"),
        ("b<-a<-c", "a<-c", "b"),
        ("a|b|c", "a|b", "c"),
    ],
)
def test_a_link_is_parted_at_the_right_sign(inner: str, text: str, target: str) -> None:
    assert parted(inner) == (text, target)


def test_any_text_of_a_passage_is_read_back_as_it_was_shown() -> None:
    """Nasty texts: whatever the reader makes of them, YAML keeps it."""
    signs = "ab :#-?*&!|>%@`'\"\\{}[]()<$_/=,.\n\t~“é\u2028\x85\x00\N{GRINNING FACE}"
    drawn = random.Random(6)
    for _ in range(400):
        body = "".join(drawn.choices(signs, k=drawn.randrange(40)))
        name = "".join(drawn.choices(signs.replace("\n", ""), k=drawn.randrange(1, 9)))
        over = taken(f":: Start\n{body}\n:: {name}\n{body}\n")
        story = played(over)
        shown = [line.text for line in story.scenes[story.start].lines]
        wanted = read_passage(read_twee(f":: Start\n{body}\n").passages[0], "").lines
        assert [text.replace("{{", "{").replace("}}", "}") for text in shown] == wanted or "{{" in body


def test_any_text_at_all_is_taken_over_or_refused() -> None:
    pieces = [
        ":: ",
        "Start",
        "\n",
        "[[",
        "]]",
        "|",
        "->",
        "<-",
        "<<",
        ">>",
        "(if:",
        ")",
        "[",
        "]",
        "{",
        "}",
        "\\",
    ]
    pieces += [
        "/*",
        "*/",
        "<b>",
        "</",
        "<script>",
        "StoryData",
        '"',
        "'",
        "x",
        "$y",
        "img[",
        "--\n",
        "<%",
        "%>",
    ]
    drawn = random.Random(7)
    for _ in range(600):
        text = "".join(drawn.choices(pieces, k=drawn.randrange(40)))
        try:
            over = taken(text)
        except Nothing:
            continue
        played(over)


def test_any_page_at_all_is_taken_over_or_refused() -> None:
    pieces = ["<tw-storydata name='a' startnode='1'>", "</tw-storydata>", "<tw-passagedata pid='1' name='x'>"]
    pieces += [
        "</tw-passagedata>",
        "<![",
        "<!",
        "]]>",
        "<!--",
        "-->",
        "<?",
        "x",
        "[[x]]",
        "&lt;",
        "&#99999999;",
    ]
    pieces += ["<script>", "</script>", "<a b='", "'", ">", "<!DOCTYPE", "<![CDATA[", "&#x0;", "\n"]
    drawn = random.Random(8)
    for _ in range(600):
        text = pieces[0] + "".join(drawn.choices(pieces, k=drawn.randrange(30)))
        try:
            over = take_over(read_page(text), "a.html", "a")
        except Nothing:
            continue
        played(over)


def test_a_passage_without_a_name_is_one_all_the_same() -> None:
    assert read_passage(Passage("", (), "[[a]]", 1, 2), "").links[0].target == "a"
