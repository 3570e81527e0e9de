"""A room decides together: polls, what the room chose, what it is told. Pure: no server, no files, no clock."""
