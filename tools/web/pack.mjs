// Packages what the desk's map and network are drawn with: node tools/web/pack.mjs [--check]
// Run after `npm ci` in this folder. The results are in the repository, so that neither the build nor the program needs Node.
import { readFileSync, writeFileSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRequire } from "node:module";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "node_modules");
const out = join(here, "../../src/Chancery.App/Desk/Assets/vendor");
const { feature, mesh } = createRequire(import.meta.url)("topojson-client");

const text = (file) => readFileSync(join(modules, file), "utf8").replace(/\n\/\/# sourceMappingURL=.*\n?$/, "\n");
const short = (n) => Math.round(n * 100) / 100;
const lines = (coordinates) => (typeof coordinates[0] === "number" ? coordinates.map(short) : coordinates.map(lines));

// A ring without leaps over the 180th meridian; what goes round the pole is closed along it.
function whole(ring) {
  let shift = 0;
  const walked = ring.map(([x, y], i) => {
    if (i > 0 && Math.abs(x - ring[i - 1][0]) > 180) shift += x < ring[i - 1][0] ? 360 : -360;
    return [x + shift, y];
  });
  if (shift === 0) return walked;
  const [[first, y], last] = [walked[0], walked[walked.length - 1][0]];
  return [...walked, [last, -90], [first, -90], [first, y]];
}

// A shape across the 180th meridian is drawn whole beyond either edge of the map, not through it.
function apart(polygon) {
  const walked = polygon.map(whole);
  const moved = (by) => walked.map((ring) => ring.map(([x, y]) => [x + by, y]));
  const beyond = walked[0].map(([x]) => x);
  return [walked, ...(Math.max(...beyond) > 180 ? [moved(-360)] : []), ...(Math.min(...beyond) < -180 ? [moved(360)] : [])];
}

function world() {
  const atlas = JSON.parse(readFileSync(join(modules, "world-atlas/countries-110m.json"), "utf8"));
  const land = feature(atlas, atlas.objects.land).features.map((f) => f.geometry).flatMap((g) => g.coordinates).flatMap(apart);
  const borders = mesh(atlas, atlas.objects.countries, (a, b) => a !== b).coordinates;
  return `// Natural Earth 1:110m (public domain) as world-atlas 2.0.2 has it; two decimals. Made by tools/web/pack.mjs.\nglobalThis.chanceryWorld = ${JSON.stringify({
    land: { type: "MultiPolygon", coordinates: lines(land) },
    borders: { type: "MultiLineString", coordinates: lines(borders) },
  })};\n`;
}

const files = {
  "leaflet.js": text("leaflet/dist/leaflet.js"),
  // Pictures of markers and layers are not used.
  "leaflet.css": text("leaflet/dist/leaflet.css").replace(/background-image:\s*url\([^)]*\);/g, ""),
  "cytoscape.js": text("cytoscape/dist/cytoscape.min.js"),
  "world.js": world(),
};

let stale = 0;
for (const [name, content] of Object.entries(files)) {
  const path = join(out, name);
  const same = existsSync(path) && readFileSync(path, "utf8") === content;
  if (same) continue;
  stale++;
  if (process.argv.includes("--check")) console.error(`${name} is not what the packages give`);
  else writeFileSync(path, content);
}
if (process.argv.includes("--check") && stale > 0) process.exit(1);
console.log(`${Object.keys(files).length} files, ${stale} ${process.argv.includes("--check") ? "stale" : "written"}`);
