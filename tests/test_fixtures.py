"""The fixtures themselves: the stores they promise are real."""

import pytest
from redis.asyncio import Redis
from redis.exceptions import ResponseError


async def test_each_test_finds_an_empty_redis(redis: Redis) -> None:
    assert await redis.dbsize() == 0
    await redis.set("left", "over")


async def test_nothing_is_left_over(redis: Redis) -> None:
    assert await redis.dbsize() == 0


async def test_the_cluster_refuses_a_step_over_two_cells(cluster_redis: Redis) -> None:
    await cluster_redis.mset({"{a}:x": 1, "{a}:y": 2})
    with pytest.raises(ResponseError, match="same slot"):
        await cluster_redis.mset({"{a}:x": 1, "{b}:y": 2})
