"""The pages of the interface, one file each."""
