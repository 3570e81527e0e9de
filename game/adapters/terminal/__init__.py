"""The same Views as plain words, for a terminal or a pipe."""
