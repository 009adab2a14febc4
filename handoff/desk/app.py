"""The counsellors' web app, assembled. It shares nothing with the web app of staff but the store."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from redis.asyncio import Redis
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles

from handoff.callbacks.steps import Callbacks
from handoff.desk import actions, health, media, pages, phone, socket, together
from handoff.desk.accounts import Accounts
from handoff.desk.live import Hub
from handoff.desk.security import LONGEST_BODY, Shield
from handoff.desk.sessions import DeskSessions
from handoff.legs.softphones import Softphones
from handoff.legs.steps import Legs
from handoff.legs.template import Templates
from handoff.media.shelf import Shelf
from handoff.queue.concerns import Concerns
from handoff.queue.handovers import Handovers
from handoff.queue.offers import Offers
from handoff.queue.steps import Queue
from helpline.conversation.log import Conversations
from helpline.presence import Status, keep_beating
from helpline.sentences import Sentences, sentences
from helpline.settings import Settings
from helpline.vault.keyring import Vault
from telephony.tokens import Tokens, tokens_of

_STATIC = Path(__file__).parent / "static"


@dataclass(frozen=True)
class Desk:
    """What the routes work with; hangs on the app as `app.state.desk`."""

    redis: Redis
    cell: str
    conversations: Conversations
    queue: Queue
    offers: Offers
    handovers: Handovers
    callbacks: Callbacks
    templates: Templates
    legs: Legs
    softphones: Softphones
    shelf: Shelf
    tokens: Tokens | None
    """For telephones in the browser; None where they are not set up."""
    concerns: Concerns
    accounts: Accounts
    sessions: DeskSessions
    sentences: Sentences
    hub: Hub


def create_desk(settings: Settings, redis: Redis) -> Desk:
    vault = Vault.from_settings(settings.master_key, settings.index_key)
    conversations = Conversations(redis, vault, settings.cell, settings.policy)
    queue, concerns = Queue(conversations), Concerns(conversations)
    accounts = Accounts(redis, vault, settings.cell)
    sessions = DeskSessions(redis, vault, settings.cell, accounts)
    said = sentences()
    hub = Hub(conversations, queue, concerns, accounts, sessions, said)
    return Desk(
        redis=redis,
        cell=settings.cell,
        conversations=conversations,
        queue=queue,
        offers=Offers(conversations),
        handovers=Handovers(conversations),
        callbacks=Callbacks(conversations),
        templates=Templates(conversations),
        legs=Legs(conversations),
        softphones=Softphones(conversations),
        shelf=Shelf(conversations),
        tokens=tokens_of(settings),
        concerns=concerns,
        accounts=accounts,
        sessions=sessions,
        sentences=said,
        hub=hub,
    )


def create_app(settings: Settings, redis: Redis) -> Starlette:
    desk = create_desk(settings, redis)
    app = Starlette(
        routes=[
            Route("/", pages.desk_page),
            Route("/sign-in", pages.sign_in, methods=["GET", "POST"]),
            Route("/sign-out", pages.sign_out, methods=["POST"]),
            Route("/password", pages.password, methods=["GET", "POST"]),
            Route("/undelivered", pages.undelivered, methods=["GET", "POST"]),
            Route("/language", pages.choose_language, methods=["POST"]),
            Route("/desk/claim-next", actions.claim_next, methods=["POST"]),
            Route("/desk/claim", actions.claim, methods=["POST"]),
            Route("/desk/reply", actions.reply, methods=["POST"]),
            Route("/desk/typing", actions.typing, methods=["POST"]),
            Route("/desk/release", actions.release, methods=["POST"]),
            Route("/desk/correct", actions.correct, methods=["POST"]),
            Route("/desk/give-back", actions.give_back, methods=["POST"]),
            Route("/desk/close", actions.close, methods=["POST"]),
            Route("/desk/call-back", actions.call_back, methods=["POST"]),
            Route("/desk/call-back-later", actions.call_back_later, methods=["POST"]),
            Route("/desk/template", actions.template, methods=["POST"]),
            Route("/phone", phone.phone_page),
            Route("/desk/softphone-token", phone.token, methods=["POST"]),
            Route("/desk/softphone-awaited", phone.awaited, methods=["POST"]),
            WebSocketRoute("/desk/softphone", phone.live),
            Route("/desk/media/{conversation}/{entry}/{number:int}", media.media),
            Route("/desk/line", actions.line, methods=["POST"]),
            Route("/desk/call-in", together.call_in, methods=["POST"]),
            Route("/desk/state", together.state, methods=["POST"]),
            Route("/desk/transfer", together.transfer, methods=["POST"]),
            Route("/desk/invite", together.invite, methods=["POST"]),
            Route("/desk/answer", together.answer, methods=["POST"]),
            Route("/desk/take-part", together.take_part, methods=["POST"]),
            Route("/desk/leave", together.leave, methods=["POST"]),
            Route("/desk/seen-lost", together.seen_lost, methods=["POST"]),
            WebSocketRoute("/desk/live", socket.live),
            Route("/healthz", health.healthz),
            Route("/readyz", health.readyz),
            Route("/metrics", health.metrics),
            Mount("/static", StaticFiles(directory=_STATIC)),
        ],
        middleware=[Middleware(Shield)],
        exception_handlers=pages.EXCEPTIONS,
        lifespan=_lifespan,
        max_body_size=LONGEST_BODY,
    )
    app.state.desk = desk
    return app


@contextlib.asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    desk: Desk = app.state.desk
    await desk.accounts.passwords.prepare()
    running = [
        asyncio.create_task(desk.hub.listen()),
        asyncio.create_task(keep_beating(desk.redis, desk.cell, "desk", lambda: (Status.READY, None))),
    ]
    try:
        yield
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
