"""`helpline triage` as other tools use it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from triage.engine import TriageEngine


def _run(home: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "HELPLINE_HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-m", "helpline", "triage", *arguments],
        input=given,
        capture_output=True,
        env=environment,
        check=False,
        timeout=60,
    )


@pytest.fixture(scope="module")
def answers(engine: TriageEngine, home: Path) -> list[dict[str, object]]:
    lines = [
        b'{"text": "je veux mourir", "language": "fr"}',
        b"no quiero matarme",
        b"\xff\xfe I want to die",
        b'{"text": 3}',
        b"{not json",
        b"",
        b'{"text": "x", "language": "de"}',
        b"a" * 1_000_000,
        b"[" * 100_000,
        "мій начальник мене домагається".encode(),
    ]
    done = _run(home, "--no-bot", given=b"\n".join(lines) + b"\n")
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(found) == len(lines)
    return found


def test_the_answer_has_the_form_of_the_contract(answers: list[dict[str, object]]) -> None:
    first = answers[0]
    assert first["language"] == "fr"
    assert first["language_confidence"] == 1.0
    assert first["intent"] is None
    risk = first["risk"]
    assert isinstance(risk, dict)
    assert (risk["level"], risk["categories"]) == (3, ["suicide"])
    assert set(risk["matches"][0]) == {"category", "level", "start", "end", "rule"}


def test_bare_text_is_read_as_text(answers: list[dict[str, object]]) -> None:
    assert answers[1]["language"] == "es"


@pytest.mark.parametrize("line", [2, 4, 5, 7, 8])
def test_a_strange_line_is_answered_like_any_other(line: int, answers: list[dict[str, object]]) -> None:
    assert set(answers[line]) == {"language", "language_confidence", "risk", "intent"}


@pytest.mark.parametrize("line", [3, 6])
def test_a_line_that_cannot_be_answered_says_why(line: int, answers: list[dict[str, object]]) -> None:
    assert set(answers[line]) == {"error"}


def test_another_language_is_named(answers: list[dict[str, object]]) -> None:
    assert answers[9]["unsupported"] == "uk"


def test_an_explanation_is_for_people(engine: TriageEngine, home: Path) -> None:
    done = _run(home, "--explain", "I'm not going to kill myself")
    said = done.stdout.decode()
    assert done.returncode == 0
    assert "level: 2 suicide" in said
    assert "+negation" in said
    assert "lexicons work alone" in said


def test_without_the_bot_rasa_is_not_loaded(engine: TriageEngine, home: Path) -> None:
    check = (
        "import sys; sys.argv = ['helpline', 'triage', '--no-bot']\n"
        "from helpline.cli import main\n"
        "try: main()\n"
        "finally: print([name for name in ('rasa', 'tensorflow', 'sklearn', 'spacy.cli') if name in sys.modules])"
    )
    environment = {**os.environ, "HELPLINE_HOME": str(home)}
    done = subprocess.run(
        [sys.executable, "-c", check], input=b"", capture_output=True, env=environment, check=False, timeout=60
    )
    assert done.stdout.decode().strip() == "[]"
