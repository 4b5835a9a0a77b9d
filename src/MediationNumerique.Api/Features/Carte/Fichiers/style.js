// How the map is drawn. Texts are drawn with the reader's own fonts: none is fetched.
import { address } from './api.js';

export const BLUE = '#0b5a8a';
const ORANGE = '#a34500';
const FONT = ['sans-serif'];

const background = (url, attribution) => ({
  source: { type: 'raster', tiles: [url], tileSize: 256, attribution },
  layers: [{ id: 'fond', type: 'raster', source: 'fond' }],
});

/** The dots of communes, and the names of départements where they have room. */
const dots = {
  source: { type: 'geojson', data: address('carte/fond.json') },
  layers: [
    {
      id: 'points', type: 'circle', source: 'fond', filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-color': '#b9c6d1', 'circle-opacity': ['case', ['has', 'nom'], 0, 1],
        'circle-radius': ['interpolate', ['exponential', 1.6], ['zoom'], 3, 0.7, 5, 1.5, 7, 3, 10, 7],
      },
    },
    {
      id: 'departements', type: 'symbol', source: 'fond', minzoom: 6, filter: ['has', 'nom'],
      layout: { 'text-field': ['get', 'nom'], 'text-font': FONT, 'text-size': 13, 'text-padding': 6 },
      paint: { 'text-color': '#3d4a57', 'text-halo-color': '#eef3f7', 'text-halo-width': 2 },
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
      fond: behind.source,
      lieux: { type: 'vector', tiles: tuiles.tiles, minzoom: tuiles.minzoom, maxzoom: tuiles.maxzoom, attribution: tuiles.attribution },
      choisi: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    },
    layers: [{ id: 'eau', type: 'background', paint: { 'background-color': '#eef3f7' } }, ...behind.layers, ...places],
  };
}
