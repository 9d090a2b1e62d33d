import { expect, test } from './fixtures.ts';
import { MOMENT } from './page-types.ts';

const ORPHANS = 'Demander l’allocation de soutien familial';

test('a few answers hide the steps of other people, and nothing is sent', async ({ page, open }) => {
  await open(MOMENT);
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const steps = page.getByRole('link', { name: ORPHANS, includeHidden: true });
  const shown = () => steps.evaluateAll((all) => all.filter((link) => getComputedStyle(link.closest('li')!).display !== 'none').length);
  const before = await shown();
  expect(before).toBeGreaterThan(0);
  await page.getByText('Ne voir que ce qui me concerne').click();
  await page.getByRole('combobox', { name: /enfant/i }).first().selectOption({ label: 'Non' });
  await expect(page.getByText('Les étapes qui ne vous concernent pas sont cachées.')).toBeVisible();
  expect(await shown()).toBe(0);
  await page.getByRole('button', { name: 'Tout afficher' }).click();
  expect(await shown()).toBe(before);
  await expect(page.getByText('Les étapes qui ne vous concernent pas sont cachées.')).toBeHidden();
  expect(requests).toEqual([]);
});

test('a stage opens when it is asked for', async ({ page, open, js }) => {
  await open(MOMENT);
  const step = page.getByRole('heading', { level: 3, name: 'Prévenir les banques' });
  await expect(step).toBeHidden();
  if (js) {
    await page.getByRole('navigation', { name: 'Étapes de ce moment' }).getByRole('link', { name: 'Dans les 7 jours' }).click();
  } else {
    await page.getByRole('heading', { level: 2, name: 'Dans les 7 jours' }).click();
  }
  await expect(step).toBeVisible();
});

test('a link to a step opens its stage', async ({ page, open }) => {
  await open(`${MOMENT}#prevenir-les-banques`);
  await expect(page.getByRole('heading', { level: 3, name: 'Prévenir les banques' })).toBeInViewport();
});

test('what presses most leads to its step', async ({ page, open }) => {
  await open(MOMENT);
  const urgent = page.getByRole('region', { name: 'Le plus urgent' });
  expect(await urgent.getByRole('link').count()).toBeGreaterThan(1);
  await urgent.getByRole('link').last().click();
  const id = new URL(page.url()).hash.slice(1);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});
