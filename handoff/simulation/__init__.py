"""A helpline in fast motion: the queue's own code on a store of its own, callers by chance, a clock that jumps."""
