// The code to put this map on another site.
import { byId } from './dom.js';
import { addressOf } from './etat.js';

const code = byId('code');
const without = byId('sans-filtres');
const said = byId('copie');

function write() {
  const address = addressOf({ withFilters: !without.checked, withPlace: false }).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  code.value = `<iframe src="${address}" title="Carte des lieux de médiation numérique" width="100%" height="600" loading="lazy"></iframe>`;
}

async function copy() {
  try {
    await navigator.clipboard.writeText(code.value);
    said.textContent = 'Le code est copié.';
  } catch {
    // Without the right to, as in some frames: the reader does it.
    code.focus();
    code.select();
    said.textContent = 'Copiez le code avec Ctrl+C.';
  }
}

export function prepare() {
  document.querySelector('footer details').addEventListener('toggle', write);
  without.addEventListener('change', write);
  byId('copier').addEventListener('click', () => { write(); copy(); });
}
