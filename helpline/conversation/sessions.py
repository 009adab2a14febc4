"""Ways in for a caller: the web session's token and the return code. The store holds neither, only their index."""

import asyncio
import base64

import msgspec

from helpline.conversation.log import SCRIPTS, Conversations, Standing, refused
from helpline.conversation.seal import open_code, seal_code
from helpline.ids import ConversationId, SessionToken, new_session_token
from helpline.store.scripts import Script, ScriptRefused
from helpline.store.values import as_text
from helpline.vault.return_code import ReturnCode, new_return_code, parse_return_code

_MISS_WINDOW_S = 600
_FREE_MISSES = 20
_LONGEST_DELAY_S = 5.0


class UnknownCode(Exception):
    """A well-formed code that opens nothing."""


class Sessions:
    """Starts, finds and ends web sessions; gives and takes return codes."""

    def __init__(self, conversations: Conversations) -> None:
        self._conversations = conversations
        self._resume = Script(conversations.redis, SCRIPTS, "resume")
        self._by_call = Script(conversations.redis, SCRIPTS, "by_call")
        self._code = Script(conversations.redis, SCRIPTS, "return_code", conversations.policy.replicas)

    async def start(self, id: ConversationId, *, by_code: bool = False) -> tuple[SessionToken, Standing]:
        """A session that from now on is the only way to this conversation. Raises as `Conversations.accept`."""
        token = new_session_token()
        index = self._conversations.vault.index("session", token)
        policy = self._conversations.policy.as_json()
        try:
            answer = await self._resume(self._conversations.cell, policy, id, index, "reopen" if by_code else "")
        except ScriptRefused as reason:
            raise refused(reason) from None
        return token, msgspec.convert(answer, Standing)

    async def find(self, token: str) -> ConversationId | None:
        """The conversation of a session token, or None when it ended, expired or never was."""
        if not 20 <= len(token) <= 100:
            return None
        names = [self._session_key(index) for index in self._conversations.vault.indexes("session", token)]
        for value in await self._conversations.redis.mget(names):
            if value is not None:
                return ConversationId(as_text(value))
        return None

    async def end(self, token: str) -> None:
        """The token opens nothing any more; the conversation stays."""
        names = [self._session_key(index) for index in self._conversations.vault.indexes("session", token)]
        await self._conversations.redis.delete(*names)

    async def return_code(self, id: ConversationId) -> ReturnCode:
        """The conversation's return code, made at the first call and the same ever after."""
        conversations = self._conversations
        key = await conversations.data_key(id)
        code = new_return_code()
        sealed = base64.b64encode(seal_code(key, id, code)).decode()
        try:
            answer = await self._code(conversations.cell, id, conversations.vault.index("code", code), sealed)
        except ScriptRefused as reason:
            raise refused(reason) from None
        return ReturnCode(open_code(key, id, base64.b64decode(answer["sealed"])))

    async def resume(self, typed: str) -> tuple[ConversationId, SessionToken, Standing]:
        """Open a conversation by its return code in a web session, ending the old route. Raises as `find_code`."""
        id = await self.find_code(typed)
        token, standing = await self.start(id, by_code=True)
        return id, token, standing

    async def find_code(self, typed: str) -> ConversationId:
        """The conversation of a return code.

        Wrong codes slow every further attempt, globally, so that guessing is hopeless without anybody's address.

        Raises:
            NotACode: mistyped. UnknownCode: well-formed, opens nothing.
        """
        code = parse_return_code(typed)
        await self._slow_down()
        names = [self._conversations.keys(f"code:{index}") for index in self._conversations.vault.indexes("code", code)]
        found = [value for value in await self._conversations.redis.mget(names) if value is not None]
        if not found:
            await self._note_miss()
            raise UnknownCode
        return ConversationId(as_text(found[0]))

    async def go_on_by_call(self, id: ConversationId, call: str) -> Standing:
        """The code was keyed on the telephone: the way before ends. `call`: Twilio's id. Raises `NoConversation`."""
        conversations = self._conversations
        try:
            answer = await self._by_call(conversations.cell, conversations.policy.as_json(), id, call)
        except ScriptRefused as reason:
            raise refused(reason) from None
        return msgspec.convert(answer, Standing)

    async def _slow_down(self) -> None:
        misses = int(await self._conversations.redis.get(self._conversations.keys("code-misses")) or 0)
        if misses > _FREE_MISSES:
            await asyncio.sleep(min(_LONGEST_DELAY_S, 0.05 * (misses - _FREE_MISSES)))

    async def _note_miss(self) -> None:
        name = self._conversations.keys("code-misses")
        async with self._conversations.redis.pipeline(transaction=True) as step:
            step.incr(name)
            step.expire(name, _MISS_WINDOW_S)
            await step.execute()

    def _session_key(self, index: str) -> str:
        return self._conversations.keys(f"session:{index}")
