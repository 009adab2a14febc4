"""The report on danger, and the command that writes it, on a handful of lines."""

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from redis.asyncio import Redis

from helpline.language import Language
from helpline.risk import Category
from helpline.settings import Settings
from triage.engine import TriageEngine
from triage.evaluation.figures import figures
from triage.evaluation.measure import LEXICON, Reader, Report, read, report
from triage.evaluation.page import markdown, page, write_figures
from triage.evaluation.texts import RiskText, risk_texts

LINES = [
    {"text": "I want to kill myself", "level": 3, "categories": ["suicide"], "kind": "danger", "form": "plain"},
    {"text": "zzz <b>nobody knows this</b> zzz", "level": 4, "categories": ["weapon"], "kind": "danger", "form": "sms"},
    {"text": "the report is due on Monday", "level": 0, "categories": [], "kind": "work", "form": "plain"},
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "dev").mkdir()
    lines = "\n".join(map(json.dumps, LINES))
    (tmp_path / "dev" / "en.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


@pytest.fixture
def measured(engine: TriageEngine) -> Report:
    readings = [read(engine, f"dev/en.jsonl:{at}", msgspec.convert(line, RiskText)) for at, line in enumerate(LINES, 1)]
    found = figures(readings)
    return Report("dev", {LEXICON: Reader({"en": found}, found.by_category)})


def test_a_file_is_read_with_its_places(data: Path) -> None:
    texts = risk_texts("dev", Language.EN, data)
    assert list(texts) == ["dev/en.jsonl:1", "dev/en.jsonl:2", "dev/en.jsonl:3"]
    assert texts["dev/en.jsonl:1"].categories == (Category.SUICIDE,)


def test_a_line_that_cannot_be_read_is_named_without_its_text(data: Path) -> None:
    (data / "dev" / "fr.jsonl").write_text('{"text": "a secret", "level": "high"}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"^dev/fr\.jsonl:1: ") as wrong:
        risk_texts("dev", Language.FR, data)
    assert "secret" not in str(wrong.value)


def test_without_a_scorer_the_lexicons_are_measured_alone(data: Path, home: Path, engine: TriageEngine) -> None:
    found = report("dev", home, data)
    assert list(found.readers) == [LEXICON]
    assert list(found.readers[LEXICON].languages) == ["en"]
    assert found.readers[LEXICON].languages["en"].recall.right == 1


def test_the_report_needs_nothing_from_outside_and_escapes_what_it_shows(measured: Report) -> None:
    text = page(measured)
    assert "&lt;b&gt;nobody knows this" in text
    assert "<b>nobody" not in text
    assert "http" not in text
    assert "<polyline" in text


def test_the_published_figures_hold_no_texts(measured: Report) -> None:
    text = markdown(measured)
    assert "| en | 3 | 50.0 (9.5-90.5) | 0.0" in text
    assert "nobody knows this" not in text
    assert "kill" not in text


def test_figures_replace_what_stood_between_the_marks_and_nothing_else(measured: Report, tmp_path: Path) -> None:
    original = Path("docs/risk-evaluation.md").read_text(encoding="utf-8")
    target = tmp_path / "page.md"
    target.write_text(original + "\nafter\n", encoding="utf-8")
    write_figures(target, measured)
    once = target.read_text(encoding="utf-8")
    write_figures(target, measured)
    assert target.read_text(encoding="utf-8") == once
    assert once.startswith(original[: original.index("<!-- figures")])
    assert once.endswith("\nafter\n")
    assert markdown(measured) in once


def test_a_page_without_marks_is_left_alone(measured: Report, tmp_path: Path) -> None:
    target = tmp_path / "page.md"
    target.write_text("# A page\n", encoding="utf-8")
    with pytest.raises(ValueError, match="no marks"):
        write_figures(target, measured)
    assert target.read_text(encoding="utf-8") == "# A page\n"


PROGRAM = """
import sys
from pathlib import Path
import triage.evaluation.measure as measure, triage.learning as learning
measure.report.__defaults__ = (Path(sys.argv.pop(1)),)
learning.train_scorer = lambda home: False  # takes half a minute, and has tests of its own
try:
    import helpline.__main__
finally:
    assert "rasa" not in sys.modules
"""


def test_the_command_writes_report_and_page_without_rasa_and_prints_no_text(data: Path, tmp_path: Path) -> None:
    target = tmp_path / "page.md"
    target.write_text(Path("docs/risk-evaluation.md").read_text(encoding="utf-8"), encoding="utf-8")
    arguments = ["evaluate", "--risk", "--set", "dev", "--write-page", "--page", str(target), "--to", str(tmp_path)]
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(data), *arguments],
        env={**os.environ, "HELPLINE_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert "dev/en.jsonl:2" in ended.stdout
    assert "counsellors' corrections: the store does not answer" in ended.stdout
    assert "kill" not in ended.stdout
    assert "recall" in target.read_text(encoding="utf-8")
    written = json.loads((tmp_path / "risk-dev.json").read_text(encoding="utf-8"))
    assert written["readers"][LEXICON]["languages"]["en"]["misses"][0]["text"] == LINES[1]["text"]
    assert (tmp_path / "risk-dev.html").is_file()


async def test_the_command_prints_what_counsellors_corrected(
    data: Path, tmp_path: Path, settings: Settings, redis: Redis
) -> None:
    await redis.hset("{main}:corrections", "false_alarm:ar:weapon", 7)
    arguments = ["evaluate", "--risk", "--set", "dev", "--to", str(tmp_path)]
    environment = {
        **os.environ,
        "HELPLINE_HOME": str(settings.home),
        "REDIS_URL": settings.redis_url or "",
        "HELPLINE_MASTER_KEY": settings.master_key,
        "HELPLINE_INDEX_KEY": settings.index_key,
    }
    ended = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-c", PROGRAM, str(data), *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert "counsellors' corrections: 7\n  false alarm  ar  weapon  7\n" in ended.stdout
