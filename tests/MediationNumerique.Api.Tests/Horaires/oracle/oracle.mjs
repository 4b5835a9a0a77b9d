// What the reference implementation says of opening hours, for OracleHorairesTests to compare with.
//
//   TZ=UTC node oracle.mjs FOLDER-WITH-NODE_MODULES VALUES ANSWERS
//
// VALUES is a text file of one value a line, or the national schema's CSV, gzipped (its column "horaires"). What follows a
// tab is left out. ANSWERS gets one JSON object a line: the value, the territory whose holidays hold, and at each instant (minutes since 1970, local time) a
// letter: o open, c closed, u unknown. "etats" is null for a value that the reference refuses.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { join, resolve } from 'node:path';

const [folder, source, answers] = process.argv.slice(2);
const OpeningHours = createRequire(join(resolve(folder), 'package.json'))('opening_hours');
const isText = !source.endsWith('.gz');
const instantsPerValue = 200;

// By name: that is how the reference tells the states of France apart.
const territories = {
  '75': 'Île-de-France', '57': 'Moselle', '67': 'Bas-Rhin', '68': 'Haut-Rhin', '971': 'Guadeloupe', '972': 'Martinique',
  '973': 'Guyane', '974': 'La Réunion', '975': 'Saint-Pierre-et-Miquelon', '976': 'Mayotte', '977': 'Saint-Barthélemy',
  '978': 'Saint-Martin', '986': 'Wallis-et-Futuna', '987': 'Polynésie française', '988': 'Nouvelle-Calédonie',
};

function readValues() {
  if (isText) {
    return readFileSync(source, 'utf8').split('\n').filter(line => line && !line.startsWith('#')).map(line => line.split('\t')[0]);
  }
  const [head, ...rows] = readCsv(gunzipSync(readFileSync(source)).toString('utf8').replace(/^\uFEFF/, ''));
  const column = head.indexOf('horaires');

  return [...new Set(rows.map(row => (row[column] ?? '').trim().replace(/\s+/g, ' ')).filter(value => value))];
}

function readCsv(text) {
  const rows = [];
  let row = [], cell = '', quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[i++];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') { row.push(cell); cell = ''; }
    else if (c === '\n') { rows.push([...row, cell.replace(/\r$/, '')]); row = []; cell = ''; }
    else cell += c;
  }

  return row.length > 0 || cell ? [...rows, [...row, cell]] : rows;
}

// The same instants at each run: a generator of ours, seeded by the value.
function dice(value) {
  let state = 2166136261;
  for (const c of value) state = Math.imul(state ^ c.codePointAt(0), 16777619) >>> 0;

  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 4294967296 * below);
  };
}

const day = 1440;
const at = (year, month, date) => Date.UTC(year, month - 1, date) / 60000;
// Around these, more goes wrong: holidays, ends of years and months, a leap day, a year of 53 weeks.
const hardDays = [2024, 2025, 2026, 2027, 2028].flatMap(year => [
  at(year, 1, 1), at(year, 4, 27), at(year, 5, 1), at(year, 5, 8), at(year, 6, 10), at(year, 7, 14), at(year, 8, 15), at(year, 11, 1), at(year, 11, 11),
  at(year, 12, 20), at(year, 12, 24), at(year, 12, 26), at(year, 12, 31),
]).concat([at(2024, 2, 29), at(2026, 4, 3), at(2026, 4, 6), at(2026, 5, 14), at(2026, 5, 25), at(2027, 3, 29), at(2028, 2, 28)]);

function instantsFor(value) {
  const below = dice(value);
  const bounds = [...value.matchAll(/(\d{1,2}):(\d{2})/g)].map(time => Number(time[1]) * 60 + Number(time[2])).concat([0, 720]);
  const anyDay = () => at(2024, 1, 1) + below(5 * 365) * day;
  const hardDay = () => hardDays[below(hardDays.length)] + (below(3) - 1) * day;
  const bound = () => bounds[below(bounds.length)] + below(3) - 1;
  const kinds = [() => anyDay() + below(day), () => anyDay() + bound(), () => hardDay() + below(day), () => hardDay() + bound()];

  const instants = Array.from({ length: instantsPerValue }, (_, i) => kinds[i % kinds.length]());

  // The few values of a text file are also asked once on each day of five years.
  return isText ? [...instants, ...Array.from({ length: 1827 }, (_, i) => at(2024, 1, 1) + i * day + below(day))] : instants;
}

function answer(value, departement) {
  const nominatim = { lat: '46', lon: '2', address: { country_code: 'fr', state: territories[departement] } };
  try {
    const hours = new OpeningHours(value, nominatim, { mode: 0 });
    const instants = instantsFor(value + departement);
    const etats = instants.map(instant => {
      const date = new Date(instant * 60000);
      return hours.getUnknown(date) ? 'u' : hours.getState(date) ? 'o' : 'c';
    }).join('');

    return { valeur: value, departement, etats, instants };
  } catch {
    return { valeur: value, departement, etats: null, instants: [] };
  }
}

if (new Date().getTimezoneOffset() !== 0) throw new Error('Run it with TZ=UTC: instants are local times.');
console.error = () => {};
const codes = Object.keys(territories);
// Holidays only matter to the values that name them: those are asked in every territory.
const lines = readValues().flatMap(value => (/PH|SH/i.test(value) ? codes : ['75']).map(code => JSON.stringify(answer(value, code))));
writeFileSync(answers, lines.join('\n') + '\n');
console.log(`${lines.length} answers of the reference`);
