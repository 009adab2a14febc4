"""docs/openapi.yaml is valid, and says what the gateway does."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from openapi_spec_validator import validate_spec

from gateway.webchat.errors import STATUS
from gateway.webchat.routes import ROUTES

Caller = Any
DOCUMENT: dict[str, Any] = yaml.safe_load((Path(__file__).parents[3] / "docs" / "openapi.yaml").read_text("utf-8"))


def schema(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}", "components": DOCUMENT["components"]}


def test_the_document_is_valid() -> None:
    validate_spec(DOCUMENT)


def test_every_route_is_described_and_no_other() -> None:
    served = {
        (f"/chat{route.path}", method.lower())
        for route in ROUTES
        for method in (route.methods or ())
        if method != "HEAD"
    }
    described = {
        (path, method) for path, item in DOCUMENT["paths"].items() if path.startswith("/chat") for method in item
    }
    assert served == described


def test_every_error_is_described() -> None:
    assert set(DOCUMENT["components"]["schemas"]["Error"]["properties"]["error"]["enum"]) == set(STATUS)


@pytest.mark.parametrize("path", ["log", "code"])
async def test_a_client_without_a_session_gets_the_described_error(caller: Caller, path: str) -> None:
    answer = await (caller.get(path) if path == "log" else caller.post(path))
    jsonschema.validate(answer.json(), schema("Error"))
    assert (
        str(answer.status_code) in DOCUMENT["paths"][f"/chat/{path}"]["get" if path == "log" else "post"]["responses"]
    )


async def test_answers_have_the_described_form(caller: Caller) -> None:
    await caller.start()
    await caller.say("he has a knife and he is outside my door")
    log = (await caller.get("log")).json()
    for entry in log["entries"]:
        jsonschema.validate(entry, {**schema("Entry"), "unevaluatedProperties": False})
    jsonschema.validate(log["status"], schema("Status"))
    jsonschema.validate((await caller.post("session", {})).json(), schema("Session"))
    jsonschema.validate((await caller.post("human")).json(), schema("Status"))
