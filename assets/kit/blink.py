"""Closed lids over open eyes: what of a face a blink changes, and no more."""

from PIL import Image, ImageChops, ImageFilter

SEEN = 3  # levels by which a colour has to differ; the renderer itself is exact
AIR, SOFT = 9, 2  # pixels round what differs: an odd number, and how softly they end


def lids(open_eyed: Image.Image, shut: Image.Image) -> Image.Image:
    """The second picture where it differs from the first, clear everywhere else; both are RGBA of one size.

    What lies before the eyes, such as hair or glasses, is in it, so that it can be laid over the figure, corner on
    corner. What is clear at the right of it and below is left off: that takes half the room in a file.
    """
    bands = ImageChops.difference(open_eyed, shut).split()
    most = bands[0]
    for band in bands[1:]:
        most = ImageChops.lighter(most, band)
    mask = most.point(lambda level: 255 if level > SEEN else 0)
    mask = mask.filter(ImageFilter.MaxFilter(AIR)).filter(ImageFilter.GaussianBlur(SOFT))
    eyes = mask.getbbox()
    if eyes is None:
        raise ValueError("Nothing differs: these eyes are closed already.")
    patch = shut.copy()
    patch.putalpha(ImageChops.multiply(mask, shut.getchannel("A")))
    made = Image.new("RGBA", eyes[2:])
    made.paste(patch.crop(eyes), eyes[:2])
    return made
