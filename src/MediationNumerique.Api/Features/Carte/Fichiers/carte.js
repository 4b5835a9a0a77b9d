// Ties the parts of the page together: filters, list, card, map, each on its own.
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
  etat.save();
  const lieu = await fiche.open(id, close);
  await withMap((map) => map.mark(lieu));
}

function close() {
  const id = etat.etat.lieu;
  etat.etat.lieu = null;
  etat.save();
  fiche.close();
  liste.focus(id);
  withMap((map) => map.mark(null));
}

function changed(moves) {
  if (etat.etat.lieu) {
    etat.etat.lieu = null;
    fiche.close();
    withMap((map) => map.mark(null));
  }
  etat.save();
  liste.load();
  withMap((map) => map.load(moves));
}

integrer.prepare();
liste.prepare(open);
filtres.prepare(changed);
liste.load();
await withMap((map) => map.prepare(open));
if (etat.etat.lieu) open(etat.etat.lieu);
