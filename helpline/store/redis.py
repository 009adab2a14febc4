"""The one way to connect to Redis: every time limit explicit, so that nothing waits longer than we say."""

from typing import Any

from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.asyncio.sentinel import Sentinel, SentinelConnectionPool
from redis.backoff import ExponentialWithJitterBackoff
from redis.exceptions import ConnectionError as NoConnection

from helpline.settings import Settings
from helpline.store.address import is_sentinel, read_address

CONNECT_S = 2.0
ANSWER_S = 3.0
# A dead server is refused at once: three more tries bridge a restart of a connection, not of a server.
_RETRIES = 3
_POOL = 64


def redis_url(settings: Settings) -> str:
    """The address in force: REDIS_URL, else the embedded server's socket."""
    return settings.redis_url or f"unix://{settings.redis_socket}"


def connect(settings: Settings) -> Redis:
    """A client; connects at its first command.

    A refused or broken connection is tried again within about a second, then raises `redis.ConnectionError`.
    A server that doesn't answer raises `redis.TimeoutError` after `ANSWER_S` seconds, untried: whether the command ran
    is unknown then, and only its sender can tell if it may run twice.
    """
    retry = Retry(ExponentialWithJitterBackoff(cap=0.5, base=0.05), _RETRIES, supported_errors=(NoConnection,))
    limits: dict[str, Any] = {"socket_connect_timeout": CONNECT_S, "socket_timeout": ANSWER_S}
    options = {**limits, "max_connections": _POOL, "timeout": CONNECT_S, "health_check_interval": 15, "retry": retry}
    url = redis_url(settings)
    if is_sentinel(url):
        return Redis.from_pool(_behind_sentinels(url, limits, options))
    return Redis.from_pool(BlockingConnectionPool.from_url(url, **options))


class _MasterPool(SentinelConnectionPool, BlockingConnectionPool):
    """To whichever server is the master; waits for a connection when all are in use, as the pool of a single server does."""


def _behind_sentinels(url: str, limits: dict[str, Any], options: dict[str, Any]) -> BlockingConnectionPool:
    """Whenever a connection is made a Sentinel is asked anew (redis.io/docs/latest/develop/reference/sentinel-clients)."""
    address = read_address(url)
    secure = {"ssl": True} if address.tls else {}
    account = {**limits, **secure, **address.sentinel_account}
    sentinels = Sentinel(address.sentinels, sentinel_kwargs=account)  # type: ignore[no-untyped-call]
    return _MasterPool(  # type: ignore[no-untyped-call]
        address.master, sentinels, db=address.database, **secure, **address.account, **options
    )
