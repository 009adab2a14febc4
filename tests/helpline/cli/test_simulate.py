"""`helpline simulate`: from the command line, on a store of its own."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from helpline.cli.simulate import command


def run(*arguments: str) -> tuple[int, str]:
    found = CliRunner().invoke(command, list(arguments))
    return found.exit_code, found.output


def test_it_prints_the_waits_and_writes_them(tmp_path: Path) -> None:
    code, said = run(
        "--calls-per-hour", "10", "--counsellors", "4", "--hours", "2", "--seeds", "1", "--to", str(tmp_path)
    )
    assert code == 0
    assert "utilisation" in said
    assert json.loads((tmp_path / "simulation.json").read_text("utf-8"))["rows"]
    assert "<svg" in (tmp_path / "simulation.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--languages", "de"], "--languages must be like"),
        (["--team", "en:3"], "--team must be like"),
        (["--languages", "en,ar", "--team", "en=2"], "nobody speaks ar"),
    ],
)
def test_what_cannot_be_is_told(arguments: list[str], why: str) -> None:
    code, said = run(*arguments)
    assert code == 1
    assert why in said
