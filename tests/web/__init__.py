"""Tests of the server that phones vote on."""
