"""What callers write, and what it must come to: `cases/LANG.txt`, one text a line.

lowest-highest level, tab, text; then, where the case is about a category, a tab and its name.
"""

from pathlib import Path
from typing import NamedTuple

from helpline.conversation.records import Triage
from helpline.language import Language

FOLDER = Path(__file__).parent / "cases"


class Case(NamedTuple):
    """One line. `category` is "" where any will do."""

    language: Language
    lowest: int
    highest: int
    text: str
    category: str

    def holds(self, found: Triage) -> bool:
        """Whether triage comes to what the case says."""
        return self.lowest <= found.level <= self.highest and (not self.category or self.category in found.categories)


def cases(folder: Path = FOLDER) -> list[Case]:
    """All cases of a folder, in the order of the files."""
    return [
        _case(Language(path.stem), line)
        for path in sorted(folder.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]


def _case(language: Language, line: str) -> Case:
    levels, text, *more = line.split("\t")
    lowest, _, highest = levels.partition("-")
    return Case(language, int(lowest), int(highest), text, more[0] if more else "")
