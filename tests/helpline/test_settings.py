"""Settings: defaults, files, and one sentence for each thing that can be wrong."""

import stat
from pathlib import Path

import pytest
from pydantic import ValidationError

from helpline.settings import Bind, Settings, SettingsError, load_settings
from helpline.vault.keyring import generate_keyring, parse_keyring

SID = "AC" + "0" * 32


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    return {"HELPLINE_HOME": str(tmp_path / "home")}


def refusal(environ: dict[str, str]) -> str:
    with pytest.raises(SettingsError) as refused:
        load_settings(environ)
    return str(refused.value)


def test_nothing_set_gives_the_documented_defaults(home: dict[str, str]) -> None:
    settings = load_settings(home)
    assert (str(settings.gateway_bind), str(settings.desk_bind)) == ("127.0.0.1:8080", "127.0.0.1:8081")
    assert settings.embedded
    assert settings.cell == "main"
    assert settings.appendfsync == "always"
    assert settings.sentry_dsn is None
    assert settings.policy.head_start_s == (0, 120, 600, 1800)


@pytest.mark.parametrize(
    ("given", "replicas"),
    [
        ({"REDIS_URL": "redis://a"}, 0),
        ({"REDIS_URL": "redis+sentinel://a,b,c/x"}, 1),
        ({"REDIS_URL": "redis+sentinel://a,b,c/x", "HELPLINE_REPLICAS": "0"}, 0),
        ({"REDIS_URL": "redis://a", "HELPLINE_REPLICAS": "2"}, 2),
    ],
)
def test_behind_sentinels_a_replica_confirms_unless_the_operator_says_otherwise(
    home: dict[str, str], given: dict[str, str], replicas: int
) -> None:
    keys = {"HELPLINE_MASTER_KEY": generate_keyring(), "HELPLINE_INDEX_KEY": generate_keyring()}
    assert load_settings({**home, **keys, **given}).policy.replicas == replicas


def test_settings_are_frozen(home: dict[str, str]) -> None:
    settings = load_settings(home)
    with pytest.raises(ValidationError):
        settings.cell = "other"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("HELPLINE_GATEWAY_BIND", "8080", "HELPLINE_GATEWAY_BIND must be host:port, for example 127.0.0.1:8080."),
        ("HELPLINE_GATEWAY_BIND", "localhost:70000", "HELPLINE_GATEWAY_BIND must be host:port"),
        ("HELPLINE_DESK_BIND", "a b:1", "HELPLINE_DESK_BIND must be host:port"),
        ("HELPLINE_DESK_BIND", "127.0.0.1:8080", "must not be the same"),
        ("HELPLINE_HOME", "/" + "x" * 120, "HELPLINE_HOME must be a"),
        ("HELPLINE_HOME", "/dev/null", "HELPLINE_HOME must be a folder"),
        ("HELPLINE_PUBLIC_URL", "helpline.example.org", "HELPLINE_PUBLIC_URL must be an address like https://"),
        ("HELPLINE_PUBLIC_URL", "https://h:x", "HELPLINE_PUBLIC_URL must be an address like https://"),
        ("HELPLINE_TWILIO_API_URL", "ftp://x", "HELPLINE_TWILIO_API_URL must be an address"),
        ("REDIS_URL", "redis+sentinel://a", "REDIS_URL must be like redis+sentinel://"),
        ("HELPLINE_APPENDFSYNC", "no", "HELPLINE_APPENDFSYNC must be 'always' or 'everysec'."),
        ("HELPLINE_CELL", "{x}", "HELPLINE_CELL must be 1 to 32"),
        ("HELPLINE_ORGANISATION", "x" * 101, "HELPLINE_ORGANISATION must have 1 to 100 characters."),
        ("HELPLINE_LOG_LEVEL", "loud", "HELPLINE_LOG_LEVEL must be 'debug'"),
        ("HELPLINE_LEASE_S", "soon", "HELPLINE_LEASE_S must be a whole number."),
        ("HELPLINE_LEASE_S", "-1", "HELPLINE_LEASE_S must not be negative."),
        ("HELPLINE_HEAD_START_S", "1,2", "HELPLINE_HEAD_START_S must be four whole numbers"),
        ("HELPLINE_HEAD_START_S", "1,2,3,x", "HELPLINE_HEAD_START_S must be four whole numbers"),
        ("HELPLINE_MASTER_KEY", "not a key", "HELPLINE_MASTER_KEY is not a keyring: a key is not base64."),
        ("HELPLINE_INDEX_KEY", "1:AAAA", "HELPLINE_INDEX_KEY is not a keyring: a key is 3 bytes long"),
        ("HELPLINE_GATEWAY_BIN", "x:1", "HELPLINE_GATEWAY_BIN is not a setting; HELPLINE_GATEWAY_BIND is."),
        ("HELPLINE_ZZZZZZZZZ", "x", "HELPLINE_ZZZZZZZZZ is not a setting."),
        ("REDIS_URL", "localhost:6379", "REDIS_URL must be an address like redis://host:6379/0"),
        ("SENTRY_DSN", "sentry.example.org", "SENTRY_DSN must be the DSN as Sentry shows it."),
        ("TWILIO_ACCOUNT_SID", "AC12", "TWILIO_ACCOUNT_SID must be AC and 32 letters and digits"),
        ("TWILIO_ACCOUNT_SID", SID, "TWILIO_AUTH_TOKEN must be given with TWILIO_ACCOUNT_SID"),
        ("TWILIO_AUTH_TOKEN", "t", "TWILIO_ACCOUNT_SID must be given with TWILIO_AUTH_TOKEN."),
        ("TWILIO_API_KEY", "SKx", "TWILIO_API_KEY must be SK and 32 letters and digits"),
        ("TWILIO_API_SECRET", "s", "TWILIO_API_KEY and TWILIO_API_SECRET must be given together."),
        ("TWILIO_NUMBERS", "/nowhere/numbers.yml", "TWILIO_NUMBERS must be the path of a file that exists."),
    ],
)
def test_a_bad_setting_gives_one_sentence_naming_it(home: dict[str, str], name: str, value: str, says: str) -> None:
    keys = (
        {}
        if name == "HELPLINE_HOME"
        else {"HELPLINE_MASTER_KEY": generate_keyring(), "HELPLINE_INDEX_KEY": generate_keyring()}
    )
    sentence = refusal({**home, **keys, name: value})
    assert says in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_a_bad_secret_is_not_repeated(home: dict[str, str]) -> None:
    assert "hunter2" not in refusal({**home, "HELPLINE_MASTER_KEY": "hunter2"})


def test_secrets_are_not_in_the_repr(home: dict[str, str]) -> None:
    environ = {
        **home,
        "TWILIO_ACCOUNT_SID": SID,
        "TWILIO_AUTH_TOKEN": "tok-secret",
        "SENTRY_DSN": "https://pub@h.example/1",
    }
    settings = load_settings(environ)
    shown = repr(settings)
    assert "tok-secret" not in shown
    assert "pub@h" not in shown
    assert settings.master_key not in shown


def test_a_secret_may_come_from_a_file(home: dict[str, str], tmp_path: Path) -> None:
    held = generate_keyring()
    (tmp_path / "master").write_text(held + "\n")
    assert load_settings({**home, "HELPLINE_MASTER_KEY_FILE": str(tmp_path / "master")}).master_key == held


@pytest.mark.parametrize(
    ("content", "says"), [(None, "can't be read as text"), (b"\xff\xfe", "can't be read as text"), (b" \n", "is empty")]
)
def test_a_bad_secret_file_gives_one_sentence(
    home: dict[str, str], tmp_path: Path, content: bytes | None, says: str
) -> None:
    path = tmp_path / "secret"
    if content is not None:
        path.write_bytes(content)
    assert refusal({**home, "SENTRY_DSN_FILE": str(path)}) == f"SENTRY_DSN_FILE names a file that {says}."


def test_a_secret_given_twice_is_refused(home: dict[str, str]) -> None:
    assert "both set" in refusal({**home, "SENTRY_DSN": "https://a@b/1", "SENTRY_DSN_FILE": "/x"})


def test_keys_are_made_once_and_only_their_owner_reads_them(home: dict[str, str]) -> None:
    first, second = load_settings(home), load_settings(home)
    assert (first.master_key, first.index_key) == (second.master_key, second.index_key)
    assert first.master_key != first.index_key
    assert len(parse_keyring(first.master_key)) == 1
    path = Path(home["HELPLINE_HOME"]) / "keys"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_lost_keys_are_not_replaced_while_there_is_a_store(home: dict[str, str]) -> None:
    load_settings(home)
    folder = Path(home["HELPLINE_HOME"])
    (folder / "redis" / "appendonlydir").mkdir(parents=True)
    (folder / "keys").unlink()
    assert "its file `keys` is gone" in refusal(home)
    assert not (folder / "keys").exists()


@pytest.mark.parametrize("missing", ["HELPLINE_MASTER_KEY", "HELPLINE_INDEX_KEY"])
def test_with_a_redis_of_its_own_both_keys_must_be_given(home: dict[str, str], missing: str) -> None:
    both = {"HELPLINE_MASTER_KEY": generate_keyring(), "HELPLINE_INDEX_KEY": generate_keyring()}
    del both[missing]
    assert f"{missing} must be set" in refusal({**home, **both, "REDIS_URL": "redis://h:6379/0"})


def test_policy_numbers_are_settings(home: dict[str, str]) -> None:
    policy = load_settings({**home, "HELPLINE_HEAD_START_S": "0, 60, 120,240", "HELPLINE_LEASE_S": "30"}).policy
    assert policy.head_start_s == (0, 60, 120, 240)
    assert policy.lease_s == 30


def test_a_bind_has_an_address_for_the_browser() -> None:
    assert Bind("0.0.0.0", 80).url == "http://127.0.0.1:80"
    assert Bind("::", 80).url == "http://[::1]:80"
    assert Bind("10.0.0.1", 80).url == "http://10.0.0.1:80"


def test_an_ipv6_bind_is_read(home: dict[str, str]) -> None:
    assert load_settings({**home, "HELPLINE_DESK_BIND": "[::1]:9"}).desk_bind == Bind("::1", 9)


def test_every_setting_is_an_environment_variable() -> None:
    without = [name for name, field in Settings.model_fields.items() if not field.alias]
    assert without == ["policy"]
