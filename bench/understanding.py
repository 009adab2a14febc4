"""Understanding of one message as the worker does it, by Rasa's whole pipeline on data/dev; and what the model weighs."""

import statistics
import time

from bench.report import Figure, figure
from bot.evaluation.texts import held_out
from bot.training import current_model
from bot.understanding import Understanding
from helpline.language import Language
from helpline.logs import configure_logging
from helpline.settings import PROJECT
from triage.engine import TriageEngine

_A_LANGUAGE = 60


def measure() -> list[Figure]:
    """Milliseconds a message, seconds to load, megabytes of the model. Trains first where there is no model."""
    # At its own defaults Rasa prints every text.
    configure_logging("bench", "warning")
    began = time.perf_counter()
    bot = Understanding.load()
    load = time.perf_counter() - began
    engine = TriageEngine.load(PROJECT / "var")
    texts = [line.text for language in Language for line in held_out("dev", language)[:_A_LANGUAGE]]
    read = [(text, engine.triage(text)) for text in texts]
    bot.parse(*read[0])
    times = []
    for text, triage in read:
        began = time.perf_counter()
        bot.parse(text, triage)
        times.append((time.perf_counter() - began) * 1000)
    quantiles = statistics.quantiles(times, n=100)
    model = current_model()
    assert model is not None
    return [
        figure("model load", load, "s"),
        figure("p50", quantiles[49], "ms", goal=20.0),
        figure("p99", quantiles[98], "ms"),
        figure("model", model.stat().st_size / 1e6, "MB", goal=100.0),
    ]
