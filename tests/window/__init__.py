"""Tests of the window as people meet it: real keys on a real screen, and colours as they come out."""
