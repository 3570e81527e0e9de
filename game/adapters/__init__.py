"""All that touches the machine, one folder a port."""
