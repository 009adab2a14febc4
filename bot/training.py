"""Training, only when something changed: a model belongs to the hash of everything it was made from."""

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path

from helpline.settings import PROJECT

MODELS = PROJECT / "models"
_PATTERN = "helpline-*.tar.gz"

# What a model is made from. The sentences are not: the responses are put into words at run time.
_SOURCES = (
    "config.yml",
    "domain",
    "data/nlu",
    "data/rules",
    "data/concepts",
    "bot/components",
    "triage/concepts.py",
    "triage/meaning.py",
    "triage/perceptron.py",
    "triage/text.py",
    "requirements.lock",
)


def _files() -> Iterator[Path]:
    for source in _SOURCES:
        path = PROJECT / source
        if path.is_dir():
            yield from sorted(file for file in path.rglob("*") if file.suffix in {".yml", ".py"})
        else:
            yield path


def content_hash() -> str:
    """Names the model that the project as it stands would train."""
    digest = hashlib.sha256()
    for file in _files():
        digest.update(file.relative_to(PROJECT).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def current_model() -> Path | None:
    """The model of the project as it stands, or None when it has to be trained."""
    path = MODELS / f"helpline-{content_hash()}.tar.gz"
    return path if path.exists() else None


def newest_model() -> Path | None:
    """The newest model there is: an assistant of yesterday's texts is better than none while the new one trains."""
    models = sorted(MODELS.glob(_PATTERN), key=lambda path: path.stat().st_mtime)
    return models[-1] if models else None


def train() -> Path:
    """Train, unless the model is there. Returns its path.

    Raises:
        RuntimeError: Rasa produced no model.
    """
    # Before the hash: the generated responses are part of what the model is made from.
    from bot.responses import write

    write()
    model = current_model()
    if model is not None:
        return model
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    from rasa.model_training import train as rasa_train

    name = f"helpline-{content_hash()}"
    # Standard output belongs to the command that trains: `helpline triage` writes its answers there.
    with redirect_stdout(sys.stderr):
        result = rasa_train(
            domain=str(PROJECT / "domain"),
            config=str(PROJECT / "config.yml"),
            training_files=[str(PROJECT / "data" / "nlu"), str(PROJECT / "data" / "rules")],
            output=str(MODELS / "new"),
            fixed_model_name=name,
        )
    if not result.model or result.code != 0:
        raise RuntimeError("training produced no model")
    # Only a whole model ever has its name: others may be looking.
    made = Path(result.model).rename(MODELS / f"{name}.tar.gz")
    _forget_old(keep=made)
    return made


def _forget_old(keep: Path) -> None:
    for model in MODELS.glob(_PATTERN):
        if model != keep:
            model.unlink()
