import type { Page } from '@playwright/test';
import { awake, expect, test } from './fixtures.ts';
import { MOMENT, PROCEDURE } from './page-types.ts';

const STEP = 'Fait : Déclarer le décès à la mairie';

test('a ticked step is remembered until it is erased', async ({ page, open, js }) => {
  await open(MOMENT);
  const step = page.getByRole('checkbox', { name: STEP });
  if (!js) {
    // A box that forgets would be a false promise: without scripts there is none on the screen.
    await expect(step).toBeHidden();
    return;
  }
  await expect(step).not.toBeChecked();
  await step.check();
  await page.reload();
  await awake(page);
  await expect(step).toBeChecked();

  await open('/donnees-personnelles');
  await page.getByRole('button', { name: 'Effacer ce que ce site garde' }).click();
  await expect(page.getByRole('status')).toHaveText('C’est effacé.');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);

  await open(MOMENT);
  await expect(step).not.toBeChecked();
});

test('a step ticked off again is forgotten', async ({ page, open, js }) => {
  await open(MOMENT);
  const step = page.getByRole('checkbox', { name: STEP });
  if (!js) return expect(step).toBeHidden();
  await step.check();
  await step.uncheck();
  await page.reload();
  await awake(page);
  await expect(step).not.toBeChecked();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a tick on one step is not a tick on another', async ({ page, open, js }) => {
  await open(MOMENT);
  const boxes = page.getByRole('checkbox', { name: /^Fait : / });
  if (!js) return expect(boxes.first()).toBeHidden();
  await page.getByRole('checkbox', { name: STEP }).check();
  await page.reload();
  await awake(page);
  const ticked = await boxes.evaluateAll((all) => all.filter((box) => (box as HTMLInputElement).checked).length);
  expect(ticked).toBe(1);
});

test('the erase button says that there was nothing to erase', async ({ page, open, js }) => {
  await open('/donnees-personnelles');
  const erase = page.getByRole('button', { name: 'Effacer ce que ce site garde' });
  if (!js) return expect(erase).toBeHidden();
  await erase.click();
  await expect(page.getByRole('status')).toHaveText('Il n’y avait rien à effacer.');
});

for (const path of [MOMENT, PROCEDURE]) {
  test(`the print button of ${path} prints, and is not there without scripts`, async ({ page, open, js }) => {
    await page.addInitScript(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await open(path);
    const button = page.getByRole('button', { name: 'Imprimer' });
    if (!js) return expect(button).toBeHidden();
    await expect(button).toBeVisible();
    await button.click();
    expect(await page.evaluate(() => document.body.hasAttribute('data-printed'))).toBe(true);
  });
}

/** Keeps the layout shifts of the page to come; the function it gives adds them up. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
    );
}

test('islands move nothing when they wake up', async ({ page, open, js }) => {
  const shifts = await watchShifts(page);
  await open(MOMENT);
  if (!js) return;
  expect(await shifts()).toBeLessThan(0.02);
});

for (const path of ['/', MOMENT, PROCEDURE]) {
  test(`fonts that come late move nothing on ${path}`, async ({ page, open, js }) => {
    const shifts = await watchShifts(page);
    let late = 0;
    await page.route('**/*.woff2', async (route) => {
      await new Promise((done) => setTimeout(done, 1_000));
      late += 1;
      await route.continue();
    });
    await open(path);
    if (!js) return;
    await page.evaluate(() => document.fonts.ready);
    expect(late).toBeGreaterThan(0);
    expect(await shifts()).toBeLessThan(0.02);
  });
}

test('the page is whole when its scripts cannot be loaded', async ({ page, complaints }) => {
  await page.route(/\.(js|wasm)$/, (route) => route.abort());
  await page.goto(MOMENT);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Je perds un proche');
  await expect(page.getByRole('link', { name: 'Déclarer le décès à la mairie' }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden();
  // The aborted requests are the test's own doing.
  complaints.length = 0;
});
