// Draws the places of the table beside it. Without this the table stands alone.
"use strict";
(() => {
  const box = document.querySelector("[data-map]");
  const rows = [...document.querySelectorAll("[data-spots] tbody tr")].filter((r) => r.dataset.at);
  if (!box || rows.length === 0 || typeof L === "undefined") return;
  box.hidden = false;
  const dark = (document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const map = L.map(box.querySelector(".map"), { worldCopyJump: true, minZoom: 1, maxZoom: 8, zoomSnap: 0.25, attributionControl: true });
  const at = (row) => row.dataset.at.split(" ").map(Number);
  map.fitBounds(L.latLngBounds(rows.map(at)).pad(0.2), { maxZoom: 5 });
  map.attributionControl.setPrefix("Leaflet · Natural Earth");
  L.geoJSON(chanceryWorld.land, { interactive: false, style: { stroke: false, fillColor: dark ? "#3a4249" : "#f7f5ef", fillOpacity: 1 } }).addTo(map);
  const borders = L.geoJSON(chanceryWorld.borders, { interactive: false, style: { weight: 0.7, color: dark ? "#7b8790" : "#9a948a" } });
  const most = Math.max(...rows.map((r) => Number(r.dataset.count)));
  for (const row of rows) {
    const spot = L.circleMarker(at(row), { radius: 4 + 18 * Math.sqrt(row.dataset.count / most), weight: 1, color: dark ? "#9ecbe8" : "#134467", fillOpacity: 0.45 });
    const label = document.createElement("span");
    label.textContent = `${row.dataset.name}: ${row.dataset.count}`;
    spot.bindTooltip(label).addTo(map);
    row.addEventListener("mouseenter", () => spot.openTooltip());
    row.addEventListener("mouseleave", () => spot.closeTooltip());
  }
  const wanted = box.querySelector("[data-borders]");
  const show = () => { if (wanted.checked) borders.addTo(map); else borders.remove(); };
  try { wanted.checked = localStorage.getItem("borders") === "shown"; } catch { /* not kept */ }
  wanted.addEventListener("change", () => {
    try { localStorage.setItem("borders", wanted.checked ? "shown" : "not"); } catch { /* for this page only */ }
    show();
  });
  show();
})();
