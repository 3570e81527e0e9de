"""A bicycle that leans at a wall, as more than one place has it."""

from ..shapes import at, circle, ellipse, line, path

SPOKES = ((74, 0), (-74, 0), (0, 74), (0, -74), (52, 52), (-52, 52), (52, -52), (-52, -52))


def bicycle(x: float, ground: float, frame: str, scale: float = 1) -> list[str]:
    """Locked to nothing; x is where its rear wheel stands. The place has a `soft` called shade."""
    tyre = "#241A3C"
    wheels = []
    for hub in (0, 236):
        wheels += [
            circle(hub, 0, 84, "none", stroke=tyre, stroke_width=10),
            circle(hub, 0, 76, "none", stroke="#8A7690", stroke_width=2.5, opacity=0.8),
            *[line(f"M{hub} 0L{hub + dx} {dy}", "#8A7690", 1.6, opacity=0.6) for dx, dy in SPOKES],
            circle(hub, 0, 8, "#8A7690"),
        ]
    bike = [
        *wheels,
        line("M0 0L64 -104L176 -110L104 -4ZM64 -104L104 -4H0M176 -110L236 0", frame, 9),
        line("M58 -122L64 -104M172 -140L176 -110", "#3A2A58", 8),
        path("M30 -134C46 -142 76 -140 88 -130C80 -124 52 -122 36 -124C30 -126 28 -130 30 -134Z", tyre),
        line("M158 -150C176 -152 188 -146 196 -134", tyre, 9),
        circle(104, -4, 17, "#3A2A58"),
        line("M104 -4L124 24M116 24H138", "#8A7690", 6),
    ]
    shade = ellipse(x + 120 * scale, ground + 2, 300 * scale, 22 * scale, "url(#shade)")
    return [shade, at(x, ground - 88 * scale, bike, scale=scale)]
