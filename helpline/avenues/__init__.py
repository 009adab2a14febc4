"""Where somebody can turn: the directory of avenues, and which of them fit what a caller told. No store, no Rasa."""
