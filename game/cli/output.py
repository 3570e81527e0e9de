"""Words for a terminal that may not be able to show them."""

from __future__ import annotations

import sys


def make_output_safe() -> None:
    """Words that a terminal cannot show become question marks, and never an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
