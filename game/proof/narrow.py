"""A machine for stories of many variables and few states: only what truly varies on some path gets a digit."""

from __future__ import annotations

from game.proof.digits import TooLarge
from game.proof.explicit import listed, varying
from game.proof.live import Live
from game.proof.machine import Machine, machine
from game.proof.program import Program

FEW = 300_000  # states that are listed one by one; more are sets of bits


def fitting_machine(made: Program, alive: Live, few: int = FEW) -> Machine:
    """The program compiled, on as few digits as it needs. Raises TooLarge where its sets would not fit.

    Up to so many states are listed to know what varies.
    """
    try:
        return machine(made, alive=alive)
    except TooLarge:
        listing = listed(made, alive, few)
        if listing is None:
            raise
        return machine(made, alive=varying(made, alive, listing))
