// Asks the API. Its problems are in French and say what to do: they are shown as they are.

const root = new URL('../../', import.meta.url);

export const address = (path) => new URL(path, root).href;

export class Probleme extends Error {}

async function read(url, signal) {
  let answer;
  try {
    answer = await fetch(url, { signal });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Probleme('L’API ne répond pas. Vérifiez votre connexion, puis rechargez la page.');
  }
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Probleme(json.detail ?? `L’API a répondu ${answer.status}. Réessayez plus tard.`);
  return json;
}

const FIELDS = 'nom,adresse,code_postal,commune,latitude,longitude,prise_rdv,en_ligne,frais_a_charge,itinerance';

/** A first page of places; the next ones are where `liens.suivant` says. */
export function lieux(filtres, signal) {
  const query = new URLSearchParams(filtres);
  query.set('limite', '20');
  query.set('champs', FIELDS);
  if (!query.has('pres_de') && !query.has('pres_de_commune') && !query.has('q')) query.set('tri', 'nom');
  return read(address(`v1/lieux?${query}`), signal);
}

/** The path only: behind a proxy the host may be another. */
export function suite(suivant, signal) {
  const next = new URL(suivant);
  return read(new URL(next.pathname + next.search, location.href).href, signal);
}

export const lieu = (id) => read(address(`v1/lieux/${encodeURIComponent(id)}`));

export const territoires = (q, signal) => read(address(`v1/territoires?limite=8&q=${encodeURIComponent(q)}`), signal);

export const territoire = (type, code) => read(address(`v1/territoires/${type}/${encodeURIComponent(code)}`));

export const referentiel = (nom) => read(address(`v1/referentiels/${nom}`));

export const tuiles = (filtres, signal) => read(address(`v1/tuiles.json?${filtres}`), signal);

export const source = (slug) => read(address(`v1/sources/${encodeURIComponent(slug)}`));
