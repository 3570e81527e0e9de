"""Tests of the running game: a person plays it by keys and pointer."""
