"""Texts and calls leave nothing of what was said, of numbers or codes in logs or store, however they go wrong."""

import logging
import sys
from collections.abc import Iterator

import pytest
import structlog

from helpline.logs import configure_logging
from tests.conftest import everything_in
from tests.twilio.conftest import CALLER, OURS, Line
from tests.twilio.telephone import Telephone

TEXT = "the director cornered me behind the generator"
SPOKEN = "my supervisor follows me to the car park"


@pytest.fixture(autouse=True)
def logging_as_in_a_process(capsys: pytest.CaptureFixture[str]) -> Iterator[None]:
    root, hooks = logging.getLogger(), (sys.excepthook, sys.unraisablehook)
    handlers, level = list(root.handlers), root.level
    configure_logging("gateway", "debug")
    yield
    root.handlers[:], root.level = handlers, level
    sys.excepthook, sys.unraisablehook = hooks
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()


async def test_nothing_of_it_is_in_logs_or_store(line: Line, capsys: pytest.CaptureFixture[str]) -> None:
    await line.write(TEXT)
    line.exchange.faults = [21211, "away", "cut", 20429]
    await line.outbox.run()
    await line.later()
    await line.outbox.run()
    await line.webhooks.text(TEXT, CALLER, OURS, "not a sid!")
    await line.webhooks.post("/twilio/sms", {"Body": TEXT, "From": CALLER}, signature="wrong")
    phone = Telephone(line.webhooks, OURS, CALLER)
    await phone.call()
    await phone.press("1")
    await phone.speak(SPOKEN)
    await phone.press("7")
    code = "".join(
        sign for sign in next(one for one in phone.heard if one.startswith("Your return code")) if sign.isdigit()
    )[:16]
    await phone.press("8")
    await phone.press(code[::-1])
    await phone.hang_up()
    logged = capsys.readouterr()
    stored = await everything_in(line.conversations.redis)
    for secret in (TEXT, SPOKEN, CALLER[1:], code):
        assert secret not in logged.err + logged.out
        assert secret.encode() not in stored
    assert '"event"' in logged.err, "nothing was logged at all"
