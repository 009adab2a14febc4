"""When nobody answers somebody in danger: everybody at a desk, then those on call, one after another."""
