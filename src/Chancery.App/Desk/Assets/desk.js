// The desk works without this. It adds: choosing light or dark, linked highlights, reading on Ctrl+Enter or by dropping a file, copying, printing.
"use strict";

const root = document.documentElement;
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

for (const toggle of all("[data-theme-toggle]")) {
  const dark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const label = () => { toggle.textContent = dark() ? toggle.dataset.light : toggle.dataset.dark; };
  toggle.hidden = false;
  label();
  toggle.addEventListener("click", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    try { localStorage.setItem("theme", root.dataset.theme); } catch { /* kept for this page only */ }
    label();
  });
}

// Words and what they are evidence of light up together.
const linked = all("[data-n], [data-words]");
const numbers = (element) => (element.dataset.n ?? element.dataset.words ?? "").split(" ");
function light(element, on) {
  const wanted = numbers(element);
  for (const other of linked) if (numbers(other).some((n) => wanted.includes(n))) other.classList.toggle("on", on);
}
for (const element of linked) {
  element.addEventListener("mouseenter", () => light(element, true));
  element.addEventListener("mouseleave", () => light(element, false));
  element.addEventListener("focusin", () => light(element, true));
  element.addEventListener("focusout", () => light(element, false));
}
for (const mark of all("mark[data-target]")) {
  mark.addEventListener("click", () => {
    if (getSelection()?.isCollapsed === false) return;
    document.getElementById(mark.dataset.target + numbers(mark)[0])?.scrollIntoView({ block: "nearest" });
    location.hash = mark.dataset.target + numbers(mark)[0];
  });
}

for (const form of all("[data-paste]")) {
  const text = form.querySelector("textarea");
  const file = form.querySelector("input[type=file]");
  text?.addEventListener("keydown", (key) => { if (key.key === "Enter" && (key.ctrlKey || key.metaKey)) form.requestSubmit(); });
  file?.addEventListener("change", () => { if (file.files.length > 0) form.requestSubmit(); });
  form.addEventListener("dragover", (drag) => { if (drag.dataTransfer.types.includes("Files")) drag.preventDefault(); });
  form.addEventListener("drop", (drop) => {
    if (!file || drop.dataTransfer.files.length === 0) return;
    drop.preventDefault();
    file.files = drop.dataTransfer.files;
    form.requestSubmit();
  });
}

for (const area of all("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    try { await navigator.clipboard.writeText(area.value); } catch { area.select(); document.execCommand("copy"); }
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy"; }, 1500);
  });
  area.after(button);
}

for (const print of all("[data-print]")) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
