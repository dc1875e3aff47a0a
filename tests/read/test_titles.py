"""The title of a page: its heading where the head confirms it, else less the outlet."""

import pytest

from firsthand.read.titles import choose_title

HEAD = "Ferry held at Port Sella after storm"


@pytest.mark.parametrize(
    "headings, said, page, expected",
    [
        ([HEAD], ["Ferry held"], f"{HEAD} | Halden Courier", HEAD),
        (["Halden Courier", HEAD], [], f"{HEAD} - Halden Courier", HEAD),
        (["Sign up now"], [HEAD], f"{HEAD} | Halden Courier", HEAD),
        ([], [], f"Halden Courier: {HEAD}", f"Halden Courier: {HEAD}"),
        ([], [], f"Halden Courier | {HEAD}", HEAD),
        ([], [], f"{HEAD} – Halden Courier", HEAD),
        ([], ["Storm news", HEAD], f"{HEAD} | Halden Courier", HEAD),
        ([HEAD], [], None, HEAD),
        ([], ["A &amp; B<br>sink"], None, "A & B sink"),
        ([], [], None, None),
        (["  "], [""], "", None),
    ],
)
def test_titles(
    headings: list[str], said: list[str | None], page: str | None, expected: str | None
) -> None:
    found = choose_title(
        headings=headings, said=said, page=page, outlet="Halden Courier", host="courier.example"
    )
    assert found == expected
