// What the page shows is in its address: filters under the API's own names, and what is the page's alone.

const OF_PAGE = ['filtres', 'liste', 'lieu', 'vue'];
const TERRITOIRES = ['commune', 'epci', 'departement', 'region'];

const asked = new URLSearchParams(location.search);

/** What the page shows of itself: `filtres=0` and `liste=0` hide these. */
export const options = { filtres: asked.get('filtres') !== '0', liste: asked.get('liste') !== '0' };

/** The filters, as the API takes them. Those that no control shows are kept. */
export const filtres = new URLSearchParams([...asked].filter(([name]) => !OF_PAGE.includes(name)));

export const etat = { lieu: asked.get('lieu'), vue: readView(asked.get('vue')) };

function readView(text) {
  const [zoom, latitude, longitude] = (text ?? '').split('/').map(Number);
  return text && [zoom, latitude, longitude].every(Number.isFinite) && Math.abs(latitude) <= 85 ? { zoom, latitude, longitude } : null;
}

/** One value of a filter, or none. */
export function change(name, value) {
  if (value) filtres.set(name, value);
  else filtres.delete(name);
}

/** The territory that is asked for, when it is one. */
export function territoire() {
  const type = TERRITOIRES.find((name) => filtres.has(name));
  return type ? { type, code: filtres.get(type) } : null;
}

/** One territory at a time. */
export function changeTerritoire(type, code) {
  TERRITOIRES.forEach((name) => filtres.delete(name));
  if (type) filtres.set(type === 'arrondissement' ? 'commune' : type, code);
}

/** The address of what is shown, with other page options if given. */
export function addressOf({ withFilters = options.filtres, withPlace = true } = {}) {
  const query = new URLSearchParams(filtres);
  if (!withFilters) query.set('filtres', '0');
  if (!options.liste) query.set('liste', '0');
  if (withPlace && etat.lieu) query.set('lieu', etat.lieu);
  if (etat.vue) query.set('vue', `${etat.vue.zoom.toFixed(1)}/${etat.vue.latitude.toFixed(4)}/${etat.vue.longitude.toFixed(4)}`);
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
  return location.origin + location.pathname + (text ? `?${text}` : '');
}

/** @param step Whether the reader may come back to what was shown before. */
export function save(step = false) {
  if (step && addressOf() !== location.href) history.pushState(null, '', addressOf());
  else history.replaceState(null, '', addressOf());
}

// All that the page shows is in its address.
addEventListener('popstate', () => location.reload());

const TITLE = document.title;

/** What the tab, the history and a bookmark say: the place, else the territory. */
export function entitle(name) {
  document.title = name ? `${name} — ${TITLE}` : TITLE;
}
