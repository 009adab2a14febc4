"""Real processes that believe to be connected with Twilio; for tests and for `bench/voice.py`."""

import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from helpline.logs import UVICORN
from tests.conftest import unused_port
from tests.processes import Processes, bring_models
from tests.twilio.conftest import NUMBERS, ON_CALL
from tests.twilio.exchange import ACCOUNT, TOKEN, Exchange

PUBLIC = "https://helpline.example.org"


class House:
    """Real processes, and a played Twilio that they send to."""

    def __init__(self, processes: Processes, exchange: Exchange) -> None:
        self.processes = processes
        self.exchange = exchange
        self._callers = iter(range(1000, 9999))

    def caller(self) -> str:
        """A telephone that has not called before."""
        return f"+1555017{next(self._callers)}"


@contextmanager
def telephone_house(trained_home: Path) -> Iterator[House]:
    """Gateway, keeper, Redis and the trained assistant, working; taken down at the end."""
    exchange, port = Exchange(), unused_port()
    server = uvicorn.Server(uvicorn.Config(exchange.app, port=port, ws="none", **UVICORN))
    serving = threading.Thread(target=server.run, daemon=True)
    serving.start()
    home = Path(tempfile.mkdtemp(prefix="hl-"))
    (home / "numbers.yml").write_text(NUMBERS)
    (home / "on-call.yml").write_text(ON_CALL)
    bring_models(trained_home, home)
    processes = Processes(
        home,
        TWILIO_ACCOUNT_SID=ACCOUNT,
        TWILIO_AUTH_TOKEN=TOKEN,
        TWILIO_NUMBERS=str(home / "numbers.yml"),
        HELPLINE_ON_CALL=str(home / "on-call.yml"),
        HELPLINE_TWILIO_API_URL=f"http://127.0.0.1:{port}",
        HELPLINE_PUBLIC_URL=PUBLIC,
    )
    try:
        for name in ("redis", "gateway", "keeper", "bot"):
            processes.start(name)
        for name in ("redis", "keeper", "gateway", "bot"):
            processes.ready(name, within_s=300)
        yield House(processes, exchange)
    finally:
        processes.close()
        server.should_exit = True
        serving.join(10)
        shutil.rmtree(home, ignore_errors=True)
    assert exchange.wrong == []
