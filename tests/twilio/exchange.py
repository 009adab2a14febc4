"""Plays Twilio for texts: its REST API for the real client, and its webhooks, signed as Twilio signs them.

Behaves as Twilio's documentation says (twilio.com/docs/messaging/api/message-resource, /docs/usage/security), and as networks
do when a test wants it: slow, refusing, breaking off after the message was taken. A parameter that Twilio doesn't know is an
error.
"""

import asyncio
import itertools
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any
from urllib.parse import urlsplit

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from twilio.request_validator import HMAC_SHA1, RequestValidator
from websockets.legacy.client import WebSocketClientProtocol, connect

from telephony.wording import segments, units

ACCOUNT = "AC" + "a" * 32
TOKEN = "t" * 32
# twilio-oai, spec/json/twilio_api_v2010.json, operation CreateMessage.
_CREATE = frozenset({
    "To", "From", "Body", "StatusCallback", "ApplicationSid", "MaxPrice", "ProvideFeedback", "Attempt", "ValidityPeriod",
    "ForceDelivery", "ContentRetention", "AddressRetention", "SmartEncoded", "PersistentAction", "TrafficType", "ShortenUrls",
    "ScheduleType", "SendAt", "SendAsMms", "ContentVariables", "RiskCheck", "MessagingServiceSid", "MediaUrl", "ContentSid",
})  # fmt: skip
# The same, operations CreateCall, UpdateCall and UpdateParticipant; everything that records is left out on purpose.
_CALL = frozenset({
    "To", "From", "Method", "Url", "FallbackUrl", "FallbackMethod", "StatusCallback", "StatusCallbackEvent",
    "StatusCallbackMethod", "Timeout", "MachineDetection", "Twiml", "CallerId",
})  # fmt: skip
_UPDATE = frozenset(
    {"Url", "Method", "Status", "FallbackUrl", "FallbackMethod", "StatusCallback", "Twiml", "TimeLimit"}
)
_PARTICIPANT = frozenset({
    "Muted", "Hold", "HoldUrl", "HoldMethod", "AnnounceUrl", "AnnounceMethod", "WaitUrl", "WaitMethod", "BeepOnExit",
    "EndConferenceOnExit", "Coaching", "CallSidToCoach",
})  # fmt: skip
_CONFERENCE = frozenset({"Status", "AnnounceUrl", "AnnounceMethod"})
_LONGEST = 1600
_sids = itertools.count(1)


def new_sid(kind: str = "SM") -> str:
    return f"{kind}{next(_sids):032x}"


@dataclass
class Message:
    """One that the helpline sent."""

    sid: str
    to: str
    sender: str
    body: str
    content: str = ""
    status_url: str = ""
    status: str = "queued"
    at: datetime = field(default_factory=lambda: datetime.now(UTC))


class Exchange:
    """The account. `faults`: what becomes of the next messages: an error code, "away" (5xx), "cut" (taken, no answer)."""

    def __init__(self, account: str = ACCOUNT) -> None:
        self.account = account
        self.sent: list[Message] = []
        self.faults: list[int | str] = []
        self.stopped: set[tuple[str, str]] = set()
        self.slow_s = 0.0
        self.rung: list[dict[str, str]] = []
        """Calls that were made."""
        self.told: list[dict[str, str]] = []
        """What ends of conferences were told."""
        self.announced: list[str] = []
        """Addresses of what all ends of a conference were to hear."""
        self.moved: list[tuple[str, str]] = []
        """Calls that were given other instructions: their id, the address."""
        self.calls: dict[str, str] = {}
        """The state of each call that was made."""
        self.media: dict[str, tuple[str, bytes]] = {}
        """What callers sent: type and content by id."""
        self.wrong: list[str] = []
        """What the helpline asked for that Twilio has not."""
        self.app = Starlette(
            routes=[
                Route(f"/2010-04-01/Accounts/{account}/Messages.json", self._create, methods=["POST"]),
                Route(f"/2010-04-01/Accounts/{account}/Messages.json", self._list, methods=["GET"]),
                Route(
                    f"/2010-04-01/Accounts/{account}/Messages/{{message}}/Media/{{media}}", self._media, methods=["GET"]
                ),
                Route(f"/2010-04-01/Accounts/{account}/Calls.json", self._call, methods=["POST"]),
                Route(f"/2010-04-01/Accounts/{account}/Calls/{{sid}}.json", self._move, methods=["POST"]),
                Route(f"/2010-04-01/Accounts/{account}/Calls/{{sid}}.json", self._look, methods=["GET"]),
                Route(f"/2010-04-01/Accounts/{account}/Conferences/{{room}}.json", self._conference, methods=["POST"]),
                Route(
                    f"/2010-04-01/Accounts/{account}/Conferences/{{room}}/Participants/{{end}}.json",
                    self._participant,
                    methods=["POST"],
                ),
            ]
        )

    def to(self, number: str) -> list[str]:
        """The texts that a telephone has, in order."""
        return [one.body for one in self.sent if one.to == number]

    async def _create(self, request: Request) -> Response:  # noqa: PLR0911 -- one for each way to refuse
        form = {name: str(value) for name, value in (await request.form()).items()}
        if unknown := set(form) - _CREATE:
            self.wrong.append(f"unknown parameters {sorted(unknown)}")
        if self.slow_s:
            await asyncio.sleep(self.slow_s)
        body, to = form.get("Body", ""), form.get("To", "")
        sender = form.get("From") or form.get("MessagingServiceSid", "")
        fault = self.faults.pop(0) if self.faults else None
        if fault == "away":
            return Response(status_code=503)
        if isinstance(fault, int):
            return _error(fault)
        if not body and not form.get("ContentSid"):
            return _error(21602)
        if units(body) > _LONGEST:
            return _error(21617)
        if (sender, to) in self.stopped:
            return _error(21610)
        message = Message(new_sid(), to, sender, body, form.get("ContentSid", ""), form.get("StatusCallback", ""))
        self.sent.append(message)
        if fault == "cut":
            return Response(status_code=504)
        return JSONResponse(_as_json(message), 201)

    async def _form(self, request: Request, known: frozenset[str]) -> dict[str, str]:
        form = {name: str(value) for name, value in (await request.form()).items()}
        if unknown := set(form) - known:
            self.wrong.append(f"unknown parameters {sorted(unknown)}")
        return form

    async def _call(self, request: Request) -> Response:
        form = await self._form(request, _CALL)
        if self.faults:
            return _error(int(self.faults.pop(0)))
        sid = new_sid("CA")
        self.rung.append({**form, "sid": sid})
        self.calls[sid] = "in-progress"
        return JSONResponse({"sid": sid, "status": "queued", "account_sid": ACCOUNT}, 201)

    async def _move(self, request: Request) -> Response:
        form = await self._form(request, _UPDATE)
        sid = request.path_params["sid"]
        if self.calls.get(sid) == "completed":
            return _error(21220)
        if form.get("Status") == "completed":
            self.calls[sid] = "completed"
            return JSONResponse({"sid": sid, "status": "completed", "account_sid": ACCOUNT})
        self.moved.append((sid, form.get("Url", "")))
        return JSONResponse({"sid": sid, "status": "in-progress", "account_sid": ACCOUNT})

    async def _look(self, request: Request) -> Response:
        if self.faults:
            return _error(int(self.faults.pop(0)))
        sid = request.path_params["sid"]
        if sid not in self.calls:
            return _error(20404)
        return JSONResponse({"sid": sid, "status": self.calls[sid], "account_sid": ACCOUNT})

    async def _participant(self, request: Request) -> Response:
        form = await self._form(request, _PARTICIPANT)
        end = request.path_params["end"]
        self.told.append({**form, "end": end, "conference": request.path_params["room"]})
        return JSONResponse({"call_sid": end, "account_sid": ACCOUNT, "status": "connected"})

    async def _conference(self, request: Request) -> Response:
        form = await self._form(request, _CONFERENCE)
        if self.faults:
            return _error(int(self.faults.pop(0)))
        self.announced.append(form["AnnounceUrl"])
        return JSONResponse({"sid": request.path_params["room"], "account_sid": ACCOUNT, "status": "in-progress"})

    async def _media(self, request: Request) -> Response:
        held = self.media.get(request.path_params["media"])
        if not request.headers.get("authorization", "").startswith("Basic "):
            return _error(20003)
        return Response(status_code=404) if held is None else Response(held[1], media_type=held[0])

    async def _list(self, request: Request) -> Response:
        to = request.query_params.get("To")
        found = [_as_json(one) for one in reversed(self.sent) if to in {None, one.to}]
        return JSONResponse({"messages": found, "next_page_uri": None, "page": 0, "page_size": 50})


def _as_json(message: Message) -> dict[str, Any]:
    return {
        "sid": message.sid,
        "account_sid": ACCOUNT,
        "to": message.to,
        "from": message.sender,
        "body": message.body,
        "status": message.status,
        "num_segments": str(segments(message.body)),
        "num_media": "0",
        "direction": "outbound-api",
        "date_created": format_datetime(message.at),
        "date_sent": format_datetime(message.at),
        "date_updated": format_datetime(message.at),
        "error_code": None,
        "error_message": None,
        "uri": f"/2010-04-01/Accounts/{ACCOUNT}/Messages/{message.sid}.json",
    }


def _error(code: int) -> Response:
    status = {20429: 429, 20404: 404}.get(code, 400)
    return JSONResponse({"code": code, "message": "refused", "more_info": "", "status": status}, status)


class Webhooks:
    """Posts webhooks as Twilio does."""

    def __init__(self, address: str, token: str = TOKEN, *, served_at: str = "") -> None:
        """`address`: the public one, which is signed; `served_at`: where the gateway really listens."""
        self.address = address
        self._served_at = served_at or address
        self.http = httpx.AsyncClient(timeout=20)
        self._validator = RequestValidator(token)

    async def post(
        self, path: str, parameters: dict[str, str], *, signature: str | None = None, unsigned: bool = False
    ) -> httpx.Response:
        url = f"{self.address}{path}"
        made = self._validator.compute_signature(url.partition("#")[0], parameters, HMAC_SHA1)
        headers = {} if unsigned else {"X-Twilio-Signature": made if signature is None else signature}
        return await self.http.post(f"{self._served_at}{path.partition('#')[0]}", data=parameters, headers=headers)

    async def socket(self, url: str, *, signature: str | None = None) -> WebSocketClientProtocol:
        """Opens a WebSocket as ConversationRelay does: the address is signed as it stands, with no parameter."""
        path = url.removeprefix("wss" + self.address.removeprefix("https"))
        made = self._validator.compute_signature(url, {}, HMAC_SHA1) if signature is None else signature
        served = "ws" + self._served_at.removeprefix("http") + path
        return await connect(served, extra_headers={"X-Twilio-Signature": made} if made else {})

    async def text(self, body: str, sender: str, ours: str, sid: str | None = None, **other: str) -> httpx.Response:
        """An inbound text, with the blank fields that Twilio sends."""
        given = {
            "MessageSid": sid or new_sid(), "AccountSid": ACCOUNT, "From": sender, "To": ours, "Body": body, "NumMedia": "0",
            "NumSegments": "1", "FromCity": "", "FromState": "", "FromZip": "", "FromCountry": "",
        }  # fmt: skip
        path = "/twilio/whatsapp" if sender.startswith("whatsapp:") else "/twilio/sms"
        return await self.post(path, {**given, **other})

    async def report(self, message: Message, status: str, error: str = "") -> httpx.Response:
        """What became of a message, to the address that was given with it."""
        path = urlsplit(message.status_url).path
        told = {"MessageSid": message.sid, "MessageStatus": status, "AccountSid": ACCOUNT, "To": message.to}
        return await self.post(path, {**told, **({"ErrorCode": error} if error else {})})
