"""What a caller sent besides words, for whoever holds the conversation or takes part: shown in a tab, kept nowhere."""

import re

from starlette.requests import Request
from starlette.responses import Response

from handoff.desk.pages import to
from handoff.desk.request import account_of, desk_of
from helpline.conversation.log import NoConversation
from helpline.ids import ConversationId, EntryId

_ENTRY = re.compile(r"[0-9]{1,20}-[0-9]{1,10}")
_ID = re.compile(r"[0-9a-f]{24}")
_ALONE = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox"
"""The browser's own viewer of pictures and recordings styles itself; nothing of it may run or reach anything."""


async def media(request: Request) -> Response:
    """GET /desk/media/CONVERSATION/ENTRY/NUMBER. 404 for what is not theirs, gone, or cannot be fetched."""
    account = await account_of(request)
    if account is None:
        return to("/sign-in")
    desk, at = desk_of(request), request.path_params
    id, entry, number = ConversationId(at["conversation"]), EntryId(at["entry"]), at["number"]
    if not _ID.fullmatch(id) or not _ENTRY.fullmatch(entry) or account.must_change:
        return Response(status_code=404)
    try:
        conversation = await desk.conversations.get(id)
        theirs = conversation.counsellor == account.id or await desk.concerns.part_in(id, account.counsellor)
        named = await desk.shelf.named(id, entry, number) if theirs else None
        content = await desk.shelf.ask(id, account.id, entry, number) if named else None
    except NoConversation:
        return Response(status_code=404)
    if named is None or content is None:
        return Response(status_code=404)
    return Response(content, media_type=named.type, headers={"Content-Security-Policy": _ALONE})
