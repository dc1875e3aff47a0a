"""Turns the nouns into plain JSON values and back, driven by their type hints alone.

A noun becomes an object with one key a field, in the order of the class. Two things differ from
the Python shape: a span also carries its words, and a pair (words, spans) is an object with the
names `text` and `spans`. Infinite bounds, which JSON lacks, are the strings `inf` and `-inf`. A key
that came with a later version may be missing: the field's default stands for it.
"""

from __future__ import annotations

import dataclasses
import math
import types
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias, Union, get_args, get_origin, get_type_hints

from firsthand.errors import DocumentError
from firsthand.model import Span

Json: TypeAlias = Any
Texts: TypeAlias = Mapping[str, str]

INFINITIES = {"inf": math.inf, "-inf": -math.inf}


@dataclass(frozen=True, slots=True)
class Codec:
    """The two ways between a noun and its JSON value; `Texts` gives the words of the spans."""

    encode: Callable[[Any, Texts], Json]
    decode: Callable[[Json, Texts], Any]


@cache
def codec(hint: Any) -> Codec:
    """The codec of a type hint.

    Raises:
        TypeError: the hint is none that a noun may use.
    """
    if hint is Span:
        return Codec(_encode_span, _decode_span)
    if hint is float:
        return Codec(_encode_float, _decode_float)
    if hint in (str, int, bool, types.NoneType):
        return Codec(lambda value, texts: value, _decode_scalar(hint))
    if dataclasses.is_dataclass(hint):
        return _noun(hint)
    if get_origin(hint) in (types.UnionType, Union):
        return _optional(hint)
    if get_origin(hint) is tuple:
        return _pair(hint) if is_pair(hint) else _sequence(get_args(hint)[0])
    raise TypeError(f"no JSON form for {hint!r}")


def is_pair(hint: Any) -> bool:
    """Whether a hint is the pair (words, spans) by which an actor lists its spellings."""
    args = get_args(hint)
    return get_origin(hint) is tuple and len(args) == 2 and args[0] is str and args[1] is not ...


@cache
def fields(noun: type) -> dict[str, Any]:
    """The fields of a noun with their resolved type hints, in order."""
    hints = get_type_hints(noun)
    return {field.name: hints[field.name] for field in dataclasses.fields(noun)}


def _encode_span(span: Span, texts: Texts) -> Json:
    words = texts[span.report][span.start : span.end]
    return {"report": span.report, "start": span.start, "end": span.end, "text": words}


def _decode_span(value: Json, texts: Texts) -> Span:
    _keys(value, ("report", "start", "end", "text"))
    report, start, end = value["report"], value["start"], value["end"]
    if report not in texts:
        raise DocumentError(f"a span names the report {report!r}, which the document lacks")
    if not (type(start) is int and type(end) is int and 0 <= start < end <= len(texts[report])):
        raise DocumentError(f"no such span in report {report!r}: {start!r} to {end!r}")
    if texts[report][start:end] != value["text"]:
        raise DocumentError(f"the words of span {start}:{end} of report {report!r} are not there")
    return Span(report, start, end)


def _encode_float(value: float, texts: Texts) -> Json:
    return str(value) if math.isinf(value) else value


def _decode_float(value: Json, texts: Texts) -> float:
    if isinstance(value, str) and value in INFINITIES:
        return INFINITIES[value]
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise DocumentError(f"a number is due, not {value!r:.40}")
    return float(value)


def _decode_scalar(kind: type) -> Callable[[Json, Texts], Any]:
    def decode(value: Json, texts: Texts) -> Any:
        if type(value) is not kind:
            raise DocumentError(f"a value of type {kind.__name__} is due, not {value!r:.40}")
        return value

    return decode


def _noun(noun: Any) -> Codec:
    parts = {name: codec(hint) for name, hint in fields(noun).items()}
    later = {field.name for field in dataclasses.fields(noun) if _has_default(field)}

    def encode(value: Any, texts: Texts) -> Json:
        return {name: part.encode(getattr(value, name), texts) for name, part in parts.items()}

    def decode(value: Json, texts: Texts) -> Any:
        given = value if isinstance(value, dict) else {}
        _keys(value, tuple(name for name in parts if name not in later or name in given))
        return noun(
            **{
                name: part.decode(given[name], texts)
                for name, part in parts.items()
                if name in given
            }
        )

    return Codec(encode, decode)


def _has_default(field: dataclasses.Field[Any]) -> bool:
    return (field.default, field.default_factory) != (dataclasses.MISSING, dataclasses.MISSING)


def _optional(hint: Any) -> Codec:
    kinds = [kind for kind in get_args(hint) if kind is not types.NoneType]
    if len(kinds) != 1:
        raise TypeError(f"no JSON form for {hint!r}")
    inner = codec(kinds[0])
    return Codec(
        lambda value, texts: None if value is None else inner.encode(value, texts),
        lambda value, texts: None if value is None else inner.decode(value, texts),
    )


def _sequence(hint: Any) -> Codec:
    inner = codec(hint)

    def decode(value: Json, texts: Texts) -> Any:
        if not isinstance(value, list):
            raise DocumentError(f"a list is due, not {value!r:.40}")
        return tuple(inner.decode(item, texts) for item in value)

    return Codec(lambda value, texts: [inner.encode(item, texts) for item in value], decode)


def _pair(hint: Any) -> Codec:
    spans = codec(get_args(hint)[1])

    def decode(value: Json, texts: Texts) -> Any:
        _keys(value, ("text", "spans"))
        return (value["text"], spans.decode(value["spans"], texts))

    return Codec(
        lambda value, texts: {"text": value[0], "spans": spans.encode(value[1], texts)}, decode
    )


def _keys(value: Json, names: tuple[str, ...]) -> None:
    if not isinstance(value, dict):
        raise DocumentError(f"an object is due, not {value!r:.40}")
    if wrong := sorted(set(value) ^ set(names)):
        raise DocumentError(f"keys missing or unknown: {', '.join(map(repr, wrong))}")
