// The filter of `soat --format html`. Everything on the page can be read without it.
"use strict";
(() => {
  const form = document.getElementById("filter");
  const main = document.getElementById("documents");
  const status = form.querySelector("[role=status]");
  const boxes = [...form.querySelectorAll("input[name=severity]")];
  const code = form.elements.code;
  const cards = [...main.querySelectorAll(".f")];
  const letters = { error: "e", warning: "w", note: "n" };
  const kind = (card) => card.dataset.standing === "open" ? card.dataset.severity : "accepted";

  const count = (items) => {
    const counts = new Map();
    for (const item of items) counts.set(item, (counts.get(item) || 0) + 1);
    return counts;
  };
  const kinds = count(cards.map(kind));
  for (const box of boxes) {
    box.parentElement.querySelector(".sum").textContent = kinds.get(box.value) || 0;
    box.parentElement.hidden = !kinds.has(box.value);
  }
  const codes = count(cards.map((card) => card.dataset.code));
  const titles = new Map(cards.map((card) => [
    card.dataset.code, card.querySelector(".foot").firstChild.textContent.trim()]));
  for (const name of [...codes.keys()].sort()) {
    code.append(new Option(`${titles.get(name)} (${codes.get(name)}) · ${name}`, name));
  }

  // Findings of one document, by their numbers.
  const cardsOf = new Map();
  for (const section of main.querySelectorAll(".doc")) {
    const numbered = new Map();
    for (const card of section.querySelectorAll(".f")) numbered.set(card.dataset.n, card);
    cardsOf.set(section, numbered);
  }
  const rows = new Map();
  for (const link of document.querySelectorAll("#overview tbody a")) {
    rows.set(link.getAttribute("href").slice(1), link.closest("tr"));
  }

  const isPlain = () => !code.value && boxes.every((box) => box.checked);

  const apply = () => {
    const wanted = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    let shown = 0;
    for (const card of cards) {
      card.hidden = !wanted.has(kind(card)) || (code.value !== "" && card.dataset.code !== code.value);
      if (!card.hidden) shown += 1;
    }
    for (const [section, numbered] of cardsOf) {
      for (const mark of section.querySelectorAll("mark")) paint(mark, numbered);
      for (const link of section.querySelectorAll(".r")) {
        link.hidden = numbered.get(link.dataset.n).hidden;
      }
      const accepted = section.querySelector(".accepted");
      if (accepted) accepted.hidden = !accepted.querySelector(".f:not([hidden])");
      section.hidden = !isPlain() && ![...numbered.values()].some((card) => !card.hidden);
      const row = rows.get(section.querySelector(".document").id);
      if (row) row.hidden = section.hidden;
    }
    const words = form.dataset.shown.replace("{n}", shown).replace("{m}", cards.length);
    form.classList.toggle("partial", !isPlain());
    status.textContent = isPlain() ? words
      : `${words}. ${shown === 0 ? form.dataset.nothing : form.dataset.partial}`;
  };

  // A mark looks like the gravest of its findings that are shown.
  const paint = (mark, numbered) => {
    const shown = mark.dataset.f.split(" ").map((n) => numbered.get(n)).filter((card) => !card.hidden);
    const open = shown.filter((card) => card.dataset.standing === "open");
    const worst = ["error", "warning", "note"].find((s) => open.some((c) => c.dataset.severity === s));
    mark.className = shown.length === 0 ? "" : worst ? `m ${letters[worst]}` : "m a";
  };

  // The choice stands in the address, so that it can be sent on: `#?severity=error&code=…`.
  const remember = () => {
    const choice = new URLSearchParams();
    const off = boxes.filter((box) => !box.checked);
    if (off.length) choice.set("severity", boxes.filter((box) => box.checked).map((box) => box.value).join(","));
    if (code.value) choice.set("code", code.value);
    const words = String(choice);
    history.replaceState(null, "", words ? `#?${words}` : location.pathname + location.search);
  };
  const recall = () => {
    if (!location.hash.startsWith("#?")) return false;
    const choice = new URLSearchParams(location.hash.slice(2));
    const wanted = choice.has("severity") ? choice.get("severity").split(",") : null;
    for (const box of boxes) box.checked = !wanted || wanted.includes(box.value);
    code.value = codes.has(choice.get("code")) ? choice.get("code") : "";
    return true;
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => { apply(); remember(); });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const box of boxes) box.checked = true;
    code.value = "";
    apply();
    remember();
  });
  form.querySelector(".folding").hidden = cardsOf.size < 2;
  const fold = (isOpen) => {
    for (const section of cardsOf.keys()) section.open = isOpen;
  };
  form.elements.unfold.addEventListener("click", () => fold(true));
  form.elements.fold.addEventListener("click", () => fold(false));
  window.addEventListener("hashchange", () => { if (recall()) apply(); });

  // For browsers whose paper has folds, unlike `page.css` would have it.
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = [...main.querySelectorAll("details:is(.e, .w, .n, .a, .accepted):not([open])")];
    for (const part of folded) part.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const part of folded) part.open = false;
  });

  // A finding and its words light up together, and words lead to their finding.
  const numbers = (target) => {
    const place = target.closest(".f, mark, .r");
    if (!place || !main.contains(place)) return null;
    const list = place.dataset.f ? place.dataset.f.split(" ") : [place.dataset.n];
    return { section: place.closest(".doc"), list };
  };
  let lit = [];
  const light = (event) => {
    for (const part of lit) part.classList.remove("lit");
    lit = [];
    const found = event.type === "mouseout" || event.type === "focusout" ? null : numbers(event.target);
    if (!found) return;
    for (const number of found.list) {
      lit.push(cardsOf.get(found.section).get(number));
      lit.push(...found.section.querySelectorAll(`mark[data-f~="${number}"], .r[data-n="${number}"]`));
    }
    for (const part of lit) part.classList.add("lit");
  };
  for (const type of ["mouseover", "mouseout", "focusin", "focusout"]) {
    main.addEventListener(type, light);
  }
  main.addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    if (!mark || String(getSelection()) !== "") return;
    const number = mark.dataset.f.split(" ").find((n) => !cardsOf.get(mark.closest(".doc")).get(n).hidden);
    if (number) location.hash = cardsOf.get(mark.closest(".doc")).get(number).id;
  });

  recall();
  form.hidden = false;
  apply();
})();
