"""The documentation runs: what it shows is what happens."""

from __future__ import annotations

import doctest
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from firsthand import cli, explain, model

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
CONSOLE = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
PYTHON = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
SAME = doctest.OutputChecker()
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def sessions() -> list[tuple[str, str, str]]:
    """Page, command and expected output of every `$ firsthand ...` in a console block."""
    found = []
    for page in PAGES:
        for block in CONSOLE.findall(page.read_text("utf-8")):
            for command, output in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE):
                if command.startswith("firsthand"):
                    found.append((page.name, command, output))
    return found


@pytest.mark.parametrize(("page", "command", "output"), sessions())
def test_console_blocks(
    page: str, command: str, output: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    shown = CliRunner().invoke(cli.app, shlex.split(command)[1:])
    assert SAME.check_output(output, shown.output, FLAGS), f"{page}: {command}\n{shown.output}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_python_blocks(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    code = "\n".join(PYTHON.findall(page.read_text("utf-8")))
    parsed = doctest.DocTestParser().get_doctest(code, {}, page.name, str(page), 0)
    assert parsed.examples or not code, "a Python block shows its output with >>>"
    result = doctest.DocTestRunner(optionflags=FLAGS, verbose=False).run(parsed)
    assert result.failed == 0


def test_there_is_something_to_run() -> None:
    assert len(sessions()) >= 2


def test_every_command_is_documented() -> None:
    text = "\n".join(page.read_text("utf-8") for page in PAGES)
    names = [
        command.callback.__name__ for command in cli.app.registered_commands if command.callback
    ]
    assert len(names) == 5
    assert all(f"firsthand {name}" in text for name in names)


def test_every_number_is_explained() -> None:
    from firsthand import options

    explained = {item.name for item in explain.explanations() if item.kind == "number"}
    fields = {
        name
        for group in (
            options.ReadOptions,
            options.FindOptions,
            options.LinkOptions,
            options.WeighOptions,
        )
        for name in group.__dataclass_fields__
    }
    assert fields - explained == set()


def test_every_noun_is_explained() -> None:
    explained = {item.name for item in explain.explanations() if item.kind == "noun"}
    assert {name.lower() for name in model.__all__} == explained


def test_the_command_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "firsthand", "--help"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert "firsthand read" in done.stdout
