"""What the running game needs of the machine, as Protocols; adapters and fakes fulfil them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from game.settings import Settings
from game.story.kept import Kept
from game.ui.frame import Frame, Measure
from game.ui.inputs import DeviceEvent
from game.ui.screen import Fault, Story

if TYPE_CHECKING:
    from game.story.model import HelpPlace


class Stories(Protocol):
    """Where scenarios come from."""

    def shelf(self) -> tuple[Story, ...]:
        """Every story of the library, in its order."""
        ...

    def story(self, id: str, file: str = "") -> Story | None:
        """One story by its id, or by its file where it is not of the library."""
        ...

    def help(self) -> Sequence[HelpPlace]:
        """Places to turn to."""
        ...


class Proofs(Protocol):
    """What is wrong on some path of a story, found out beside the game: no page waits for it."""

    def told(self, story: Story, arrived: Callable[[], None]) -> tuple[Fault, ...] | None:
        """All problems of a story; nothing yet while it is being proved, and `arrived` is called from any thread then.

        Whoever asks first begins the proof.
        """
        ...


@dataclass(frozen=True, slots=True)
class Restored:
    """What was kept, and a sentence where something was wrong with it."""

    kept: Kept
    settings: Settings
    notice: str = ""


class Keeper(Protocol):
    """Where progress and settings are kept. Each method gives a sentence where it could not be done."""

    @property
    def keeps(self) -> bool:
        """False where nothing is ever kept, whatever a player sets."""
        ...

    def restore(self) -> Restored: ...

    def keep(self, kept: Kept, scenario: str) -> str:
        """Keep what is new about one scenario."""
        ...

    def keep_settings(self, settings: Settings) -> str: ...

    def delete_all(self) -> str: ...


class Display(Protocol):
    """A window that shows frames and tells of events."""

    @property
    def size(self) -> tuple[int, int]: ...

    @property
    def measure(self) -> Measure: ...

    @property
    def revealing(self) -> bool: ...

    def show(self, frame: Frame, theme: str, *, still: bool, fresh: bool) -> None: ...

    def wait(self, seconds: float | None) -> list[DeviceEvent]: ...

    def wake(self) -> None:
        """End a `wait`, from any thread."""
        ...

    def finish_reveal(self) -> None: ...

    def set_fullscreen(self, on: bool) -> None: ...

    def prefetch(self, places: Sequence[str], people: Sequence[tuple[str, str]]) -> None: ...

    def close(self) -> None: ...
