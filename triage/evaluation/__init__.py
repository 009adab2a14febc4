"""How well danger is recognised, measured on texts that nothing was trained on (`helpline evaluate --risk`). No Rasa."""
