"""Opens hostile conversations as fast as the gateway lets it. Arguments: address, how many, connections at a time.

Each says the same as a person in imminent danger would, and tries again at once when it is refused.
"""

import asyncio
import secrets
import sys
from collections.abc import Iterator
from http.cookiejar import DefaultCookiePolicy

import httpx

_DANGER = "he has a gun and he is outside my door"


async def main(address: str, count: int, connections: int) -> None:
    left = iter(range(count))
    async with httpx.AsyncClient(base_url=address, timeout=60) as http:
        # Each conversation by its token alone.
        http.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        await asyncio.gather(*(_open_one_after_another(http, left) for _ in range(connections)))


async def _open_one_after_another(http: httpx.AsyncClient, left: Iterator[int]) -> None:
    for _ in left:
        opened = await _until(201, http, "/chat/session", {"language": "en"})
        told = {"Authorization": f"Bearer {opened.json()['token']}"}
        await _until(202, http, "/chat/messages", {"id": secrets.token_hex(12), "text": _DANGER}, told)


async def _until(
    wanted: int, http: httpx.AsyncClient, path: str, body: dict[str, object], headers: dict[str, str] | None = None
) -> httpx.Response:
    """Asks until it is let in."""
    while (answer := await http.post(path, json=body, headers=headers)).status_code != wanted:
        assert answer.status_code == 429, answer.status_code
    return answer


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
