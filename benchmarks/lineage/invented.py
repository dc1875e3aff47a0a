"""Tells of an invented event: reports that share facts, names and speech, yet not wording."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from benchmarks.lineage.edits import cut_quotes
from benchmarks.lineage.grammar import expand
from benchmarks.lineage.invention import Inventor
from benchmarks.lineage.matter import (
    INTERVIEW,
    Matter,
    Person,
    Utterance,
    common,
    common_facts,
    expand_title,
    invent_slots,
    kinds,
)
from benchmarks.lineage.rewording import lower_first, reword, swap_words, upper_first
from benchmarks.lineage.units import Unit, Units

# Shares: how often a reporter has a fact of the event, a circumstance, a number of his own, a fact
# laid to a speaker, two facts in one sentence; how much a house puts its own way, and how much of
# what a press office sends it.
CORE, AROUND, OTHER_NUMBER, LAID, JOINED, HOUSE, EDITED = 0.5, 0.28, 0.06, 0.3, 0.38, 0.8, 0.2
# Sentences of own matter, the least and the most.
OWN = (4, 11)
# Shares of a press conference's facts and quotes that a reporter takes; sentences of own matter.
TOLD, HEARD, BESIDE = 0.7, 0.35, (1, 4)
# What independent reporters can share beside facts, with how many sentences they take of it.
SHARED = {"interview": (3, 6), "statement": (1, 3), "release": (1, 3), "standing": (1, 2)}

_VERBS = ("said", "told reporters", "said on {}", "explained", "stressed", "told journalists")
_JOINS = (", while ", "; ", ", and ", " - ")


@dataclass
class Telling:
    """A `Teller` of one event; keeps what own matter was given out."""

    matter: Matter
    rng: random.Random
    _own: list[str] = field(default_factory=list)
    _known: set[str] = field(default_factory=set)
    _count: int = 0

    def report(self, line: str, sharing: Sequence[str]) -> Units:
        """The lead, some facts in an order of its own, own matter, and what is shared."""
        self._known = set()
        if "conference" in sharing:
            return self._from_conference(line)
        facts = [name for name in self.matter.facts if name != self.matter.lead]
        core = len([name for name in facts if self._is_core(name)])
        held = [n for n in facts if self.rng.random() < (CORE if self._is_core(n) else AROUND)]
        self.rng.shuffle(held)
        units = self._facts([self.matter.lead, *held[: core + 4]], line)
        units += list(self.own(line, self.rng.randint(*OWN)))
        head, rest = units[:1], units[1:]
        self.rng.shuffle(rest)
        for what in sharing:
            block = self._shared(what, line)
            at = self.rng.randint(0, len(rest))
            rest[at:at] = block
        return tuple(head + rest)

    def _from_conference(self, line: str) -> Units:
        """Most of what was told at one press conference, in its order; little of his own.

        Each reporter writes down what he thinks worth it, and cuts the quotes himself.
        """
        facts = [n for n in self.matter.facts if n != self.matter.lead and self._is_core(n)]
        rows = [self.matter.lead, *(n for n in facts if self.rng.random() < TOLD)]
        units = self._facts(rows, line)
        said = [row for row in self.matter.quotes if self.rng.random() < HEARD]
        quotes = self._speech(line, said, origin="conference")
        quotes = [replace(u, text=cut_quotes(u.text, self.rng)) for u in quotes]
        for unit in (*quotes, *self.own(line, self.rng.randint(*BESIDE))):
            units.insert(self.rng.randint(1, len(units)), unit)
        return tuple(units)

    def cry(self) -> Unit:
        """A sentence of feeling that tells no matter."""
        said = expand(self.rng.choice(common("cry")), self.rng, self.matter.slots)
        return self._unit(said, "cry", "", "")

    def wire(self, line: str) -> Units:
        """A press release one time in four, else an agency's report with a few quotes."""
        if self.rng.random() < 0.25:
            rows = self.matter.release
            quotes = self._speech(line, self.matter.quotes[:2], origin=line)
            sent = [self._unit(row, f"release {k}", line, line) for k, row in enumerate(rows)]
            return tuple(sent[:3] + quotes + sent[3:])
        return self.report(line, ["interview"] if self.rng.random() < 0.5 else [])

    def own(self, line: str, count: int) -> Units:
        """Sentences from nowhere else: what a reporter saw, or what went on in another place."""
        found = []
        for _ in range(count):
            self._count += 1
            name = f"own {self._count}"
            found.append(self._unit(self._find(), name, line, line))
        return tuple(found)

    def retell(self, unit: Unit, share: float) -> Unit | None:
        """Facts told anew or reworded; quotes attributed anew; own matter reworded."""
        names = [name for name in unit.contents if name in self.matter.facts]
        if names and len(names) == len(unit.contents) and self.rng.random() < share:
            if len(names) > 1 and self.rng.random() < 0.4:
                names = names[: self.rng.randint(1, len(names))]
            made = self._facts(names, unit.line, joined=len(names) > 1)
            text = " ".join(one.text for one in made)
            return Unit(text, tuple(names), unit.line, unit.origin)
        quotes = [row for row in self.matter.quotes if _name(row) in unit.contents]
        if quotes and self.rng.random() < share:
            text = " ".join(self._say(quotes, self.rng.random() < 0.3))
            return replace(unit, text=text)
        return None

    def _is_core(self, name: str) -> bool:
        return name not in common_facts()

    def _facts(self, names: Sequence[str], line: str, *, joined: bool = False) -> list[Unit]:
        units: list[Unit] = []
        for name in names:
            slots = dict(self.matter.slots)
            if self.rng.random() < OTHER_NUMBER:
                slots["n1"], slots["n2"] = slots["n2"], slots["n1"]
            said = expand(self.rng.choice(self.matter.facts[name]), self.rng, slots)
            said = reword(said, self.rng, HOUSE)
            last = units[-1] if units else None
            if last and last.text.count(" ") < 22 and (joined or self.rng.random() < JOINED):
                text = last.text.rstrip(".") + self.rng.choice(_JOINS) + lower_first(said)
                units[-1] = replace(last, text=text, contents=(*last.contents, name))
            else:
                if self.rng.random() < LAID:
                    said = self._lay(said)
                units.append(self._unit(said, name, line, line))
        return units

    def _lay(self, said: str) -> str:
        who = self._who(self.rng.choice(self.matter.people))
        body = said.rstrip(".")
        if self.rng.random() < 0.5:
            return f"{body}, {who} {self._verb()}."
        return f"{upper_first(who)} {self._verb()} that {lower_first(body)}."

    def _verb(self) -> str:
        return self.rng.choice(_VERBS).format(self.matter.slots["day"])

    def _who(self, person: Person) -> str:
        """Name and title at first, then one of them."""
        name = f"{person.first} {person.last}"
        if person.last not in self._known:
            self._known.add(person.last)
            return self.rng.choice((f"{name}, the {person.title},", f"the {person.title}, {name},"))
        return self.rng.choice((person.last, person.last, f"the {person.title}", name))

    def _shared(self, what: str, line: str) -> list[Unit]:
        low, high = SHARED[what]
        count = self.rng.randint(low, high)
        if what in ("interview", "statement"):
            quotes = self.matter.quotes
            rows = quotes[:INTERVIEW] if what == "interview" else quotes[INTERVIEW:]
            return self._speech(line, rows[:count], origin=what)
        rows_of = self.matter.release if what == "release" else self.matter.standing
        first = 0 if what == "standing" else self.rng.randint(0, max(0, len(rows_of) - count))
        block = [
            self._unit(rows_of[k], f"{what} {k}", line, what)
            for k in range(first, min(first + count, len(rows_of)))
        ]
        if what == "release":
            head = block[0]
            text = head.text.rstrip(".") + ", the company said in a press release."
            block[0] = replace(head, text=text)
            block = [replace(u, text=swap_words(u.text, self.rng, EDITED)) for u in block]
        return block

    def _speech(self, line: str, rows: Sequence[Utterance], *, origin: str) -> list[Unit]:
        units: list[Unit] = []
        todo = list(rows)
        while todo:
            take = 2 if len(todo) > 1 and self.rng.random() < 0.35 else 1
            part, todo = todo[:take], todo[take:]
            text = " ".join(self._say(part, self.rng.random() < 0.2))
            units.append(Unit(text, tuple(_name(row) for row in part), line, origin))
        return units

    def _say(self, rows: Sequence[Utterance], indirect: bool) -> list[str]:
        who = self._who(self.matter.people[rows[0].speaker])
        first, rest = rows[0], rows[1:]
        if indirect:
            slots = {**self.matter.slots, "q1": "some"}
            reported = expand(first.reported, self.rng, slots)
            said = [f"{upper_first(who)} {self._verb()} that {lower_first(reported)}."]
        elif self.rng.random() < 0.6:
            said = [f"“{first.words.rstrip('.')},” {who.rstrip(',')} {self._verb()}."]
        else:
            said = [f"{upper_first(who)} {self._verb()}: “{first.words}”"]
        return said + [f"“{row.words}”" for row in rest]

    def _find(self) -> str:
        """An own row, or a fact of another place with other names, reworded."""
        if self.rng.random() < 0.45:
            if not self._own:
                self._own = list(common("own"))
                self.rng.shuffle(self._own)
            return expand(self._own.pop(), self.rng, self.matter.slots)
        kind = self.rng.choice(kinds())
        slots = invent_slots(self.rng, Inventor(self.rng), kind)
        name = self.rng.choice([name for name in kind.facts if name != self.matter.lead])
        said = expand(self.rng.choice(kind.facts[name]), self.rng, slots)
        if self.rng.random() < 0.4:
            first, last = Inventor(self.rng).person()
            title = expand_title(self.rng.choice(kind.titles), slots)
            said = f"{said.rstrip('.')}, {first} {last}, {title} there, recalled."
        return swap_words(said, self.rng, HOUSE)

    def _unit(self, text: str, name: str, line: str, origin: str) -> Unit:
        return Unit(text, (name,), line, origin)


def _name(row: Utterance) -> str:
    return f"quote {row.words[:24]}"
