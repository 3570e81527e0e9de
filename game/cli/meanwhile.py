"""Work that a second process does meanwhile, where this system lets one go on as two."""

from __future__ import annotations

import marshal
import os
from collections.abc import Callable
from contextlib import suppress
from typing import Any, NoReturn

Work = Callable[[], Any]  # gives nothing but tuples, lists, texts and numbers


class Meanwhile:
    """Begins at once with some work; `result` is what came of it. Without `begin` it is done when it is asked for.

    So it is, too, where there can be no second process, or where that came to its end too early. It is over with the
    `with` in which it stands, whatever happens there.
    """

    def __init__(self, work: Work, *, begin: bool) -> None:
        self.work = work
        self._id = self._answers = -1
        if not begin or not hasattr(os, "fork"):
            return
        self._answers, answer = os.pipe()
        with suppress(OSError):  # there may be no room for one
            self._id = os.fork()
        if not self._id:
            _do(work, answer)
        os.close(answer)

    def __enter__(self) -> Meanwhile:
        return self

    def __exit__(self, *_: object) -> None:
        if self._answers >= 0:
            os.close(self._answers)
        if self._id > 0:
            from signal import SIGTERM  # few proofs have a second process

            os.kill(self._id, SIGTERM)
            os.waitpid(self._id, 0)

    def result(self) -> Any:
        """What the work gives. To be asked once."""
        if self._id < 0:
            return self.work()
        with open(self._answers, "rb") as answers:
            said = answers.read()
        self._answers, id, self._id = -1, self._id, -1
        return marshal.loads(said) if os.waitpid(id, 0)[1] == 0 else self.work()


def _do(work: Work, answer: int) -> NoReturn:
    """The work of the second process, of which nothing else goes on."""
    status = 1
    try:
        said = marshal.dumps(work())
        while said:
            said = said[os.write(answer, said) :]
        status = 0
    finally:
        os._exit(status)
