"""The rows by which a credit is told: pattern, kind, use, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A credit's pattern; NAME in it is any known or likely outlet. `kind` "" is the outlet's."""

    rule: str
    kind: str
    use: str
    pattern: str


_DAYS = r"(?:(?: on| this| last)? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"
_ANY = r"[^.!?\n]"

ROWS = (
    # Pictures first: "Image: AP" must not be read as a credit of the text.
    Row(
        "picture label",
        "",
        "picture",
        rf"\b(?:Image|Photo|Picture|Pic|Photograph|File photo|Credit|Video|Images)s?(?: credit| by| courtesy)?\s?[:/]\s?{_ANY}{{0,40}}?NAME",
    ),
    Row(
        "photographer",
        "",
        "picture",
        r"\b[A-Z][\w’'.-]{1,20}(?: [A-Z][\w’'.-]{1,20}){0,3}\s?/\s?NAME(?: via (?:AP|Reuters|Getty Images|AFP))?",
    ),
    Row("copyright", "", "text", r"(?:[Cc]opyright|©)(?: ?©)?,? (?:\d{4} )?(?:by )?NAME"),
    Row("information from", "", "text", r"\b[Ii]nformation from:? NAME"),
    Row("inputs from", "", "text", r"\b[Ww]ith (?:agency )?inputs? from NAME"),
    Row("dateline", "", "text", r"(?<=\()NAME(?=\) ?[-–—])"),
    Row("agency in brackets", "", "text", r"\(NAME\)"),
    Row("line of its own", "", "text", r"^[ \t]*(?:By |Source: |Via |From )?NAME(?: \||[ \t]*$)"),
    Row(
        "translation",
        "",
        "translation",
        r"\b(?:according to|in) an? (?:\w{1,12} )?translation (?:by|from|of) NAME",
    ),
    Row(
        "interview with",
        "",
        "interview",
        rf"\b[Ii]n an? (?:\w{{1,12}} )?interview{_DAYS} (?:with|to|on|for|by) NAME(?:{_DAYS}| broadcast \w+| published \w+)",
    ),
    Row("speaking to", "", "interview", r"\b[Ss](?:peaking|poke) (?:to|with|on) NAME"),
    Row("told", "", "passage", r"\b(?:told|tells|telling) NAME"),
    Row(
        "first reported by",
        "",
        "passage",
        r"\b(?:first )?(?:reported|published|obtained|seen) by NAME",
    ),
    Row(
        "reported",
        "",
        "passage",
        r"(?:\b[Aa]s )?NAME(?: newspaper| news agency| daily)? (?:first |also |has |had )?(?:report(?:s|ed)|said|says|quoted|wrote|writes)\b",
    ),
    Row("according to outlet", "", "passage", r"\b[Aa]ccording to NAME"),
    Row("citing", "", "passage", r"\b[Cc]iting NAME"),
    Row(
        "unnamed interview",
        "vague",
        "interview",
        rf"\b[Ii]n an? (?:\w{{1,12}} )?interview(?: (?:broadcast|published|aired))?(?: with an? (?:[\w-]{{1,14}} ){{0,3}}(?:broadcaster|newspaper|channel|station|paper|magazine|outlet))?{_DAYS}",
    ),
    Row(
        "by a desk",
        "outlet",
        "byline",
        r"\b(?:Reported|Edited|Written|Curated) by:? (?P<source>(?:[A-Z]\w{1,14} ){0,3}(?:Desk|Staff|Bureau|Team|Reporter|Correspondent))",
    ),
    Row(
        "reports indicate",
        "vague",
        "passage",
        r"\b(?:[Mm]edia |[Ss]ome media |[Nn]ews |[Ll]ocal )?[Rr]eports (?:indicate|suggest|say|said|claim|claimed|indicated|suggested|emerged)\b",
    ),
    Row(
        "reportedly",
        "vague",
        "passage",
        r"\b(?:(?:is|are|was|were|has|have|had) (?:also )?)?reportedly\b(?: \w{2,20})?",
    ),
    Row(
        "unnamed critics",
        "vague",
        "passage",
        r"\b(?:[Ss]ome )?(?:[Cc]ritics|[Oo]thers|[Oo]bservers|[Ee]xperts|[Aa]nalysts|[Ss]ources|[Oo]pponents) (?:argue|argued|say|said|claim|claimed|believe|warn|note|claiming|saying)\b",
    ),
)
