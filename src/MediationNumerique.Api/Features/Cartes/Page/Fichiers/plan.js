// The map. Without WebGL the page goes on without it: the list has everything.
import * as maplibre from '../maplibre-gl-6.17.0/maplibre-gl.mjs';
import { el, byId } from './dom.js';
import * as api from './api.js';
import * as etat from './etat.js';
import { style } from './style.js';

const FRANCE = [[-5.3, 41.2], [9.8, 51.2]];
const FRENCH = {
  'Map.Title': 'Carte des lieux', 'AttributionControl.ToggleAttribution': 'Afficher les sources', 'NavigationControl.ZoomIn': 'Agrandir',
  'NavigationControl.ZoomOut': 'Réduire', 'NavigationControl.ResetBearing': 'Remettre le nord en haut', 'Popup.Close': 'Fermer',
  'CooperativeGesturesHandler.WindowsHelpText': 'Ctrl + molette pour agrandir la carte', 'CooperativeGesturesHandler.MacHelpText': '⌘ + molette pour agrandir la carte',
  'CooperativeGesturesHandler.MobileHelpText': 'Deux doigts pour déplacer la carte',
};
const WORLD = 350;

let map = null;
let asking;

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

function withoutMap() {
  byId('plan').replaceChildren(el('p', { className: 'avis' }, 'Ce navigateur ne peut pas afficher la carte. La liste contient tous les lieux.'));
  document.body.classList.add('sans-plan');
}

/** Escaped: MapLibre takes attributions for HTML. */
const escaped = (text) => el('span', {}, text).innerHTML;

function saveView() {
  const { lat, lng } = map.getCenter();
  etat.etat.vue = { zoom: map.getZoom(), latitude: lat, longitude: lng };
  etat.save();
}

/** Places on one point: the reader says which. */
function choose(lieux, point, onOpen) {
  const popup = new maplibre.Popup({ maxWidth: '20rem' }).setLngLat(point);
  popup.setDOMContent(el('ul', { className: 'choix' }, lieux.map((lieu) => el('li', {},
    el('button', { type: 'button', className: 'discret', onclick: () => { popup.remove(); onOpen(lieu.id); } }, lieu.nom))))).addTo(map);
}

/** What the two marks mean; they differ in more than colour. */
class Legend {
  onAdd() {
    this.element = el('ul', { className: 'maplibregl-ctrl legende' },
      el('li', {}, el('span', { className: 'marque', ariaHidden: 'true' }), 'Lieu'),
      el('li', {}, el('span', { className: 'marque rdv', ariaHidden: 'true' }), 'Lieu où l’on prend rendez-vous en ligne'));
    this.outside = el('li', { hidden: true });
    this.element.append(this.outside);
    return this.element;
  }

  /** @param count Places that are in the list and cannot be on the map. */
  say(count) {
    this.outside.hidden = !count;
    this.outside.textContent = count === 1 ? '1 lieu sans point, dans la liste' : `${count} lieux sans point, dans la liste`;
  }

  onRemove() { this.element.remove(); }
}

const legend = new Legend();

function listen(onOpen) {
  for (const layer of ['lieux', 'grappes']) {
    map.on('mouseenter', layer, () => { map.getCanvas().style.cursor = 'pointer'; });
    map.on('mouseleave', layer, () => { map.getCanvas().style.cursor = ''; });
  }
  map.on('click', 'lieux', (event) => {
    const here = [...new Map(event.features.map((feature) => [feature.properties.id, feature.properties])).values()];
    if (here.length === 1) onOpen(here[0].id);
    else choose(here, event.lngLat, onOpen);
  });
  map.on('click', 'grappes', (event) => map.easeTo({ center: event.features[0].geometry.coordinates, zoom: map.getZoom() + 2, animate: !calm() }));
  // Only what a person does: the address need not say what the filters say already.
  map.on('moveend', (event) => { if (event.originalEvent) saveView(); });
}

/** @param onOpen Given the id of the place that is clicked. */
export async function prepare(onOpen) {
  const { fond, attribution } = document.body.dataset;
  const tuiles = await api.tuiles(etat.filtres).catch(() => api.tuiles(''));
  const vue = etat.etat.vue;
  try {
    map = new maplibre.Map({
      container: 'plan', style: style(tuiles, { url: fond, attribution: escaped(attribution) }), locale: FRENCH, maxZoom: 18,
      dragRotate: false, pitchWithRotate: false, touchPitch: false, cooperativeGestures: window.self !== window.top, attributionControl: { compact: false },
      ...(vue ? { center: [vue.longitude, vue.latitude], zoom: vue.zoom } : { bounds: boundsOf(tuiles), fitBoundsOptions: { padding: 40, maxZoom: 13 } }),
    });
  } catch {
    withoutMap();
    return;
  }
  map.touchZoomRotate.disableRotation();
  map.addControl(new maplibre.NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(legend, 'bottom-left');
  legend.say(tuiles.lieux_sans_coordonnees);
  listen(onOpen);
}

/** Where the places are, when a place was asked for; France otherwise, since some places are across the world. */
function boundsOf(tuiles) {
  const [west, south, east, north] = tuiles.bounds;
  const isNarrowed = etat.territoire() || ['bbox', 'pres_de', 'pres_de_commune', 'code_postal'].some((name) => etat.filtres.has(name));
  return isNarrowed && east - west < WORLD ? [[west, south], [east, north]] : FRANCE;
}

/** Draws other places. @param moves Whether to go where they are. */
export async function load(moves) {
  asking?.abort();
  asking = new AbortController();
  const tuiles = await api.tuiles(etat.filtres, asking.signal).catch(() => null);
  if (!tuiles || !map) return;
  legend.say(tuiles.lieux_sans_coordonnees);
  const draw = () => map.getSource('lieux').setTiles(tuiles.tiles);
  if (map.isStyleLoaded()) draw();
  else map.once('load', draw);
  if (moves) {
    etat.etat.vue = null;
    etat.save();
    map.fitBounds(boundsOf(tuiles), { padding: 40, maxZoom: 13, animate: !calm() });
  }
}

/** Marks the place of the card; none with null. */
export function mark(lieu) {
  if (!map) return;
  const isSomewhere = lieu?.latitude !== undefined;
  const draw = () => map.getSource('choisi').setData({
    type: 'FeatureCollection',
    features: isSomewhere ? [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [lieu.longitude, lieu.latitude] } }] : [],
  });
  if (map.isStyleLoaded()) draw();
  else map.once('load', draw);
  if (isSomewhere) map.easeTo({ center: [lieu.longitude, lieu.latitude], zoom: Math.max(map.getZoom(), 13), animate: !calm() });
}
