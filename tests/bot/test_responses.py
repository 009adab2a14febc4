"""The Rasa project as Rasa's own tools see it: generated files up to date, data clean, stories told as written."""

import os
import socket
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bot.responses import TARGET, generated, write
from helpline.settings import PROJECT
from tests.conftest import unused_port
from triage.text import fold

# Looked at now, for training brings the file up to date.
UP_TO_DATE = TARGET.read_text("utf-8") == generated()
RASA = [sys.executable, "-m", "rasa"]
ENVIRONMENT = {
    **os.environ,
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
}


def test_the_generated_responses_are_up_to_date() -> None:
    assert UP_TO_DATE, "locales/en changed: run `make train` and commit domain/responses.yml"


def test_writing_changes_only_what_is_stale(tmp_path: Path) -> None:
    target = tmp_path / "responses.yml"
    assert write(target)
    assert not write(target)
    target.write_text("stale", "utf-8")
    assert write(target)
    assert target.read_text("utf-8") == generated()


def examples() -> Iterator[tuple[str, str, str]]:
    """Language, intent and text of every line of the training texts."""
    for path in sorted((PROJECT / "data" / "nlu").glob("*/*.yml")):
        for block in yaml.safe_load(path.read_text("utf-8"))["nlu"]:
            for line in block["examples"].splitlines():
                yield path.parent.name, block["intent"], line.removeprefix("- ").strip()


def test_no_line_stands_in_two_intents() -> None:
    intents: defaultdict[str, set[str]] = defaultdict(set)
    for _, intent, text in examples():
        # Signs without letters, thumbs up and the like, are nothing when folded.
        intents[" ".join(fold(text)) or text].add(intent)
    assert {text: held for text, held in intents.items() if len(held) > 1} == {}


def test_every_language_has_texts_for_every_intent() -> None:
    wanted = set(yaml.safe_load((PROJECT / "domain" / "conversation.yml").read_text("utf-8"))["intents"])
    taught: defaultdict[str, set[str]] = defaultdict(set)
    for language, intent, _ in examples():
        taught[language].add(intent)
    assert {language: wanted ^ intents for language, intents in taught.items() if wanted != intents} == {}


def rasa(*arguments: str) -> subprocess.Popen[str]:
    """A command of Rasa's, as a Rasa user types it."""
    return subprocess.Popen(
        [*RASA, *arguments], cwd=PROJECT, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


@pytest.fixture(scope="module")
def validation() -> Iterator[subprocess.Popen[str]]:
    """`rasa data validate`, begun early: it runs beside the stories on the second core."""
    process = rasa("data", "validate", "--fail-on-warnings")
    yield process
    process.kill()
    process.wait(10)


@pytest.fixture
def action_server() -> Iterator[str]:
    """`rasa run actions`."""
    port = unused_port()
    server = rasa("run", "actions", "--port", str(port))
    try:
        for _ in range(1200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/webhook"
    finally:
        server.kill()
        server.communicate(timeout=10)


@pytest.mark.slow
@pytest.mark.model
@pytest.mark.timeout(300)
def test_the_stories_go_as_written(
    trained_model: Path, validation: subprocess.Popen[str], action_server: str, tmp_path: Path
) -> None:
    endpoints = tmp_path / "endpoints.yml"
    held = yaml.safe_load((PROJECT / "endpoints.yml").read_text("utf-8"))
    endpoints.write_text(yaml.safe_dump(held | {"action_endpoint": {"url": action_server}}), "utf-8")
    told = rasa(
        "test", "core", "--stories", "tests/rasa", "--fail-on-prediction-errors", "--model", str(trained_model),
        "--endpoints", str(endpoints), "--out", str(tmp_path / "results"), "--no-plot",
    )  # fmt: skip
    said, _ = told.communicate()
    assert told.returncode == 0, said[-2000:]


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_rasa_finds_no_fault_in_the_data(validation: subprocess.Popen[str]) -> None:
    said, _ = validation.communicate()
    assert validation.returncode == 0, said[-2000:]
