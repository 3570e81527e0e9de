"""The pictures and sounds of packs, looked for by names such as `yard@old-town`: see story/dressing.py."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Mapping
from functools import cached_property
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

from game.adapters.disk.folders import LIBRARY_FILE
from game.adapters.disk.pictures import PictureTable, read_pictures
from game.proof.checks import Assets
from game.story.dressing import SIGN, Own
from game.story.frozen import replace
from game.ui.screen import PictureWords

FOLDER = "assets"
HERE = "="  # begins the name of a folder that is played where it lies
_T = TypeVar("_T")
PICTURES = (".webp", ".png", ".jpg", ".jpeg", ".svg")
SOUNDS = (".ogg",)


def folder_pack(folder: Path) -> str:
    """What a folder of stories is called as a pack that nobody has added: by where it lies, in letters of a name."""
    return HERE + urlsafe_b64encode(
        str(folder.absolute()).encode("utf-8", "surrogateescape")
    ).decode().rstrip("=")


def _folder_of(pack: str) -> Path:
    """The folder that is called so."""
    coded = pack.removeprefix(HERE)
    return Path(urlsafe_b64decode(coded + "=" * (-len(coded) % 4)).decode("utf-8", "surrogateescape"))


def assets_of(folder: Path | Traversable) -> Path | None:
    """The assets of a folder of stories, where it is a pack and has some."""
    if isinstance(folder, Path) and (folder / LIBRARY_FILE).is_file() and (folder / FOLDER).is_dir():
        return folder / FOLDER
    return None


def own_of(folder: Path | Traversable) -> Own:
    """What a folder of stories has itself; nothing where it is no pack."""
    assets = assets_of(folder)
    return Own() if assets is None else _own(assets)


def _own(assets: Path) -> Own:
    people = {path.name: _stems(path, PICTURES) for path in _inside(assets / "people") if path.is_dir()}
    people = {name: moods for name, moods in people.items() if moods}
    words = read_pictures(assets).words
    return Own(
        places=_stems(assets / "places", PICTURES),
        people=frozenset(people),
        moods=frozenset(f"{name}/{mood}" for name, moods in people.items() for mood in moods),
        sounds=_stems(assets / "sounds", SOUNDS),
        place_words=words.places,
        people_words=words.people,
    )


def _inside(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _stems(folder: Path, endings: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        path.stem for path in _inside(folder) if path.is_file() and path.suffix.lower() in endings
    )


def known_to_author(ours: Assets, folder: Path) -> Assets:
    """The names that a story in this folder may use: the game's, and those of its own pack."""
    own = own_of(folder)
    if not own:
        return ours
    return Assets(
        places=_joined(ours.places, own.places),
        people=_joined(ours.people, own.people),
        moods=_joined(ours.moods, own.moods),
        sounds=_joined(ours.sounds, own.sounds),
        untold_places=own.places - own.place_words.keys(),
        untold_people=own.people - own.people_words.keys(),
    )


def _joined(ours: frozenset[str] | None, own: frozenset[str]) -> frozenset[str] | None:
    return None if ours is None else ours | own


class PackAssets:
    """The assets of every pack that stories may come from, by the name of the pack; found when first asked for."""

    def __init__(self, find: Callable[[], Mapping[str, Path]]) -> None:
        self._find = find

    @cached_property
    def folders(self) -> Mapping[str, Path]:
        return {
            name: assets for name, folder in self._find().items() if (assets := assets_of(folder)) is not None
        }

    def file(self, name: str) -> Path | None:
        """The file or folder of a name such as `places/yard@old-town.webp`, whatever its true ending."""
        kind, _, rest = name.partition("/")
        first, *deeper = rest.split("/")
        plain, _, tail = first.partition(SIGN)
        pack, dot, _ = tail.partition(".")
        assets = assets_of(_folder_of(pack)) if pack.startswith(HERE) else self.folders.get(pack)
        if assets is None:
            return None
        if not dot:
            return assets.joinpath(kind, plain, *deeper)
        endings = SOUNDS if kind == "sounds" else PICTURES
        there = [
            path for path in _inside(assets / kind) if path.stem == plain and path.suffix.lower() in endings
        ]
        return there[0] if there else None

    def known(self, ours: Assets) -> Assets:
        """The names of all that has a file, those of packs with their sign."""
        own = {pack: _own(assets) for pack, assets in self.folders.items()}
        for pack, has in own.items():
            ours = Assets(
                places=_joined(ours.places, _signed(has.places, pack)),
                people=_joined(ours.people, _signed(has.people, pack)),
                moods=_joined(ours.moods, frozenset(_mood(mood, pack) for mood in has.moods)),
                sounds=_joined(ours.sounds, _signed(has.sounds, pack)),
            )
        return ours

    def table(self, ours: PictureTable) -> PictureTable:
        """What is known of all pictures, with those of the packs."""
        for pack, assets in self.folders.items():
            read = read_pictures(assets)
            own = _own(assets)
            here, there = ours.words, read.words
            ours = replace(
                ours,
                words=PictureWords(
                    {**here.places, **_keys(there.places, pack)},
                    {
                        **here.people,
                        **dict.fromkeys(_signed(own.people, pack), ""),
                        **_keys(there.people, pack),
                    },
                    {**there.moods, **here.moods},
                    {**here.centres, **_keys(there.centres, pack)},
                    {**here.sounds, **_keys(there.sounds, pack)},
                ),
                light={**ours.light, **_keys(read.light, pack)},
                tag={**ours.tag, **_keys(read.tag, pack)},
                ground={**ours.ground, **_keys(read.ground, pack)},
            )
        return ours


def _signed(names: frozenset[str], pack: str) -> frozenset[str]:
    return frozenset(f"{name}{SIGN}{pack}" for name in names)


def _mood(mood: str, pack: str) -> str:
    person, _, feeling = mood.partition("/")
    return f"{person}{SIGN}{pack}/{feeling}"


def _keys(entries: Mapping[str, _T], pack: str) -> dict[str, _T]:
    return {f"{name}{SIGN}{pack}": value for name, value in entries.items()}
