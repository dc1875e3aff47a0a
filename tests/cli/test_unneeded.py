"""What spaCy loads for its own commands stays out of our process, and only of ours."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

EXAMPLE = Path(__file__).parents[2] / "examples" / "port-sella-ferry" / "reports.jsonl"
OURS = """
import sys
from firsthand.cli import main
sys.argv = ["firsthand", "find", {path!r}]
try:
    main()
except SystemExit as end:
    assert not end.code
print("spacy" in sys.modules, "weasel" in sys.modules, file=sys.stderr)
"""
A_LIBRARY = """
from firsthand.find.pipeline import load_pipeline
import spacy
print(callable(spacy.info), callable(spacy.cli.download))
"""


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)


def test_a_command_loads_spacy_without_its_commands() -> None:
    done = run(OURS.format(path=str(EXAMPLE)))
    assert done.stderr.split() == ["True", "False"]
    assert done.stdout.count('"quotes"') == 8


def test_a_library_leaves_spacy_whole() -> None:
    assert run(A_LIBRARY).stdout.split() == ["True", "True"]
