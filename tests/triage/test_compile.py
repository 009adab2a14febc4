"""The compiled artefacts: made when missing, made again when stale or damaged."""

import shutil
from pathlib import Path

import pytest

from triage.compile import folder, load_phrases
from triage.lexicon import LOCALES, LexiconError


def _artefact(home: Path) -> Path:
    (found,) = folder(home).glob("lexicon-*.msgpack")
    return found


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    for path in LOCALES.glob("*/risk.yml"):
        (tmp_path / "locales" / path.parent.name).mkdir(parents=True)
        shutil.copy(path, tmp_path / "locales" / path.parent.name)
    return tmp_path / "locales"


def test_the_second_start_reads_the_artefact(tmp_path: Path, locales: Path) -> None:
    first = load_phrases(tmp_path, locales)
    made = _artefact(tmp_path).stat().st_mtime_ns
    assert load_phrases(tmp_path, locales).rules == first.rules
    assert _artefact(tmp_path).stat().st_mtime_ns == made


def test_a_changed_lexicon_replaces_it(tmp_path: Path, locales: Path) -> None:
    load_phrases(tmp_path, locales)
    before = _artefact(tmp_path)
    path = locales / "en" / "risk.yml"
    path.write_text(path.read_text(encoding="utf-8") + '  - "purple elephants of doom"\n', encoding="utf-8")
    assert any(rule.phrase == "purple elephants of doom" for rule in load_phrases(tmp_path, locales).rules)
    assert _artefact(tmp_path) != before


def test_a_damaged_one_is_made_again(tmp_path: Path, locales: Path) -> None:
    load_phrases(tmp_path, locales)
    _artefact(tmp_path).write_bytes(b"\x93half")
    assert load_phrases(tmp_path, locales).rules
    assert _artefact(tmp_path).stat().st_size > 100_000


def test_a_wrong_lexicon_stops_the_start(tmp_path: Path, locales: Path) -> None:
    (locales / "fr" / "risk.yml").write_text("language: fr\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"fr/risk\.yml:1: categories is missing"):
        load_phrases(tmp_path, locales)


def test_a_home_that_cannot_be_written_only_costs_time(tmp_path: Path, locales: Path) -> None:
    (tmp_path / "models").write_text("in the way", encoding="utf-8")
    assert load_phrases(tmp_path, locales).rules
