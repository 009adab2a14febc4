"""How well the assistant understands, measured on texts that it was not trained on (`helpline evaluate`)."""
