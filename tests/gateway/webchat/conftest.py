"""A caller of the web chat API, as a program that has read docs/openapi.yaml."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

_ids = iter(range(10**9))


class Caller:
    """Speaks with a bearer token; raw requests go through `http`."""

    def __init__(self, address: str) -> None:
        self.http = httpx.AsyncClient(base_url=address, timeout=20)
        self.token = ""

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"} if self.token else {}

    async def post(self, path: str, data: Any = None, **options: Any) -> httpx.Response:
        headers = {**self.headers, **options.pop("headers", {})}
        if data is None:
            return await self.http.post(f"/chat/{path}", headers=headers, **options)
        return await self.http.post(f"/chat/{path}", json=data, headers=headers, **options)

    async def get(self, path: str, **options: Any) -> httpx.Response:
        return await self.http.get(f"/chat/{path}", headers={**self.headers, **options.pop("headers", {})}, **options)

    async def start(self, language: str | None = "en") -> "Caller":
        answer = await self.post("session", {"language": language} if language else {})
        assert answer.status_code == 201, answer.text
        self.token = answer.json()["token"]
        # The cookie is the page's way; a test that wants it sets it.
        self.http.cookies.clear()
        return self

    async def say(self, text: str, id: str | None = None) -> httpx.Response:
        return await self.post("messages", {"id": id or f"message-{next(_ids)}", "text": text})

    async def entries(self) -> list[dict[str, Any]]:
        held: list[dict[str, Any]] = (await self.get("log")).json()["entries"]
        return held

    async def texts(self) -> list[str]:
        return [entry["text"] for entry in await self.entries() if entry["from"] == "caller"]


@pytest.fixture
async def caller(staff_page: str) -> AsyncIterator[Caller]:
    """A caller without a session."""
    one = Caller(staff_page)
    yield one
    await one.http.aclose()
