"""Tests of what happens in a story."""
