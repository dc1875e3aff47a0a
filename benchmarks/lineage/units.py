"""The sentences of a generated report, each with the matter it gives and where that came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

Units = tuple["Unit", ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence of a report.

    `contents` name the facts, quotes or own finds that it gives. `line` is the text in which these
    words were first printed: whoever copies the sentence keeps it. `origin` is where the matter
    first entered: that text itself (its own work), or a speaker, a press release, a stock paragraph
    that several reporters used on their own.
    """

    text: str
    contents: tuple[str, ...]
    line: str
    origin: str


class Teller(Protocol):
    """Gives the matter of one event: invented, or from texts of the user's."""

    def report(self, line: str, sharing: Sequence[str]) -> Units:
        """An independent report under the name of its line; `sharing` is what others give too."""
        ...

    def own(self, line: str, count: int) -> Units:
        """New matter that nobody else has."""
        ...

    def retell(self, unit: Unit, share: float) -> Unit | None:
        """The unit in other words, None where it is left out; `share` is how much of it changes."""
        ...

    def cry(self) -> Unit:
        """A sentence of feeling that tells no matter."""
        ...

    def wire(self, line: str) -> Units:
        """A text made to be sent out: an agency's, or a press release."""
        ...
