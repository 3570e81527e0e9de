"""Everybody there is a picture of."""

from .cast_around import AROUND
from .cast_first import FIRST
from .cast_friends import FRIENDS
from .cast_of_school import SCHOOL
from .cast_older import OLDER
from .cast_young import YOUNG
from .person import Person

CAST: tuple[Person, ...] = (*FIRST, *YOUNG, *OLDER, *FRIENDS, *SCHOOL, *AROUND)
