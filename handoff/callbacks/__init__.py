"""To be written to or called at a time that is safe: asked for by the caller, done by whoever holds the conversation."""
