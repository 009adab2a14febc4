"""To be written to or called at a time that is safe: asked for by the caller, opened by the keeper, done by whoever holds it."""
