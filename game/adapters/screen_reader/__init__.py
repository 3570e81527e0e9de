"""A screen reader of the system reads the pages and presses what is on them, through AccessKit."""
