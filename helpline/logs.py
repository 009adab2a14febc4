"""Structured logging that cannot carry what people write.

A line has a name (`event`: one lower-case word with underscores) and fields from a closed list, each with a closed form.
Whatever else is handed in, by us or by a library, is dropped: the text of messages, numbers, codes, names, and the
messages of exceptions, which quote their arguments. An exception is its type and where it came from.
"""

import json
import logging
import re
import sys
import threading
import time
import traceback
from collections.abc import Callable, MutableMapping
from types import TracebackType
from typing import Any

import structlog

Line = MutableMapping[str, Any]

# Letters first and no run of digits: neither a number, nor a code, nor a sentence has this form.
_WORD = re.compile(r"(?!.*\d{6})[A-Za-z][A-Za-z0-9_.:-]{0,63}")
_EVENT = re.compile(r"[a-z][a-z_]{1,59}")
_ID = re.compile(r"[0-9a-f]{24}")
_ENTRY = re.compile(r"\d{13}-\d{1,6}")
_WITHHELD = "withheld"


def _word(value: object) -> object:
    return value if isinstance(value, str) and _WORD.fullmatch(value) else _WITHHELD


def _number(value: object) -> object:
    # Small enough to be a count or a duration, too small for a telephone number or a return code.
    small = isinstance(value, bool | int | float) and abs(value) < 10_000_000
    return value if small else _WITHHELD


def _formed(form: re.Pattern[str]) -> Callable[[object], object]:
    return lambda value: value if isinstance(value, str) and form.fullmatch(value) else _WITHHELD


FIELDS: dict[str, Callable[[object], object]] = {
    **dict.fromkeys(
        ("process", "state", "status", "language", "channel", "reason", "route", "method", "component"), _word
    ),
    **dict.fromkeys(("setting", "signal", "version", "command", "script"), _word),
    **dict.fromkeys(
        ("pid", "level", "epoch", "count", "attempt", "exit_code", "code", "port", "progress", "line"), _number
    ),
    **dict.fromkeys(("duration_ms", "delay_s", "bytes", "size", "waiting", "lag_ms"), _number),
    **dict.fromkeys(("conversation", "counsellor", "worker"), _formed(_ID)),
    "entry": _formed(_ENTRY),
}
"""The fields a line may have, each with what lets its value pass."""


def configure_logging(process: str, level: str = "info") -> None:
    """JSON lines on standard error: ours through structlog, the libraries' at WARNING and above without their message.

    Also takes over the printing of uncaught exceptions, whose messages may hold text. Call it before `configure_sentry`.
    """
    structlog.configure(
        processors=[_allow_listed(process)],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level.upper())),
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
        cache_logger_on_first_use=False,
    )
    handler = _ToStderr()
    handler.setFormatter(_WithoutMessage(process))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    # Addresses hold session tokens in nobody's case and must never begin to; also the fastest line is no line.
    for name in ("uvicorn.access", "sanic.access", "aiohttp.access"):
        logging.getLogger(name).disabled = True
    logging.captureWarnings(capture=True)
    _take_over_hooks()


UVICORN: dict[str, Any] = {"log_config": None, "access_log": False, "server_header": False}
"""For `uvicorn.Config(**UVICORN)`: leave logging as configured here."""


def _allow_listed(process: str) -> Callable[[Any, str, Line], str]:
    def processor(_logger: Any, method: str, line: Line) -> str:
        event = line.pop("event", "")
        exception = _exception(line.pop("exc_info", None))
        if exception is not None:
            _report(exception)
        return _rendered(
            {
                "process": process,
                "level_name": method,
                "event": event if isinstance(event, str) and _EVENT.fullmatch(event) else _WITHHELD,
                **{name: FIELDS[name](value) for name, value in line.items() if name in FIELDS and value is not None},
                **_described(exception),
            }
        )

    return processor


def _rendered(line: dict[str, Any]) -> str:
    now = time.time()
    at = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(now)) + f".{int(now % 1 * 1000):03d}Z"
    return json.dumps({"at": at, **line}, ensure_ascii=True)


def _exception(exc_info: object) -> BaseException | None:
    if isinstance(exc_info, tuple):
        exc_info = exc_info[1] if len(exc_info) > 1 else None
    elif exc_info is True:
        exc_info = sys.exception()
    return exc_info if isinstance(exc_info, BaseException) else None


def _described(exception: BaseException | None) -> dict[str, Any]:
    """Types along the chain of causes, and the innermost frames: file, line, function."""
    if exception is None:
        return {}
    types: list[str] = []
    link: BaseException | None = exception
    while link is not None and len(types) < 5:
        types.append(type(link).__name__)
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    frames = traceback.extract_tb(exception.__traceback__, limit=-8)
    return {"error": types, "at_code": [f"{_short(f.filename)}:{f.lineno} {f.name}" for f in frames]}


def _short(filename: str) -> str:
    """The last three parts: enough to find the file, and no name of a machine's folders."""
    return "/".join(filename.rsplit("/", 3)[-3:])


def _report(exception: BaseException) -> None:
    """To Sentry, where that is loaded and on; it reduces what it sends by itself."""
    sentry = sys.modules.get("sentry_sdk")
    if sentry is not None:
        sentry.capture_exception(exception)


class _ToStderr(logging.Handler):
    """To whatever is standard error at that moment: tests and embedding programs exchange it."""

    def emit(self, record: logging.LogRecord) -> None:
        try:
            sys.stderr.write(self.format(record) + "\n")
            sys.stderr.flush()
        except (OSError, ValueError):
            # Nobody listens any more; logging's own complaint would quote the record.
            return


class _WithoutMessage(logging.Formatter):
    """Name, level, place and exception type of a library's record; its message may be built from anything."""

    def __init__(self, process: str) -> None:
        super().__init__()
        self._process = process

    def format(self, record: logging.LogRecord) -> str:
        exception = _exception(record.exc_info)
        if exception is not None:
            _report(exception)
        return _rendered(
            {
                "process": self._process,
                "level_name": record.levelname.lower(),
                "event": "library",
                "logger": _word(record.name),
                "place": f"{_short(record.pathname)}:{record.lineno}",
                **_described(exception),
            }
        )


def _take_over_hooks() -> None:
    def say(kind: type[BaseException], exception: BaseException | None) -> None:
        if not issubclass(kind, KeyboardInterrupt | SystemExit):
            structlog.get_logger().error("uncaught_exception", exc_info=exception)

    def uncaught(kind: type[BaseException], exception: BaseException, _trace: TracebackType | None) -> None:
        say(kind, exception)

    def in_thread(args: threading.ExceptHookArgs) -> None:
        say(args.exc_type, args.exc_value)

    sys.excepthook = uncaught
    threading.excepthook = in_thread
    sys.unraisablehook = lambda args: say(args.exc_type, args.exc_value)
