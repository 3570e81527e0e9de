"""`second-chances packs`: which packs of stories were added."""

from __future__ import annotations

import argparse

from game.adapters.disk.packs import Packs, packs_folder
from game.cli.output import make_output_safe


def run(arguments: list[str]) -> int:
    argparse.ArgumentParser("second-chances packs", description="List the packs that were added.").parse_args(
        arguments
    )
    make_output_safe()
    installed = Packs(packs_folder()).installed()
    if not installed:
        print("No pack was added yet. second-chances add FILE adds one.")
    for pack in installed:
        manifest = pack.manifest
        print(
            f"{manifest.name}: “{manifest.title}”, version {manifest.version}, in {', '.join(manifest.languages)}"
        )
        for story in manifest.stories:
            print(f"   {story.title}")
    return 0
