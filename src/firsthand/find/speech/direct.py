"""Finds the cue and the source of words in quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.find.speech.cues import can_speak, lemma_of, takes_marks
from firsthand.find.speech.manner import is_manner
from firsthand.find.speech.marks import Marked
from firsthand.find.speech.subjects import noun_beside, phrase_of, subject_of
from firsthand.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

# The rule of words in marks behind their cue, and of those that may be a piece of a sentence of the
# reporter's.
BEFORE = "cue before"
PIECE = "cue after a piece"
# Tokens; a cue further from its quotation than this belongs to something else.
REACH = 28
# Words that open a clause of the reporter's: what stands in marks further on is a piece of it.
_THAT = frozenset({"that", "whether", "if", "why", "how"})
# Characters; marks as near as this to the clause's first word hold all of it.
_ASIDE = 12
# What goes by a title in marks, and a comma may stand between.
_WORKS = frozenset(
    {"book", "film", "movie", "song", "memoir", "essay", "play", "album", "novel", "column"}
    | {"show", "series", "single", "documentary", "musical", "poem", "podcast", "programme"}
)
# Words of more than three letters; a title in marks has no more.
_TITLE_WORDS = 6
_STOPS = frozenset(".;!?")


@dataclass(frozen=True, slots=True)
class Voice:
    """The cue and the source that go with a stretch of direct speech, as tokens."""

    sentence: ParsedSentence
    cue: tuple[Token, ...]
    subject: Token | None
    source: tuple[Token, ...]
    rule: str


def find_voice(
    sentences: Sequence[ParsedSentence], marks: Sequence[Marked], number: int, text: str
) -> Voice | None:
    """The voice of the stretch `number`, read from the words before or after it.

    `sentences` are those the stretch touches, in order.
    """
    mark = marks[number]
    before = text[max(0, mark.left - 3) : mark.left].rstrip()[-1:]
    after = _after(sentences[-1], marks, mark)
    ahead = voice_before(sentences[0], marks, mark, before)
    comma = text[mark.end - 1] == "," or text[mark.right : mark.right + 1] == ","
    order = [after, ahead] if comma and before != ":" else [ahead, after]
    half: Voice | None = None
    for voice in order:
        if voice is None:
            continue
        if voice is ahead and not (before in {",", ":"} or _adjoins(voice, mark)):
            continue
        if voice is after and not (
            _ends_speech(text, mark) and (before in _STOPS or _leads(sentences[0], marks, mark))
        ):
            half = replace(voice, rule=PIECE) if _breaks_off(text, mark) else None
            continue
        if _is_title(text, mark, sentences[0]):
            continue
        if voice is after and _is_piece(sentences[0], mark, before):
            return replace(voice, rule=PIECE)
        if voice is ahead and before != ":" and _is_within(voice, mark, text):
            return replace(voice, rule=PIECE)
        return voice
    return half


def _ends_speech(text: str, mark: Marked) -> bool:
    after = text[mark.right : mark.right + 1]
    return text[mark.end - 1] in ",?!—–-….'’”" or after in {",", "-", "—"}


def _breaks_off(text: str, mark: Marked) -> bool:
    """'They found it, "but the weather kept us away," Dunn said': a comma ends a half of speech."""
    words = len(text[mark.start : mark.end].split())
    return text[mark.end - 1] in ",!?" and words > _TITLE_WORDS


def _is_piece(sentence: ParsedSentence, mark: Marked, before: str) -> bool:
    """Whether the words in marks complete the reporter's: "The club “is an example,” he said"."""
    ahead = [token for token in sentence.doc if sentence.place(token).end <= mark.left]
    return before.isalnum() and any(token.pos_ in {"NOUN", "PROPN", "PRON"} for token in ahead[-4:])


def _is_within(voice: Voice, mark: Marked, text: str) -> bool:
    """Whether the words in marks are a piece of what the cue reports: 'said "the few" must go'."""
    if not _adjoins(voice, mark):
        return True
    ends = text[mark.end - 1] in ",.?!;:" or not text[mark.right : mark.right + 1].isspace()
    place = voice.sentence.place
    follows = next((t for t in voice.sentence.doc if place(t).start >= mark.right), None)
    return not ends and follows is not None and follows.pos_ not in {"PUNCT", "CCONJ", "SCONJ"}


def _is_title(text: str, mark: Marked, sentence: ParsedSentence) -> bool:
    """Whether marks hold the name of a programme or a book: 'told "Morning in Halden," a show'."""
    words = [word for word in text[mark.start : mark.end].split() if len(word) > 3]
    if not words or len(words) > _TITLE_WORDS or text[mark.end - 1] in ".!?":
        return False
    ahead = text[max(0, mark.left - 12) : mark.left].split()
    leads = mark.left == sentence.span.start or not ahead
    named = not leads and (ahead[-1][-1].isalpha() or ahead[-1].rstrip(",").lower() in _WORKS)
    return named and all(word[0].isupper() for word in words)


def _leads(sentence: ParsedSentence, marks: Sequence[Marked], mark: Marked) -> bool:
    """Whether no verb of the reporter's own stands before the words in marks: they are no piece."""
    first = next(iter(sentence.doc), None)
    if first is None or (
        sentence.place(first).start < mark.left and is_inside(sentence, marks, first)
    ):
        return True
    ahead = words_ahead(sentence, marks, mark)
    return not any(token.pos_ in {"VERB", "AUX"} and not takes_marks(token) for token in ahead)


def _adjoins(voice: Voice, mark: Marked) -> bool:
    last = voice.cue[-1]
    place = voice.sentence.place(last)
    return 0 <= mark.left - place.end <= 2


def is_inside(sentence: ParsedSentence, marks: Sequence[Marked], token: Token) -> bool:
    """Whether a token stands inside quotation marks."""
    start = sentence.span.start + token.idx
    at = bisect_right(marks, start, key=lambda mark: mark.left) - 1
    return at >= 0 and start < marks[at].right


def _token_at(sentence: ParsedSentence, place: int) -> int:
    """The number of the first token that begins at `place` of the report or after it."""
    doc = sentence.doc
    return bisect_left(range(len(doc)), place - sentence.span.start, key=lambda i: doc[i].idx)


def words_ahead(sentence: ParsedSentence, marks: Sequence[Marked], mark: Marked) -> list[Token]:
    """The tokens before a mark, back to the last stop or word in marks, in text order."""
    found = []
    for number in range(_token_at(sentence, mark.left) - 1, -1, -1):
        token = sentence.doc[number]
        if token.text in _STOPS or is_inside(sentence, marks, token):
            break
        found.append(token)
    return found[::-1]


def _after(sentence: ParsedSentence, marks: Sequence[Marked], mark: Marked) -> Voice | None:
    first = _token_at(sentence, mark.right)
    for token in sentence.doc[first : first + REACH]:
        if token.text in _STOPS or is_inside(sentence, marks, token):
            return None
        if takes_marks(token):
            return _voice(sentence, token, marks, "cue after")
        if is_manner(token, first):
            return _voice(sentence, token, marks, "cue after")
    return None


def voice_before(
    sentence: ParsedSentence, marks: Sequence[Marked], mark: Marked, ahead: str
) -> Voice | None:
    """The last verb of speech before the mark; before a colon or comma any verb that adjoins it."""
    best: Token | None = None
    verb: Token | None = None
    opened = -1
    for token in words_ahead(sentence, marks, mark):
        if takes_marks(token) and not (best is not None and _is_reporters(token)):
            best = token
        elif best is not None and token.i == best.i + 1 and token.lower_ in _THAT:
            opened = sentence.place(token).start
        if token.pos_ == "VERB":
            verb = token
    if best is not None and opened > sentence.place(best).start and mark.left - opened > _ASIDE:
        return None
    adjoins = verb is not None and 0 <= mark.left - sentence.place(verb).end <= 3
    if best is None and verb is not None and (ahead == ":" or (ahead == "," and adjoins)):
        subject = subject_of(verb)
        best = verb if subject is not None and can_speak(subject) else None
    return None if best is None else _voice(sentence, best, marks, BEFORE)


def _is_reporters(verb: Token) -> bool:
    """ "She said, and I wrote it down: ...": what the reporter does with what another says."""
    return any(child.dep_ == "nsubj" and child.text in {"I", "we"} for child in verb.children)


def _voice(sentence: ParsedSentence, cue: Token, marks: Sequence[Marked], rule: str) -> Voice:
    inside = frozenset(token.i for token in sentence.doc if is_inside(sentence, marks, token))
    subject = _quoted(cue) or subject_of(cue)
    if subject is None or subject.i in inside:
        subject = noun_beside(cue, inside)
    source = tuple(t for t in phrase_of(subject) if t.i not in inside) if subject else ()
    return Voice(sentence, (cue,), subject, source, rule)


def _quoted(cue: Token) -> Token | None:
    """ "The paper quoted him as saying", "she was quoted as saying": who is quoted speaks."""
    verb = cue.head.head if cue.dep_ == "pcomp" else cue
    if lemma_of(verb) not in {"quote", "cite"}:
        return None
    kinds = {"dobj", "nsubjpass"}
    return next((child for child in verb.children if child.dep_ in kinds), None)


def span_of(sentence: ParsedSentence, tokens: Sequence[Token]) -> Span:
    """From the first to the last token in the text, whatever their order here."""
    numbers = [token.i for token in tokens]
    first, last = (sentence.place(sentence.doc[at]) for at in (min(numbers), max(numbers)))
    return Span(first.report, first.start, last.end)


def touching(parsed: Parsed, mark: Marked, at: int) -> tuple[list[ParsedSentence], int]:
    """The sentences a stretch touches, looked for from number `at`, and where they begin."""
    sentences = parsed.sentences
    while at < len(sentences) and sentences[at].span.end <= mark.left:
        at += 1
    stop = at
    while stop < len(sentences) and sentences[stop].span.start < mark.right:
        stop += 1
    return list(sentences[at:stop]), at
