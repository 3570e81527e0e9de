"""Tests of what is proved: the explorer against an independent witness, the checks, and their pages."""
