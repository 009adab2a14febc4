"""What the files of sentences are made of."""

from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor


class _Names(Visitor):  # type: ignore[misc]
    """What a pattern refers to: placeholders, and other sentences that it is put together from."""

    def __init__(self) -> None:
        self.placeholders: set[str] = set()
        self.sentences: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 -- the visitor's convention
        self.placeholders.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 -- the visitor's convention
        self.sentences.add(node.id.name)


def names_in(node: ast.BaseNode | None) -> _Names:
    names = _Names()
    if node is not None:
        names.visit(node)
    return names


def variables(node: ast.BaseNode | None) -> frozenset[str]:
    return frozenset(names_in(node).placeholders)


def references(path: Path) -> dict[str, set[str]]:
    """The sentences that a sentence is put together from."""
    entries = FluentParser().parse(path.read_text("utf-8")).body
    return {one.id.name: names_in(one.value).sentences for one in entries if isinstance(one, ast.Message)}
