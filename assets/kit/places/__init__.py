"""Every place there is a picture of, by the name that stories use."""

from collections.abc import Callable

from . import (
    bedroom_night,
    bus_night,
    cafe_rain,
    doorstep,
    gym_evening,
    hallway_door,
    kitchen_morning,
    library_desk,
    park_autumn,
    riverside_evening,
    school_hall,
    sofa_flat,
    student_kitchen,
    two_windows,
    workshop_room,
    workshop_street,
)
from .place import Place

PLACES: dict[str, Callable[[], Place]] = {
    "bedroom-night": bedroom_night.picture,
    "bus-night": bus_night.picture,
    "cafe-rain": cafe_rain.picture,
    "doorstep": doorstep.picture,
    "gym-evening": gym_evening.picture,
    "hallway-door": hallway_door.picture,
    "kitchen-morning": kitchen_morning.picture,
    "library-desk": library_desk.picture,
    "park-autumn": park_autumn.picture,
    "riverside-evening": riverside_evening.picture,
    "school-hall": school_hall.picture,
    "school-hall-dark": school_hall.dark,
    "school-hall-full": school_hall.full,
    "sofa-flat": sofa_flat.picture,
    "student-kitchen": student_kitchen.picture,
    "two-windows": two_windows.picture,
    "workshop-room": workshop_room.picture,
    "workshop-street": workshop_street.picture,
}
