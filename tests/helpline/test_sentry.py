"""Sentry: with a recording transport in every process, what people write never leaves."""

import json
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sentry_sdk
import structlog
from sentry_sdk import logger as sentry_logs
from sentry_sdk import metrics as sentry_metrics
from sentry_sdk.envelope import Envelope
from sentry_sdk.transport import Transport
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from helpline.logs import configure_logging
from helpline.sentry import configure_sentry
from helpline.settings import Settings

TEXT = "he hits me every night and I want to die"
PHONE = "+41791234567"
CODE = "4539 1488 0343 6467"
DSN = "https://public@sentry.example.org/1"


class Recording(Transport):
    def __init__(self) -> None:
        super().__init__()
        self.sent = b""
        self.events: list[dict[str, Any]] = []

    def capture_envelope(self, envelope: Envelope) -> None:
        self.sent += envelope.serialize()
        if (event := envelope.get_event()) is not None:
            self.events.append(dict(event))


@pytest.fixture
def sentry(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Recording]:
    monkeypatch.setenv("RASA_TELEMETRY_ENABLED", "true")
    hooks, root = (sys.excepthook, sys.unraisablehook, threading.excepthook), logging.getLogger()
    handlers = list(root.handlers)
    configure_logging("test")
    recording = Recording()
    assert configure_sentry(settings.model_copy(update={"sentry_dsn": DSN}), "gateway", recording)
    with sentry_sdk.isolation_scope():
        yield recording
    sentry_sdk.get_global_scope().set_client(None)
    sys.excepthook, sys.unraisablehook, threading.excepthook = hooks
    root.handlers[:] = handlers
    structlog.reset_defaults()


def assert_one_clean_event(recording: Recording, kind: str = "ValueError") -> dict[str, Any]:
    sentry_sdk.flush()
    assert_clean(recording)
    (event,) = recording.events
    assert event["exception"]["values"][-1]["type"] == kind
    return event


def assert_clean(recording: Recording) -> None:
    sent = recording.sent.decode()
    for private in (TEXT, PHONE, PHONE[1:], CODE, CODE.replace(" ", "")):
        assert private not in sent
    # Source lines and variables would hold this very call.
    assert "pre_context" not in sent
    assert '"vars"' not in sent


def fail_with_everything_in_reach() -> None:
    text, phone, code = TEXT, PHONE, CODE
    raise ValueError(f"{text} {phone} {code}")


def test_an_exceptions_message_and_variables_stay(sentry: Recording) -> None:
    try:
        fail_with_everything_in_reach()
    except ValueError as failed:
        sentry_sdk.capture_exception(failed)
    event = assert_one_clean_event(sentry)
    frames = event["exception"]["values"][-1]["stacktrace"]["frames"]
    assert frames[-1]["function"] == "fail_with_everything_in_reach"
    assert frames[-1]["lineno"] > 0
    assert event["tags"] == {"process": "gateway"}


def test_a_chain_of_causes_stays(sentry: Recording) -> None:
    try:
        try:
            raise KeyError(CODE)
        except KeyError as inner:
            raise ValueError(PHONE) from inner
    except ValueError as failed:
        failed.add_note(TEXT)
        sentry_sdk.capture_exception(failed)
    event = assert_one_clean_event(sentry)
    assert [one["type"] for one in event["exception"]["values"]] == ["KeyError", "ValueError"]


def test_a_logged_exception_is_reported_once_without_its_fields(sentry: Recording) -> None:
    try:
        fail_with_everything_in_reach()
    except ValueError:
        structlog.get_logger().exception("turn_failed", text=TEXT, phone=PHONE)
        logging.getLogger("library").exception("failed on %s", TEXT)
    assert_one_clean_event(sentry)


def test_bare_messages_do_not_leave_at_all(sentry: Recording) -> None:
    sentry_sdk.capture_message(TEXT)
    structlog.get_logger().error("something", text=TEXT)
    logging.getLogger("library").error("failed on %s", PHONE)
    sentry_sdk.flush()
    assert sentry.sent == b""


def test_breadcrumbs_user_tags_and_contexts_stay(sentry: Recording) -> None:
    scope = sentry_sdk.get_isolation_scope()
    sentry_sdk.add_breadcrumb(message=TEXT, data={"phone": PHONE})
    structlog.get_logger().info("message_in", text=TEXT)
    logging.getLogger("library").warning(TEXT)
    scope.set_user({"id": PHONE, "ip_address": "192.0.2.7"})
    scope.set_tag("code", CODE)
    scope.set_extra("text", TEXT)
    scope.set_context("message", {"text": TEXT})
    scope.set_transaction_name(f"/chat/{CODE}")
    scope.fingerprint = [TEXT]
    scope.add_attachment(bytes=TEXT.encode(), filename="message.txt")
    try:
        fail_with_everything_in_reach()
    except ValueError as failed:
        sentry_sdk.capture_exception(failed)
    event = assert_one_clean_event(sentry)
    assert "192.0.2.7" not in sentry.sent.decode()
    assert not set(event) & {"breadcrumbs", "user", "extra", "contexts", "transaction", "fingerprint", "modules"}
    assert not event.get("server_name")


def test_a_failing_request_sends_no_body_address_header_or_cookie(sentry: Recording) -> None:
    async def fail(request: Request) -> Response:
        await request.body()
        raise ValueError(TEXT)

    app = Starlette(routes=[Route("/chat/{code}", fail, methods=["POST"])])
    with TestClient(app, raise_server_exceptions=False, cookies={"session": "c00kie"}) as client:
        address = f"/chat/{CODE}?phone={PHONE}"
        client.post(address, json={"text": TEXT}, headers={"Authorization": "Bearer t0ken", "User-Agent": "agent-x"})
    event = assert_one_clean_event(sentry)
    sent = sentry.sent.decode()
    assert not any(word in sent for word in ("c00kie", "t0ken", "agent-x", "/chat/"))
    assert "request" not in event


def test_spans_logs_and_metrics_do_not_leave(sentry: Recording) -> None:
    with sentry_sdk.start_transaction(name=TEXT), sentry_sdk.start_span(name=PHONE):
        pass
    sentry_logs.error(TEXT)
    sentry_metrics.count(TEXT, 1)
    sentry_sdk.flush()
    assert sentry.sent == b""


def test_no_dsn_means_off(settings: Settings) -> None:
    assert configure_sentry(settings, "bot", Recording()) is False


def test_rasas_own_telemetry_is_off_either_way(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RASA_TELEMETRY_ENABLED", "true")
    configure_sentry(settings, "bot")
    assert os.environ["RASA_TELEMETRY_ENABLED"] == "false"


def test_a_crash_of_a_process_is_reported_clean() -> None:
    program = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
from pathlib import Path
from helpline.logs import configure_logging
from helpline.sentry import configure_sentry
from helpline.settings import Settings
from helpline.vault.keyring import generate_keyring
from test_sentry import DSN, Recording, fail_with_everything_in_reach
class Printing(Recording):
    def capture_envelope(self, envelope): print(envelope.serialize().decode())
configure_logging("bot")
settings = Settings(home=Path("/nowhere"), master_key=generate_keyring(), index_key=generate_keyring(), sentry_dsn=DSN)
configure_sentry(settings, "bot", Printing())
fail_with_everything_in_reach()
"""
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    event = json.loads(ended.stdout.splitlines()[2])
    assert event["exception"]["values"][0]["type"] == "ValueError"
    for private in (TEXT, PHONE, CODE):
        assert private not in ended.stdout + ended.stderr
