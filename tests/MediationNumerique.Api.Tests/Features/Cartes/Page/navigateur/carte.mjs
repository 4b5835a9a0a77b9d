// Uses the map page as people do. node carte.mjs FOLDER-OF-NODE-MODULES API, with CHROMIUM.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { accessible, api, counted, focused, image, launch, open, total } from './navigateur.mjs';

const DEMARCHES = 'Aide aux démarches administratives';

/** The map has its places once a tile of them has come, and nothing is left to load. */
const mapped = async (page, asked) => {
  await page.waitForSelector('.maplibregl-canvas');
  for (let i = 0; i < 100 && !asked.some((url) => url.pathname.startsWith('/v1/tuiles/')); i++) await page.waitForTimeout(100);
  assert.ok(asked.some((url) => url.pathname.startsWith('/v1/tuiles/')), 'no tile was asked for');
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
};

async function withTheMouse(browser) {
  const { page, wrongs, asked } = await open(browser);
  await page.goto(`${api}/carte`);
  await counted(page, '');
  await mapped(page, asked);
  await accessible(page, 'the page');
  await image(page, '1-france');

  await page.fill('#territoire', 'villeurb');
  await page.waitForSelector('#propositions [role=option]');
  await accessible(page, 'the type-ahead');
  await image(page, '2-saisie');
  await page.click('#propositions [role=option]:has-text("Villeurbanne")');
  await counted(page, 'commune=69266');
  assert.match(page.url(), /[?&]commune=69266/);

  await page.selectOption('#services', DEMARCHES);
  await counted(page, `commune=69266&services=${DEMARCHES}`);
  await page.check('#prise_rdv');
  await counted(page, `commune=69266&services=${DEMARCHES}&prise_rdv=true`);
  await page.reload();
  await counted(page, `commune=69266&services=${DEMARCHES}&prise_rdv=true`);
  assert.equal(await page.inputValue('#territoire'), 'Villeurbanne');
  await page.click('#tout-effacer');
  await counted(page, '');

  await page.goto(`${api}/carte?departement=69`);
  await counted(page, 'departement=69');
  await mapped(page, asked);
  await image(page, '3-rhone');
  await page.click('#suite');
  await page.waitForFunction(() => document.querySelectorAll('#liste > li').length === 40);
  assert.equal(await focused(page), await page.locator('#liste button.lieu').nth(20).getAttribute('id'));

  await page.click('#liste button.lieu >> nth=3');
  await page.waitForSelector('#fiche h2');
  assert.equal(await focused(page), 'fiche-nom');
  const json = await page.getAttribute('#fiche a:has-text("JSON")', 'href');
  assert.equal((await fetch(json)).status, 200);
  assert.match(page.url(), new RegExp(`lieu=${json.split('/').at(-1)}`));
  await mapped(page, asked);
  await accessible(page, 'a card');
  await image(page, '4-fiche');

  await page.click('text=Retour à la liste');
  assert.equal(await focused(page), `lieu-${json.split('/').at(-1)}`);
  // The map went to the place, which is now in its middle.
  const box = await page.locator('.maplibregl-canvas').boundingBox();
  await page.waitForTimeout(500);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForSelector('#fiche h2');
  assert.deepEqual(wrongs, []);
  await page.context().close();
}

async function withTheKeyboardAlone(browser) {
  const { page, wrongs } = await open(browser);
  await page.goto(`${api}/carte`);
  await counted(page, '');
  const key = (name) => page.keyboard.press(name);

  await key('Tab');
  assert.equal(await focused(page), 'Aller à la liste des lieux');
  await key('Tab');
  await key('Tab');
  assert.equal(await focused(page), 'territoire');
  await page.keyboard.type('rhone', { delay: 30 });
  await page.waitForSelector('#propositions [aria-selected=true]');
  while (!(await page.locator('#propositions [aria-selected=true]').textContent()).startsWith('Rhône département')) await key('ArrowDown');
  await key('Enter');
  await counted(page, 'departement=69');
  await key('Tab');
  assert.equal(await focused(page), 'effacer-territoire');
  await key('Tab');
  assert.equal(await focused(page), 'services');
  await page.keyboard.type('Aide aux d');
  await counted(page, `departement=69&services=${DEMARCHES}`);
  for (const control of ['publics', 'labels', 'frais', 'en_ligne', 'prise_rdv']) {
    await key('Tab');
    assert.equal(await focused(page), control);
  }
  await key('Space');
  await counted(page, `departement=69&services=${DEMARCHES}&prise_rdv=true`);
  await key('Space');
  await counted(page, `departement=69&services=${DEMARCHES}`);
  await key('Tab');
  assert.equal(await focused(page), 'tout-effacer');
  await key('Tab');
  const first = await focused(page);
  assert.match(first, /^lieu-/);
  await image(page, '5-clavier');
  await key('Enter');
  await page.waitForSelector('#fiche h2');
  assert.equal(await focused(page), 'fiche-nom');
  await key('Escape');
  assert.equal(await focused(page), first);
  while (await focused(page) !== 'suite') await key('Tab');
  await key('Enter');
  await page.waitForFunction(() => document.querySelectorAll('#liste > li').length > 20);
  assert.match(await focused(page), /^lieu-/);
  assert.deepEqual(wrongs, []);
  await page.context().close();
}

async function onAPhone(browser) {
  const { page, wrongs, asked } = await open(browser, { viewport: { width: 360, height: 740 } });
  await page.goto(`${api}/carte?departement=38`);
  await counted(page, 'departement=38');
  await mapped(page, asked);
  await accessible(page, 'a phone');
  await image(page, '6-telephone');
  const [map, list] = await Promise.all(['#plan', '#resultats'].map((part) => page.locator(part).boundingBox()));
  assert.ok(list.y >= map.y + map.height, 'the list is under the map');
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is wider than the screen');
  await page.click('#liste button.lieu >> nth=0');
  await page.waitForSelector('#fiche h2');
  await image(page, '7-telephone-fiche');
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nor of the card');
  assert.deepEqual(wrongs, []);
  await page.context().close();
}

/** The code that the page gives, in a page of another origin. */
async function inAFrame(browser) {
  const source = await open(browser);
  await source.page.goto(`${api}/carte?departement=69&frais=Gratuit`);
  await counted(source.page, 'departement=69&frais=Gratuit');
  await source.page.click('summary:has-text("Intégrer")');
  await source.page.check('#sans-filtres');
  await accessible(source.page, 'the code');
  await image(source.page, '8-code');
  await source.page.click('#copier');
  await source.page.waitForFunction(() => document.querySelector('#copie').textContent === 'Le code est copié.');
  const code = await source.page.evaluate(() => navigator.clipboard.readText());
  assert.deepEqual(source.wrongs, []);
  await source.page.context().close();

  const host = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html; charset=utf-8')
    .end(`<!doctype html><html lang="fr"><title>Ma commune</title><link rel="icon" href="data:,"><main><h1>Ma commune</h1>${code}</main></html>`));
  await new Promise((ready) => { host.listen(0, '127.0.0.1', ready); });
  const origin = `http://127.0.0.1:${host.address().port}`;
  const { page, wrongs } = await open(browser, { hosts: [origin] });
  await page.goto(origin);
  const frame = page.frameLocator('iframe');
  await frame.locator('#liste button.lieu').first().waitFor();
  assert.equal(await frame.locator('#compte').textContent(), `${await total('departement=69&frais=Gratuit')} lieux`);
  assert.ok(!(await frame.locator('#filtres').isVisible()) && !(await frame.locator('header a').isVisible()));
  await page.waitForLoadState('networkidle');
  await image(page, '9-cadre');
  // Before axe, whose frames talk to each other.
  assert.deepEqual(wrongs, []);
  await accessible(page, 'a frame');
  await page.context().close();
  host.close();
}

async function withoutWebGL() {
  const browser = await launch(['--disable-gpu', '--disable-3d-apis']);
  const { page, wrongs } = await open(browser);
  await page.goto(`${api}/carte?departement=69`);
  await counted(page, 'departement=69');
  await page.waitForSelector('text=Ce navigateur ne peut pas afficher la carte.');
  await page.click('#liste button.lieu >> nth=0');
  await page.waitForSelector('#fiche h2');
  await image(page, '10-sans-webgl');
  assert.deepEqual(wrongs.filter((wrong) => !wrong.includes('WebGL')), []);
  await browser.close();
}

const browser = await launch();
for (const use of [withTheMouse, withTheKeyboardAlone, onAPhone, inAFrame, withoutWebGL]) {
  await use(browser);
  console.log(`${use.name}: ok`);
}
await browser.close();
