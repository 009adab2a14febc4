"""Sentence vectors: close in meaning is close in space, whatever the language and the disguise."""

import pickle
from pathlib import Path

import numpy as np
import pytest

from triage import meaning
from triage.meaning import LONGEST, SIZE, Encoder, remembered

SAME = [
    "I want to report my manager anonymously",
    "Je veux signaler mon chef de façon anonyme",
    "Quiero denunciar a mi jefe de forma anónima",
    "أريد الإبلاغ عن مديري دون ذكر اسمي",
    "我想匿名举报我的经理",
    "Я хочу анонимно пожаловаться на начальника",
]
OTHER = "The weather will be fine tomorrow"


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder.load()


def test_a_text_becomes_a_vector_of_length_one(encoder: Encoder) -> None:
    found = encoder.vectors([*SAME, ""])
    assert found.shape == (7, SIZE)
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-3)


@pytest.mark.parametrize("text", SAME[1:])
def test_the_same_said_in_another_language_is_nearer_than_something_else(encoder: Encoder, text: str) -> None:
    english, translated, other = encoder.vectors([SAME[0], text, OTHER])
    assert english @ translated > english @ other + 0.1


@pytest.mark.parametrize(
    "disguised", ["I want\u200b to re\u200dport my manager anonymously", "Ｉ want to report my manager anonymously"]
)
def test_a_disguise_changes_nothing(encoder: Encoder, disguised: str) -> None:
    plain, hidden = encoder.vectors([SAME[0], disguised])
    assert plain @ hidden == pytest.approx(1, abs=1e-3)


def test_a_text_without_end_is_read_to_a_bound(encoder: Encoder) -> None:
    once, twice = encoder.vectors(["a b " * LONGEST, "a b " * 2 * LONGEST])
    assert np.array_equal(once, twice)


def test_what_was_kept_says_the_same_as_the_package(encoder: Encoder, tmp_path: Path) -> None:
    Encoder.load(tmp_path)
    kept = Encoder.load(tmp_path)
    assert np.array_equal(kept.vectors(SAME), encoder.vectors(SAME))


def test_a_damaged_file_is_made_again(tmp_path: Path) -> None:
    Encoder.load(tmp_path)
    (path,) = tmp_path.iterdir()
    path.write_bytes(b"not a pickle")
    assert Encoder.load(tmp_path).vectors(["hello"]).shape == (1, SIZE)
    assert path.stat().st_size > 1_000_000


def test_a_file_that_others_may_write_is_not_believed(tmp_path: Path) -> None:
    Encoder.load(tmp_path)
    (path,) = tmp_path.iterdir()
    path.write_bytes(pickle.dumps("something else"))
    path.chmod(0o666)
    assert Encoder.load(tmp_path).vectors(["hello"]).shape == (1, SIZE)


def test_vectors_of_training_texts_are_looked_up_the_second_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "vectors.npz"
    first = remembered(SAME, cache)
    monkeypatch.setattr(meaning.Encoder, "load", lambda: pytest.fail("asked the encoder again"))
    assert np.array_equal(remembered(SAME[::-1], cache), first[::-1])


def test_a_new_training_text_joins_those_that_are_known(tmp_path: Path) -> None:
    cache = tmp_path / "vectors.npz"
    remembered(SAME[:2], cache)
    assert remembered(SAME, cache).shape == (6, SIZE)
    assert np.allclose(remembered(SAME, cache), Encoder.load().vectors(SAME), atol=1e-3)


def test_vectors_made_on_several_cores_are_the_same_in_the_same_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoder: Encoder
) -> None:
    monkeypatch.setattr(meaning, "_MANY", 2)
    monkeypatch.setattr(meaning.os, "sched_getaffinity", lambda _: {0, 1})
    assert np.allclose(remembered(SAME, tmp_path / "vectors.npz"), encoder.vectors(SAME), atol=1e-3)
