// Reads tiles with @mapbox/vector-tile: over the tiles of a zoom, every place that has a point counts once, whatever the filter.
// node tuiles.mjs FOLDER-OF-NODE-MODULES API
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [folder, api] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(createRequire(`${folder}/`).resolve(name)).href);
const { VectorTile } = await load('@mapbox/vector-tile');
const pbf = await load('pbf');
const Reader = pbf.PbfReader ?? pbf.Pbf ?? pbf.default;
const EXTENT = 4096;
const DEEPEST_WALK = 5;

async function tile(template, z, x, y) {
  const answer = await fetch(template.replace('{z}', z).replace('{x}', x).replace('{y}', y));
  if (answer.status === 204) return [];
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'application/vnd.mapbox-vector-tile');
  const read = new VectorTile(new Reader(new Uint8Array(await answer.arrayBuffer())));
  return Object.values(read.layers).flatMap((layer) => {
    assert.equal(layer.version, 2);
    assert.equal(layer.extent, EXTENT);
    return Array.from({ length: layer.length }, (_, i) => {
      const feature = layer.feature(i);
      const [[point]] = feature.loadGeometry();
      assert.equal(feature.type, 1);
      return { layer: layer.name, point, properties: feature.properties, place: feature.toGeoJSON(x, y, z).geometry.coordinates };
    });
  });
}

const isInside = ({ point }) => Math.min(point.x, point.y) >= 0 && Math.max(point.x, point.y) < EXTENT;

/** Down the pyramid, from the world: only where there is something. */
async function walk(template, zoom, z = 0, x = 0, y = 0) {
  const inside = (await tile(template, z, x, y)).filter(isInside);
  if (z === zoom || inside.length === 0) return inside;
  const quarters = [[0, 0], [1, 0], [0, 1], [1, 1]];
  return (await Promise.all(quarters.map(([i, j]) => walk(template, zoom, z + 1, 2 * x + i, 2 * y + j)))).flat();
}

async function places(query) {
  const { resultats, total } = await (await fetch(`${api}/v1/lieux?limite=10000&${query}`)).json();
  assert.equal(resultats.length, total);
  return new Map(resultats.filter((lieu) => lieu.latitude !== undefined).map((lieu) => [lieu.id, lieu]));
}

for (const [query, zoom] of [['', 0], ['', DEEPEST_WALK], ['frais=Gratuit', 9], ['departement=69', 14], ['q=mediatheque', 12], ['prise_rdv=true', 11]]) {
  const { tiles: [template] } = await (await fetch(`${api}/v1/tuiles.json?${query}`)).json();
  const expected = await places(query);
  const features = await walk(template, zoom);
  const count = features.reduce((sum, { layer, properties }) => sum + (layer === 'grappes' ? properties.nombre : 1), 0);
  assert.equal(count, expected.size, `${query} at zoom ${zoom}`);
  for (const { properties, place: [longitude, latitude] } of features.filter(({ layer }) => layer === 'lieux')) {
    const lieu = expected.get(properties.id);
    assert.equal(properties.nom, lieu.nom);
    // A unit of the tile, in degrees.
    const unit = 360 / 2 ** zoom / EXTENT;
    assert.ok(Math.abs(longitude - lieu.longitude) <= unit && Math.abs(latitude - lieu.latitude) <= unit, `${lieu.id} at zoom ${zoom}`);
  }
  console.log(`${query || 'no filter'}, zoom ${zoom}: ${features.length} marks, ${count} places`);
}
