"""Hours in which texts may reach a caller: read from what they write, kept by the world's clock."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from helpline.conversation.safe_hours import DAY, SafeHours, by_the_world, read_clock, read_window

MINUTES = some.integers(0, DAY - 1)


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("9-17", (540, 1020)), ("18:30 - 22", (1110, 1320)), ("9am to 5pm", (540, 1020)), ("9h-17h30", (540, 1050)),
        ("٩-١٧", (540, 1020)), ("9点到17点", (540, 1020)), ("22–6", (1320, 360)), ("0-24", (0, 1440)), ("9 до 17", (540, 1020)),
    ],
)  # fmt: skip
def test_hours_are_read_as_people_write_them(text: str, window: tuple[int, int]) -> None:
    assert read_window(text) == window


@pytest.mark.parametrize("text", ["", "9", "of unpaid work", "9-17 every day", "25-26", "9:75-10", "a-b"])
def test_what_names_no_hours_is_none(text: str) -> None:
    assert read_window(text) is None


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("14:30", 870), ("14.30", 870), ("14h30", 870), ("14h", 840), ("2:30 pm", 870), ("12:05 am", 5), ("下午2点30分", 870),
        ("١٤:٣٠", 870), ("2:30 م", 870), ("0:00", 0),
    ],
)  # fmt: skip
def test_a_clock_is_read_as_people_write_it(text: str, minute: int) -> None:
    assert read_clock(text) == minute


@pytest.mark.parametrize("text", ["2", "14", "yes", "at 14:30 he hit me", "1)", "14:61"])
def test_a_number_that_may_answer_another_question_is_no_clock(text: str) -> None:
    assert read_clock(text) is None


@given(begins=MINUTES, ends=MINUTES, now=some.integers(0, 10**10))
def test_outside_of_the_hours_they_open_within_a_day_and_it_is_their_time_then(
    begins: int, ends: int, now: int
) -> None:
    hours, now_ms = SafeHours(begins, ends), now * 1000
    opens = hours.opens_ms(now_ms)
    if opens is not None:
        assert now_ms - 60_000 < opens <= now_ms + DAY * 60_000
        assert hours.opens_ms(opens) is None or begins == ends


@given(window=some.tuples(MINUTES, MINUTES), ahead=some.integers(-48, 56), now=some.integers(0, 10**8))
def test_the_callers_own_clock_says_where_the_hours_lie(window: tuple[int, int], ahead: int, now: int) -> None:
    now_ms = now * 60_000
    local = (now + ahead * 15) % DAY
    hours = by_the_world(window, local, now_ms)
    assert ((hours.begins + ahead * 15) % DAY, (hours.ends + ahead * 15) % DAY) == window
