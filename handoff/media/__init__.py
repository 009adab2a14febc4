"""What callers sent besides words, for the counsellor who holds the conversation: fetched when opened, kept for minutes."""
