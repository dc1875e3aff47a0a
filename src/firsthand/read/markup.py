"""Takes the text out of a piece of markup, such as the body of a feed's entry."""

from __future__ import annotations

import html
import re

from firsthand.read.xml import Element

# Rows: elements, what stands at their edges. Other elements are within a line.
_EDGES: tuple[tuple[str, str], ...] = (
    ("p div ul ol dl table blockquote pre section article header footer aside main figure h1 h2 h3 "
     "h4 h5 h6 hr address center details summary", "\n\n"),
    ("li dt dd tr br", "\n"),
    ("td th", " "),
)  # fmt: skip
_EDGE = {name: edge for names, edge in _EDGES for name in names.split()}
# Elements whose words are no part of the text: what programs read, and what pictures are called.
_SILENT = frozenset(
    ("script", "style", "noscript", "template", "svg", "math", "iframe", "object", "audio",
     "video", "form", "button", "select", "textarea", "figcaption", "head")
)  # fmt: skip
_INLINE = "a b i u em strong span font small sup sub img cite q s del ins abbr html body"
_TAG = re.compile(
    rf"</?(?:{'|'.join([*_EDGE, *_SILENT, *_INLINE.split()])})(?:\s[^<>]*)?/?>|<!--", re.IGNORECASE
)
_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


def text_of_words(words: str) -> str:
    """The text of a string that may be HTML; what holds no element of HTML keeps its lines."""
    if not _TAG.search(words):
        return html.unescape(words).strip()
    from lxml import etree

    parser = etree.HTMLParser(
        recover=True, no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    page = f"<html><body>{_UNFIT.sub(' ', words)}</body></html>"
    try:
        tree = etree.fromstring(page.encode(), parser)
    except etree.LxmlError:
        return ""
    return "" if tree is None else text_of_element(tree)


def text_of_element(root: Element) -> str:
    """The text inside an element of HTML or XHTML, paragraphs set apart by an empty line."""
    from lxml import etree

    parts: list[str] = []
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        name = local_name(element)
        is_silent = name in _SILENT
        if event == "start":
            parts.append(_EDGE.get(name, ""))
            if is_silent:
                walker.skip_subtree()
            else:
                parts.append(_on_one_line(element.text))
        else:
            parts.append("" if name == "br" else _EDGE.get(name, ""))
            parts.append(_on_one_line(element.tail) if element is not root else "")
    return _tidy("".join(parts))


def local_name(element: Element) -> str:
    """An element's name in lower case without its namespace or prefix."""
    return re.split("[}:]", str(element.tag))[-1].lower()


def _on_one_line(words: str | None) -> str:
    return re.sub(r"\s+", " ", words or "")


def _tidy(text: str) -> str:
    """Lines without spaces at their edges, and never two empty ones together."""
    lines = [" ".join(line.split(" ")).strip() for line in text.split("\n")]
    kept = [line for number, line in enumerate(lines) if line or (number and lines[number - 1])]
    return re.sub(" {2,}", " ", "\n".join(kept).strip())
