"""Tests of the loader: text in, scenario or problems out."""
