"""Twilio's client at its one HTTP seam, access tokens and message states."""
