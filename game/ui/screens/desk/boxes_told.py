"""The boxes of the map in words: what each is, and what leads on from it."""

from __future__ import annotations

from collections.abc import Sequence

from game.authoring.story_map import Link, Node
from game.ui.screens.feedback import approach_words
from game.ui.screens.trouble import plain
from game.ui.words import Words


def note_of(words: Words, node: Node) -> str:
    found = []
    if node.kind == "start":
        found.append(words.say("start"))
    if node.kind == "ending":
        found.append(words.say("ending"))
    if node.kind == "group":
        found.append(words.many("{n} scene", "{n} scenes", len(node.scenes)))
    if not node.reached:
        found.append(words.say("never reached"))
    if node.visited:
        found.append(words.say("played"))
    if node.on_way:
        found.append(words.say("on the way: {steps}", steps=", ".join(map(str, node.on_way[:3]))))
    return " · ".join(found)


def said_of(words: Words, node: Node, leaving: Sequence[Link]) -> str:
    """A box in words, with what leads on from it."""
    note = note_of(words, node)
    name = words.say("{scene}, depth {n}", scene=node.id, n=node.depth)
    leads = "; ".join(leads_of(words, link) for link in leaving)
    return plain(". ".join(part for part in (name, note, leads) if part))


def leads_of(words: Words, link: Link) -> str:
    kind = words.say("goes on") if link.leads == "goes on" else approach_words(words, link.leads)
    if link.when:
        return words.say(
            "{kind}, to {scene} if {condition}",
            kind=kind,
            scene=link.target,
            condition=" or ".join(link.when),
        )
    return words.say("{kind}, to {scene}", kind=kind, scene=link.target)


def icon_of(node: Node) -> str:
    if not node.reached:
        return "x"
    return "check" if node.visited else "star" if node.kind == "ending" else "circle"
