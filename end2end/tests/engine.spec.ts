import jsQR from 'jsqr';
import { type Page } from '@playwright/test';
import { expectNoViolation } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { MOMENT } from './page-types.ts';

/** « Vos droits » with scripts: the engine runs in the page. */
const RIGHTS = `${MOMENT}/droits`;
const OTHER = '/moments/je-prepare-ma-retraite/droits';

test.beforeEach(({ js }) => {
  test.skip(!js, 'the engine runs in the browser');
});

function ready(page: Page): Promise<void> {
  return page.locator('#questionnaire[data-pret]').waitFor();
}

/** Everything that leaves the page: addresses and bodies. */
function listened(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
  });
  return sent;
}

async function answerAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Voir toutes les questions sur une page' }).click();
  await page.getByRole('radio', { name: 'Mon conjoint ou ma conjointe', exact: true }).check();
  await page.getByRole('radio', { name: 'Mariés, ou mariés puis divorcés' }).check();
  await page.getByLabel(/Quels sont vos revenus personnels/).fill('13271');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByRole('region', { name: 'Vos réponses' })).toContainText('13 271');
}

const kept = (page: Page) =>
  page.evaluate(() => ({ tab: { ...sessionStorage }, device: { ...localStorage } }));

test('no request carries an answer', async ({ page, open }) => {
  const sent = listened(page);
  await open(RIGHTS);
  await ready(page);
  await answerAll(page);
  await page.getByRole('button', { name: 'Créer un lien avec mes réponses' }).click();
  await page.reload();
  await ready(page);
  await expect(page.getByRole('region', { name: 'Vos réponses' })).toContainText('13 271');
  expect(sent.length).toBeGreaterThan(5);
  expect(sent.filter((line) => !line.startsWith('GET '))).toEqual([]);
  expect(sent.filter((line) => /13271|conjoint|marie/.test(line.replaceAll(RIGHTS, '')))).toEqual([]);
});

test('a form sent before the engine is there waits for it', async ({ page, open }) => {
  const sent = listened(page);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await open(RIGHTS);
  await page.locator('.question input').first().check();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByRole('region', { name: 'Vos réponses' })).toHaveCount(0);
  release();
  await expect(page.getByRole('region', { name: 'Vos réponses' })).toBeVisible();
  expect(sent.filter((line) => line.startsWith('POST'))).toEqual([]);
});

for (const lost of ['**/*.wasm', '**/*.bin*']) {
  test(`the server answers when this cannot be had: ${lost}`, async ({ page, open, complaints }) => {
    await page.route(lost, (route) => route.abort());
    await open(RIGHTS);
    await page.locator('.question input').first().check();
    const [request] = await Promise.all([
      page.waitForRequest((request) => request.method() === 'POST'),
      page.getByRole('button', { name: 'Continuer' }).click(),
    ]);
    expect(new URL(request.url()).pathname).toBe(RIGHTS);
    await expect(page.getByRole('region', { name: 'Vos réponses' })).toBeVisible();
    // It says what it lacked, and that is all it says.
    expect(complaints.length).toBeGreaterThan(0);
    expect(complaints.filter((line) => !/ERR_FAILED|Failed to fetch|did not load/.test(line))).toEqual([]);
    complaints.length = 0;
  });
}

test('answers live in the tab, and on the device only if asked', async ({ page, context, open }) => {
  await open(RIGHTS);
  await ready(page);
  await answerAll(page);
  let now = await kept(page);
  expect(JSON.stringify(now.tab)).toContain('13271');
  expect(now.device).toEqual({});

  const other = await context.newPage();
  await other.goto(RIGHTS);
  await ready(other);
  await expect(other.getByRole('region', { name: 'Vos réponses' })).toHaveCount(0);

  await page.getByRole('checkbox', { name: 'Garder mes réponses sur cet appareil' }).check();
  now = await kept(page);
  expect(JSON.stringify(now.device)).toContain('13271');
  await other.reload();
  await expect(other.getByRole('region', { name: 'Vos réponses' })).toContainText('13 271');

  await other.getByRole('button', { name: 'Tout effacer' }).click();
  await expect(other.getByRole('region', { name: 'Vos réponses' })).toHaveCount(0);
  expect(await kept(other)).toEqual({ tab: {}, device: {} });
  await other.reload();
  await ready(other);
  await expect(other.getByRole('region', { name: 'Vos réponses' })).toHaveCount(0);
});

test('nothing is asked twice over moments', async ({ page, open }) => {
  await open(RIGHTS);
  await ready(page);
  const words = page.locator('.question').first();
  while (!/date de naissance/.test((await words.textContent()) ?? '')) {
    await page.getByRole('button', { name: 'Je ne sais pas' }).click();
  }
  await words.locator('input').fill('1960-02-03');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await open(OTHER);
  await ready(page);
  await expect(page.getByRole('region', { name: 'Vos réponses' })).toContainText('3 février 1960');
  await page.getByRole('button', { name: 'Voir toutes les questions sur une page' }).click();
  await expect(page.getByRole('group', { name: 'Quelle est votre date de naissance' })).toHaveCount(0);
  await expect(page.locator('[id="a.naissance"]')).toHaveCount(0);
});

test('back leads to the question before', async ({ page, open }) => {
  await open(RIGHTS);
  await ready(page);
  const question = page.locator('.question').first();
  const first = (await question.textContent()) ?? '';
  await question.locator('input').first().check();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(question).not.toHaveText(first);
  await expect(page.locator('#questions')).toBeFocused();
  const second = (await question.textContent()) ?? '';
  await page.getByRole('button', { name: 'Je ne sais pas' }).click();
  await expect(question).not.toHaveText(second);
  await page.goBack();
  await expect(question).toHaveText(second);
  await page.goBack();
  await expect(question).toHaveText(first);
  await page.goForward();
  await expect(question).toHaveText(second);
});

test('a link carries the answers in its fragment, and its code can be scanned', async ({ page, context, open, js }) => {
  await open(RIGHTS);
  await ready(page);
  await answerAll(page);
  await page.getByRole('button', { name: 'Créer un lien avec mes réponses' }).click();
  const link = await page.getByLabel('Lien vers vos réponses').inputValue();
  const address = new URL(link);
  expect(address.search).toBe('');
  expect(address.hash).toContain('13271');
  expect(await scanned(page)).toBe(link);
  await expectNoViolation(page, js);

  const reader = await (await context.browser()!.newContext()).newPage();
  const sent = listened(reader);
  await reader.goto(link);
  await expect(reader.getByRole('region', { name: 'Vos réponses' })).toContainText('13 271');
  expect(reader.url()).not.toContain('13271');
  expect(sent.filter((line) => line.includes('13271'))).toEqual([]);
  await reader.context().close();
});

/** Reads the code as a camera would: its modules as a picture. */
async function scanned(page: Page): Promise<string | undefined> {
  const svg = page.getByRole('img', { name: /Code à scanner/ });
  const size = Number((await svg.getAttribute('viewBox'))?.split(' ')[2]);
  const path = (await svg.locator('path').getAttribute('d')) ?? '';
  const scale = 4;
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+),(\d+)h/g)) {
    for (let n = 0; n < scale * scale; n += 1) {
      const column = Number(x) * scale + (n % scale);
      const row = Number(y) * scale + Math.floor(n / scale);
      pixels.set([0, 0, 0], (row * side + column) * 4);
    }
  }
  return jsQR(pixels, side, side)?.data;
}
