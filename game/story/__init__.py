"""What happens: the story as values and steps, with no screen, file, clock or thread."""
