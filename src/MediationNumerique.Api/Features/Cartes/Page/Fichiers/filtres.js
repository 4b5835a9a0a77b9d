// The controls: each is a filter of the API, and shows what the address says.
import { el, byId } from './dom.js';
import * as api from './api.js';
import * as etat from './etat.js';
import * as territoire from './territoire.js';

const LISTS = ['services', 'publics', 'labels', 'frais'];
const FLAGS = ['en_ligne', 'prise_rdv'];

const clearAll = byId('tout-effacer');

async function fill(name) {
  const { valeurs } = await api.referentiel(name);
  const select = byId(name);
  select.append(...valeurs.map((v) => el('option', { value: v.valeur }, v.libelle)));
  showList(name);
}

/** A value that the list does not have, as of a producer's own label, is added to it. */
function showList(name) {
  const select = byId(name);
  const value = etat.filtres.get(name) ?? '';
  if (![...select.options].some((option) => option.value === value)) select.append(el('option', { value }, value));
  select.value = value;
}

function show() {
  LISTS.forEach(showList);
  FLAGS.forEach((name) => { byId(name).checked = etat.filtres.get(name) === 'true'; });
  clearAll.hidden = [...etat.filtres].length === 0;
}

/** @param onChange Told whether the place on the map changes too. */
export async function prepare(onChange) {
  if (!etat.options.filtres) {
    document.body.classList.add('sans-filtres');
    return;
  }
  const changed = (moves) => {
    clearAll.hidden = [...etat.filtres].length === 0;
    onChange(moves);
  };
  byId('filtres').addEventListener('submit', (event) => event.preventDefault());
  LISTS.forEach((name) => byId(name).addEventListener('change', (event) => { etat.change(name, event.target.value); changed(false); }));
  FLAGS.forEach((name) => byId(name).addEventListener('change', (event) => { etat.change(name, event.target.checked ? 'true' : ''); changed(false); }));
  clearAll.addEventListener('click', async () => {
    [...etat.filtres.keys()].forEach((name) => etat.filtres.delete(name));
    show();
    await territoire.showCurrent();
    byId('territoire').focus();
    onChange(true);
  });
  show();
  await Promise.all([...LISTS.map(fill), territoire.prepare(() => changed(true))]).catch(() => {});
}
