// The card of a place.
import { el, byId, isWeb, newTab } from './dom.js';
import * as api from './api.js';
import { horaires } from './horaires.js';

const card = byId('fiche');
const results = byId('resultats');
const date = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

const part = (title, ...children) => (children.some((child) => child && child.length !== 0) ? el('section', {}, el('h3', {}, title), ...children) : null);
const bullets = (texts) => (texts?.length > 0 ? el('ul', {}, texts.map((text) => el('li', {}, text))) : null);
/** As it is dialled where it is: ten digits behind a zero, or the six or eight of the Pacific and of Saint-Pierre. */
function phone(number) {
  const [, local] = number.match(/^\+(?:33|262|590|594|596)(\d{9})$/) ?? [];
  const [, short] = number.match(/^\+(?:508|681|687|689)(\d{6}|\d{8})$/) ?? [];
  return (local ? `0${local}` : short)?.match(/\d\d/g).join('\u00A0') ?? number;
}

const isOld = (lieu) => !lieu.date_maj || Date.now() - Date.parse(lieu.date_maj) > 730 * 24 * 3_600_000;

function contact(lieu) {
  return bullets([
    lieu.telephone ? el('a', { href: `tel:${lieu.telephone}` }, phone(lieu.telephone)) : null,
    ...(lieu.courriels ?? []).map((mail) => el('a', { href: `mailto:${mail}` }, mail)),
    ...(lieu.site_web ?? []).filter(isWeb).map((site) => newTab(site, new URL(site).hostname.replace(/^www\./, ''))),
  ].filter(Boolean));
}

function practical(lieu) {
  return bullets([
    ...(lieu.modalites_acces ?? []), ...(lieu.frais_a_charge ?? []), ...(lieu.modalites_accompagnement ?? []),
    ...(lieu.itinerance?.includes('Itinérant') ? ['Ce lieu se déplace : vérifiez où il est avant de venir.'] : []),
    ...(isWeb(lieu.fiche_acces_libre) ? [newTab(lieu.fiche_acces_libre, 'Accessibilité du lieu')] : []),
  ]);
}

function content(lieu, source) {
  return [
    el('h2', { id: 'fiche-nom', tabIndex: -1 }, lieu.nom),
    el('p', { className: 'adresse' }, lieu.adresse, el('br'), lieu.complement_adresse ?? '', lieu.complement_adresse ? el('br') : null, `${lieu.code_postal} ${lieu.commune}`),
    isWeb(lieu.prise_rdv) ? el('p', {}, newTab(lieu.prise_rdv, 'Prendre rendez-vous', 'bouton')) : null,
    lieu.presentation_resume ? el('p', {}, lieu.presentation_resume) : null,
    lieu.presentation_detail && lieu.presentation_detail !== lieu.presentation_resume ? el('p', {}, lieu.presentation_detail) : null,
    isOld(lieu) ? el('p', { className: 'avis' }, 'Cette fiche n’a pas été mise à jour depuis plus de deux ans : vérifiez avant d’y aller.') : null,
    part('Contact', contact(lieu)),
    part('Horaires', horaires(lieu)),
    part('Services', bullets(lieu.services)),
    part('Publics', bullets([...(lieu.publics_specifiquement_adresses ?? []), ...(lieu.prise_en_charge_specifique ?? [])])),
    part('Accueil', practical(lieu)),
    part('Labels et formations', bullets([...(lieu.dispositif_programmes_nationaux ?? []), ...(lieu.formations_labels ?? []), ...(lieu.autres_formations_labels ?? [])])),
    el('p', { className: 'note' },
      lieu.date_maj ? `Mis à jour le ${date.format(new Date(`${lieu.date_maj}T00:00:00Z`))}. ` : '',
      `Source : ${source}. `,
      el('a', { href: api.address(`v1/lieux/${lieu.id}`) }, 'Les données de ce lieu (JSON)')),
  ];
}

/** Shows a place in the list's stead, and gives it; null when it could not be read. */
export async function open(id, onClose) {
  const back = el('button', { type: 'button', className: 'discret', onclick: onClose }, 'Retour à la liste');
  const [lieu, problem] = await api.lieu(id).then((found) => [found, null], (error) => [null, error]);
  const source = lieu ? await api.source(lieu.source).then((s) => s.nom, () => lieu.source) : '';
  card.replaceChildren(el('div', { className: 'barre' }, back), ...(lieu
    ? content(lieu, source).filter(Boolean)
    : [el('h2', { id: 'fiche-nom', tabIndex: -1 }, 'Ce lieu n’a pas pu être lu'), el('p', {}, problem.message)]));
  card.hidden = false;
  results.hidden = true;
  card.scrollTop = 0;
  byId('fiche-nom').focus();
  return lieu;
}

export function close() {
  card.hidden = true;
  results.hidden = false;
}

card.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') card.querySelector('.barre button')?.click();
});
