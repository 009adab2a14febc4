"""Logs: nothing that a person wrote, no number, no code, whichever way it gets there."""

import json
import logging
import subprocess
import sys
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from helpline.logs import FIELDS, UVICORN, configure_logging

TEXT = "he hits me every night and I want to die"
PHONE = "+41791234567"
CODE = "4539 1488 0343 6467"
PRIVATE = (TEXT, PHONE, CODE, PHONE.strip("+"), CODE.replace(" ", ""))


@pytest.fixture(autouse=True)
def logging_as_in_a_process(capsys: pytest.CaptureFixture[str]) -> Iterator[None]:
    """Configured while the test's standard error is in place; everything put back afterwards."""
    root, hooks = logging.getLogger(), (sys.excepthook, sys.unraisablehook)
    handlers, level = list(root.handlers), root.level
    configure_logging("test", "debug")
    yield
    root.handlers[:], root.level = handlers, level
    sys.excepthook, sys.unraisablehook = hooks
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def assert_nothing_private(output: str) -> None:
    for private in PRIVATE:
        assert private not in output
        assert json.dumps(private).strip('"') not in output


def test_a_line_has_time_process_event_and_its_fields(capsys: pytest.CaptureFixture[str]) -> None:
    structlog.get_logger().info("turn_done", conversation="0123456789abcdef01234567", duration_ms=12.5, level=3)
    (line,) = lines(capsys)
    assert line["event"] == "turn_done"
    assert line["process"] == "test"
    assert line["conversation"] == "0123456789abcdef01234567"
    assert (line["duration_ms"], line["level"]) == (12.5, 3)
    assert line["at"].endswith("Z")


@pytest.mark.parametrize("private", PRIVATE)
@pytest.mark.parametrize("field", ["text", "message", "phone", *FIELDS])
def test_no_field_carries_it(capsys: pytest.CaptureFixture[str], field: str, private: str) -> None:
    structlog.get_logger().warning("message_in", **{field: private})
    assert_nothing_private(capsys.readouterr().err)


@pytest.mark.parametrize("number", [41791234567, 4539148803436467])
@pytest.mark.parametrize("field", FIELDS)
def test_no_field_carries_it_as_a_number(capsys: pytest.CaptureFixture[str], field: str, number: int) -> None:
    structlog.get_logger().warning("message_in", **{field: number})
    assert str(number) not in capsys.readouterr().err


def test_a_name_of_an_event_that_is_a_sentence_is_withheld(capsys: pytest.CaptureFixture[str]) -> None:
    structlog.get_logger().error(f"could not answer: {TEXT}")
    (line,) = lines(capsys)
    assert line["event"] == "withheld"


def test_an_exception_is_its_types_and_places(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        try:
            raise KeyError(CODE)
        except KeyError as inner:
            raise ValueError(TEXT) from inner
    except ValueError:
        structlog.get_logger().exception("turn_failed")
    output = capsys.readouterr().err
    assert_nothing_private(output)
    line = json.loads(output)
    assert line["error"] == ["ValueError", "KeyError"]
    assert "test_logs.py" in line["at_code"][0]


def test_a_librarys_warning_keeps_its_place_and_loses_its_message(capsys: pytest.CaptureFixture[str]) -> None:
    logging.getLogger("some.library").warning("cannot parse %s", TEXT)
    logging.getLogger("some.library").error(f"for {PHONE}")  # noqa: G004 -- as libraries do
    logging.getLogger("some.library").info("chatter")
    output = capsys.readouterr().err
    assert_nothing_private(output)
    found = [json.loads(line) for line in output.splitlines()]
    assert [line["level_name"] for line in found] == ["warning", "error"]
    assert found[0]["logger"] == "some.library"
    assert "test_logs.py:" in found[0]["place"]


def test_a_librarys_traceback_loses_its_message(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        raise RuntimeError(TEXT)
    except RuntimeError:
        logging.getLogger("asyncio").exception("Task exception was never retrieved: %s", TEXT)
    output = capsys.readouterr().err
    assert_nothing_private(output)
    assert json.loads(output)["error"] == ["RuntimeError"]


def test_a_python_warning_loses_its_message(capsys: pytest.CaptureFixture[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=True)
        warnings.warn(TEXT, UserWarning, stacklevel=1)
    assert_nothing_private(capsys.readouterr().err)


def test_a_crash_prints_no_message() -> None:
    program = f"""
import threading
from helpline.logs import configure_logging
configure_logging("crash")
def fail(): raise ValueError({TEXT!r})
thread = threading.Thread(target=fail); thread.start(); thread.join()
fail()
"""
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert_nothing_private(ended.stderr + ended.stdout)
    assert [json.loads(line)["error"] for line in ended.stderr.splitlines()] == [["ValueError"], ["ValueError"]]


def test_access_logs_are_off(capsys: pytest.CaptureFixture[str]) -> None:
    logging.getLogger("uvicorn.access").error("GET /chat/%s", CODE)
    assert capsys.readouterr().err == ""
    assert UVICORN["access_log"] is False


@given(st.text(min_size=1).filter(lambda text: " " in text or any(ord(c) > 127 for c in text)))
def test_no_field_carries_any_sentence(text: str) -> None:
    for form in FIELDS.values():
        assert form(text) == "withheld"


@given(st.from_regex(r"\+?\d{8,19}", fullmatch=True))
def test_no_field_carries_any_long_number(number: str) -> None:
    assert {form(number) for name, form in FIELDS.items()} == {"withheld"}
