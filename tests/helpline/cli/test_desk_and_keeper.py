"""The processes `helpline desk` and `helpline keeper`: they start, beat, and stop when told."""

import asyncio
import os
import signal
import sys

import httpx
import pytest
from redis.asyncio import Redis

from helpline.presence import processes
from helpline.settings import Settings


@pytest.mark.parametrize("process", ["desk", "keeper"])
async def test_a_process_beats_and_stops_in_order(
    process: str, settings: Settings, redis: Redis, free_port: int
) -> None:
    environment = {
        **os.environ,
        "HELPLINE_HOME": str(settings.home),
        "REDIS_URL": settings.redis_url or "",
        "HELPLINE_MASTER_KEY": settings.master_key,
        "HELPLINE_INDEX_KEY": settings.index_key,
        "HELPLINE_DESK_BIND": f"127.0.0.1:{free_port}",
    }
    running = await asyncio.create_subprocess_exec(
        sys.executable, "-P", "-m", "helpline", process, env=environment, stderr=asyncio.subprocess.PIPE
    )
    async with asyncio.timeout(60):
        while [one.process for one in await processes(redis, "main")] != [process]:
            await asyncio.sleep(0.1)
        if process == "desk":
            async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{free_port}") as client:
                while True:
                    try:
                        assert (await client.get("/healthz")).status_code == 200
                        break
                    except httpx.ConnectError:
                        await asyncio.sleep(0.1)
        running.send_signal(signal.SIGTERM)
        _, errors = await running.communicate()
    assert running.returncode in {0, -signal.SIGTERM}
    assert b"Traceback" not in errors
    assert await processes(redis, "main") == []
