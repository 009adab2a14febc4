"""Language identification, risk lexicon and scorer, levels. Pure: no Rasa, no Redis, no input or output."""
