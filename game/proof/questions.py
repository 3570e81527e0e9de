"""What conditions ask of a program: the variables they read, and their answer for values of these."""

from __future__ import annotations

from game.proof.program import Asking, Program
from game.proof.trees import calls, names
from game.story.condition import Call, Tree
from game.story.evaluate import Slots, compiled


def reads(tree: Tree, made: Program) -> int:
    """The variables a condition asks, as bits. Each is looked through once."""
    found = made.read.get(id(tree))
    if found is None:
        found = made.read[id(tree)] = (tree, sum(1 << at for at in _read_by(tree, made)))
    return found[1]


def read_by(tree: Tree, made: Program) -> set[int]:
    """The variables a condition asks."""
    bits = reads(tree, made)
    return {at for at in range(bits.bit_length()) if bits >> at & 1}


def _read_by(tree: Tree, made: Program) -> set[int]:
    found = {made.index[key] for name in names(tree) if (key := ("var", name)) in made.index}
    for call in calls(tree):
        found |= set(asked_by(call, made))
    return found


def asked_by(call: Call, made: Program) -> list[int]:
    """The variables a question asks; none for offered(), which the edges answer."""
    if call.function in ("active", "crossed") and not call.argument:
        return [at for key, at in made.index.items() if key[0] == call.function]
    at = made.index.get((call.function, call.argument))
    return [] if at is None else [at]


def asking(tree: Tree, made: Program) -> Asking:
    """The variables a condition reads, and the condition as a function of their digits. Each is made once."""
    found = made.asked.get(id(tree))
    if found is None:
        found = made.asked[id(tree)] = (tree, _asking(tree, made))
    return found[1]


def _asking(tree: Tree, made: Program) -> Asking:
    asked = tuple(sorted(read_by(tree, made)))
    slots = Slots({})
    slots.variables = {
        made.variables[i].key[1]: at for at, i in enumerate(asked) if made.variables[i].key[0] == "var"
    }
    slots.facts = len(asked)
    slots.counts = dict.fromkeys(("healthy", "mixed", "harmful"), len(asked) + 1)
    bits: list[tuple[int, int]] = []
    for at, index in enumerate(asked):
        kind, name = made.variables[index].key
        if kind == "count":
            slots.counts[name] = at
        elif kind != "var":
            bits.append((at, slots.bit(kind, name)))
    for kind in ("active", "crossed"):  # crossed() and active() ask for any boundary
        slots.bits[kind, ""] = sum(bit for (name, _), bit in slots.bits.items() if name == kind)
    inner = compiled(tree, slots)
    known = [made.variables[index].values for index in asked]

    def ask(digits: tuple[int, ...]) -> bool:
        values = [of[digit] for of, digit in zip(known, digits, strict=True)]
        facts = sum(bit for at, bit in bits if values[at])
        return bool(inner((*values, facts, 0)))

    return asked, ask
