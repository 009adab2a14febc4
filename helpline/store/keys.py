"""The key layout. Everything of one cell (an organisation or a region) shares the hash tag `{cell}`.

    {cell}:conv:ID            hash    v state epoch level categories language channel created arrival counsellor line
                                      skills exclusions reach preferred reserved offered_to declined owned
                                      transfer_to urgent_at stage due called spoke english asked chosen seen left cursor last_in
                                      turn dek session code code_sealed
                                      elevated (messages of level 2 in a row) row_at (the last that was counted)
                                      safety safety_at (lines said last, and when) wait_asked (by text: the wait was told then)
                                      callback_by _from _until _number (sealed) _tries _next _reached _asked _route; gone
                                      together when the time is over
                                      call (Twilio's id, by telephone) bridged leg leg_epoch leg_asked telephone_asked
                                      bridge_asked room held muted guest_call:WHO guest_heard:WHO looked (the ends of the call:
                                      handoff/legs/lua/ends.lua)
                                      ours peer (sealed) route texted (by text: numbers, their index, last text, ms)
                                      voted (said whether it helped; what was said is in no record of the conversation)
    {cell}:conv:ID:log        stream  v m(essage id) k(ind) a(uthor) to(audience) l(evel) b(ody, sealed)
    {cell}:conv:ID:ids        hash    message id -> entry id
    {cell}:conv:ID:sent       hash    "entry part" -> "rank state" of what was sent as a text
    {cell}:text:INDEX         string  pair of numbers -> conversation id; expires
    {cell}:text-stop:INDEX    string  the caller said STOP
    {cell}:text-hours:INDEX   string  "begins ends", minutes of the day (UTC) in which texts may reach the caller; expires
    {cell}:text-hours-asked:INDEX string  the same by the caller's own clock, until they say what time it is; expires
    {cell}:call:INDEX         string  where the dialogue of a call stands (JSON); expires (":turn:WHAT": its answer, sealed)
    {cell}:media:CONV:ENTRY:N string  what a caller sent, sealed, while a counsellor looks at it; expires
    {cell}:media-asked:...    string  it is being fetched; expires
    {cell}:softphone:COUNSELLOR zset  windows in which their telephone is open; score: until when, ms; expires in seconds
    {cell}:sid:SID            string  Twilio's message -> "conversation entry part"; expires (":early": a report before that)
    {cell}:conv:ID:guests     hash    counsellor -> invited, listen, whisper or join
    {cell}:conv:ID:tracker    string  sealed dialogue state of the current session; expires
    {cell}:inbox              zset    conversations with something for the bot; score: listed at, ms
    {cell}:turns              zset    conversations in a bot turn; score: end of its lease, ms
    {cell}:turn-token         string  counter of fencing tokens
    {cell}:typing:ID:WHO      string  "caller" or "counsellor" is typing in conversation ID; expires in seconds
    {cell}:untriaged          zset    "conversation entry" that the keeper has to score again; score: ms
    {cell}:wait:index         set     names of waiting lines that are not empty
    {cell}:wait:4:LANG:...    zset    waiting at level 4; score: first arrival, ms (the full name: store/lua/place.lua)
    {cell}:wait:n:LANG:...    zset    waiting at levels 0-3; score: first arrival minus head start, ms
    {cell}:wait-untold        set     waiting by text, and to be told how long it may take
    {cell}:rounds             hash    how far along the lines the keeper's rounds are: "park", "widen"
    {cell}:reserved           zset    waiting for one counsellor; score: when they are for everybody, ms
    {cell}:offers             zset    offered to one counsellor; score: end of the offer, ms
    {cell}:offered:COUNSELLOR set     conversations offered to a counsellor
    {cell}:transfers          zset    held, and offered to a colleague; score: end of that, ms
    {cell}:transfers:COUNSELLOR set   conversations that a colleague wants to hand to a counsellor
    {cell}:guest:COUNSELLOR   set     conversations in which a counsellor takes part beside their holder, or is invited to
    {cell}:lost:COUNSELLOR    zset    went back to the line because a counsellor was gone; score: when, ms; expires
    {cell}:duty               hash    counsellor -> what the queue has to know of them (JSON), while they are present
    {cell}:duty-state         hash    counsellor -> available, wrap_up, break or offline
    {cell}:idle               zset    counsellors; score: when they last took a conversation, ms
    {cell}:urgent             zset    waiting or offered at level 3 or above; score: next step of the escalation, ms
    {cell}:silent             zset    held at level 3 or above, no word to the caller yet; score: when that alarms, ms
    {cell}:alerted            zset    those of them for whom everybody at a desk is alerted; score: since, ms
    {cell}:on-call            hash    "sent:N" when person N on call was last alerted
    {cell}:on-call:pending:N  set     conversations of which person N is to be told with the next alert
    {cell}:outbox:scheduled   zset    commands that are not due yet (JSON); score: when, ms; :outbox:urgent:scheduled likewise
    {cell}:outbox:dead        stream  commands that failed for good
    {cell}:callbacks          zset    asked to be called or written to; score: when its time begins, else ends, ms
    {cell}:handled:LANG:KIND  list    how long the last conversations took, ms, newest first; no ids
    {cell}:leases             zset    conversations held by counsellors; score: end of the lease, ms
    {cell}:held:COUNSELLOR    set     conversations a counsellor holds
    {cell}:counsellor:ID      hash    a counsellor's account
    {cell}:counsellors        set     counsellor ids
    {cell}:counsellor-names   hash    folded name -> counsellor id
    {cell}:desk:attempts:INDEX hash   attempts to sign in under one name, known or not; expires
    {cell}:desk:misses        string  wrong sign-ins of late, all names together; expires
    {cell}:presence           zset    counsellors at a desk; score: end of presence, ms
    {cell}:session:INDEX      string  a caller's web session -> conversation id; expires
    {cell}:desk:session:INDEX string  a counsellor's session; expires
    {cell}:code:INDEX         string  return code -> conversation id
    {cell}:outbox             stream  commands for Twilio, executed by the keeper
    {cell}:outbox:urgent      stream  those that ring, and those for who is on call
    {cell}:audit              stream  one entry a step
    {cell}:alive              hash    heartbeat of each process
    {cell}:counters           hash    counts for /metrics
    {cell}:corrections        hash    "missed:LANG:CATEGORY", "false_alarm:LANG:CATEGORY" -> how often counsellors said so
    {cell}:confirmed          string  written so that replicas have something to confirm
    {cell}:wake               channel wake-ups: "c ID", "q"
    {cell}:test-clock         string  only in databases made by tests or `helpline simulate`

INDEX is an HMAC under the index key (`helpline/vault/keyring.py`): the store never holds a code, token or number in the clear.
"""

from helpline.ids import ConversationId

RECORD_VERSION = 1
"""The `v` of every record that this release writes (store/lua/prelude.lua has the same); a later one is not read."""


class Keys:
    """Names of keys for code that reads outside a script."""

    def __init__(self, cell: str) -> None:
        self.tag = f"{{{cell}}}"

    def __call__(self, name: str) -> str:
        return f"{self.tag}:{name}"

    def conversation(self, conversation: ConversationId) -> str:
        return self(f"conv:{conversation}")

    def log(self, conversation: ConversationId) -> str:
        return self(f"conv:{conversation}:log")

    def tracker(self, conversation: ConversationId) -> str:
        return self(f"conv:{conversation}:tracker")
