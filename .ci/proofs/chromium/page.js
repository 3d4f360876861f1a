// What the proof reads off the page of `soat --format html`. Defines `proof`.
globalThis.proof = (() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const isVisible = (element) => element.checkVisibility({ visibilityProperty: true });

  // The text of words as the document has it: what is shown as U+202E is that code point.
  const source = (node) => [...node.childNodes].map((child) =>
    child.nodeType === Node.TEXT_NODE ? child.data
      : child.classList.contains("odd")
        ? String.fromCodePoint(parseInt(child.textContent.slice(2), 16)) : source(child)).join("");

  const documents = () => all("main > .doc").map((section) => ({
    path: source(section.querySelector("summary .path")),
    findings: all(".f", section).map((card) => {
      const number = card.dataset.n;
      const link = section.querySelector(`.r[data-n="${number}"]`);
      return {
        number: Number(number), severity: card.dataset.severity, standing: card.dataset.standing,
        code: card.dataset.code, message: source(card.querySelector("h3")),
        isGap: !!link && link.classList.contains("gap"), hasLink: !!link,
        lines: all(".lines > li", section)
          .map((line) => all(`mark[data-f~="${number}"]`, line).map(source).join(""))
          .filter((words) => words !== ""),
      };
    }),
  }));

  const totals = () => Object.fromEntries(
    all(".totals li").map((item) => [item.dataset.total, Number(item.textContent.match(/\d+/)[0])]));

  const visible = () => {
    const counts = {};
    for (const card of all(".f").filter((card) => !card.hidden)) {
      const kind = card.dataset.standing === "open" ? card.dataset.severity : "accepted";
      counts[kind] = (counts[kind] || 0) + 1;
    }
    return counts;
  };

  // Source: Web Content Accessibility Guidelines 2.2, "relative luminance" and "contrast ratio".
  const channels = (colour) => {
    const numbers = colour.match(/[\d.]+/g).map(Number);
    return { rgb: numbers.slice(0, 3), alpha: numbers.length > 3 ? numbers[3] : 1 };
  };
  const over = (top, below) => top.rgb.map((c, i) => c * top.alpha + below[i] * (1 - top.alpha));
  const luminance = (rgb) => rgb.map((c) => c / 255)
    .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const background = (element) => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) layers.push(channels(getComputedStyle(e).backgroundColor));
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255]);
  };
  const ratio = (a, b) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const faint = () => {
    const found = new Set();
    for (const element of all("body *")) {
      const words = [...element.childNodes].some((c) => c.nodeType === Node.TEXT_NODE && c.data.trim());
      for (const part of [null, "::before", "::marker"]) {
        const style = getComputedStyle(element, part);
        const isDrawn = part === null ? words
          : part === "::marker" ? element.matches(".lines > li:not(:empty)")
            : style.content !== "none" && style.content !== "normal";
        if (!isDrawn || !isVisible(element)) continue;
        const base = background(element);
        const ground = part === "::before" ? over(channels(style.backgroundColor), base) : base;
        const contrast = ratio(over(channels(style.color), ground), ground);
        if (contrast < 4.5) found.add(`${element.tagName} ${element.className}${part || ""} ${contrast.toFixed(2)}`);
      }
    }
    return [...found];
  };

  const structure = () => {
    const wrong = [];
    const ids = all("[id]").map((e) => e.id);
    if (new Set(ids).size !== ids.length) wrong.push("an id twice");
    for (const link of all("a[href]")) {
      const target = link.getAttribute("href");
      if (!target.startsWith("#") || !document.getElementById(target.slice(1))) wrong.push(`link to ${target}`);
    }
    for (const field of all("input, select")) if (!field.labels.length) wrong.push(`unlabelled ${field.name}`);
    if (!["vi", "en"].includes(document.documentElement.lang)) wrong.push("no language");
    if (all("main").length !== 1 || all("h1").length !== 1) wrong.push("landmarks");
    let level = 1;
    for (const heading of all("main h2, main h3")) {
      const next = Number(heading.tagName[1]);
      if (next > level + 1) wrong.push(`heading ${next} below ${level}`);
      level = next;
    }
    if (document.documentElement.scrollWidth > innerWidth) wrong.push(`${document.documentElement.scrollWidth} px wide`);
    return wrong;
  };

  // Elements that nothing but a document's own words could have made.
  const intruders = () => all("*").filter((e) =>
    ["IMG", "SVG", "IFRAME", "OBJECT", "EMBED", "LINK", "BASE"].includes(e.tagName.toUpperCase())
    || (e.tagName === "SCRIPT" && e.parentElement !== document.body)
    || (e.tagName === "STYLE" && e.parentElement !== document.head)
    || [...e.attributes].some((a) => a.name.startsWith("on") || a.name === "style"))
    .map((e) => e.outerHTML.slice(0, 80));

  return { documents, totals, visible, faint, structure, intruders, isVisible, all };
})();
