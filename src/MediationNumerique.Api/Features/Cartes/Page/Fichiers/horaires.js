// Opening hours, in words. The API gives the week that comes; else simple notations are read, and others shown as they are.
import { el } from './dom.js';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const NAMES = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const DAY_SELECTOR = /^([A-Z][a-z](?:-[A-Z][a-z])?(?:,[A-Z][a-z](?:-[A-Z][a-z])?)*) (.+)$/;
const HOURS = /^\d{2}:\d{2}-\d{2}:\d{2}$/;

const hour = (text) => text.replace(/^0/, '').replace(':', '\u00a0h\u00a0').replace(/\u00a000$/, '');
const interval = (from, to) => `${hour(from)}\u00a0– ${hour(to)}`;

function days(text) {
  const found = [];
  for (const part of text.split(',')) {
    const [from, to] = part.split('-').map((day) => DAYS.indexOf(day));
    if (from < 0 || to < 0) return null;
    for (let day = from; ; day = (day + 1) % 7) {
      found.push(day);
      if (to === undefined || day === to) break;
    }
  }
  return found;
}

/** The hours of each day from Monday, for "Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00"; null for anything less simple. */
export function week(text) {
  const hours = NAMES.map(() => []);
  for (const rule of text.split(';').map((part) => part.trim()).filter(Boolean)) {
    if (rule === 'PH off') continue;
    const [, selector, rest] = rule.match(DAY_SELECTOR) ?? [];
    const selected = selector && days(selector);
    const parts = rest?.split(',').map((part) => part.trim());
    if (!selected || !(rest === 'off' || parts.every((part) => HOURS.test(part)))) return null;
    selected.forEach((day) => { hours[day] = rest === 'off' ? [] : parts.map((part) => interval(...part.split('-'))); });
  }
  return hours;
}

const words = (i) => interval(i.debut, i.fin) + (i.commentaire ? ` (${i.commentaire})` : i.incertain ? ' (à confirmer)' : '');

const table = (rows) => el('dl', { className: 'horaires' }, rows.map(([day, hours]) => el('div', {},
  el('dt', {}, day), el('dd', {}, hours.length > 0 ? hours.join(', ') : 'fermé'))));

const dayOf = (date) => new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

/** What the place says of its hours, to put on a page; null when it says nothing. */
export function horaires(lieu) {
  if (lieu.horaires_semaine?.length > 0) {
    return el('div', {}, opening(lieu), table(lieu.horaires_semaine.map((day) => [dayOf(day.date), (day.intervalles ?? []).map(words)])));
  }
  if (!lieu.horaires) return null;
  const simple = week(lieu.horaires);
  return simple ? table(simple.map((hours, day) => [NAMES[day], hours])) : el('p', {}, lieu.horaires);
}

function opening(lieu) {
  if (lieu.ouvert === undefined) return null;
  return el('p', { className: lieu.ouvert ? 'ouvert' : 'ferme' }, lieu.ouvert ? 'Ouvert en ce moment' : 'Fermé en ce moment');
}
