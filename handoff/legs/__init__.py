"""The two ends of a call that a counsellor has taken: theirs is rung up, the caller's is put through, or comes back."""
