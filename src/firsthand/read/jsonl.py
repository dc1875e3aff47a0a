"""Reads JSON: a report a line, a list of reports, or one report; refuses a broken line alone."""

from __future__ import annotations

import json
from collections.abc import Iterator

from firsthand.model import Refusal, Report
from firsthand.options import DEFAULT, ReadOptions
from firsthand.read.fields import make_report
from firsthand.read.reading import Reading, refused

# Under which names a file keeps its list of reports.
_LISTS = ("reports", "articles", "documents", "items", "results", "data", "hits")
_REMEDY = 'one JSON object a line, with at least a field "text"'


def read_jsonl(text: str, *, name: str, options: ReadOptions = DEFAULT.read) -> Reading:
    """The reports of a JSON or JSONL file; fields other than the text may go by many names."""
    if not text.strip():
        return refused(name, "it is empty", _REMEDY)
    reports: list[Report] = []
    refusals: list[Refusal] = []
    for place, value in _entries(text, name):
        made = value if isinstance(value, Refusal) else _made(value, place)
        if isinstance(made, Report):
            reports.append(made)
        else:
            refusals.append(made)
    return tuple(reports), tuple(refusals)


def _made(value: object, place: str) -> Report | Refusal:
    if not isinstance(value, dict):
        return Refusal(place, "it is no JSON object", _REMEDY)
    return make_report(value, place=place)


def _entries(text: str, name: str) -> Iterator[tuple[str, object]]:
    whole = _whole(text)
    if whole is not None:
        for number, value in enumerate(whole, 1):
            yield (f"{name}:{number}" if len(whole) > 1 else name), value
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            place = f"{name}:{number}"
            value = _loaded(line)
            broken = isinstance(value, _Broken)
            yield place, Refusal(place, f"broken JSON ({value})", _REMEDY) if broken else value


def _whole(text: str) -> list[object] | None:
    """The entries of a file that is one JSON value; None where it holds a value a line."""
    opening = text.lstrip()[:1]
    first_line = text.strip().split("\n", 1)[0]
    if opening == "{" and not isinstance(_loaded(first_line), _Broken):
        # The usual case: do not parse a large file twice.
        if "\n" in text.strip():
            return None
    elif opening not in ("[", "{"):
        return None
    value = _loaded(text)
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        lists = [value[key] for key in _LISTS if isinstance(value.get(key), list)]
        return lists[0] if lists and "text" not in value else [value]
    return None


class _Broken(str):
    """What is wrong with a piece of JSON."""

    __slots__ = ()


def _loaded(text: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        return _Broken(f"{error.msg} at character {error.colno}")
    except RecursionError:
        return _Broken("nested too deeply")
    except ValueError:
        return _Broken("a number is too long")
