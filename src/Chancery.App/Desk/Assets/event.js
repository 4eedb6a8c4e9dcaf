// The page of an event works without this: numbers and letters are links both ways. It adds: words come into view beside their field, whole quotes light as one, arrows go from field to field.
"use strict";

(() => {
  const texts = document.querySelector("[data-texts]");
  const fields = [...document.querySelectorAll("[data-fields] > [data-n]")];
  if (!texts || fields.length === 0) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const beside = () => getComputedStyle(texts).position === "sticky";

  // Words of single fields lie within words of the whole fact: they light with it, too.
  const within = [...texts.querySelectorAll("mark[data-whole]")];
  const light = (n, on) => { for (const mark of within) if (mark.dataset.whole.split(" ").includes(n)) mark.classList.toggle("on", on); };

  const show = (field) => {
    if (!beside()) return;
    const marks = [...texts.querySelectorAll("mark[data-n]")].filter((m) => m.dataset.n.split(" ").includes(field.dataset.n));
    if (marks.length === 0) return;
    const [pane, words] = [texts.getBoundingClientRect(), marks.map((m) => m.getBoundingClientRect())];
    if (words.some((w) => w.height > 0 && w.top >= pane.top && w.bottom <= pane.bottom)) return;
    const first = words.find((w) => w.height > 0);
    if (first) texts.scrollBy({ top: first.top - pane.top - pane.height / 4, behavior: still.matches ? "auto" : "smooth" });
  };

  for (const field of fields) {
    const n = field.dataset.n;
    let waiting = 0;
    field.addEventListener("mouseenter", () => { light(n, true); waiting = setTimeout(() => show(field), 250); });
    field.addEventListener("mouseleave", () => { light(n, false); clearTimeout(waiting); });
    field.addEventListener("focusin", () => { light(n, true); show(field); });
    field.addEventListener("focusout", () => light(n, false));
    field.addEventListener("keydown", (key) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[key.key];
      if (!step || key.altKey || key.ctrlKey || key.metaKey || key.shiftKey) return;
      const next = fields[fields.indexOf(field) + step]?.querySelector("a.number");
      if (!next) return;
      key.preventDefault();
      next.focus();
    });
  }
})();
