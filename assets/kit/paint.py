"""From SVG text to pictures on disk: the only file that knows the renderer and the picture format."""

import io
from collections.abc import Mapping
from pathlib import Path

import resvg_py
from PIL import Image

PEOPLE = {"quality": 80, "method": 6}  # flat shapes: the eye sees no loss, even three times as large
DEPTHS = {"quality": 92, "method": 4}  # soft gradients as wide as the screen want more


def paint(svg: str, width: int | None = None) -> Image.Image:
    data = resvg_py.svg_to_bytes(svg_string=svg, width=width, skip_system_fonts=True)
    return Image.open(io.BytesIO(bytes(data))).convert("RGBA")


def keep(
    picture: Image.Image,
    file: Path,
    *,
    how: Mapping[str, int] = PEOPLE,
    opaque: bool = False,
    exact: bool = False,
) -> None:
    """As a WebP; `exact` for what fills the screen, where a soft gradient shows the least loss."""
    file.parent.mkdir(parents=True, exist_ok=True)
    how = {"lossless": True, "quality": 100, "method": 6} if exact else {"alpha_quality": 100, **how}
    (picture.convert("RGB") if opaque else picture).save(file, "WEBP", **how)
