// The pages for people, wide and on a phone: nothing is written as an error, no other host is asked, and axe finds nothing grave.
import assert from 'node:assert/strict';
import { accessible, api, launch, open } from '../../Features/Cartes/Page/navigateur/navigateur.mjs';

const places = await (await fetch(`${api}/v1/lieux?limite=1&champs=nom`)).json();
const paths = [
  '/', '/guides', '/guides/logiciels', '/guides/cartographes', '/guides/producteurs', '/problemes', '/problemes/parametres-invalides', '/conditions',
  '/guide?departement=15', `/v1/orientation/fiche?ids=${places.resultats[0].id}`, '/ogc?f=html', '/ogc/collections/lieux/items?f=html',
];
const browser = await launch();
for (const width of [1280, 390]) {
  const { page, wrongs } = await open(browser, { viewport: { width, height: 900 } });
  for (const path of paths) {
    await page.goto(`${api}${path}`);
    await accessible(page, `${path}, ${width}`);
  }
  assert.deepEqual(wrongs, []);

  await page.goto(`${api}/documentation`);
  await page.waitForSelector('.opblock-summary-control');
  await accessible(page, `the documentation, ${width}`);
  await page.click('#operations-Lieux-listerLieux .opblock-summary-control');
  await page.waitForSelector('.execute');
  await accessible(page, `an operation, ${width}`);
  await page.context().close();
}
await browser.close();
console.log(`${paths.length + 1} pages, wide and on a phone`);
