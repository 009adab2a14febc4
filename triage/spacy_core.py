"""spaCy's matcher, loaded without spaCy's command line.

`import spacy` brings the command line along, with its HTTP clients and project tools: a third of the start-up time of
every process that triages, for nothing. It is left out while spaCy loads; who asks for `spacy.cli` later gets it.
"""

import sys
from types import ModuleType

_COMMAND_LINE = ("spacy.cli", "spacy.cli.info")


def _load() -> None:
    if "spacy" in sys.modules:
        return
    for name in _COMMAND_LINE:
        stand_in = ModuleType(name)
        stand_in.__dict__.update(__path__=[], info=None)
        sys.modules[name] = stand_in
    try:
        __import__("spacy")
    finally:
        for name in _COMMAND_LINE:
            del sys.modules[name]


_load()

from spacy.matcher import PhraseMatcher  # noqa: E402 -- after the command line is out of the way
from spacy.tokens import Doc  # noqa: E402
from spacy.vocab import Vocab  # noqa: E402

__all__ = ["Doc", "PhraseMatcher", "Vocab"]
