// Compiles src/Chancery.App/Desk/Texts/names.<tag>.tsv: names of languages, countries and organisations in the desk's languages. See README.md beside this file.
//   node tools/world/names.mjs --cldr DIR/node_modules/cldr-localenames-full [--check]
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { genitive, article } from './name-forms.mjs';

const TAGS = { en: 'en', fil: 'tl', be: 'be', ru: 'ru', es: 'es', fr: 'fr', ar: 'ar' }; // the desk's language: the pack that writes organisations in it
const LANGUAGES = ('am ar az be bg bn bs ca cs da de el en eo es et fa fi fil fr ga ha he hi hr hu hy id is it ja ka kk km ko ky lo lt lv mk mn ms mt my ne nl no nb nn ' +
  'pa pl ps pt ro ru si sk sl so sq sr sv sw ta te tg th ti tk tl tr uk ur uz vi zh').split(' ');
// Where CLDR adds a second name or a status in brackets, shortens by a sign, or has no short name: the name alone, as world/countries.tsv has it in English.
const SHORT = ['HKG', 'MAC', 'PSE'];
const OWN = {
  fil: { COD: 'Demokratikong Republika ng Congo', COG: 'Congo', CPV: 'Cabo Verde', SWZ: 'Eswatini', VAT: 'Santa Sede' },
  be: { COD: 'Дэмакратычная Рэспубліка Конга', COG: 'Конга', USA: 'ЗША', VAT: 'Святы Прастол', CCK: 'Какосавыя астравы', ARE: 'ААЭ' },
  ru: { COD: 'Демократическая Республика Конго', COG: 'Конго', USA: 'США', VAT: 'Святой Престол', ZAF: 'ЮАР' },
  es: { COG: 'Congo', VAT: 'Santa Sede' },
  fr: { COD: 'République démocratique du Congo', COG: 'Congo', VAT: 'Saint-Siège' },
  ar: { COD: 'جمهورية الكونغو الديمقراطية', COG: 'الكونغو', VAT: 'الكرسي الرسولي', CCK: 'جزر كوكوس', TLS: 'تيمور الشرقية' },
};

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const argument = name => process.argv[process.argv.indexOf(name) + 1];
const check = process.argv.includes('--check');
const countries = readTable('world/countries.tsv');
const organisations = readTable('world/organisations.tsv');

for (const [tag, pack] of Object.entries(TAGS)) {
  const lines = ['# Compiled by tools/world/names.mjs from Unicode CLDR (Unicode-3.0, see NOTICE) and languages/. Do not edit.'];
  const languages = cldr(tag, 'languages');
  for (const code of LANGUAGES) lines.push(`language.${code}\t${languages[code === 'tl' ? 'fil' : code]}`);
  if (tag !== 'en') {
    const territories = cldr(tag, 'territories');
    for (const [alpha3, alpha2] of countries) add(lines, tag, alpha3, OWN[tag][alpha3] ?? plain(tag, (SHORT.includes(alpha3) && territories[`${alpha2}-alt-short`]) || territories[alpha2]));
    const known = organisationNames(pack);
    for (const [code] of organisations) if (known.has(code)) { const [name, of] = known.get(code); add(lines, tag, code, name, of ?? genitive(tag, name, true), true); }
  }
  write(`src/Chancery.App/Desk/Texts/names.${tag}.tsv`, lines.join('\n') + '\n');
}

function add(lines, tag, code, name, of = genitive(tag, name), body = false) {
  lines.push(`side.${code}\t${name}`);
  const the = article(tag, name, body);
  if (of !== name) lines.push(`side.${code}#of\t${of}`);
  if (the !== name) lines.push(`side.${code}#the\t${the}`);
}

function plain(tag, name) {
  const full = { fil: [[/ & /gu, ' at ']], ru: [[/о-ва/gu, 'острова'], [/о-в/gu, 'остров'], [/Св\. /gu, 'Святой ']] }[tag] ?? [];
  const text = full.reduce((t, [from, to]) => t.replace(from, to), name.replace(/ \((?:Burma|Бирма|Бірма|Birmania|Birmanie|بورما)\)$/u, ''));
  return text[0].toLocaleUpperCase(tag) + text.slice(1);
}

// The first name that a pack knows an organisation by, in its first case, and after "of" where the language has cases.
function organisationNames(pack) {
  const cased = fs.existsSync(file(`languages/${pack}/cases.tsv`));
  const endings = new Map(fs.existsSync(file(`languages/${pack}/endings.tsv`)) ? readTable(`languages/${pack}/endings.tsv`).map(([name, forms]) => [name, forms.split(' | ')]) : []);
  const rows = readTable(`languages/${pack}/organisations.tsv`);
  const found = new Map();
  for (const wanted of ['name', 'acronym']) {
    for (const [code, form, expressions] of rows) {
      const first = expressions.split(' | ').find(e => !/[[\]#]/u.test(e))?.trim();
      if (form === wanted && first && !found.has(code)) found.set(code, [written(first, 'nom'), ...(cased ? [written(first, 'gen')] : [])]);
    }
  }
  return found;

  function written(text, wantedCase) {
    const name = text.split(' ').map(word => {
      const [stem, kind] = word.split('~');
      if (!kind) return word;
      const forms = (endings.get(kind) ?? ['+=nom']).map(f => f.split('='));
      const [ending] = forms.find(([, cases]) => (cases ?? '').split('/').includes(wantedCase)) ?? forms[0];
      const [, dropped, added] = /^(?:-(\d))?\+?(.*)$/u.exec(ending);
      return stem.slice(0, dropped ? -Number(dropped) : undefined) + added;
    }).join(' ');
    return name[0].toLocaleUpperCase(pack) + name.slice(1);
  }
}

function cldr(tag, what) {
  return JSON.parse(fs.readFileSync(path.join(argument('--cldr'), 'main', tag, `${what}.json`), 'utf8')).main[tag].localeDisplayNames[what];
}

function file(name) { return path.join(root, name); }

function readTable(name) {
  return fs.readFileSync(file(name), 'utf8').split('\n').filter(l => l && l[0] !== '#').map(l => l.split('\t'));
}

function write(name, text) {
  if (!check) return fs.writeFileSync(file(name), text);
  if (fs.readFileSync(file(name), 'utf8') === text) return;
  console.error(`${name} is not what the sources give`);
  process.exitCode = 1;
}
