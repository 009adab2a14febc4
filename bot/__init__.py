"""The bot worker and what Rasa loads: graph components, localised sentences, tracker store."""
