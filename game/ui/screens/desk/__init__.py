"""The pages of an author whose own story is open: where one is in it, what holds, what was played, what is wrong."""

from game.ui.screens.desk.author import AuthorScreen
from game.ui.screens.desk.jump import JumpScreen
from game.ui.screens.desk.map import MapScreen
from game.ui.screens.desk.problems import ProblemsScreen
from game.ui.screens.desk.variable import VariableScreen

__all__ = ["AUTHORED", "AuthorScreen", "JumpScreen", "MapScreen", "ProblemsScreen", "VariableScreen"]

AUTHORED = (AuthorScreen, JumpScreen, MapScreen, ProblemsScreen, VariableScreen)
