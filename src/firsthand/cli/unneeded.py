"""Keeps out of a run what spaCy imports for its own command line."""

from __future__ import annotations

import sys
from types import ModuleType


def leave_out_spacy_commands() -> None:
    """Let empty modules stand where spaCy's commands would be loaded.

    They bring a web client and templates, a quarter of the time that importing spaCy takes. Only
    for a process of our own: in it nobody calls spaCy's commands.
    """
    if "spacy" in sys.modules:
        return
    commands, info = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
    info.info = None  # type: ignore[attr-defined]  # the one name that spaCy takes from them
    sys.modules |= {"spacy.cli": commands, "spacy.cli.info": info}
