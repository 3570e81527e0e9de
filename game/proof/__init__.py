"""Every path: what can be reached, what cannot, and the shortest way to whatever is wrong."""
