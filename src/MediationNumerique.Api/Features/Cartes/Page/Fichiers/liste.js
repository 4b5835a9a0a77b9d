// The list of places: all that the map shows can be reached here, without it.
import { el, byId } from './dom.js';
import * as api from './api.js';
import * as etat from './etat.js';

const count = byId('compte');
const others = byId('autres');
const list = byId('liste');
const more = byId('suite');
const french = new Intl.NumberFormat('fr-FR');
let asking;
let next;
let onOpen = () => {};

const tags = (lieu) => [
  lieu.frais_a_charge?.includes('Gratuit') ? 'Gratuit' : null,
  lieu.prise_rdv ? 'Rendez-vous en ligne' : null,
  lieu.en_ligne ? 'À distance' : null,
  lieu.itinerance?.includes('Itinérant') ? 'Itinérant' : null,
].filter(Boolean);

function item(lieu) {
  const words = tags(lieu);
  const distance = lieu.distance_km === undefined ? null : `à ${french.format(Math.round(lieu.distance_km * 10) / 10)} km`;

  return el('li', {},
    el('h3', {}, el('button', { type: 'button', id: `lieu-${lieu.id}`, className: 'lieu', onclick: () => onOpen(lieu.id) }, lieu.nom)),
    el('p', {}, [lieu.adresse, `${lieu.code_postal} ${lieu.commune}`, distance].filter(Boolean).join(', ')),
    words.length > 0 ? el('ul', { className: 'mots', 'aria-label': 'En bref' }, words.map((word) => el('li', {}, word))) : null);
}

function say(total) {
  count.textContent = total === 0 ? 'Aucun lieu' : total === 1 ? '1 lieu' : `${french.format(total)} lieux`;
  others.hidden = total > 0;
  others.textContent = 'Retirez un filtre, ou choisissez un territoire plus grand.';
}

function follow(page) {
  next = page.liens.suivant;
  more.hidden = !next;
}

async function guarded(act) {
  asking?.abort();
  asking = new AbortController();
  list.setAttribute('aria-busy', 'true');
  try {
    await act(asking.signal);
    list.removeAttribute('aria-busy');
  } catch (error) {
    if (error.name === 'AbortError') return;
    list.removeAttribute('aria-busy');
    count.textContent = 'La liste n’a pas pu être lue';
    others.hidden = false;
    others.textContent = error.message;
  }
}

/** Reads the first page of what the filters say. */
export const load = () => guarded(async (signal) => {
  const page = await api.lieux(etat.filtres, signal);
  list.replaceChildren(...page.resultats.map(item));
  say(page.total);
  follow(page);
});

/** Adds the next page; the focus goes to the first place of it. */
const loadMore = () => guarded(async (signal) => {
  const page = await api.suite(next, signal);
  const items = page.resultats.map(item);
  list.append(...items);
  follow(page);
  items[0]?.querySelector('button').focus();
});

/** @param open Given the id of the place that is chosen. */
export function prepare(open) {
  onOpen = open;
  more.addEventListener('click', loadMore);
  if (!etat.options.liste) document.body.classList.add('sans-liste');
}

/** Back from a place to where it was in the list. */
export const focus = (id) => (byId(`lieu-${id}`) ?? byId('resultats')).focus();
