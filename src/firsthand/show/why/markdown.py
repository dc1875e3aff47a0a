"""An explanation as Markdown; all words of strangers escaped."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.show.markdown import escape
from firsthand.show.why.explanation import Explanation, Part, Passage
from firsthand.show.why.names import asked_by


def show_explanation(found: Explanation) -> str:
    """The explanation as Markdown that renders the same whatever the reports hold."""
    lines = [f"# {escape(found.title)}", "", f"**{escape(found.answer)}**", ""]
    lines.append(escape(asked_by(found)))
    for part in found.parts:
        lines += ["", f"## {escape(part.title)}", "", *_part(part)]
    return "\n".join(lines) + "\n"


def _part(part: Part) -> Iterator[str]:
    for fact in part.facts:
        yield f"{'  ' * fact.depth}- {escape(fact.text)}"
    if part.terms:
        yield "| Score | Term | Reason |"
        yield "| ---: | --- | --- |"
        for term in part.terms:
            yield f"| {term.counted:+.2f} | {escape(term.name)} | {escape(term.reason)} |"
    if part.note:
        yield ""
        yield escape(part.note)
        yield ""
    for change in part.changes:
        yield f"- If {escape(change.condition)}: {escape(change.outcome)}"
    if part.pairs:
        yield ""
        yield "| Upstream | Retelling |"
        yield "| --- | --- |"
    for pair in part.pairs:
        yield f"| {_passage(pair.left)} | {_passage(pair.right)} |"


def _passage(passage: Passage) -> str:
    """The words, those that are shared in bold."""
    return "".join(
        f"**{escape(piece.text)}**" if piece.shared else _between(piece.text)
        for piece in passage.pieces
    )


def _between(text: str) -> str:
    """Words between shared ones, with the spaces at their ends that `escape` takes away."""
    bare = escape(text)
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and bare else ""
    return f"{before}{bare}{after}"
