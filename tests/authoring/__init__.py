"""Tests of what helps an author round a story."""
