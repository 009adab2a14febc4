"""The web app of staff: one folder for each channel."""
