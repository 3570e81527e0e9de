"""The sound of the game: a thread that carries out wishes, and pygame's mixer, which plays them."""
