// A browser that reports all that a page must not do: write an error, fail to load, ask another host.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

export const [folder, api] = process.argv.slice(2);
const require = createRequire(`${folder}/`);
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WEBGL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

export const launch = (args = WEBGL) => chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', ...args] });

/** A page, and the list of what went wrong on it. @param hosts Origins that may be asked besides the API's. */
export async function open(browser, { viewport = { width: 1280, height: 800 }, hosts = [] } = {}) {
  const context = await browser.newContext({ viewport, locale: 'fr-FR', permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const wrongs = [];
  const asked = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) wrongs.push(`console: ${message.text()}`); });
  page.on('pageerror', (error) => wrongs.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => { if (request.failure()?.errorText !== 'net::ERR_ABORTED') wrongs.push(`failed: ${request.url()} ${request.failure()?.errorText}`); });
  page.on('response', (response) => { if (response.status() >= 400) wrongs.push(`${response.status()}: ${response.url()}`); });
  context.on('request', (request) => {
    const url = new URL(request.url());
    asked.push(url);
    if (url.protocol.startsWith('http') && ![new URL(api).origin, ...hosts].includes(url.origin)) wrongs.push(`another host: ${url}`);
  });
  return { page, wrongs, asked };
}

/** What breaks WCAG 2.1 A or AA, at any gravity that axe calls serious or critical. */
export async function accessible(page, where) {
  for (const frame of page.frames()) {
    // Run by the debugger: the page's own policy lets nobody else's script in.
    await frame.evaluate(axe);
    const { violations } = await frame.evaluate(() => globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }));
    const grave = violations.filter(({ impact }) => ['serious', 'critical'].includes(impact));
    assert.deepEqual(grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`), [], where);
    for (const { id, impact } of violations) console.log(`  axe, ${where}: ${impact} ${id}`);
  }
}

export const total = async (query) => (await (await fetch(`${api}/v1/lieux?limite=1&${query}`)).json()).total;

/** Waits until the list says how many places a filter has. */
export async function counted(page, query) {
  const count = await total(query);
  const text = count === 0 ? 'Aucun lieu' : count === 1 ? '1 lieu' : `${new Intl.NumberFormat('fr-FR').format(count)} lieux`;
  await page.waitForFunction((expected) => document.querySelector('#compte').textContent === expected, text);
}

export const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);

export const image = async (page, name) => {
  if (process.env.MEDNUM_IMAGES) await page.screenshot({ path: `${process.env.MEDNUM_IMAGES}/${name}.png` });
};
