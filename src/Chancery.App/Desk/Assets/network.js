// Draws the table beside it as an ego network whose years can be slid. Without this the table stands alone.
"use strict";
(() => {
  const box = document.querySelector("[data-network]");
  const rows = [...document.querySelectorAll("[data-partners] tbody tr")];
  if (!box || rows.length === 0 || typeof cytoscape === "undefined") return;
  // The library would write a style element of its own, which the page's policy forbids; look.css says the same.
  document.querySelector("link[href*='look.']").id = "__________cytoscape_stylesheet";
  box.hidden = false;
  const dark = (document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const ink = dark ? "#e8e6e1" : "#1b1b1b";
  const centre = box.dataset.centre;
  const years = (row) => row.dataset.years.split(" ").map((y) => y.split(":").map(Number));
  const among = [...document.querySelectorAll("[data-among] tbody tr")];
  const graph = cytoscape({
    container: box.querySelector(".network"),
    elements: [
      { data: { id: centre, label: box.dataset.name, size: 44 }, classes: "centre" },
      ...rows.map((r) => ({ data: { id: r.dataset.code, label: r.dataset.name, size: 20 } })),
      ...rows.map((r) => ({ data: { id: `c-${r.dataset.code}`, source: centre, target: r.dataset.code, count: 0, width: 1, years: years(r) }, classes: "own" })),
      ...among.map((r) => ({ data: { id: `a-${r.dataset.a}-${r.dataset.b}`, source: r.dataset.a, target: r.dataset.b, width: 1 } })),
    ],
    style: [
      { selector: "node", style: { label: "data(label)", color: ink, "font-size": 11, width: "data(size)", height: "data(size)", "background-color": dark ? "#6aa0c6" : "#2f6f9f", "text-wrap": "wrap", "text-max-width": 90, "text-valign": "bottom", "text-margin-y": 3 } },
      { selector: ".centre", style: { "background-color": dark ? "#d9a441" : "#8a4b08", "font-weight": "bold" } },
      { selector: "edge", style: { width: "data(width)", "line-color": dark ? "#4b545b" : "#cfc9bd", "curve-style": "straight" } },
      { selector: ".own", style: { "line-color": dark ? "#9ecbe8" : "#6a8fa8", label: "data(count)", "font-size": 9, color: ink } },
      { selector: ".gone", style: { display: "none" } },
    ],
    userZoomingEnabled: true, minZoom: 0.3, maxZoom: 3,
  });
  const [from, to, span] = ["[data-from]", "[data-to]", "[data-span]"].map((s) => box.querySelector(s));
  function show() {
    const [first, last] = [Math.min(from.value, to.value), Math.max(from.value, to.value)];
    span.textContent = `${first}–${last}`;
    let most = 1;
    for (const edge of graph.edges(".own")) {
      const count = edge.data("years").filter(([y]) => y >= first && y <= last).reduce((sum, [, n]) => sum + n, 0);
      edge.data("count", count);
      most = Math.max(most, count);
    }
    for (const edge of graph.edges(".own")) {
      const count = edge.data("count");
      edge.data("width", 1 + 7 * Math.sqrt(count / most));
      edge.target().data("size", 14 + 22 * Math.sqrt(count / most));
      edge.target().toggleClass("gone", count === 0);
      const row = rows.find((r) => r.dataset.code === edge.target().id());
      row.querySelector("[data-now]").textContent = count.toLocaleString("en-US");
    }
  }
  function lay() {
    graph.elements().not(".gone").layout({ name: "concentric", animate: false, padding: 30, minNodeSpacing: 40, concentric: (n) => (n.id() === centre ? 2 : 1), levelWidth: () => 1 }).run();
  }
  for (const slider of [from, to]) { slider.addEventListener("input", show); slider.addEventListener("change", lay); }
  graph.on("tap", "node", (tap) => { if (tap.target.id() !== centre) document.querySelector(`[data-code="${CSS.escape(tap.target.id())}"] a`)?.click(); });
  show();
  lay();
})();
