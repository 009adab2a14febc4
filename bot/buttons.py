"""Which choices the assistant offers with which response."""

BUTTONS: dict[str, tuple[str, ...]] = {
    "utter_greet": ("options", "capabilities", "confidentiality"),
    "utter_ask_safe": ("yes", "no"),
    "utter_safe": ("options", "support"),
    "utter_safe_unsure": ("options", "support"),
    "utter_ask_deletion": ("delete-now", "no"),
    "utter_change_language": tuple(f"language-{code}" for code in ("ar", "zh", "en", "fr", "ru", "es")),
    "utter_not_understood": ("options", "support", "human"),
    "utter_out_of_scope": ("capabilities", "human"),
    "utter_ask_reporting_options": (
        "mean-ask-formal-report",
        "mean-ask-anonymous-report",
        "mean-ask-informal-resolution",
    ),
    "utter_handoff_ended": ("options", "support"),
}
