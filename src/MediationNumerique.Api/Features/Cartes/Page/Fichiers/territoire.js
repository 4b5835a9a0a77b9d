// The type-ahead on territories, after the combobox pattern of the ARIA practices: the focus stays in the field.
import { el, byId } from './dom.js';
import * as api from './api.js';
import * as etat from './etat.js';

const NAMES = { region: 'région', departement: 'département', epci: 'intercommunalité', commune: 'commune', arrondissement: 'arrondissement' };
const DELAY = 150;

const input = byId('territoire');
const list = byId('propositions');
const clear = byId('effacer-territoire');
let found = [];
let active = -1;
let asking;
let timer;

const lieuxOf = (n) => (n > 1 ? `${n} lieux` : n === 1 ? '1 lieu' : 'aucun lieu');

function describe(territoire) {
  const where = territoire.codes_postaux?.[0] ?? territoire.code;
  return `${NAMES[territoire.type]}${territoire.type === 'epci' ? '' : ` ${where}`}, ${lieuxOf(territoire.nombre_lieux)}`;
}

function close() {
  list.hidden = true;
  active = -1;
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
}

function activate(index) {
  active = index;
  [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === active)));
  const option = list.children[active];
  if (option) {
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  } else {
    input.removeAttribute('aria-activedescendant');
  }
}

function show(choose) {
  list.replaceChildren(...found.map((territoire, i) => el(
    'li',
    { id: `proposition-${i}`, role: 'option', 'aria-selected': 'false', onmousedown: (event) => { event.preventDefault(); choose(territoire); } },
    el('strong', {}, territoire.nom), ` ${describe(territoire)}`)));
  if (found.length === 0) list.append(el('li', { className: 'vide', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, 'Aucun territoire ne commence ainsi.'));
  list.hidden = false;
  input.setAttribute('aria-expanded', 'true');
}

async function ask(choose) {
  asking?.abort();
  const q = input.value.trim();
  if (q.length < 2) {
    close();
    return;
  }
  asking = new AbortController();
  try {
    found = (await api.territoires(q, asking.signal)).resultats;
    show(choose);
    // The first one is ready for Enter.
    activate(found.length > 0 ? 0 : -1);
  } catch (error) {
    if (error.name !== 'AbortError') close();
  }
}

/** Shows the name of the territory in the address; when another is chosen, says so. */
export async function prepare(onChange) {
  const choose = (territoire) => {
    clearTimeout(timer);
    asking?.abort();
    input.value = territoire ? territoire.nom : '';
    clear.hidden = !territoire;
    close();
    etat.changeTerritoire(territoire?.type, territoire?.code);
    onChange();
  };
  const moves = { ArrowDown: 1, ArrowUp: -1 };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, DELAY, choose);
  });
  input.addEventListener('keydown', (event) => {
    if (moves[event.key] && !list.hidden && found.length > 0) {
      event.preventDefault();
      activate((active + moves[event.key] + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!list.hidden && found[active]) choose(found[active]);
      else if (input.value.trim() === '' && etat.territoire()) choose(null);
    } else if (event.key === 'Escape') {
      close();
    }
  });
  input.addEventListener('blur', close);
  clear.addEventListener('click', () => { choose(null); input.focus(); });
  await showCurrent();
}

/** The name of the territory in the address. */
export async function showCurrent() {
  const current = etat.territoire();
  clear.hidden = !current;
  input.value = '';
  if (current) {
    input.value = await api.territoire(current.type, current.code)
      .catch(() => api.territoire('arrondissement', current.code)).then((t) => t.nom, () => current.code);
  }
}
