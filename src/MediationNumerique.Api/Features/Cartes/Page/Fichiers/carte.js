// Ties the parts of the page together: filters, list, card, map, each on its own.
import { territoire } from './api.js';
import * as etat from './etat.js';
import * as filtres from './filtres.js';
import * as liste from './liste.js';
import * as fiche from './fiche.js';
import * as integrer from './integrer.js';

// The largest file comes last: the list does not wait for the map.
const plan = import('./plan.js').catch(() => null);

const withMap = async (act) => { const map = await plan; if (map) await act(map); };

async function open(id) {
  etat.etat.lieu = id;
  etat.save(true);
  const lieu = await fiche.open(id, close);
  if (lieu) etat.entitle(lieu.nom);
  await withMap((map) => map.mark(lieu));
}

function close() {
  const id = etat.etat.lieu;
  etat.etat.lieu = null;
  etat.save(true);
  fiche.close();
  liste.focus(id);
  entitle();
  withMap((map) => map.mark(null));
}

async function entitle() {
  const asked = etat.territoire();
  const found = asked && !asked.code.includes(',') ? await territoire(asked.type, asked.code).catch(() => null) : null;
  if (!etat.etat.lieu) etat.entitle(found?.nom);
}

function changed(moves) {
  if (etat.etat.lieu) {
    etat.etat.lieu = null;
    fiche.close();
    withMap((map) => map.mark(null));
  }
  etat.save(true);
  entitle();
  liste.load();
  withMap((map) => map.load(moves));
}

integrer.prepare();
liste.prepare(open);
filtres.prepare(changed);
liste.load();
entitle();
await withMap((map) => map.prepare(open));
if (etat.etat.lieu) open(etat.etat.lieu);
