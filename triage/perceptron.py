"""A small neural network over sentence vectors (`triage/meaning.py`): one hidden layer.

scikit-learn trains it; asking it is two matrix products, so that the gateway does without scikit-learn.
"""

import io
import warnings
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from triage.meaning import Vectors

_SEED = 1
_BATCH = 256
_FLOOR = -14.0
"""A log probability below this says no more than "never"; unbounded, one voice could shout down all others."""


class Perceptron:
    """Says for a vector how likely each of `names` is."""

    def __init__(self, names: list[str], arrays: list[NDArray[Any]]) -> None:
        """`arrays`: mean and spread of the vectors, then weights and biases of the hidden layer and of the last."""
        self.names = names
        self._arrays = [array.astype(np.float32) for array in arrays]

    @classmethod
    def fit(
        cls, vectors: Vectors, names: Sequence[str], *, hidden: int, rounds: int, penalty: float = 1e-3
    ) -> "Perceptron":
        """Learn from texts x SIZE and a name for each. About 20 s for 50,000 texts, 400 hidden, 10 rounds, on one core."""
        from sklearn.exceptions import ConvergenceWarning
        from sklearn.neural_network import MLPClassifier

        mean, spread = vectors.mean(axis=0), vectors.std(axis=0) + 1e-6
        learner = MLPClassifier((hidden,), alpha=penalty, batch_size=_BATCH, max_iter=rounds, random_state=_SEED)
        with warnings.catch_warnings():
            # So few rounds are meant: more of them learn the texts by heart.
            warnings.simplefilter("ignore", ConvergenceWarning)
            learner.fit((vectors - mean) / spread, list(names))
        first, last = learner.coefs_
        first_bias, last_bias = learner.intercepts_
        if len(learner.classes_) == 2:  # scikit-learn has one output then
            last, last_bias = np.hstack([0 * last, last]), np.hstack([0 * last_bias, last_bias])
        return cls([str(name) for name in learner.classes_], [mean, spread, first, first_bias, last, last_bias])

    def log_chances(self, vectors: Vectors) -> NDArray[np.float32]:
        """Texts x names: natural logarithms of probabilities."""
        mean, spread, first, first_bias, last, last_bias = self._arrays
        inner = np.maximum((vectors - mean) / spread @ first + first_bias, 0)
        outer = inner @ last + last_bias
        top = outer.max(axis=1, keepdims=True)
        found: NDArray[np.float32] = outer - top - np.log(np.exp(outer - top).sum(axis=1, keepdims=True))
        return np.maximum(found, _FLOOR)

    def __getstate__(self) -> dict[str, Any]:
        # Half precision: the answers are the same, the file half the size.
        return {"names": self.names, "_arrays": [array.astype(np.float16) for array in self._arrays]}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(state["names"], state["_arrays"])  # type: ignore[misc]

    def to_bytes(self) -> bytes:
        """For a file that must not be a pickle."""
        content = io.BytesIO()
        np.savez(content, *[array.astype(np.float16) for array in self._arrays], names=np.array(self.names))
        return content.getvalue()

    @classmethod
    def from_bytes(cls, content: bytes) -> "Perceptron":
        """What `to_bytes` gave. Raises ValueError or KeyError when it is something else."""
        with np.load(io.BytesIO(content)) as stored:
            return cls(stored["names"].tolist(), [stored[f"arr_{number}"] for number in range(6)])
