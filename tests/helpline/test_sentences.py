"""Every sentence in every language: the same ids, wordings by channel and placeholders, and nothing that must never be said."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from helpline.channel import Channel
from helpline.language import Language
from helpline.sentences import LOCALES, MissingSentence, Sentences
from tests.helpline.ftl import references, variables
from tests.helpline.never import KINDS, NEVER

FILES = sorted({path.name for path in LOCALES.glob("*/*.ftl")})
OTHERS = [language for language in Language if language is not Language.EN]


Shape = dict[str, frozenset[str]]


def shape(path: Path) -> Shape:
    """Placeholders of each sentence and of each channel's wording of it ("id" and "id.channel")."""
    found: Shape = {}
    for entry in FluentParser().parse(path.read_text("utf-8")).body:
        assert not isinstance(entry, ast.Junk), f"{path.name}: {entry.content[:60]}"
        if isinstance(entry, ast.Message):
            assert entry.id.name not in found, f"{entry.id.name} stands twice"
            found[entry.id.name] = variables(entry.value)
            found |= {f"{entry.id.name}.{one.id.name}": variables(one.value) for one in entry.attributes}
    return found


def whole(language: Language, but: str = "") -> list[tuple[str, str]]:
    """Each sentence's source, by id, of all files but one."""
    found: list[tuple[str, str]] = []
    for path in sorted((LOCALES / language).glob("*.ftl")):
        if path.name == but:
            continue
        text = path.read_text("utf-8")
        found += [
            (entry.id.name, text[entry.span.start : entry.span.end])
            for entry in FluentParser().parse(text).body
            if isinstance(entry, ast.Message) and entry.span is not None
        ]
    return found


@pytest.fixture(scope="module")
def spoken() -> Sentences:
    return Sentences.load()


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("name", FILES)
def test_every_language_says_the_same_things(language: Language, name: str) -> None:
    ours, english = shape(LOCALES / language / name), shape(LOCALES / "en" / name)
    assert sorted(english.keys() - ours.keys()) == [], "missing"
    assert sorted(ours.keys() - english.keys()) == [], "unknown in English"
    assert {id: names for id, names in ours.items() if names != english[id]} == {}, "other placeholders"


@pytest.mark.parametrize("language", list(Language))
def test_no_sentence_stands_in_two_files(language: Language) -> None:
    ids = [id for id, _ in whole(language)]
    assert sorted({id for id in ids if ids.count(id) > 1}) == []


@pytest.mark.parametrize("language", list(Language))
def test_wordings_are_for_channels_that_exist(language: Language) -> None:
    for name in FILES:
        for id in shape(LOCALES / language / name):
            _, _, channel = id.partition(".")
            assert channel == "" or channel in set(Channel)


@pytest.mark.parametrize("language", list(Language))
def test_every_sentence_can_be_said_on_every_channel(language: Language, spoken: Sentences) -> None:
    placeholders = {id: names for name in FILES for id, names in shape(LOCALES / language / name).items()}
    referred = {id: names for name in FILES for id, names in references(LOCALES / language / name).items()}
    for id, others in referred.items():
        placeholders[id] |= frozenset().union(*(placeholders[other] for other in others))
    for id in spoken.ids(language):
        for channel in Channel:
            names = placeholders.get(f"{id}.{channel}", placeholders[id])
            for number in (0, 1, 2, 5, 11, 21, 100):
                assert spoken.say(language, id, channel, **dict.fromkeys(names, number)).strip()


@pytest.mark.parametrize("language", [Language.AR, Language.ZH, Language.RU])
def test_a_sentence_is_in_its_own_script(language: Language) -> None:
    own = {Language.AR: r"[\u0600-\u06ff]", Language.ZH: r"[\u4e00-\u9fff]", Language.RU: r"[\u0400-\u04ff]"}[language]
    foreign = [id for id, text in whole(language) if not re.search(own, text.partition("=")[2])]
    # Names of things, in any language.
    assert [id for id in foreign if re.search(r"[A-Za-z]{12}", text_of(language, id))] == []


def text_of(language: Language, id: str) -> str:
    return re.sub(r"\{[^}]*\}", "", dict(whole(language))[id].partition("=")[2])


def test_numbers_are_isolated_on_a_screen_and_not_in_a_text_message(tmp_path: Path) -> None:
    for language in Language:
        (tmp_path / language).mkdir()
        (tmp_path / language / "x.ftl").write_text("place = Place { $n }\n", "utf-8")
    spoken = Sentences.load(tmp_path)
    assert spoken.say(Language.AR, "place", Channel.WEB, n="7") == "Place \u20687\u2069"
    assert spoken.say(Language.AR, "place", Channel.SMS, n="7") == "Place 7"


def test_a_channel_has_its_own_wording_where_there_is_one(spoken: Sentences) -> None:
    assert spoken.say(Language.EN, "utter_goodbye", Channel.SMS) != spoken.say(Language.EN, "utter_goodbye")
    assert spoken.say(Language.EN, "utter_greet", Channel.SMS) == spoken.say(Language.EN, "utter_greet")


def test_a_missing_sentence_is_an_error_that_names_it(spoken: Sentences) -> None:
    with pytest.raises(MissingSentence, match="fr: no-such-sentence"):
        spoken.say(Language.FR, "no-such-sentence")


def test_a_sentence_missing_in_one_language_does_not_fall_back_to_another(tmp_path: Path) -> None:
    for language in Language:
        (tmp_path / language).mkdir()
    (tmp_path / "en" / "x.ftl").write_text("hello = Hello { $name }\n", "utf-8")
    spoken = Sentences.load(tmp_path)
    with pytest.raises(MissingSentence):
        spoken.say(Language.ZH, "hello", name="x")
    with pytest.raises(MissingSentence) as missing:
        spoken.say(Language.EN, "hello", other="a secret")
    assert "secret" not in str(missing.value)


def test_a_file_that_does_not_parse_is_named(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "bad.ftl").write_text("this is no sentence\n", "utf-8")
    with pytest.raises(ValueError, match=r"bad\.ftl"):
        Sentences.load(tmp_path)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", KINDS)
def test_what_must_never_be_said_is_not_said(language: Language, kind: str) -> None:
    pattern, _ = NEVER[language][kind]
    told = [
        id for id, text in whole(language, but="desk.ftl") if re.search(pattern, text_alone(text), re.IGNORECASE | re.M)
    ]
    assert told == []


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", KINDS)
def test_the_list_of_what_is_never_said_finds_it(language: Language, kind: str) -> None:
    pattern, phrases = NEVER[language][kind]
    assert phrases
    assert [one for one in phrases if not re.search(pattern, one, re.IGNORECASE | re.M)] == []


def text_alone(source: str) -> str:
    """A sentence's source, its channels' wordings too, without ids."""
    return re.sub(r"^ *[.\w-]+ = ", "", source, flags=re.M)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("prefix", ["utter_", "say_"])
def test_the_assistant_asks_at_most_one_question_at_a_time(language: Language, prefix: str, spoken: Sentences) -> None:
    asks_more = [
        id for id in spoken.ids(language) if id.startswith(prefix)
        and len(re.findall(r"[?؟？]", spoken.say(language, id))) > 1
    ]  # fmt: skip
    assert asks_more == []


@pytest.mark.parametrize("language", list(Language))
def test_safety_lines_are_at_most_two_short_ones_or_three_sentences_each(language: Language, spoken: Sentences) -> None:
    for id in spoken.ids(language):
        if id.startswith("safety-"):
            assert len(spoken.say(language, id).splitlines()) <= 2, id
