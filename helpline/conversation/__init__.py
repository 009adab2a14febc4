"""The conversation log, its owner and level, and the bot's inbox. Redis is the only store and the only meeting point."""
