// How the map is drawn. Texts are drawn with the reader's own fonts: none is fetched.
import { address } from './api.js';

export const BLUE = '#0b5a8a';
const ORANGE = '#a34500';
const FONT = ['sans-serif'];
const WATER = '#eef3f7';

const background = (url, attribution) => ({
  sources: { fond: { type: 'raster', tiles: [url], tileSize: 256, attribution } },
  layers: [{ id: 'fond', type: 'raster', source: 'fond' }],
});

const names = (size, colour) => ({
  layout: { 'text-field': ['get', 'nom'], 'text-font': FONT, 'text-size': size, 'text-padding': 6, 'symbol-sort-key': ['coalesce', ['get', 'rang'], 0] },
  paint: { 'text-color': colour, 'text-halo-color': WATER, 'text-halo-width': 2 },
});

/** Without a background: the country in dots, the names of départements, then those of communes. */
const dots = {
  sources: {
    fond: { type: 'geojson', data: address('carte/fond.json') },
    communes: { type: 'vector', tiles: [address('carte/fond/{z}/{x}/{y}.mvt').replaceAll('%7B', '{').replaceAll('%7D', '}')], minzoom: 7, maxzoom: 12 },
  },
  layers: [
    {
      id: 'points', type: 'circle', source: 'fond', maxzoom: 8.5, filter: ['!', ['has', 'nom']],
      paint: {
        'circle-color': '#a9b8c6', 'circle-opacity': ['interpolate', ['linear'], ['zoom'], 7.5, 1, 8.5, 0],
        'circle-radius': ['interpolate', ['exponential', 1.8], ['zoom'], 3, 0.8, 5, 1.9, 7, 3.2, 8.5, 5],
      },
    },
    { id: 'departements', type: 'symbol', source: 'fond', minzoom: 5.5, maxzoom: 8, filter: ['has', 'nom'], ...names(13, '#3d4a57') },
    {
      id: 'communes', type: 'circle', source: 'communes', 'source-layer': 'communes', minzoom: 8,
      paint: { 'circle-color': '#7b8894', 'circle-radius': 2.5 },
    },
    {
      id: 'noms', type: 'symbol', source: 'communes', 'source-layer': 'communes', minzoom: 8, ...names(12, '#3d4a57'),
      layout: { ...names(12, '').layout, 'text-anchor': 'top', 'text-offset': [0, 0.3] },
    },
  ],
};

const places = [
  {
    id: 'grappes', type: 'circle', source: 'lieux', 'source-layer': 'grappes',
    paint: {
      'circle-color': BLUE, 'circle-opacity': 0.9, 'circle-stroke-color': '#fff', 'circle-stroke-width': 2,
      'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'nombre']], 1, 10, 10, 18, 40, 30],
    },
  },
  {
    id: 'nombres', type: 'symbol', source: 'lieux', 'source-layer': 'grappes',
    layout: { 'text-field': ['to-string', ['get', 'nombre']], 'text-font': FONT, 'text-size': 13, 'text-allow-overlap': true, 'text-ignore-placement': true },
    paint: { 'text-color': '#fff' },
  },
  {
    id: 'lieux', type: 'circle', source: 'lieux', 'source-layer': 'lieux',
    paint: { 'circle-color': ['case', ['get', 'prise_rdv'], ORANGE, BLUE], 'circle-radius': 7, 'circle-stroke-color': '#fff', 'circle-stroke-width': 2 },
  },
  {
    id: 'rendez-vous', type: 'circle', source: 'lieux', 'source-layer': 'lieux', filter: ['==', ['get', 'prise_rdv'], true],
    paint: { 'circle-color': '#fff', 'circle-radius': 2.5 },
  },
  {
    id: 'choisi', type: 'circle', source: 'choisi',
    paint: { 'circle-color': '#fff', 'circle-radius': 7, 'circle-stroke-color': '#1a1a1a', 'circle-stroke-width': 5 },
  },
];

/** @param tuiles The TileJSON of the places. @param fond A background: its url, empty for none, and its attribution. */
export function style(tuiles, fond) {
  const behind = fond.url ? background(fond.url, fond.attribution) : dots;
  return {
    version: 8,
    sources: {
      ...behind.sources,
      lieux: { type: 'vector', tiles: tuiles.tiles, minzoom: tuiles.minzoom, maxzoom: tuiles.maxzoom, attribution: tuiles.attribution },
      choisi: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    },
    layers: [{ id: 'eau', type: 'background', paint: { 'background-color': WATER } }, ...behind.layers, ...places],
  };
}
