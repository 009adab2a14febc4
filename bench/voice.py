"""Fifty calls at once: how long Twilio waits for each answer, with the trained assistant healthy, and with it standing still.

Everything on one machine, the fifty callers too. Each caller chooses a language, speaks five times with pauses of a caller's
length, and asks for what the assistant says as Twilio does. Measured is every webhook, from request to document.
"""

import asyncio
import random
import statistics
import time

import httpx

from bench.report import Figure, figure
from helpline.language import Language
from helpline.settings import PROJECT
from tests.twilio.conftest import OURS
from tests.twilio.exchange import Webhooks
from tests.twilio.running import PUBLIC, House, telephone_house
from tests.twilio.telephone import Patient

_CALLS = 50
_WITHIN_S = 20.0
_THINKS_S = (3.0, 9.0)
_KEY = {"1": Language.EN, "2": Language.FR, "3": Language.ES, "4": Language.AR, "5": Language.ZH, "6": Language.RU}
_SAID = {
    Language.EN: "hello|my supervisor shouts at me in front of everybody|can I stay anonymous|what happens next|thank you",
    Language.FR: "bonjour|mon chef me crie dessus devant tout le monde|puis-je rester anonyme|et ensuite|merci",
    Language.ES: "hola|mi jefe me grita delante de todos|puedo seguir siendo anónimo|qué pasa después|gracias",
    Language.AR: "مرحبا|مديري يصرخ في وجهي أمام الجميع|هل أبقى مجهول الهوية|ماذا يحدث بعد ذلك|شكرا",
    Language.ZH: "你好|我的上司当着大家的面骂我|我可以匿名吗|接下来会怎样|谢谢",
    Language.RU: "здравствуйте|начальник кричит на меня при всех|можно остаться анонимным|что будет дальше|спасибо",
}


class Timed(Webhooks):
    """Notes how long every webhook took, in ms."""

    def __init__(self, served_at: str) -> None:
        super().__init__(PUBLIC, served_at=served_at)
        self.took: list[float] = []

    async def post(self, *arguments: object, **options: object) -> httpx.Response:
        began = time.perf_counter()
        answer = await super().post(*arguments, **options)  # type: ignore[arg-type]
        self.took.append((time.perf_counter() - began) * 1000)
        return answer


def measure() -> list[Figure]:
    """Milliseconds a webhook."""
    # Trained and compiled first where that has not been done: `helpline train` with the project's own home.
    with telephone_house(PROJECT / "var") as house:
        healthy = asyncio.run(_calls(house))
        house.processes.freeze("bot")
        try:
            stalled = asyncio.run(_calls(house))
        finally:
            house.processes.thaw("bot")
    percentiles = statistics.quantiles(healthy, n=100)
    return [
        figure("webhook, 50 calls at once, p50", percentiles[49], "ms"),
        figure("webhook, 50 calls at once, p95", percentiles[94], "ms", goal=500),
        figure("webhook, 50 calls at once, longest", max(healthy), "ms", goal=5000),
        figure("webhook, assistant standing still, longest", max(stalled), "ms", goal=5000),
        figure("webhooks measured", len(healthy) + len(stalled), ""),
    ]


async def _calls(house: House) -> list[float]:
    webhooks, draw = Timed(house.processes.page), random.Random(7)
    callers = [_caller(Patient(webhooks, OURS, house.caller()), random.Random(draw.random())) for _ in range(_CALLS)]
    await asyncio.gather(*callers)
    await webhooks.http.aclose()
    return webhooks.took


async def _caller(phone: Patient, draw: random.Random) -> None:
    await asyncio.sleep(draw.uniform(0, _WITHIN_S))
    key = draw.choice(list(_KEY))
    await phone.call()
    await phone.press(key)
    for words in _SAID[_KEY[key]].split("|"):
        await asyncio.sleep(draw.uniform(*_THINKS_S))
        if phone.listening is None or phone.ended:
            break
        await phone.speak(words)
    await phone.hang_up()
