"""Telephone calls, by Twilio's voice webhooks: the same assistant, the same triage, the same queue, by ear and by key."""
