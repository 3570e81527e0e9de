"""Phones in a room: pages, votes and the server that has them, in a process of its own beside the window."""
