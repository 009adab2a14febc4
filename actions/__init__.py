"""Custom actions of the Rasa project, thin; what they want done outside the conversation they request."""
