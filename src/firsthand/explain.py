"""Says what each noun, rule and number means, from their docstrings and comments."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType

from firsthand import model, options
from firsthand.explain_rules import rules


@dataclass(frozen=True, slots=True)
class Explanation:
    """One name with what it means; `kind` is noun, number or rule."""

    name: str
    kind: str
    where: str
    text: str

    def matches(self, name: str | None) -> bool:
        """Whether the name asked for is this one or part of it."""
        return name is None or name.lower() in f"{self.where} {self.name}".lower()

    def brief(self) -> str:
        """One line."""
        first = " ".join(self.text.split())
        return textwrap.shorten(f"{self.kind:6} {self.name}: {first}", 118, placeholder=" …") + "\n"

    def whole(self) -> str:
        """The whole text, indented under its name."""
        body = textwrap.indent(textwrap.fill(" ".join(self.text.split()), 88), "    ")
        return f"{self.kind} {self.name} ({self.where})\n{body}\n\n"


def explanations() -> tuple[Explanation, ...]:
    """Every noun, then every number, then every rule, sorted by name."""
    found = {(item.kind, item.name, item.where, item.text): item for item in _all()}
    order = {"noun": 0, "number": 1, "rule": 2}
    return tuple(sorted(found.values(), key=lambda e: (order[e.kind], e.name, e.where, e.text)))


def _all() -> Iterator[Explanation]:
    yield from _nouns()
    yield from _numbers()
    for rule in rules():
        yield Explanation(rule.name, "rule", rule.where, rule.reason)


def _nouns() -> Iterator[Explanation]:
    for name in model.__all__:
        text = inspect.getdoc(getattr(model, name)) or ""
        yield Explanation(name.lower(), "noun", "model", text)


def _numbers() -> Iterator[Explanation]:
    for info in pkgutil.iter_modules(options.__path__, "firsthand.options."):
        yield from _numbers_of(importlib.import_module(info.name))


def _numbers_of(module: ModuleType) -> Iterator[Explanation]:
    source = inspect.getsource(module)
    lines = source.splitlines()
    for node in ast.parse(source).body:
        if not isinstance(node, ast.ClassDef):
            continue
        comment = ""
        for field in node.body:
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
                # Fields that stand close together share the comment above the first.
                apart = not lines[field.lineno - 2].strip()
                comment = _comment_above(lines, field.lineno - 1) or ("" if apart else comment)
                if comment and field.value is not None:
                    text = f"{ast.unparse(field.value)}. {comment}"
                    yield Explanation(field.target.id, "number", f"options.{node.name}", text)


def _comment_above(lines: list[str], line: int) -> str:
    block: list[str] = []
    while line > 0 and lines[line - 1].lstrip().startswith("#"):
        line -= 1
        block.insert(0, lines[line].lstrip().removeprefix("#").strip())
    return " ".join(block)
