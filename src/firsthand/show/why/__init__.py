"""Why a record says what it says of one thing, and what evidence would change that."""

from firsthand.show.why.case import open_case
from firsthand.show.why.explain import entries, explain
from firsthand.show.why.explanation import Explanation

__all__ = ["Explanation", "entries", "explain", "open_case"]
