"""Sets amounts in different units of one dimension side by side."""

from __future__ import annotations

from dataclasses import replace
from math import isinf

from firsthand.model import Quantity

# Unit: dimension, what one of it is in the dimension's base unit, what zero of it is there.
UNITS: dict[str, tuple[str, float, float]] = {
    "millimetre": ("length", 0.001, 0.0),
    "centimetre": ("length", 0.01, 0.0),
    "inch": ("length", 0.0254, 0.0),
    "foot": ("length", 0.3048, 0.0),
    "yard": ("length", 0.9144, 0.0),
    "metre": ("length", 1.0, 0.0),
    "kilometre": ("length", 1000.0, 0.0),
    "mile": ("length", 1609.344, 0.0),
    "nautical mile": ("length", 1852.0, 0.0),
    "acre": ("area", 4046.86, 0.0),
    "hectare": ("area", 10_000.0, 0.0),
    "square kilometre": ("area", 1_000_000.0, 0.0),
    "square mile": ("area", 2_589_988.0, 0.0),
    "gram": ("mass", 0.001, 0.0),
    "kilogram": ("mass", 1.0, 0.0),
    "ton": ("mass", 1000.0, 0.0),
    "tonne": ("mass", 1000.0, 0.0),
    "litre": ("volume", 1.0, 0.0),
    "cubic metre": ("volume", 1000.0, 0.0),
    "cubic foot": ("volume", 28.3168, 0.0),
    "gallon": ("volume", 3.785, 0.0),
    "barrel": ("volume", 158.987, 0.0),
    "degree Celsius": ("temperature", 1.0, 0.0),
    "degree Fahrenheit": ("temperature", 5 / 9, -160 / 9),
    "kilometre per hour": ("speed", 1.0, 0.0),
    "mile per hour": ("speed", 1.609344, 0.0),
    "megawatt": ("power", 1.0, 0.0),
    "gigawatt": ("power", 1000.0, 0.0),
    "percent": ("share", 0.01, 0.0),
    "share": ("share", 1.0, 0.0),
}

CURRENCIES = frozenset(
    ("USD", "EUR", "GBP", "AUD", "CAD", "CHF", "JPY", "CNY", "INR", "RUB", "UAH", "SEK",
     "BRL", "HKD", "KRW", "ILS", "TRY", "NZD", "SGD", "NGN", "pound")
)  # fmt: skip
# Units that are taken for one another and have no fixed rate.
RIVALS = (CURRENCIES, frozenset(("percent", "percentage point")))

# Money that has no code of its own in the table of units, as the noun that is counted.
MONEY = frozenset(
    ("crown", "florin", "taler", "thaler", "dollar", "euro", "pound", "franc", "mark", "lira",
     "peso", "rupee", "rouble", "ruble", "dinar", "krona", "krone", "dirham", "guilder", "shilling",
     "rand", "zloty", "forint", "ducat", "cent", "penny", "pence")
)  # fmt: skip

# Share 0-1 by which an amount put into another unit may be off: ten miles are told as 16 km, and a
# short ton for a tonne.
CONVERTED = 0.05


def are_one(a: Quantity, b: Quantity) -> bool:
    """Whether amounts in two units of one dimension are one amount, rounded."""
    if a.unit is None or b.unit is None or a.unit == b.unit:
        return False
    first, second = in_base(a), in_base(b)
    if first.unit != second.unit:
        return False
    gap = abs(first.value - second.value)
    return gap <= CONVERTED * max(abs(first.value), abs(second.value))


def are_one_limit(below: Quantity, above: Quantity) -> bool:
    """Whether one limit is told from two sides: "below 3 per cent", "3 per cent or more"."""
    return below.low <= 0 and below.high == above.low and isinf(above.high)


def in_base(quantity: Quantity) -> Quantity:
    """An amount in the base unit of its dimension; as it is where its unit has none."""
    row = UNITS.get(quantity.unit or "")
    if row is None:
        return quantity
    dimension, size, zero = row
    low, high, value = (n * size + zero for n in (quantity.low, quantity.high, quantity.value))
    return replace(quantity, low=low, high=high, value=value, unit=dimension)


def is_miscast(a: Quantity, b: Quantity) -> bool:
    """Whether one number stands with two units that do not make it one amount."""
    if a.unit is None or b.unit is None or a.unit == b.unit or isinf(a.value):
        return False
    return a.value == b.value and family_of(a.unit) == family_of(b.unit) is not None


def in_two_currencies(a: Quantity, b: Quantity) -> bool:
    """Whether two sums are in two currencies: no rate is known, and they may be one sum."""
    both = a.unit in CURRENCIES and b.unit in CURRENCIES
    return both and a.unit != b.unit and a.value != b.value


def family_of(unit: str) -> str | None:
    """The dimension of a unit, or the currencies; None where it has no rivals."""
    for number, rivals in enumerate(RIVALS):
        if unit in rivals:
            return f"rivals {number}"
    row = UNITS.get(unit)
    return row[0] if row else None
