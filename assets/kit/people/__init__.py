"""People, put together from a face, hair, clothes, a mood and a pose."""
