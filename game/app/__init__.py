"""The running game without a window: the stack of screens and the ports it uses."""
