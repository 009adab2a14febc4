"""The learned scorer: trained on a handful of texts, it does what training says."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest
import yaml

from helpline.risk import Category
from triage.compile import folder
from triage.engine import TriageEngine
from triage.learning import learn, train_scorer
from triage.lexicon import LOCALES, LexiconError
from triage.meaning import Encoder, Vectors
from triage.samples import Sample, Source, texts_for_learning
from triage.scorer import FILE, Model, Scorer
from triage.text import fold

DANGER = [
    "the {} lantern fades for me",
    "my {} lantern is fading out",
    "tonight the {} lantern goes dark",
    "soon the {} lantern will fade",
]
HARMLESS = [
    "the {} budget is due",
    "please send the {} report",
    "when is the {} meeting",
    "my {} contract ends in may",
    "i am not going to the {} lunch",
]
WORDS = ["old", "red", "small", "last", "new", "blue", "long", "good", "cold", "first"]


def _samples(lines: list[str], lowest: int, highest: int, category: Category | None) -> list[Sample]:
    return [Sample(line.format(word), lowest, highest, category, Source.RISK) for line in lines for word in WORDS]


@pytest.fixture(scope="module")
def model() -> Model:
    return learn(
        [
            *_samples(DANGER, 4, 4, Category.SUICIDE),
            *_samples(["he waits at the {} gate"], 2, 2, Category.STALKING),
            *_samples(HARMLESS, 0, 1, None),
        ]
    )


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder.load()


@pytest.fixture
def trained(engine: TriageEngine, model: Model, home: Path, tmp_path: Path) -> TriageEngine:
    for path in folder(home).iterdir():
        (folder(tmp_path)).mkdir(parents=True, exist_ok=True)
        (folder(tmp_path) / path.name).write_bytes(path.read_bytes())
    (folder(tmp_path) / FILE).write_bytes(msgspec.msgpack.encode(model))
    return TriageEngine.load(tmp_path)


def test_it_finds_what_no_lexicon_has(trained: TriageEngine) -> None:
    found = trained.triage("the green lantern fades")
    assert found.level >= 3
    (match,) = found.matches
    assert (match.category, match.start, match.end, match.rule) == ("suicide", None, None, "model")


def test_it_leaves_harmless_texts_alone(trained: TriageEngine) -> None:
    assert trained.triage("please send the green report").level == 0


def test_it_never_lowers(trained: TriageEngine) -> None:
    assert trained.triage("I want to kill myself, please send the budget report").level == 3


def test_it_does_not_undo_a_negation(trained: TriageEngine) -> None:
    assert trained.triage("I am not going to kill myself").level == 2


def test_an_explanation_shows_its_ngrams(trained: TriageEngine) -> None:
    explained = trained.explain("the green lantern fades")
    assert explained.has_model
    assert any("lantern" in ngram for ngram, _ in explained.ngrams)


def test_a_model_survives_being_stored(model: Model, encoder: Encoder, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(msgspec.msgpack.encode(model))
    stored = Scorer.load(tmp_path)
    assert stored is not None
    asked = fold("the old lantern fades"), ["The old lantern fades"]
    assert stored.score(*asked) == Scorer(model, encoder).score(*asked)


def test_the_ngrams_judge_alone_where_a_sentence_may_not_be_judged_by_its_meaning(model: Model) -> None:
    assert Scorer(model, None).score(fold("the old lantern fades for me tonight")).level >= 3


def test_the_meaning_is_not_asked_where_the_words_leave_no_doubt(model: Model) -> None:
    class Unasked(Encoder):
        def __init__(self) -> None:
            pass

        def vectors(self, texts: Sequence[str]) -> Vectors:
            pytest.fail("asked for the meaning")

    text = "please send the old report"
    assert Scorer(model, Unasked()).score(fold(text), [text]).level == 0


def test_a_sentence_of_unknown_words_is_judged_by_its_meaning(model: Model, encoder: Encoder) -> None:
    """No word of these occurs in the training texts."""
    scorer = Scorer(model, encoder)
    danger, harmless = "cette lampe va mourir ce soir", "merci d'envoyer le rapport"
    chances = [scorer.score(fold(text), [text]).probability for text in (danger, harmless)]
    assert chances[0] > chances[1]


@pytest.mark.parametrize("content", [b"", b"\x93", b"not a model"])
def test_a_damaged_model_counts_as_none(content: bytes, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert Scorer.load(tmp_path) is None


def test_texts_are_read_with_their_levels(tmp_path: Path) -> None:
    (tmp_path / "risk").mkdir()
    (tmp_path / "risk" / "en.yml").write_text(
        'positives:\n  suicide: {3: ["i want to go"]}\n'
        'negatives:\n  idiom: ["killing time"]\n  negated: ["i do not want to go"]\n',
        encoding="utf-8",
    )
    found = list(texts_for_learning(tmp_path))
    assert [(sample.lowest, sample.highest, sample.category) for sample in found] == [
        (3, 3, "suicide"),
        (0, 1, None),
        (0, 2, None),
    ]


def test_a_wrong_file_of_texts_is_named(tmp_path: Path) -> None:
    (tmp_path / "risk").mkdir()
    (tmp_path / "risk" / "en.yml").write_text('positives: {sucide: {3: ["x"]}}\nnegatives: {}\n', encoding="utf-8")
    with pytest.raises(LexiconError, match=r"en\.yml"):
        list(texts_for_learning(tmp_path))


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_training_is_done_once_for_the_same_texts(tmp_path: Path) -> None:
    locales = tmp_path / "locales"
    for path in LOCALES.glob("*/risk.yml"):
        (locales / path.parent.name).mkdir(parents=True)
        shutil.copy(path, locales / path.parent.name)
    (tmp_path / "data" / "risk").mkdir(parents=True)
    danger, harmless = ([line.format(word) for line in lines for word in WORDS] for lines in (DANGER, HARMLESS))
    stalking = [f"he waits at the {word} gate" for word in WORDS]
    texts = {"positives": {"suicide": {4: danger}, "stalking": {2: stalking}}, "negatives": {"work": harmless}}
    (tmp_path / "data" / "risk" / "en.yml").write_text(yaml.safe_dump(texts), encoding="utf-8")
    assert train_scorer(tmp_path, locales)
    assert not train_scorer(tmp_path, locales)
    assert TriageEngine.load(tmp_path, locales).has_model
