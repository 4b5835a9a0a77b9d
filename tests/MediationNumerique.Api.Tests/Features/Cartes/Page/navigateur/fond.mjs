// With a background in the settings, the browser asks its host for tiles and nobody else, and shows whose they are.
import assert from 'node:assert/strict';
import { api, counted, image, launch, open } from './navigateur.mjs';

const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const browser = await launch();
const { page, wrongs, asked } = await open(browser, { hosts: ['https://fond.example'] });
await page.route('https://fond.example/**', (route) => route.fulfill({ body: PIXEL, contentType: 'image/png', headers: { 'Access-Control-Allow-Origin': '*' } }));
await page.goto(`${api}/carte?departement=69`);
await counted(page, 'departement=69');
await page.waitForSelector('text=© Fond <libre>');
await page.waitForLoadState('networkidle');
await page.waitForTimeout(1000);
await image(page, '11-fond');
assert.ok(asked.some((url) => url.origin === 'https://fond.example' && /^\/\d+\/\d+\/\d+\.png$/.test(url.pathname)), 'the background is asked for');
assert.deepEqual(wrongs, []);
await browser.close();
console.log('the background: ok');
