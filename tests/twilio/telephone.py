"""Plays a caller's telephone: executes the TwiML it gets as Twilio does (twilio.com/docs/voice/twiml), presses, speaks, waits.

Strict: a verb or attribute that the SDK's own builder does not know is an error, and anything that would record is one.
"""

import asyncio
import inspect
import itertools
import json
from contextlib import suppress
from urllib.parse import urlsplit
from xml.etree import ElementTree as Xml

import httpx
from twilio.twiml import voice_response as twiml
from websockets.exceptions import ConnectionClosed
from websockets.legacy.client import WebSocketClientProtocol

from tests.twilio.exchange import ACCOUNT, Webhooks, new_sid

_VERBS = {
    "Say": twiml.VoiceResponse.say, "Gather": twiml.VoiceResponse.gather, "Pause": twiml.VoiceResponse.pause,
    "Redirect": twiml.VoiceResponse.redirect, "Hangup": twiml.VoiceResponse.hangup, "Dial": twiml.VoiceResponse.dial,
    "Conference": twiml.Dial.conference, "Number": twiml.Dial.number, "Connect": twiml.VoiceResponse.connect,
    "ConversationRelay": twiml.Connect.conversation_relay, "Language": twiml.ConversationRelay.language,
    "Parameter": twiml.ConversationRelay.parameter,
}  # fmt: skip
_MOST_STEPS = 40


def _known(verb: str) -> set[str]:
    """The attributes of a verb, as the SDK's builder names them, in TwiML's spelling."""
    names = inspect.signature(_VERBS[verb]).parameters
    return {
        "".join(part.title() if at else part for at, part in enumerate(name.rstrip("_").split("_"))) for name in names
    }


def check(document: str) -> Xml.Element:
    """The parsed document. Raises AssertionError for what Twilio does not know, and for any recording."""
    root = Xml.fromstring(document)
    assert root.tag == "Response"
    assert "record" not in document.lower().replace("recordings", ""), "a call is never recorded"
    for element in root.iter():
        if element is root:
            continue
        assert element.tag in _VERBS, f"unknown verb {element.tag}"
        unknown = set(element.attrib) - _known(element.tag)
        assert not unknown, f"{element.tag} has no {sorted(unknown)}"
    return root


class Telephone:
    """One call. `heard`: everything said so far; `listening`: the Gather that waits for the caller, if any."""

    def __init__(self, webhooks: Webhooks, ours: str, sender: str) -> None:
        self.webhooks = webhooks
        self.sid = new_sid("CA")
        self.ours = ours
        self.sender = sender
        self.heard: list[str] = []
        self.documents: list[str] = []
        self.listening: Xml.Element | None = None
        self.rest: list[Xml.Element] = []
        self.relay: Relay | None = None
        self.conference = ""
        self.part: dict[str, str] = {}
        """How it takes part in the conference."""
        self.action = ""
        """Where it goes on after that."""
        self.dialled = ""
        self.ended = False

    def since(self, mark: int) -> str:
        return " ".join(self.heard[mark:])

    async def call(self) -> None:
        await self._ask("/twilio/voice", {"CallStatus": "ringing", "Direction": "inbound"})

    async def answer(self, url: str) -> None:
        """This telephone was rung up, and is picked up."""
        await self._ask(_path(url), {"CallStatus": "in-progress", "Direction": "outbound-api"})

    async def press(self, keys: str) -> None:
        """Keys at the Gather that listens, where one that ends it is told as such; or one after the other to the relay."""
        if self.relay is not None:
            for key in keys:
                await self.relay.send({"type": "dtmf", "digit": key})
            return
        gather = self._gather()
        ends = gather.get("finishOnKey", "#")
        digits = "".join(itertools.takewhile(lambda key: key not in ends, keys))
        finished = keys[len(digits) : len(digits) + 1]
        most = int(gather.get("numDigits", "999"))
        await self._answer({"Digits": digits[:most], "FinishedOnKey": finished, "msg": "Gather End"})

    async def speak(self, words: str) -> None:
        if self.relay is not None:
            await self.relay.send({"type": "prompt", "voicePrompt": words, "lang": self.relay.hears, "last": True})
            return
        assert "speech" in self._gather().get("input", "dtmf")
        await self._answer({"SpeechResult": words, "Confidence": "0.8", "Language": self._gather().get("language", "")})

    async def stay_silent(self) -> None:
        """The Gather's time runs out."""
        gather = self._gather()
        if gather.get("actionOnEmptyResult") == "true":
            await self._answer(
                {"SpeechResult": "", "Digits": ""} if "speech" in gather.get("input", "") else {"Digits": ""}
            )
        else:
            self.listening = None
            await self._go_on()

    async def move_to(self, url: str) -> None:
        """Twilio was asked to fetch other instructions for this call."""
        self.listening, self.rest, self.conference = None, [], ""
        await self._ask(_path(url), {"CallStatus": "in-progress"})

    async def end_dial(self) -> None:
        """The conference is over, and this end of it still there: the Dial's action goes on."""
        self.conference = ""
        await self._ask(_path(self.action), {"DialCallStatus": "completed"})

    async def hang_up(self) -> None:
        self.ended = True
        if self.relay is not None:
            await self.relay.close()
        await self.webhooks.post(
            "/twilio/voice/status", {"CallSid": self.sid, "CallStatus": "completed", "AccountSid": ACCOUNT}
        )

    async def raw(self, path: str, **more: str) -> httpx.Response:
        return await self.webhooks.post(path, {**self._about(), **more})

    async def relay_over(self, action: str, brought: dict[str, str]) -> None:
        """The relay has ended, and Twilio asks how the call goes on."""
        self.relay = None
        await self._ask(_path(action), {"CallStatus": "in-progress", "SessionId": new_sid("VX"), **brought})

    def about(self) -> dict[str, str]:
        return self._about()

    async def pauses(self, seconds: float) -> None:
        """Tests do not wait; whoever measures does."""

    def _gather(self) -> Xml.Element:
        assert self.listening is not None, f"nobody listens; heard {self.heard[-3:]}"
        return self.listening

    async def _answer(self, brought: dict[str, str]) -> None:
        action = self._gather().get("action", "")
        self.listening = None
        await self._ask(_path(action), brought)

    async def _ask(self, path: str, brought: dict[str, str]) -> None:
        answer = await self.webhooks.post(path, {**self._about(), **brought})
        assert answer.status_code == 200, f"{answer.status_code} for {path.partition('?')[0]}"
        assert answer.headers["content-type"].startswith("text/xml")
        self.documents.append(answer.text)
        self.rest = list(check(answer.text))
        await self._go_on()

    def _about(self) -> dict[str, str]:
        return {
            "CallSid": self.sid,
            "AccountSid": ACCOUNT,
            "From": self.sender,
            "To": self.ours,
            "ApiVersion": "2010-04-01",
            "CallerName": "",
        }

    async def _go_on(self) -> None:
        """Until the caller has to do something, is put through, or the call is over."""
        for _ in range(_MOST_STEPS):
            if not self.rest:
                self.ended = True
                return
            verb = self.rest.pop(0)
            if verb.tag == "Pause":
                await self.pauses(float(verb.get("length", "1")))
            elif verb.tag == "Say":
                self.heard.append(verb.text or "")
            elif verb.tag == "Gather":
                self.heard += [said.text or "" for said in verb if said.tag == "Say"]
                self.listening = verb
                return
            elif verb.tag == "Redirect":
                await self._ask(_path(verb.text or ""), {"CallStatus": "in-progress"})
                return
            elif verb.tag == "Dial":
                room, number = verb.find("Conference"), verb.find("Number")
                self.conference = room.text or "" if room is not None else ""
                self.action = verb.get("action", "")
                self.part = dict(room.attrib) if room is not None else {}
                self.dialled = number.text or "" if number is not None else ""
                return
            elif verb.tag == "Connect":
                (noun,) = verb
                self.relay = await Relay.open(self, noun, verb.get("action", ""))
                return
            elif verb.tag == "Hangup":
                self.ended = True
                return
        raise AssertionError("the call goes round and round")


class Patient(Telephone):
    """Waits as long as a document says."""

    async def pauses(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


_SENT = {
    "text": {"token", "last", "lang", "interruptible", "preemptible"}, "language": {"ttsLanguage", "transcriptionLanguage"},
    "end": {"handoffData"}, "play": {"source", "loop", "preemptible", "interruptible"}, "sendDigits": {"digits"},
}  # fmt: skip
"""What an application may send (twilio.com/docs/voice/conversationrelay/websocket-messages)."""


class Relay:
    """ConversationRelay's end of the WebSocket. `spoken`, `hears`: the languages now; `languages`: those it was told of."""

    def __init__(self, telephone: Telephone, socket: WebSocketClientProtocol, noun: Xml.Element, action: str) -> None:
        self._telephone = telephone
        self.socket = socket
        self._action = action
        self.languages = [one.get("code", "") for one in noun.findall("Language")]
        self.spoken, self.hears = noun.get("ttsLanguage", ""), noun.get("transcriptionLanguage", "")
        self.log: list[dict[str, object]] = []
        self.over = asyncio.create_task(self._listen())

    @staticmethod
    async def open(telephone: Telephone, noun: Xml.Element, action: str) -> "Relay":
        socket = await telephone.webhooks.socket(noun.get("url", ""))
        relay = Relay(telephone, socket, noun, action)
        about = telephone.about()
        await relay.send({
            "type": "setup", "sessionId": new_sid("VX"), "callSid": telephone.sid, "accountSid": ACCOUNT, "parentCallSid": "",
            "from": about["From"], "to": about["To"], "forwardedFrom": "", "callerName": "", "direction": "inbound",
            "callType": "PSTN", "callStatus": "IN-PROGRESS",
            "customParameters": {one.get("name", ""): one.get("value", "") for one in noun.findall("Parameter")},
        })  # fmt: skip
        return relay

    async def send(self, message: dict[str, object]) -> None:
        await self.socket.send(json.dumps(message))

    async def close(self) -> None:
        self.over.cancel()
        await self.socket.close()

    async def _listen(self) -> None:
        ended = {"SessionStatus": "failed", "ErrorCode": "64105"}
        with suppress(ConnectionClosed):
            async for raw in self.socket:
                message = json.loads(raw)
                unknown = set(message) - {"type"} - _SENT[message["type"]]
                assert not unknown, f"{message['type']} has no {sorted(unknown)}"
                self.log.append(message)
                if message["type"] == "text":
                    assert message.get("lang", self.spoken) in self.languages
                    self._telephone.heard.append(message["token"])
                elif message["type"] == "language":
                    self.spoken, self.hears = message["ttsLanguage"], message["transcriptionLanguage"]
                    assert {self.spoken, self.hears} <= set(self.languages)
                elif message["type"] == "end":
                    ended = {"SessionStatus": "ended", "HandoffData": message["handoffData"]}
                    break
        await self.socket.close()
        if not self._telephone.ended and not self._telephone.webhooks.http.is_closed:
            await self._telephone.relay_over(self._action, ended)


def _path(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
