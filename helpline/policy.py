"""The numbers by which the helpline keeps order; handed to every script that needs them."""

import msgspec


class Policy(msgspec.Struct, frozen=True):
    """Times in seconds. The defaults are the product's; `Settings.policy` holds those in force.

    `head_start_s` has one value for each of the levels 0 to 3: a waiting conversation counts as if it had arrived
    that much earlier. Level 4 is a class of its own and needs none. `elevated_in_a_row` messages of level 2 one after
    another count as one that calls for a person. Who comes back is kept `reserve_s` for the counsellor they had.
    Where nobody of the language is on duty others are asked after `widen_after_s`. An offer stands `offer_s`, a
    transfer `transfer_s`. Level 3 and level 4 unanswered for `alert_level3_s` and `alert_level4_s` alert everybody,
    and so does a counsellor who has taken one of them and writes nothing for `alert_silent_s`; then one person on
    call after another every `on_call_step_s`, nobody oftener than every `bundle_s`; who acknowledges has
    `acknowledged_s`. Who asked to be called or written to is tried `callback_tries` times, `callback_every_s` apart,
    within the time they gave. Who texts again within `text_open_s` goes on with the conversation; where a person is
    coming or there, within `text_kept_s`. A message or a claim counts when `replicas` servers beside the master have
    it.
    """

    head_start_s: tuple[int, int, int, int] = (0, 120, 600, 1800)
    human_at_level: int = 3
    elevated_in_a_row: int = 3
    lease_s: int = 40
    turn_lease_s: int = 30
    park_after_s: int = 600
    tracker_ttl_s: int = 86_400
    session_ttl_s: int = 43_200
    present_s: int = 60
    reserve_s: int = 600
    widen_after_s: int = 120
    offer_s: int = 25
    transfer_s: int = 60
    alert_level3_s: int = 120
    alert_level4_s: int = 30
    alert_silent_s: int = 90
    on_call_step_s: int = 60
    bundle_s: int = 120
    acknowledged_s: int = 300
    callback_tries: int = 3
    callback_every_s: int = 600
    text_open_s: int = 3600
    text_kept_s: int = 259_200
    replicas: int = 0

    def as_json(self) -> str:
        """The form in which Lua scripts read it."""
        return msgspec.json.encode(self).decode()
