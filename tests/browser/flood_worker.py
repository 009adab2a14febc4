"""Opens hostile conversations as fast as the gateway lets it. Arguments: address, how many, connections at a time.

Each says the same as a person in imminent danger would, and tries again at once when it is refused.
"""

import asyncio
import secrets
import sys
from collections.abc import Iterator

import httpx

_DANGER = "he has a gun and he is outside my door"


async def main(address: str, count: int, connections: int) -> None:
    left = iter(range(count))
    async with httpx.AsyncClient(base_url=address, timeout=60) as http:
        await asyncio.gather(*(_open_one_after_another(http, left) for _ in range(connections)))


async def _open_one_after_another(http: httpx.AsyncClient, left: Iterator[int]) -> None:
    for _ in left:
        answer = await http.post("/chat/session", json={"language": "en"})
        while answer.status_code != 201:
            answer = await http.post("/chat/session", json={"language": "en"})
        told = {"Authorization": f"Bearer {answer.json()['token']}"}
        message = {"id": secrets.token_hex(12), "text": _DANGER}
        while (await http.post("/chat/messages", json=message, headers=told)).status_code != 202:
            pass


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
