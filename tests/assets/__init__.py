"""Whether the pictures that ship are whole, and the kit that draws them sound."""
