"""How large a picture says it is, and whether a file begins as its name promises: nothing is decoded for that.

After the specifications of PNG (IHDR), JPEG (the SOF segments), WebP (VP8, VP8L, VP8X) and Ogg.
"""

from __future__ import annotations

MOST_SIDE = 8192  # pixels; four times what a stage has
MOST_PIXELS = 40_000_000  # 160 MB when it is open


def wrong_picture(name: str, data: bytes) -> str:
    """Why a picture or sound is not opened, from its first bytes; nothing where it may be."""
    ending = name.rpartition(".")[2].lower()
    if ending == "ogg":
        return "" if data.startswith(b"OggS") else f"'{name}' is no OGG sound"
    if ending == "svg":
        return _wrong_svg(name, data)
    if ending not in ("png", "jpg", "jpeg", "webp"):
        return ""
    size = {"png": png_size, "webp": webp_size}.get(ending, jpeg_size)(data)
    if size is None:
        return f"'{name}' is no {ending.upper()} picture"
    width, height = size
    if not width or not height or max(size) > MOST_SIDE or width * height > MOST_PIXELS:
        return f"'{name}' has {width} x {height} pixels; {MOST_SIDE} on a side are the most"
    return ""


def _wrong_svg(name: str, data: bytes) -> str:
    """SVG is text; a document type may hold what multiplies without end."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return f"'{name}' is not UTF-8 text"
    if "<svg" not in text:
        return f"'{name}' is no SVG picture"
    if "<!ENTITY" in text:
        return f"'{name}' declares entities, which pictures here have not"
    return ""


def png_size(data: bytes) -> tuple[int, int] | None:
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR" or len(data) < 24:
        return None
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])


def jpeg_size(data: bytes) -> tuple[int, int] | None:
    if data[:2] != b"\xff\xd8":
        return None
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        at += 1 if marker == 0xFF else 2 + int.from_bytes(data[at + 2 : at + 4])
    return None


def webp_size(data: bytes) -> tuple[int, int] | None:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or len(data) < 30:
        return None
    match data[12:16]:
        case b"VP8 ":
            return (
                int.from_bytes(data[26:28], "little") & 0x3FFF,
                int.from_bytes(data[28:30], "little") & 0x3FFF,
            )
        case b"VP8L":
            bits = int.from_bytes(data[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8X":
            return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    return None
