"""Master keys wrap, index keys find; both may be rotated while old records stay readable."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpline.ids import ConversationId
from helpline.vault.cipher import Unreadable
from helpline.vault.keyring import BadKeyring, Vault, generate_keyring, parse_keyring

HERE, THERE = ConversationId("a" * 24), ConversationId("b" * 24)


def key(filling: int) -> str:
    return base64.b64encode(bytes([filling]) * 32).decode()


@pytest.fixture
def vault() -> Vault:
    return Vault.from_settings(generate_keyring(), generate_keyring())


def test_a_wrapped_data_key_comes_back(vault: Vault) -> None:
    data_key, wrapped = vault.new_data_key(HERE)
    assert vault.unwrap(HERE, wrapped) == data_key
    assert len(data_key) == 32


def test_a_wrapped_key_names_its_master_key(vault: Vault) -> None:
    assert vault.new_data_key(HERE)[1].startswith(f"{vault.current_key_id}.")


def test_the_key_of_one_conversation_does_not_open_under_another(vault: Vault) -> None:
    _, wrapped = vault.new_data_key(HERE)
    with pytest.raises(Unreadable):
        vault.unwrap(THERE, wrapped)


def test_after_a_rotation_old_keys_still_open_and_new_ones_are_wrapped_by_the_new() -> None:
    before = Vault.from_settings(f"old:{key(1)}", key(9))
    _, wrapped = before.new_data_key(HERE)
    after = Vault.from_settings(f"new:{key(2)},old:{key(1)}", key(9))
    assert after.unwrap(HERE, wrapped) == before.unwrap(HERE, wrapped)
    assert after.new_data_key(HERE)[1].startswith("new.")
    rewrapped = after.wrap(HERE, after.unwrap(HERE, wrapped))
    assert Vault.from_settings(f"new:{key(2)}", key(9)).unwrap(HERE, rewrapped) == before.unwrap(HERE, wrapped)


def test_a_record_of_a_key_that_is_not_held_is_refused(vault: Vault) -> None:
    _, wrapped = Vault.from_settings(f"other:{key(1)}", key(2)).new_data_key(HERE)
    with pytest.raises(Unreadable, match="not held"):
        vault.unwrap(HERE, wrapped)


@given(st.text(max_size=60))
def test_a_damaged_wrapped_key_is_refused_without_a_crash(damaged: str) -> None:
    vault = Vault.from_settings(key(1), key(2))
    for wrapped in (damaged, f"1.{damaged}"):
        with pytest.raises(Unreadable):
            vault.unwrap(HERE, wrapped)


def test_an_index_is_stable_and_differs_by_kind_value_and_key(vault: Vault) -> None:
    other = Vault.from_settings(generate_keyring(), generate_keyring())
    assert vault.index("code", "1") == vault.index("code", "1")
    assert len({vault.index("code", "1"), vault.index("session", "1"), vault.index("code", "2")}) == 3
    assert vault.index("code", "1") != other.index("code", "1")


def test_after_a_rotation_of_the_index_key_what_was_stored_is_still_found() -> None:
    before = Vault.from_settings(key(9), f"old:{key(1)}").index("code", "x")
    after = Vault.from_settings(key(9), f"new:{key(2)},old:{key(1)}")
    assert before in after.indexes("code", "x")
    assert after.indexes("code", "x")[0] == after.index("code", "x") != before


def test_the_repr_shows_no_key() -> None:
    shown = repr(Vault.from_settings(key(1), key(2)))
    assert key(1)[:8] not in shown
    assert key(2)[:8] not in shown
    assert "\\x01" not in shown


@pytest.mark.parametrize(
    "text",
    ["", " , ", "1:", "1:kurz", f"1:{key(1)},1:{key(2)}", f"a b:{key(1)}", "1:" + base64.b64encode(b"x").decode()],
)
def test_a_bad_keyring_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(BadKeyring) as refusal:
        parse_keyring(text)
    assert key(1) not in str(refusal.value)


def test_a_bare_key_has_the_id_1() -> None:
    assert list(parse_keyring(key(5))) == ["1"]
