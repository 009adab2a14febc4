"""Rasa without its talkativeness. Called before anything of Rasa's is imported.

At its defaults Rasa prints every message's text. `helpline.logs.configure_logging` is what holds it back: Rasa logs through the
same structlog and the same logging, so our allow-list applies to its lines as well. Never call Rasa's `configure_structlog`.
"""

import os
import warnings


def quiet_rasa() -> None:
    """No telemetry (which would start a Sentry of Rasa's own over ours), no deprecation warnings of the libraries it holds."""
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
    # `rasa train` by hand still shows them.
    warnings.simplefilter("ignore")
