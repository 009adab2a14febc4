"""The small network: learns what it is shown, and is the same after being stored."""

import pickle

import numpy as np
import pytest

from triage.meaning import SIZE
from triage.perceptron import Perceptron


def _vectors(center: int, count: int) -> np.ndarray:
    vectors = np.random.default_rng(center).normal(0, 0.1, (count, SIZE))
    vectors[:, center] += 1
    return vectors.astype(np.float32)


def _learnt(*names: str) -> Perceptron:
    vectors = np.vstack([_vectors(at, 100) for at in range(len(names))])
    return Perceptron.fit(vectors, [name for name in names for _ in range(100)], hidden=16, rounds=80)


@pytest.mark.parametrize("names", [("no", "yes"), ("1", "2", "3")])
def test_it_tells_apart_what_it_was_shown(names: tuple[str, ...]) -> None:
    net = _learnt(*names)
    for at, name in enumerate(names):
        best = net.log_chances(_vectors(at, 20)).argmax(axis=1)
        assert {net.names[index] for index in best} == {name}


@pytest.mark.parametrize("names", [("no", "yes"), ("1", "2", "3")])
def test_its_chances_add_up_to_one(names: tuple[str, ...]) -> None:
    assert np.allclose(np.exp(_learnt(*names).log_chances(_vectors(0, 5))).sum(axis=1), 1, atol=1e-3)


def test_it_is_the_same_after_being_stored() -> None:
    net, asked = _learnt("a", "b", "c"), _vectors(1, 10)
    for other in (Perceptron.from_bytes(net.to_bytes()), pickle.loads(pickle.dumps(net))):
        assert other.names == net.names
        assert np.allclose(other.log_chances(asked), net.log_chances(asked), atol=0.05)


@pytest.mark.parametrize("content", [b"", b"not a file"])
def test_a_damaged_file_is_refused(content: bytes) -> None:
    with pytest.raises((ValueError, KeyError, EOFError)):
        Perceptron.from_bytes(content)
