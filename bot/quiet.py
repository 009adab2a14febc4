"""Rasa without its talkativeness. Called before anything of Rasa's runs: at its defaults it prints every message's text."""

import logging
import os


def quiet_rasa() -> None:
    """Rasa and TensorFlow say only warnings, send no telemetry, and leave our Sentry alone."""
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ["LOG_LEVEL"] = "WARNING"
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
    import warnings

    warnings.filterwarnings("ignore", category=DeprecationWarning)
    warnings.filterwarnings("ignore", category=FutureWarning)
    from rasa.utils.log_utils import configure_structlog

    configure_structlog(logging.WARNING)
