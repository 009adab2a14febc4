"""Sealing: opens with the same key and context, and with nothing else."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from helpline.vault.cipher import Unreadable, seal, unseal

KEYS = st.binary(min_size=32, max_size=32)
CONTEXTS = st.lists(st.text(max_size=12), max_size=4)


@given(KEYS, st.binary(max_size=300), CONTEXTS)
def test_what_is_sealed_opens_with_the_same_key_and_context(key: bytes, plain: bytes, context: list[str]) -> None:
    assert unseal(key, seal(key, plain, *context), *context) == plain


@given(KEYS, st.binary(max_size=50), CONTEXTS, CONTEXTS)
def test_another_context_does_not_open_it(key: bytes, plain: bytes, ours: list[str], other: list[str]) -> None:
    assume(ours != other)
    with pytest.raises(Unreadable):
        unseal(key, seal(key, plain, *ours), *other)


@given(KEYS, KEYS, st.binary(max_size=50))
def test_another_key_does_not_open_it(ours: bytes, other: bytes, plain: bytes) -> None:
    assume(ours != other)
    with pytest.raises(Unreadable):
        unseal(other, seal(ours, plain))


@given(KEYS, st.binary(max_size=50), st.data())
def test_a_record_with_one_bit_turned_does_not_open(key: bytes, plain: bytes, data: st.DataObject) -> None:
    record = bytearray(seal(key, plain, "entry"))
    bit = data.draw(st.integers(0, len(record) * 8 - 1))
    record[bit // 8] ^= 1 << bit % 8
    with pytest.raises(Unreadable):
        unseal(key, bytes(record), "entry")


@given(KEYS, st.binary(max_size=60))
def test_anything_at_all_is_refused_without_a_crash(key: bytes, record: bytes) -> None:
    with pytest.raises(Unreadable):
        unseal(key, record)


@given(KEYS, st.binary(max_size=50), st.integers(2, 255))
def test_a_later_version_is_refused(key: bytes, plain: bytes, version: int) -> None:
    record = seal(key, plain)
    with pytest.raises(Unreadable, match="unknown version"):
        unseal(key, bytes([version]) + record[1:])


def test_the_same_text_never_looks_the_same_twice() -> None:
    key = bytes(32)
    assert len({seal(key, b"the same") for _ in range(200)}) == 200


def test_a_refusal_says_nothing_of_the_content() -> None:
    with pytest.raises(Unreadable) as refusal:
        unseal(bytes(32), seal(b"\1" * 32, b"the secret"), "the context")
    assert "secret" not in str(refusal.value)
    assert "the context" not in str(refusal.value)
    assert refusal.value.__cause__ is None
