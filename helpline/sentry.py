"""Error reports to Sentry, when SENTRY_DSN is set. What leaves is built anew from a closed list of fields.

Dropping what is known to be private would miss the next place where a library puts it. So nothing of the event passes but
its id, time and level, and of each exception its type and its frames: file, function, line. No messages, no variables,
no source lines, no request, no breadcrumbs, no host.
"""

import os
import re
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, cast

from helpline.settings import Settings

if TYPE_CHECKING:
    from sentry_sdk.transport import Transport
    from sentry_sdk.types import Event, Hint

_NAME = re.compile(r"[A-Za-z_<][\w.<>]{0,120}")
_FILE = re.compile(r"[\w./<>-]{1,200}")


def configure_sentry(settings: Settings, process: str, transport: "Transport | None" = None) -> bool:
    """Turn reports on where a DSN is set; answers whether they are. `transport` is for tests.

    Call it after `configure_logging`. Rasa's own telemetry is off in any case.
    """
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    if settings.sentry_dsn is None:
        return False
    # Only now: half a second of every process's start that most deployments have no use for.
    import sentry_sdk
    from sentry_sdk.integrations.atexit import AtexitIntegration
    from sentry_sdk.integrations.dedupe import DedupeIntegration
    from sentry_sdk.integrations.excepthook import ExcepthookIntegration
    from sentry_sdk.integrations.starlette import StarletteIntegration
    from sentry_sdk.integrations.threading import ThreadingIntegration

    sentry_sdk.init(
        dsn=settings.sentry_dsn,
        release=version("helpline"),
        server_name="",
        transport=transport,
        default_integrations=False,
        auto_enabling_integrations=False,
        integrations=[
            ExcepthookIntegration(),
            ThreadingIntegration(propagate_scope=False),
            DedupeIntegration(),
            AtexitIntegration(callback=lambda _pending, _timeout: None),
            StarletteIntegration(failed_request_status_codes=set()),
        ],
        send_default_pii=False,
        include_local_variables=False,
        include_source_context=False,
        max_request_body_size="never",
        max_breadcrumbs=0,
        before_breadcrumb=lambda _crumb, _hint: None,
        before_send=lambda event, hint: reduced(event, hint, process),
        before_send_transaction=lambda _event, _hint: None,
        before_send_log=lambda _log, _hint: None,
        before_send_metric=lambda _metric, _hint: None,
        enable_logs=False,
        enable_metrics=False,
        auto_session_tracking=False,
        send_client_reports=False,
        propagate_traces=False,
    )
    return True


def reduced(event: "Event", hint: "Hint", process: str) -> "Event | None":
    """The event that may leave; None when it has no exception, since nothing of a bare message may."""
    # Attachments travel beside the event, and the SDK takes them from here after us.
    hint["attachments"] = []
    exceptions = [_exception(one) for one in (event.get("exception") or {}).get("values") or []]
    if not exceptions:
        return None
    kept: dict[str, Any] = {
        name: event[name] for name in ("event_id", "timestamp", "level", "platform", "release", "sdk") if name in event
    }
    kept["tags"] = {"process": process}
    kept["exception"] = {"values": exceptions}
    return cast("Event", kept)


def _exception(one: dict[str, Any]) -> dict[str, Any]:
    frames = (one.get("stacktrace") or {}).get("frames") or []
    return {
        "type": _passed(_NAME, one.get("type")),
        "module": _passed(_NAME, one.get("module")),
        "mechanism": {"type": "generic", "handled": bool((one.get("mechanism") or {}).get("handled", True))},
        "stacktrace": {"frames": [_frame(frame) for frame in frames]},
    }


def _frame(frame: dict[str, Any]) -> dict[str, Any]:
    return {
        "filename": _passed(_FILE, frame.get("filename")),
        "function": _passed(_NAME, frame.get("function")),
        "module": _passed(_NAME, frame.get("module")),
        "lineno": int(frame.get("lineno") or 0),
        "in_app": bool(frame.get("in_app")),
    }


def _passed(form: re.Pattern[str], value: object) -> str | None:
    return value if isinstance(value, str) and form.fullmatch(value) else None
