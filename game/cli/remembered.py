"""What `check` answered before about files that nobody has touched since."""

from __future__ import annotations

from pathlib import Path

from game.adapters.disk.folders import LIBRARY_FILE, inside, translations_beside
from game.adapters.disk.proofs import Proofs, key_of, stamp, stamp_of_pack
from game.cli.answers import Answers
from game.cli.report import Outcome


class Remembered(Answers):
    """Answers that are kept in the folder of `proofs`."""

    def __init__(self, proofs: Proofs, max_states: int | None) -> None:
        self.proofs = proofs
        self.stamp = stamp(Path(str(inside("assets"))), str(max_states))

    def key(self, path: Path, *, alone: bool = False) -> bytes:
        beside = path.parent / LIBRARY_FILE
        try:
            library = beside.read_bytes() if not alone and beside.is_file() else None
            beside_it = stamp_of_pack(path.parent) if library is not None else b""
            beside_it += b"".join(po.read_bytes() for po in translations_beside(path)) if not alone else b""
            return key_of(self.stamp + beside_it, str(path), path.read_bytes(), library)
        except OSError:
            return b""

    def known(self, path: Path, key: bytes) -> Outcome | None:
        plain = self.proofs.get(path, key) if key else None
        return None if plain is None else Outcome.of(plain)

    def keep(self, path: Path, key: bytes, outcome: Outcome, *, alone: bool = False) -> None:
        if key and not outcome.failed and self.key(path, alone=alone) == key:
            self.proofs.put(path, key, outcome.plain())
