"""The shell's door."""

from __future__ import annotations

import gc
import sys

from firsthand.cli.commands import app
from firsthand.cli.streams import tell
from firsthand.cli.unneeded import leave_out_spacy_commands

__all__ = ["app", "main"]


def main() -> None:
    """Run the command line; a closed pipe ends it quietly."""
    from firsthand.errors import FirsthandError

    # A run makes many small values and few circles of them: looking for circles as often as Python
    # does by itself costs a short run about a twentieth of its time.
    gc.set_threshold(100_000, 50, 50)
    leave_out_spacy_commands()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # Reports may hold lone surrogates; output must not fail on them.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except FirsthandError as error:
        tell(f"{error}\n")
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
