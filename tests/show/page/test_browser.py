"""The page in a real Chromium: nothing foreign runs, nothing is fetched, evidence leads to words."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from firsthand.model import Refusal
from firsthand.show.page import show_index, show_page
from tests.show.page.test_page import HOSTILE
from tests.show.record_factory import a_record

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

pytestmark = pytest.mark.browser

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
]
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = next((found for found in map(shutil.which, NAMES) if found), None)
    if path is None:
        if os.environ.get("CI") == "true":
            pytest.fail("no Chromium is installed; CI must run the browser tests")
        pytest.skip("no Chromium is installed: the browser tests did not run")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


class Visit:
    """A page opened from a file, with all that went wrong or out while it was open."""

    def __init__(
        self, browser: Browser, folder: Path, html: str, width: int = 1280, script: bool = True
    ) -> None:
        target = folder / "page.html"
        target.write_text(html, "utf-8")
        self.troubles: list[str] = []
        self.requests: list[str] = []
        self.page: Page = browser.new_page(
            viewport={"width": width, "height": 800}, java_script_enabled=script
        )
        self.page.on("console", lambda message: self.troubles.append(message.text))
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("dialog", self._dismiss)
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(target.as_uri())

    def _dismiss(self, dialog: Dialog) -> None:
        self.troubles.append("dialog")
        dialog.dismiss()

    def lit(self) -> str:
        return str(
            self.page.evaluate(
                "[...document.querySelectorAll('.lit')].map(e => e.textContent).join('')"
            )
        )


def test_the_page_opens_quietly_and_fetches_nothing(browser: Browser, tmp_path: Path) -> None:
    visit = Visit(browser, tmp_path, show_page(a_record()))
    assert visit.troubles == []
    assert [url for url in visit.requests if not url.startswith("data:")] == [
        (tmp_path / "page.html").as_uri()
    ]


@pytest.mark.parametrize("url", ["javascript:window.owned=1", 'https://x.example/"onclick=owned=1'])
def test_hostile_reports_run_nothing(browser: Browser, tmp_path: Path, url: str) -> None:
    visit = Visit(browser, tmp_path, show_page(a_record(HOSTILE, url=url)))
    assert visit.page.evaluate("window.owned") is None
    assert visit.troubles == []
    assert visit.page.locator("a[href^='javascript' i]").count() == 0
    assert "{{7*7}}" in visit.page.locator("h1").inner_text()
    assert len(visit.requests) <= 2


def test_a_hostile_index_runs_nothing(browser: Browser, tmp_path: Path) -> None:
    refusal = Refusal(HOSTILE, HOSTILE, HOSTILE)
    visit = Visit(
        browser, tmp_path, show_index([a_record(HOSTILE)], [refusal], pages=["javascript:owned=1"])
    )
    assert visit.page.evaluate("window.owned") is None
    assert visit.troubles == []


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("mark", ["", "W" * 300])
def test_the_page_never_scrolls_sideways(
    browser: Browser, tmp_path: Path, width: int, mark: str
) -> None:
    visit = Visit(browser, tmp_path, show_page(a_record(mark)), width=width)
    visit.page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("mark", ["", HOSTILE])
def test_a_click_on_evidence_lights_its_words(browser: Browser, tmp_path: Path, mark: str) -> None:
    visit = Visit(browser, tmp_path, show_page(a_record(mark)))
    visit.page.locator("#answer blockquote a").first.click()
    assert visit.lit() == "Port Sella might close its harbour for the winter"
    assert visit.page.locator(".lit").first.is_visible()
    box = visit.page.locator(".lit").first.bounding_box()
    assert box is not None and 0 <= box["y"] <= 800
    visit.page.get_by_role("button", name="Back to where you were").click()
    visit.page.wait_for_function("document.querySelectorAll('.lit').length === 0")


def test_the_same_evidence_can_be_clicked_twice(browser: Browser, tmp_path: Path) -> None:
    visit = Visit(browser, tmp_path, show_page(a_record()))
    link = visit.page.locator("#answer blockquote a").first
    link.click()
    visit.page.evaluate("scrollTo(0, 0)")
    link.click()
    assert visit.page.evaluate("scrollY") > 0


def test_a_count_opens_its_explanation_beside_it(browser: Browser, tmp_path: Path) -> None:
    visit = Visit(browser, tmp_path, show_page(a_record()))
    chip = visit.page.locator("#answer .chip").first
    chip.click()
    panel = visit.page.get_by_role("dialog")
    assert panel.is_visible()
    assert "Who would have to be wrong" in panel.inner_text()
    assert visit.page.evaluate("document.activeElement.id") == "panel-title"
    visit.page.keyboard.press("Escape")
    assert not panel.is_visible()
    assert visit.page.evaluate("document.activeElement.className") == "chip ask"
    assert visit.troubles == []


def test_an_arrow_is_reached_by_keyboard_and_explains_itself(
    browser: Browser, tmp_path: Path
) -> None:
    visit = Visit(browser, tmp_path, show_page(a_record()))
    visit.page.locator("svg .arrow[aria-label^='Ruvania Sentinel rewrites']").focus()
    visit.page.keyboard.press("Enter")
    panel = visit.page.get_by_role("dialog")
    assert "Why one rests on the other" in panel.inner_text()
    assert panel.locator("mark").count() > 0
    visit.page.get_by_role("button", name="Close").click()
    assert not panel.is_visible()


def test_words_in_the_panel_lead_to_their_report(browser: Browser, tmp_path: Path) -> None:
    visit = Visit(browser, tmp_path, show_page(a_record()))
    visit.page.locator("svg .arrow[aria-label^='Ruvania Sentinel rewrites']").focus()
    visit.page.keyboard.press("Enter")
    visit.page.locator(".panel .beside a.said").first.click()
    assert not visit.page.get_by_role("dialog").is_visible()
    assert visit.lit() == "close its harbour for the winter"


def test_the_panel_leads_to_its_place_on_the_page(browser: Browser, tmp_path: Path) -> None:
    visit = Visit(browser, tmp_path, show_page(a_record()))
    visit.page.locator("#answer .chip").first.click()
    visit.page.locator(".panel .stay").click()
    assert visit.page.locator(".claim .behind").first.is_visible()
    assert not visit.page.get_by_role("dialog").is_visible()


@pytest.mark.parametrize("mark", ["", HOSTILE, "W" * 300])
def test_the_panel_runs_nothing_and_never_scrolls_sideways(
    browser: Browser, tmp_path: Path, mark: str
) -> None:
    visit = Visit(browser, tmp_path, show_page(a_record(mark)), width=360)
    for place in ("#answer .chip", "svg .arrow[aria-label]"):
        for number in range(visit.page.locator(place).count()):
            visit.page.locator(place).nth(number).focus()
            visit.page.keyboard.press("Enter")
            panel = "document.querySelector('.panel')"
            assert visit.page.evaluate(f"{panel}.open")
            assert visit.page.evaluate(f"{panel}.scrollWidth <= {panel}.clientWidth")
            visit.page.keyboard.press("Escape")
    assert visit.page.evaluate("window.owned") is None
    assert visit.troubles == []


def test_without_script_a_count_leads_to_its_explanation(browser: Browser, tmp_path: Path) -> None:
    visit = Visit(browser, tmp_path, show_page(a_record()), script=False)
    visit.page.locator("#answer .chip").first.click()
    anchor = visit.page.url.split("#")[1]
    assert visit.page.locator(f"#{anchor}").is_visible()
    visit.page.locator(f"#{anchor} summary").first.click()
    assert visit.page.locator(f"#{anchor} .why").is_visible()


def test_without_script_evidence_still_leads_to_the_words(browser: Browser, tmp_path: Path) -> None:
    visit = Visit(browser, tmp_path, show_page(a_record()), script=False)
    visit.page.locator("#answer blockquote a").first.click()
    anchor = visit.page.url.split("#")[1]
    box = visit.page.locator(f"#{anchor} + span").bounding_box()
    assert box is not None and 0 <= box["y"] <= 800


def test_a_layer_can_be_switched_off(browser: Browser, tmp_path: Path) -> None:
    visit = Visit(browser, tmp_path, show_page(a_record()))
    color = "getComputedStyle(document.querySelector('.text .q')).backgroundColor"
    before = visit.page.evaluate(color)
    visit.page.locator("#t-quote").uncheck()
    assert before != visit.page.evaluate(color) == "rgba(0, 0, 0, 0)"


def test_claims_can_be_searched(browser: Browser, tmp_path: Path) -> None:
    visit = Visit(browser, tmp_path, show_page(a_record()))
    visit.page.get_by_label("Find in claims").fill("FISHERMEN")
    assert visit.page.locator("#found").inner_text() == "1 of 2"
    assert visit.page.locator("#claims .claim:visible").count() == 1


def test_the_keyboard_reaches_the_answer_first(browser: Browser, tmp_path: Path) -> None:
    visit = Visit(browser, tmp_path, show_page(a_record()))
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("document.activeElement.getAttribute('href')") == "#answer"
    assert visit.page.locator(".skip").is_visible()


def test_print_opens_what_is_folded_but_no_explanation(browser: Browser, tmp_path: Path) -> None:
    visit = Visit(browser, tmp_path, show_page(a_record()))
    claims = visit.page.locator("details.claim")
    visit.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert visit.page.locator("details:not([open]):not(:has(.why))").count() == 0
    assert visit.page.locator("#drifts .drift").first.is_visible()
    assert claims.count() > 0 and visit.page.locator("details.claim[open]").count() == 0
    claims.first.locator("summary").click()
    visit.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert visit.page.locator("details.claim[open]").count() == 1


def test_paper_is_light_whatever_the_screen_is(browser: Browser, tmp_path: Path) -> None:
    visit = Visit(browser, tmp_path, show_page(a_record()))
    visit.page.emulate_media(media="print", color_scheme="dark")
    link = "getComputedStyle(document.documentElement).getPropertyValue('--link').trim()"
    assert visit.page.evaluate(link) == "#1d4f7c"


def test_what_was_asked_in_the_panel_can_be_left_again(browser: Browser, tmp_path: Path) -> None:
    visit = Visit(browser, tmp_path, show_page(a_record()))
    visit.page.locator("#answer .chip").first.click()
    panel = visit.page.get_by_role("dialog")
    back = panel.get_by_role("button", name="Back")
    first = panel.locator("h2").inner_text()
    assert not back.is_visible()
    panel.locator(".ask").first.click()
    assert panel.locator("h2").inner_text() != first
    back.click()
    assert panel.locator("h2").inner_text() == first and not back.is_visible()


def test_a_phone_shows_the_lineage_as_a_list_first(browser: Browser, tmp_path: Path) -> None:
    for width, list_first in ((360, True), (1280, False)):
        visit = Visit(browser, tmp_path, show_page(a_record()), width=width)
        assert visit.page.locator(".listed .tree").is_visible() is list_first
        assert visit.page.locator("svg.lineage").is_visible() is not list_first
        visit.page.get_by_text("As a list").click()
        assert visit.page.locator(".listed .tree").is_visible() is not list_first


def test_the_panel_shows_more_than_its_place_where_the_rest_stands_above(
    browser: Browser, tmp_path: Path
) -> None:
    visit = Visit(browser, tmp_path, show_page(a_record()))
    visit.page.locator("#drifts .ask").first.click()
    assert "What became of the words" in visit.page.get_by_role("dialog").inner_text()
    visit.page.keyboard.press("Escape")
    visit.page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    assert "What became of the words" not in visit.page.locator("#drifts").inner_text()
