"""Redis: connecting to it, running it, the layout of its keys."""
