"""Tests of game/workshop."""
