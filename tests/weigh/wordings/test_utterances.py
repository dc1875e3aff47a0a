"""Which quoted words are one utterance, on small stories whose truth is marked in their texts."""

import re
from itertools import combinations

import pytest

from firsthand.model import Span
from firsthand.weigh.wordings.wordings import weigh_wordings
from tests.weigh.stories import a_story

# “3|words”: the words belong to utterance 3; “-|words” to none that another report has.
_LABEL = re.compile(r"(\d|-)\|([^|“”\"«»‘]+?)(?=[”\"»]|’(?!\w)|¦)")

Pairs = set[frozenset[tuple[str, int]]]


def marked(text: str, report: str) -> tuple[str, list[tuple[Span, str]]]:
    """The text without its labels, and where the words of each utterance stand."""
    found, plain, at = [], "", 0
    for hit in _LABEL.finditer(text):
        plain += text[at : hit.start()]
        found.append((Span(report, len(plain), len(plain) + len(hit[2])), hit[1]))
        plain, at = plain + hit[2], hit.end()
    return plain + text[at:], found


def groups(*texts: str) -> tuple[Pairs, Pairs]:
    """Pairs of quotes that are one utterance: as marked, and as found."""
    plain, truth = [], []
    for number, text in enumerate(texts, start=1):
        bare, spans = marked(text, f"r{number}")
        plain.append(bare)
        truth += spans
    findings, links = a_story(*plain, published="2025-03-12")
    wordings = weigh_wordings(findings, links)
    said = {
        span: [w.id for w in wordings if any(r.overlap(span) for r in w.readings)]
        for span, _ in truth
    }
    want, have = set(), set()
    for (a, x), (b, y) in combinations(truth, 2):
        both = frozenset(((a.report, a.start), (b.report, b.start)))
        if x == y != "-":
            want.add(both)
        if set(said[a]) & set(said[b]):
            have.add(both)
    return want, have


LEDE = (
    "The harbour of Port Sella burned on Monday. ",
    "Flames were seen for miles. ",
    "It rained. ",
)

ONE_UTTERANCE = {
    "a fragment of four words": (
        LEDE[0] + "“1|We lost the whole northern quay and nine boats in one night,” said Mayor Ilse Marek.",
        LEDE[1] + "Mayor Ilse Marek said they had lost “1|the whole northern quay” in the fire.",
    ),
    "a fragment of two words": (
        LEDE[0] + "“1|It was a criminal negligence that will cost this town ten years,” said Mayor Ilse Marek.",
        LEDE[1] + "Mayor Ilse Marek said the fire was “1|criminal negligence” by the owners.",
    ),
    "one rare word": (
        LEDE[0] + "“1|What the owners did to this harbour is unforgivable,” said Mayor Ilse Marek.",
        LEDE[1] + "Mayor Ilse Marek called it “1|unforgivable.”",
    ),
    "broken by a clause of attribution": (
        LEDE[0] + "“1|We lost the whole northern quay last night, and we will build it again in stone,” Mayor Ilse Marek said.",
        LEDE[1] + "“1|We lost the whole northern quay last night,” Mayor Ilse Marek said, “1|and we will build it again in stone.”",
    ),
    "two sentences with the clause between": (
        LEDE[0] + "“1|We lost the whole northern quay last night. We will build it again in stone,” Mayor Ilse Marek said.",
        LEDE[1] + "“1|We lost the whole northern quay last night,” Mayor Ilse Marek said. “1|We will build it again in stone.”",
    ),
    "single marks": (
        LEDE[0] + "‘1|We lost the whole northern quay last night,’ said Mayor Ilse Marek.",
        LEDE[1] + "“1|We lost the whole northern quay last night,” said Mayor Ilse Marek.",
    ),
    "straight marks and guillemets": (
        LEDE[0] + '"1|We lost the whole northern quay last night," said Mayor Ilse Marek.',
        LEDE[1] + "«1|We lost the whole northern quay last night», said Mayor Ilse Marek.",
    ),
    "brackets for a pronoun": (
        LEDE[0] + "“1|They knew for a year that the pumps were broken,” said Mayor Ilse Marek.",
        LEDE[1] + "“1|[The owners] knew for a year that the pumps were broken,” said Mayor Ilse Marek.",
    ),
    "a cut at either end overlaps": (
        LEDE[0] + "“1|The pumps were old. We lost the whole northern quay in one single night,” said Mayor Ilse Marek.",
        LEDE[1] + "“1|We lost the whole northern quay in one single night. Nobody came to help us from the capital,” said Mayor Ilse Marek.",
    ),
    "the reports do not agree who spoke": (
        LEDE[0] + "“1|The owners of the depot knew for a year that both fire pumps were broken,” said Mayor Ilse Marek.",
        LEDE[1] + "“1|The owners of the depot knew for a year that both fire pumps were broken,” said fire chief Jan Brandt.",
    ),
    "a name is misspelt": (
        LEDE[0] + "“1|Nobody leaves the harbour tonight,” said Mayor Ilse Marrin.",
        LEDE[1] + "“1|Nobody leaves the harbour tonight,” said Mayor Ilse Maryn.",
    ),
    "the reports do not agree on the day": (
        LEDE[0] + "“1|The owners of the depot knew for a year that both fire pumps were broken,” Mayor Ilse Marek said on Monday.",
        LEDE[1] + "“1|The owners of the depot knew for a year that both fire pumps were broken,” Mayor Ilse Marek said on Tuesday.",
    ),
    "two translations": (
        LEDE[0] + "“1|By doing this they tell the fishermen that the harbour is safe and the town is unsafe,” Marta Oliveira said.",
        LEDE[1] + "“1|It says to fishermen there is security in a harbour and insecurity in our town,” Marta Oliveira said.",
    ),
    "words replaced here and there": (
        LEDE[0] + "“1|We shall rebuild each pier of this town before the first winter storm comes,” said Mayor Ilse Marek.",
        LEDE[1] + "“1|We will rebuild every pier of the town before the first winter storm comes,” said Mayor Ilse Marek.",
    ),
    "three cuts": (
        LEDE[0] + "“1|We lost the whole northern quay, nine boats and the old customs house in one night,” said Mayor Ilse Marek.",
        LEDE[1] + "“1|We lost the whole northern quay … in one night,” said Mayor Ilse Marek.",
        LEDE[2] + "Mayor Ilse Marek said the town had lost “1|nine boats and the old customs house.”",
    ),
    "a headline repeats it": (
        "‘1|We lost the whole northern quay’\n\n" + LEDE[0] + "“1|We lost the whole northern quay in one night,” said Mayor Ilse Marek.",
        LEDE[1] + "“1|We lost the whole northern quay in one night,” said Mayor Ilse Marek.",
    ),
    "one seldom word and a small one": (
        LEDE[0] + "“1|A harbour without pumps is a tinderbox, and we let it stand for years,” said Mayor Ilse Marek.",
        LEDE[1] + "Mayor Ilse Marek called the harbour “1|a tinderbox” on Tuesday.",
    ),
    "many small words that nobody is named for": (
        LEDE[0] + "“1|We did not do it for them and we will not do it because of them,” an official said.",
        LEDE[1] + "“1|We did not do it for them and we will not do it because of them,” a man at the depot said.",
    ),
}  # fmt: skip

SEVERAL = {
    "two persons say a short thing": (
        LEDE[0] + "“-|We will not leave this harbour,” said Mayor Ilse Marek.",
        LEDE[1] + "“-|We will not leave this harbour,” said the skipper Jan Brandt.",
    ),
    "one report has both persons say it": (
        LEDE[0] + "“1|The owners of the depot knew for a year that both fire pumps were broken,” said Mayor Ilse Marek. “-|The owners of the depot knew for a year that both fire pumps were broken,” said fire chief Jan Brandt.",
        LEDE[1] + "“1|The owners of the depot knew for a year that both fire pumps were broken,” said Mayor Ilse Marek.",
    ),
    "a short thing said on two days": (
        LEDE[0] + "“-|We will not leave this harbour,” Mayor Ilse Marek said on Monday.",
        LEDE[1] + "“-|We will not leave this harbour,” Mayor Ilse Marek said on Thursday.",
    ),
    "one report has it said on two days": (
        LEDE[0] + "“1|The owners knew for a year that both fire pumps were broken,” Mayor Ilse Marek said on Monday. She kept to it. “-|The owners knew for a year that both fire pumps were broken,” Mayor Ilse Marek said on Thursday.",
        LEDE[1] + "“1|The owners knew for a year that both fire pumps were broken,” Mayor Ilse Marek said on Monday.",
    ),
    "a short thing said to two hearers": (
        LEDE[0] + "“-|We will not leave this harbour,” Mayor Ilse Marek told Radio Lighthouse.",
        LEDE[1] + "“-|We will not leave this harbour,” Mayor Ilse Marek told Sky News.",
    ),
    "a term in marks is no quotation again": (
        LEDE[0] + "“1|We want the harbour under a safety umbrella of the coast guard at once,” said Mayor Ilse Marek. Brandt said the “-|safety umbrella” would cost millions.",
        LEDE[1] + "“1|We want the harbour under a safety umbrella of the coast guard at once,” said Mayor Ilse Marek.",
    ),
    "one subject, two remarks": (
        LEDE[0] + "“-|The harbour will be closed until the last fire is out,” said Mayor Ilse Marek.",
        LEDE[1] + "“-|No boat may leave the harbour without a pilot,” said Mayor Ilse Marek.",
    ),
    "a usual word alone": (
        LEDE[0] + "“-|It was a bad night for all of us,” said Mayor Ilse Marek.",
        LEDE[1] + "Mayor Ilse Marek called the pumps “-|bad.”",
    ),
    "two parts of a speech": (
        LEDE[0] + "“1|We lost the whole northern quay last night,” Mayor Ilse Marek said.\n\nThe fire began in a depot at noon.\n\n“2|We will build it again in stone and iron,” she said.",
        LEDE[1] + "“1|We lost the whole northern quay last night,” Mayor Ilse Marek said.\n\nNobody was hurt.\n\n“2|We will build it again in stone and iron,” Mayor Ilse Marek said.",
    ),
    "the speaker tells what was said before": (
        LEDE[0] + "“1|We will build the quay, and we may build it quickly,” said Mayor Ilse Marek.",
        LEDE[1] + "“1|We will build the quay, and we may build it quickly,” Mayor Ilse Marek said.",
        LEDE[2] + "“-|I said that we may build the quay quickly. I did not say that we would,” Mayor Ilse Marek told Radio Lighthouse.",
        LEDE[0] + "Mayor Ilse Marek has pledged to “1|build the quay” at once.",
    ),
    "said a second time": (
        LEDE[0] + "“1|We will stay at the table if the owners go first. Twelve boats, not eleven,” Mayor Ilse Marek said.\n\nA reporter asked whether the owners knew. The second time she smiled. “-|Twelve boats, not eleven,” Mayor Ilse Marek said.",
        LEDE[1] + "“1|We will stay at the table if the owners go first. Twelve boats, not eleven,” Mayor Ilse Marek said.",
    ),
    "the same opening, another sense": (
        LEDE[0] + "“-|I think that the owners will pay for the pumps,” said Mayor Ilse Marek.",
        LEDE[1] + "“-|I think that the storm will pass by tonight,” said Mayor Ilse Marek.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ONE_UTTERANCE)
def test_one_utterance(name: str) -> None:
    want, have = groups(*ONE_UTTERANCE[name])
    assert want and have == want


@pytest.mark.parametrize("name", SEVERAL)
def test_several_utterances(name: str) -> None:
    want, have = groups(*SEVERAL[name])
    assert have == want
