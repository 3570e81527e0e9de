"""The window: frames to pixels, events to inputs."""
