"""What is shown and pressed: Views and their layout, without pixels."""
