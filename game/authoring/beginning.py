"""The first text of a story: small, whole, proved, and with remarks that teach the language."""

from __future__ import annotations

from game.authoring.starts import STARTS, Answered, Role, Start
from game.authoring.yaml_text import braced, cleaned, quoted, remark
from game.story.frozen import frozen

SCHEMA_FILE = "scenario.schema.json"


@frozen
class Wishes:
    """What an author is asked for."""

    title: str = "My story"
    me: str = "Sam"
    them: str = "Kim"
    role: Role = "left"


def first_text(wishes: Wishes, file: str) -> str:
    """A story of one decision and three endings, as the text of a file of that name."""
    start, receiving = STARTS[wishes.role], wishes.role == "receiving"
    words = {
        "schema": SCHEMA_FILE,
        "file": remark(f'"{file}"' if " " in file else file),
        "title": _name(wishes.title),
        "role": wishes.role,
        "me": _name(wishes.me),
        "them": _name(wishes.them),
        "asks": "me" if receiving else "them",
        "mood": "" if receiving else "        mood: guarded\n",
        "respects": "" if receiving else f"        respects: {start.boundary}\n",
        "summary": _name(start.summary.replace("{them}", wishes.them)),  # a card fills in no names
        **_places(start),
        "boundary": start.boundary,
        "says": quoted(start.says),
        "begin": quoted(start.begin),
        "then": quoted(start.then),
        "ask": quoted(start.ask),
        "kept": quoted(start.kept),
        "at_once": quoted(start.at_once),
        "free_text": quoted(start.free.text),
        "hooked_text": quoted(start.hooked.text),
        "over_text": quoted(start.over.text),
        "free": _answered(start.free, 12),
        "hooked": _answered(start.hooked, 12),
        "over": _answered(start.over, 8),
        "over_act": "approach: mixed" if receiving else _CROSSING.format(boundary=start.boundary),
        "morning": quoted(start.morning[1]),
        "light_line": quoted(start.light[1]),
        "light": quoted(start.light[2]),
        "their_side": quoted(start.their_side),
        "waiting_line": quoted(start.waiting[1]),
        "waiting": quoted(start.waiting[2]),
        "after_line": quoted(start.after[1]),
        "after": quoted(start.after[2]),
        "outcome": "mixed" if receiving else "harm",
        "reflect": quoted(start.reflect),
    }
    return "".join(_FRAME).format(**words)


def _name(text: str) -> str:
    return quoted(braced(" ".join(cleaned(text).split())))


def _places(start: Start) -> dict[str, str]:
    """Where and when each scene is, as YAML; who is seen has its remark where that is met first."""
    scenes = {
        "evening": start.evening,
        "morning": start.morning[0],
        "light": start.light[0],
        "waiting": start.waiting[0],
        "after": start.after[0],
    }
    first = next((name for name, where in scenes.items() if where.seen), "")
    found = {}
    for name, where in scenes.items():
        told = _SEEN if name == first else ""
        seen = f"\n    present: them{told}" if where.seen else ""
        found[f"at_{name}"] = f"place: {where.place}\n    time: {quoted(where.time)}{seen}"
    return found


def _answered(answered: Answered, indent: int) -> str:
    """The words of a choice or reason, and its feedback, as YAML so far to the right; the first line is in place."""
    between = "\n" + " " * indent
    parts = [
        ("what", answered.what),
        ("their_side", answered.their_side),
        *([("instead", answered.instead)] if answered.instead else ()),
    ]
    return "feedback:" + "".join(f"{between}  {key}: {quoted(text)}" for key, text in parts)


_CROSSING = """approach: harmful  # somebody pays for it, so nothing else fits an act that crosses a line
        crosses: {boundary}"""

_SEEN = "  # who is seen, though they say nothing here; whoever speaks is seen anyhow"
_ABOVE = """\
# yaml-language-server: $schema={schema}
#
# A story of one decision and three endings. Play it, change it into yours, and see what check says of it:
#   second-chances play {file}
#   second-chances check {file}
# A line that begins with # is a remark: nobody who plays sees it.

title: {title}
summary: {summary}
role: {role}  # whom the player is: left, leaver, bystander or receiving
language: en

# The people. The word before the colon is for you; the name is what is shown.
cast:
  me:
    name: {me}
    player: true
  them:
    name: {them}
    portrait: robin  # whose picture is shown; mara, sam, theo, lina and others are there, too

# What somebody asks for, once, and means.
boundaries:
  {boundary}:
    by: {asks}
    says: {says}

# What the story remembers. Here: whether something was done without wanting anything for it.
variables:
  nothing_back: false

start: evening  # the first scene

"""
_EVENING = """\
scenes:
  evening:
    # Where and when it is. The place is a picture; a scene without one is played on a plain ground.
    {at_evening}
    lines:
      # A plain line is told. A line with the word of somebody from the cast is said by that person.
      # A name in braces is put in for you.
      - {begin}
      - {asks}: {says}
{mood}        draws: {boundary}  # from here on it holds
      - {then}
    ask: {ask}
    choices:
      # The same act can have different reasons, and they decide what it is worth.
      - text: {kept}
{respects}        lines:
          - {at_once}
        reasons:
          - text: {free_text}
            approach: healthy  # leaves both people free
            set: {{nothing_back: true}}
            {free}
          - text: {hooked_text}
            approach: mixed  # half of it is a hook
            {hooked}
        goto: morning
      # Feedback is about the act, never about the person. `instead` is another way.
      - text: {over_text}
        {over_act}
        {over}
        goto: afterwards

"""
_ENDINGS = """\
  morning:
    {at_morning}
    lines:
      - {morning}
    # The first case that holds is taken. The last one has no `when`.
    branch:
      - {{when: nothing_back, goto: light}}
      - {{goto: waiting}}

  # An ending has a title and an outcome: growth, mixed or harm.
  light:
    {at_light}
    lines:
      - {light_line}
    ending:
      title: {light}
      outcome: growth
      their_side: {their_side}
      reflect: {reflect}

  waiting:
    {at_waiting}
    lines:
      - {waiting_line}
    ending:
      title: {waiting}
      outcome: mixed

  afterwards:
    {at_after}
    lines:
      - {after_line}
    ending:
      title: {after}
      outcome: {outcome}
"""
_FRAME = (_ABOVE, _EVENING, _ENDINGS)
