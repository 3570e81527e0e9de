"""From SVG text to pictures on disk: the only file that knows the renderer and the picture format."""

import io
from pathlib import Path

import resvg_py
from PIL import Image


def paint(svg: str, width: int | None = None) -> Image.Image:
    data = resvg_py.svg_to_bytes(svg_string=svg, width=width, skip_system_fonts=True)
    return Image.open(io.BytesIO(bytes(data))).convert("RGBA")


def keep(picture: Image.Image, file: Path, *, opaque: bool = False) -> None:
    """Without loss: flat shapes and soft gradients then take less room than they would with it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    (picture.convert("RGB") if opaque else picture).save(file, "WEBP", lossless=True, quality=100, method=6)
