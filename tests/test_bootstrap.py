"""scripts/bootstrap on machines that lack something: one sentence that names the package, and nothing half done."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from helpline.settings import PROJECT

_TOOLS = ("sh", "dirname", "cat", "cksum", "tr", "awk", "rm", "mkdir")
# A Python that has none of the modules named in its first line.
_WITHOUT = """#!/bin/sh
PYTHONPATH={folder} exec {python} "$@"
"""
_BLOCK = """import sys
class Block:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {modules!r}:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Block())
"""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A project folder with nothing set up, and a PATH with the least tools in `bin`."""
    folder = tmp_path / "clone"
    folder.mkdir()
    shutil.copytree(PROJECT / "scripts", folder / "scripts")
    for name in ("pyproject.toml", "requirements.lock"):
        shutil.copy(PROJECT / name, folder)
    (tmp_path / "bin").mkdir()
    for tool in _TOOLS:
        found = shutil.which(tool)
        assert found
        (tmp_path / "bin" / tool).symlink_to(found)
    return folder


def bootstrap(clone: Path) -> subprocess.CompletedProcess[str]:
    only = {"PATH": str(clone.parent / "bin")}
    return subprocess.run(
        [clone / "scripts" / "bootstrap"], env=only, capture_output=True, text=True, timeout=60, check=False
    )


def python_without(clone: Path, *modules: str) -> None:
    """Put a python3.11 on the PATH that can't import these."""
    shim = clone.parent / "shim"
    shim.mkdir()
    (shim / "sitecustomize.py").write_text(_BLOCK.format(modules=modules))
    python = clone.parent / "bin" / "python3.11"
    python.write_text(_WITHOUT.format(folder=shim, python=Path(sys.executable).resolve()))
    python.chmod(0o755)


def test_no_python_is_one_sentence_naming_the_package(clone: Path) -> None:
    ended = bootstrap(clone)
    assert ended.returncode == 1
    assert ended.stderr.startswith("setup: Python 3.11 is missing: install the package python3.11 ")
    assert ended.stderr.count("\n") == 1


def test_a_python_without_pip_and_venv_is_one_sentence_naming_the_package(clone: Path) -> None:
    python_without(clone, "pip", "ensurepip")
    ended = bootstrap(clone)
    assert ended.returncode == 1
    assert "neither pip nor venv: install the package python3.11-venv" in ended.stderr
    assert not (clone / ".venv").exists()


def test_a_wrong_python_is_not_taken(clone: Path) -> None:
    other = clone.parent / "bin" / "python3"
    other.write_text("#!/bin/sh\nexit 1\n")
    other.chmod(0o755)
    assert "Python 3.11 is missing" in bootstrap(clone).stderr
