"""Web chat: the staff page and its API."""
