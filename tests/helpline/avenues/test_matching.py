"""Which doors fit whom, as a table; and what must never be among them, whatever is answered."""

from itertools import product
from typing import Any

import pytest

from helpline.avenues.answers import Answers, Matter, Place, Role, Wish, answers_from
from helpline.avenues.directory import Directory, Kind, load
from helpline.avenues.matching import Fit, rank

INFORMAL = {"ombudsman", "managed"}


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load("example")


def named(fits: list[Fit]) -> list[str]:
    return [fit.avenue.id for fit in fits]


# What was told; the avenues that come first, in order; those that are not shown at all.
TABLE: list[tuple[dict[str, Any], list[str], set[str]]] = [
    ({}, ["investigation", "ombudsman", "counsellor"], {"victims", "conduct"}),
    ({"who": "staff", "what": ["bullying"], "wish": "informal"}, ["ombudsman", "managed"], {"victims"}),
    ({"who": "staff", "what": ["sexual_harassment"], "wish": "report"}, ["investigation", "head"], {"victims"}),
    ({"who": "staff", "what": ["assault"], "wish": "informal"}, ["investigation", "counsellor"], INFORMAL),
    ({"who": "staff", "what": ["assault"], "wish": "medical"}, ["medical"], INFORMAL),
    ({"who": "staff", "what": ["assault", "bullying"], "wish": "informal"}, ["investigation"], INFORMAL),
    ({"who": "staff", "what": ["stalking"], "wish": "safety"}, ["security"], set()),
    ({"who": "intern", "what": ["bullying"], "wish": "anonymous"}, ["investigation"], {"head", "managed", "ethics"}),
    ({"who": "staff", "wish": "anonymous"}, ["investigation"], {"head", "managed", "ethics"}),
    ({"who": "staff", "wish": "anonymous", "where": "mission"}, ["conduct", "investigation"], {"head"}),
    ({"who": "staff", "what": ["retaliation"]}, ["ethics"], set()),
    ({"who": "staff", "what": ["retaliation"], "wish": "heard"}, ["ethics", "counsellor"], set()),
    ({"who": "staff", "wish": "legal"}, ["legal"], set()),
    ({"who": "staff", "wish": "heard"}, ["ombudsman", "counsellor", "peers"], set()),
    ({"who": "beneficiary"}, ["victims", "investigation"], {"head", "ombudsman", "legal", "ethics", "counsellor"}),
    ({"who": "beneficiary", "what": ["exploitation"], "wish": "report"}, ["victims", "investigation"], INFORMAL),
    ({"who": "staff", "what": ["exploitation"]}, ["victims", "investigation"], {*INFORMAL, "head", "ethics", "legal"}),
    ({"who": "witness", "what": ["exploitation"], "where": "mission"}, ["victims", "conduct"], {*INFORMAL, "head"}),
    ({"who": "manager", "what": ["bullying"]}, ["investigation", "head"], {"managed"}),
    ({"who": "manager", "what": ["exploitation"]}, ["investigation"], {*INFORMAL, "head"}),
    ({"who": "accused"}, ["counsellor", "legal"], {"investigation", "ombudsman", "head", "security"}),
    ({"who": "accused", "what": ["exploitation"]}, ["counsellor", "legal"], {"victims"}),
]


@pytest.mark.parametrize(("told", "first", "absent"), TABLE)
def test_what_was_told_decides_which_doors_are_named(
    told: dict[str, Any], first: list[str], absent: set[str], directory: Directory
) -> None:
    found = named(rank(directory, answers_from(told)))
    assert found[: len(first)] == first
    assert not absent & set(found)


REASONS = [
    ({"who": "staff", "wish": "anonymous"}, "investigation", "because-wish-anonymous"),
    ({"who": "staff", "what": ["retaliation"]}, "ethics", "because-what-retaliation"),
    ({"who": "manager", "what": ["assault"]}, "investigation", "because-who-manager"),
    ({"who": "accused"}, "legal", "because-who-accused"),
    ({"who": "beneficiary"}, "victims", "because-who-beneficiary"),
    ({"who": "staff", "where": "mission"}, "conduct", "because-where-mission"),
    ({"what": ["other"]}, "investigation", "because-open"),
]


@pytest.mark.parametrize(("told", "avenue", "reason"), REASONS)
def test_every_door_says_why_it_is_named(told: dict[str, Any], avenue: str, reason: str, directory: Directory) -> None:
    fits = {fit.avenue.id: fit for fit in rank(directory, answers_from(told))}
    assert reason in fits[avenue].reasons


def everything() -> list[Answers]:
    """All that the form can hold, but for organisation and station, which decide names and contacts only."""
    whats = [frozenset[Matter](), *(frozenset({one}) for one in Matter), frozenset({Matter.ASSAULT, Matter.BULLYING})]
    return [
        Answers(who=who, what=what, where=where, wish=wish)
        for who, what, where, wish in product([None, *Role], whats, [None, *Place], [None, *Wish])
    ]


def test_nobody_is_left_without_a_door(directory: Directory) -> None:
    assert [answers for answers in everything() if not rank(directory, answers)] == []


def test_every_avenue_is_reached_by_some_answers(directory: Directory) -> None:
    reached = {id for answers in everything() for id in named(rank(directory, answers))[:3]}
    assert reached == {avenue.id for avenue in directory.avenues}


def test_nothing_informal_is_ever_named_after_an_assault(directory: Directory) -> None:
    assaults = [answers for answers in everything() if Matter.ASSAULT in answers.what]
    assert {fit.avenue.kind for answers in assaults for fit in rank(directory, answers)}.isdisjoint({Kind.INFORMAL})


def test_nobody_sees_a_door_that_can_not_serve_them(directory: Directory) -> None:
    for answers in everything():
        if answers.who is not None:
            assert all(answers.who in fit.avenue.serves for fit in rank(directory, answers))


@pytest.mark.parametrize("role", ["consultant", "intern", "volunteer", "contractor"])
def test_who_is_not_staff_is_told_where_to_ask_first(role: str, directory: Directory) -> None:
    fits = {fit.avenue.id: fit for fit in rank(directory, answers_from({"who": role}))}
    assert fits["legal"].must_check
    assert not fits["investigation"].must_check


def test_staff_need_not_ask_first(directory: Directory) -> None:
    assert [fit.avenue.id for fit in rank(directory, answers_from({"who": "staff"})) if fit.must_check] == []


def test_retaliation_leads_to_the_ethics_office_whatever_is_wished(directory: Directory) -> None:
    for wish in [one for one in Wish if one is not Wish.ANONYMOUS]:
        told = Answers(who=Role.STAFF, what=frozenset({Matter.RETALIATION}), wish=wish)
        assert named(rank(directory, told))[0] == "ethics"


def test_the_same_answers_give_the_same_doors(directory: Directory) -> None:
    told = answers_from({"who": "staff", "what": ["bullying", "online"], "wish": "heard"})
    assert rank(directory, told) == rank(directory, told)
