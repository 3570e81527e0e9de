"""Every place there is a picture of, by the name that stories use."""

from collections.abc import Callable

from . import (
    bedroom_night,
    cafe_rain,
    doorstep,
    kitchen_morning,
    park_autumn,
    two_windows,
    workshop_room,
    workshop_street,
)
from .place import Place

PLACES: dict[str, Callable[[], Place]] = {
    "bedroom-night": bedroom_night.picture,
    "cafe-rain": cafe_rain.picture,
    "doorstep": doorstep.picture,
    "kitchen-morning": kitchen_morning.picture,
    "park-autumn": park_autumn.picture,
    "two-windows": two_windows.picture,
    "workshop-room": workshop_room.picture,
    "workshop-street": workshop_street.picture,
}
