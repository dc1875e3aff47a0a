"""Who reports what by which word, as tokens of one parsed sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who (`source`) reports what (`content`) by which word (`cue`), as tokens of one sentence.

    `subject` is the head of the source, `kind` the class of the cue, `rule` the frame that held the
    content.
    """

    content: tuple[Token, ...]
    cue: tuple[Token, ...]
    source: tuple[Token, ...]
    subject: Token | None
    kind: str
    rule: str
