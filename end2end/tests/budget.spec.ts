import { expect, test } from './fixtures.ts';
import { MOMENT } from './page-types.ts';

/** What a first visit may cost. A kilobyte is 1,000 bytes, as in the phone contracts. */
const BUDGET = { withoutFonts: 150, withFonts: 200, requests: 12, elements: 900 };

test('a moment stays within its budget at the first visit', async ({ page, context, open, js }) => {
  const network = await context.newCDPSession(page);
  const requests = new Map<string, { url: string; type: string; bytes: number }>();
  network.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    // Images inside the style sheet are not asked of the server.
    if (!request.url.startsWith('data:')) {
      requests.set(requestId, { url: request.url, type: type ?? '', bytes: 0 });
    }
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });

  await open(MOMENT);
  await page.waitForLoadState('networkidle');

  // Without scripting, Chromium announces the script to fetch ahead but never asks for it.
  const all = [...requests.values()].filter(({ type, bytes }) => js || type !== 'Script' || bytes > 0);
  const kilobytes = (wanted: (type: string) => boolean) =>
    all.filter(({ type }) => wanted(type)).reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  const withoutFonts = kilobytes((type) => type !== 'Font');
  const withFonts = kilobytes(() => true);
  for (const { url, type, bytes } of all) console.log(`${bytes} B ${type} ${new URL(url).pathname}`);
  console.log(
    `${withoutFonts.toFixed(1)} kB without fonts, ${withFonts.toFixed(1)} kB with, ` +
      `${all.length} requests, ${elements} elements`,
  );

  expect(all.some(({ type }) => type === 'Stylesheet')).toBe(true);
  expect(all.some(({ url }) => url.endsWith('.wasm'))).toBe(js);
  expect(all.filter(({ bytes }) => bytes === 0)).toEqual([]);
  expect(withoutFonts).toBeLessThanOrEqual(BUDGET.withoutFonts);
  expect(withFonts).toBeLessThanOrEqual(BUDGET.withFonts);
  expect(all.length).toBeLessThanOrEqual(BUDGET.requests);
  expect(elements).toBeLessThanOrEqual(BUDGET.elements);
});

test('the rights of a moment and their engine stay within their budget', async ({ page, context, open, js }) => {
  test.skip(!js, 'the engine runs in the browser');
  const network = await context.newCDPSession(page);
  const urls = new Map<string, string>();
  const sizes = { code: 0, rules: 0 };
  network.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
  // The bytes of the files as they travel; their headers are the server's affair.
  network.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const path = new URL(urls.get(requestId) ?? 'none:').pathname;
    if (/\.(js|wasm)$/.test(path)) sizes.code += encodedDataLength;
    if (path.endsWith('.bin')) sizes.rules += encodedDataLength;
  });
  await network.send('Network.enable');
  await open(`${MOMENT}/droits`);
  await page.locator('#questionnaire[data-pret]').waitFor();
  await page.waitForLoadState('networkidle');
  console.log(`${sizes.code} B of code, ${sizes.rules} B of rules`);
  expect(sizes.code).toBeGreaterThan(50_000);
  expect(sizes.code).toBeLessThanOrEqual(110_000);
  expect(sizes.rules).toBeGreaterThan(1_000);
  expect(sizes.rules).toBeLessThanOrEqual(20_000);
});

test('pages that only search load nothing but the loader', async ({ page, open }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (/\.(js|wasm)$/.test(new URL(request.url()).pathname)) scripts.push(request.url());
  });
  for (const path of ['/', '/moments', '/demarches', '/recherche?q=naissance']) {
    await open(path);
    await page.waitForLoadState('networkidle');
  }
  expect(scripts.filter((url) => !/\/islands\.[^/]*js$/.test(url))).toEqual([]);
});
