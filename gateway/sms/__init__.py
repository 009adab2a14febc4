"""Text messages: SMS and WhatsApp, by Twilio's webhooks."""
