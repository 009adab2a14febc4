"""The staff-facing web app, put together here and nowhere else."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import structlog
from redis.asyncio import Redis
from redis.exceptions import RedisError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route

from gateway.intake import Intake
from gateway.parts import Parts, parts_of
from gateway.sms import routes as sms
from gateway.voice import routes as voice
from gateway.voice.calls import Calls
from gateway.webchat import page
from gateway.webchat import routes as webchat
from gateway.webchat.callbacks import offered
from gateway.webchat.errors import HANDLERS
from gateway.webchat.events import Hub
from gateway.webchat.limits import Limits
from gateway.webchat.security import SecureHeaders
from handoff.callbacks.steps import Callbacks
from handoff.escalation.on_call import read_on_call
from handoff.escalation.steps import Escalation
from handoff.legs.steps import Legs
from handoff.queue.handovers import Handovers
from handoff.queue.steps import Queue
from helpline.conversation.callback import By
from helpline.conversation.log import Conversations
from helpline.conversation.sessions import Sessions
from helpline.conversation.texts import Texts
from helpline.presence import Status, keep_beating
from helpline.sentences import sentences
from helpline.settings import Settings
from helpline.store.redis import connect
from helpline.vault.keyring import Vault
from telephony.numbers import read_numbers
from triage.engine import TriageEngine

_log = structlog.get_logger()
_READY_S = 2.0


def create_app(
    settings: Settings,
    *,
    redis: Redis | None = None,
    engine: TriageEngine | None = None,
    limits: Limits | None = None,
    callbacks_by: frozenset[By] | None = None,
) -> Starlette:
    """The app. Tests hand in their own Redis, a loaded engine, other limits, or what callbacks are offered."""
    store = redis or connect(settings)
    vault = Vault.from_settings(settings.master_key, settings.index_key)
    numbers, on_call = read_numbers(settings.twilio_numbers), read_on_call(settings.on_call)
    conversations = Conversations(store, vault, settings.cell, settings.policy)
    parts = Parts(
        settings=settings,
        redis=store,
        conversations=conversations,
        queue=Queue(conversations),
        callbacks=Callbacks(conversations),
        callbacks_by=offered(settings, numbers) if callbacks_by is None else callbacks_by,
        sessions=Sessions(conversations),
        texts=Texts(conversations),
        numbers=numbers,
        calls=Calls(conversations),
        legs=Legs(conversations),
        handovers=Handovers(conversations),
        on_call=tuple(on_call),
        escalation=Escalation(conversations, on_call),
        intake=Intake(conversations, settings.home, engine),
        hub=Hub(store, settings.cell),
        sentences=sentences(),
        limits=limits or Limits(),
    )

    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        tasks = [
            asyncio.create_task(parts.hub.run()),
            asyncio.create_task(parts.intake.stay_current()),
            asyncio.create_task(keep_beating(store, settings.cell, "gateway", lambda: (_health(parts), None))),
        ]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await parts.intake.close()
            if redis is None:
                await store.aclose()

    app = Starlette(
        routes=[
            Route("/healthz", alive, methods=["GET"]),
            Route("/readyz", ready, methods=["GET"]),
            Mount("/chat", routes=webchat.ROUTES),
            Mount("/twilio", routes=[*sms.ROUTES, *voice.ROUTES]),
            *page.ROUTES,
        ],
        exception_handlers=dict(HANDLERS),
        lifespan=lifespan,
    )
    # Outermost, so that the answer to an unexpected error has the headers too.
    app.middleware_stack = SecureHeaders(app.build_middleware_stack(), settings)
    app.state.parts = parts
    return app


def _health(parts: Parts) -> Status:
    return Status.READY if parts.intake.ready else Status.LOADING


async def alive(_request: Request) -> Response:
    return PlainTextResponse("")


async def ready(request: Request) -> Response:
    """200 when messages can be stored and triaged. Says nothing else: anybody may ask."""
    parts = parts_of(request)
    try:
        async with asyncio.timeout(_READY_S):
            await parts.redis.ping()
    except (RedisError, OSError, TimeoutError):
        return PlainTextResponse("", 503)
    return PlainTextResponse("", 200 if parts.intake.ready else 503)
