"""The pages of a room that decides together, on the projector."""
