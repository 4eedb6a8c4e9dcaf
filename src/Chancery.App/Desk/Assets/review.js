// The queue works by its forms alone. This adds keys; they rest while one writes, and can be turned off.
"use strict";

(() => {
  const items = [...document.querySelectorAll("[data-item]")];
  const box = document.querySelector("[data-keys-on]");
  const keys = document.getElementById("keys");
  let at = 0;

  try { if (box && localStorage.getItem("review-keys") === "off") box.checked = false; } catch { /* kept for this page only */ }
  box?.addEventListener("change", () => { try { localStorage.setItem("review-keys", box.checked ? "on" : "off"); } catch { /* kept for this page only */ } });

  const item = () => items.find((i) => i.contains(document.activeElement)) ?? items[at];
  const move = (by) => {
    if (items.length === 0) return;
    at = Math.min(items.length - 1, Math.max(0, items.indexOf(item()) + by));
    items[at].focus();
    items[at].scrollIntoView({ block: "nearest" });
  };
  const open = (name) => {
    const details = item()?.querySelector(`[data-opens="${name}"]`);
    if (!details) return false;
    details.open = true;
    details.querySelector("input:not([type=hidden]), select")?.focus();
    return true;
  };
  const send = (name) => {
    const target = item()?.querySelector(`[data-key="${name}"]`) ?? document.querySelector(`[data-key="${name}"]`);
    if (!target) return false;
    if (target.tagName === "FORM") target.requestSubmit(); else target.click();
    return true;
  };

  document.addEventListener("keydown", (key) => {
    const writing = key.target.closest?.("input:not([type=checkbox]), textarea, select");
    if (key.key === "Escape" && writing) {
      const details = writing.closest("details");
      if (details) { details.open = false; details.querySelector("summary").focus(); }
      return;
    }
    if (writing || key.ctrlKey || key.metaKey || key.altKey || key.isComposing) return;
    if (key.key === "?") {
      keys.open = !keys.open;
      if (keys.open) keys.querySelector("summary").focus();
      key.preventDefault();
      return;
    }
    if (box && !box.checked) return;
    const name = key.key.toLowerCase();
    const did = name === "r" || name === "c" ? open(name) : name === "j" ? (move(1), true) : name === "k" ? (move(-1), true) : "asdnu".includes(name) && name.length === 1 ? send(name) : false;
    if (did) key.preventDefault();
  });
})();
