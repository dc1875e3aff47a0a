"use strict";
// Lights the words that a piece of evidence points to. The page reads whole without this script.
(() => {
  const place = /^#(r-[^-]+)-(\d+)-(\d+)$/;
  const back = document.querySelector(".back");

  const reveal = (element) => {
    for (let node = element; node; node = node.parentElement) {
      if (node.localName === "details") node.open = true;
    }
  };

  const light = (report, start, end) => {
    const pieces = [...report.querySelectorAll("[data-o]")].filter((piece) => {
      const offset = Number(piece.dataset.o);
      return offset >= start && offset < end;
    });
    pieces.forEach((piece) => piece.classList.add("lit"));
    return pieces[0];
  };

  const go = () => {
    document.querySelectorAll(".lit").forEach((piece) => piece.classList.remove("lit"));
    const hash = decodeURIComponent(location.hash);
    const target = hash.length > 1 ? document.getElementById(hash.slice(1)) : null;
    if (target) reveal(target);
    const found = place.exec(hash);
    const report = found && document.getElementById(found[1]);
    if (back) back.hidden = !report;
    if (!report) {
      if (target) target.scrollIntoView();
      return;
    }
    const first = light(report, Number(found[2]), Number(found[3])) || target || report;
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
    first.scrollIntoView({ block: "center" });
  };

  // The explanation of a count or an arrow, beside the words it was asked at.
  const panel = document.querySelector(".panel");
  const asked = [];
  const before = document.querySelector(".before");
  const show = (href) => {
    const target = document.getElementById(decodeURIComponent(href.slice(1)));
    const why = target && target.querySelector(".why");
    if (!panel || !panel.showModal || !why || !why.childElementCount) return false;
    document.getElementById("panel-title").textContent = why.dataset.title;
    document.getElementById("panel-answer").textContent = why.dataset.answer;
    panel.querySelector(".panel-body").replaceChildren(...why.cloneNode(true).childNodes);
    panel.querySelector(".stay").setAttribute("href", href);
    before.hidden = asked.length < 2;
    if (!panel.open) panel.showModal();
    panel.scrollTop = 0;
    document.getElementById("panel-title").focus();
    return true;
  };
  // What was asked from the panel itself can be left again, one step at a time.
  const ask = (href) => {
    if (panel && !panel.open) asked.length = 0;
    asked.push(href);
    return show(href) || Boolean(asked.pop() && false);
  };

  addEventListener("hashchange", go);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    const href = link.getAttribute("href");
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (plain && link.classList.contains("ask") && ask(href)) {
      event.preventDefault();
      return;
    }
    if (panel && panel.open) panel.close();
    if (href === location.hash) go();
  });
  if (panel) {
    panel.querySelector(".shut:not(.before)").addEventListener("click", () => panel.close());
    before.addEventListener("click", () => { asked.pop(); show(asked[asked.length - 1]); });
    // A click beside the panel falls on the dialog itself.
    panel.addEventListener("click", (event) => { if (event.target === panel) panel.close(); });
  }
  if (back) back.addEventListener("click", () => history.back());
  // After the browser has scrolled to the fragment itself, or it would scroll last.
  if (location.hash) addEventListener("load", () => setTimeout(go));

  // A phone shows the lineage as a list first: of the picture it would show one corner.
  if (matchMedia("(max-width: 40rem)").matches) {
    document.querySelectorAll(".drawn").forEach((drawn) => { drawn.open = false; });
    document.querySelectorAll(".listed").forEach((listed) => { listed.open = true; });
  }

  const find = document.getElementById("find");
  if (find) {
    const claims = [...document.querySelectorAll("#claims .claim")];
    const texts = claims.map((claim) => claim.textContent.toLowerCase());
    const single = document.getElementById("single");
    find.closest(".find").hidden = false;
    find.addEventListener("input", () => {
      const wanted = find.value.trim().toLowerCase();
      let left = 0;
      claims.forEach((claim, number) => {
        claim.hidden = !texts[number].includes(wanted);
        if (!claim.hidden) left += 1;
      });
      if (single && wanted) single.open = true;
      document.getElementById("found").textContent = wanted ? `${left} of ${claims.length}` : "";
    });
  }

  addEventListener("beforeprint", () => {
    // Explanations that nobody opened stay shut, or they would be most of the paper.
    document.querySelectorAll("details").forEach((details) => {
      const held = [...details.querySelectorAll(".why")];
      if (!held.some((why) => why.closest("details") === details)) details.open = true;
    });
  });
})();
