import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const form = (page: Page) => page.getByRole('form', { name: 'Filtrer les démarches' });
const titles = (page: Page) => page.getByRole('main').getByRole('heading', { level: 3 });
const pages = (page: Page) => page.getByRole('navigation', { name: 'Pages de la liste' });

async function count(page: Page): Promise<number> {
  const words = await page.getByRole('heading', { name: /démarches?$/, level: 2 }).innerText();
  return Number(/^\d+/.exec(words)?.[0] ?? Number.NaN);
}

/** On a small screen the filters are behind a word; on a wide one they always stand there. */
async function showFilters(page: Page, narrow: boolean): Promise<void> {
  if (!narrow) return;
  await expect(page.getByLabel('Mots')).toBeHidden();
  // A summary has no role of its own.
  await form(page).locator('summary').click();
  await expect(page.getByLabel('Mots')).toBeVisible();
}

test('filters narrow the list, keep what was chosen and can be taken off', async ({ page, open, narrow }) => {
  await open('/demarches');
  const all = await count(page);
  expect(all).toBeGreaterThan(150);
  await showFilters(page, narrow);
  await page.getByLabel('Moment de vie').selectOption({ label: 'Je perds un proche' });
  await page.getByLabel('En ligne').check();
  await form(page).getByRole('button', { name: 'Filtrer' }).click();

  await expect(page).toHaveURL(/moment=je-perds-un-proche.*channel=online/);
  const some = await count(page);
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  await expect(page.getByLabel('Moment de vie')).toHaveValue('je-perds-un-proche');
  await expect(page.getByLabel('En ligne')).toBeChecked();
  await expect(page.getByLabel('Par téléphone')).not.toBeChecked();
  await expect(page.getByLabel('Mots')).toBeVisible();

  await form(page).getByRole('link', { name: 'Tout effacer' }).click();
  await expect(page).toHaveURL('/demarches');
  expect(await count(page)).toBe(all);
});

test('each filter narrows by itself', async ({ page, open }) => {
  await open('/demarches');
  const all = await count(page);
  for (const query of ['q=naissance', 'moment=je-renove-mon-logement', 'authority=caf', 'channel=phone']) {
    await open(`/demarches?${query}`);
    const some = await count(page);
    expect(some, query).toBeGreaterThan(0);
    expect(some, query).toBeLessThan(all);
  }
  await open('/demarches?channel=online&channel=phone');
  const both = await count(page);
  await open('/demarches?channel=phone');
  expect(both).toBeLessThanOrEqual(await count(page));
});

test('unknown filters filter nothing', async ({ page, open }) => {
  await open('/demarches');
  const all = await count(page);
  await open('/demarches?moment=x&authority=%3Cb%3E&channel=pigeon&page=minus');
  expect(await count(page)).toBe(all);
});

test('nothing found says what to do', async ({ page, open }) => {
  await open('/demarches?q=zxqvjk');
  await expect(page.getByRole('heading', { name: 'Aucune démarche' })).toBeVisible();
  await expect(page.getByText('Enlevez un filtre')).toBeVisible();
  await expect(pages(page)).toHaveCount(0);
});

test('pages of the list follow each other and keep the filters', async ({ page, open }) => {
  await open('/demarches?channel=online');
  const first = await titles(page).allInnerTexts();
  expect(first).toHaveLength(20);
  await pages(page).getByRole('link', { name: 'Page suivante' }).click();
  await expect(page).toHaveURL('/demarches?channel=online&page=2');
  await expect(page.getByLabel('En ligne')).toBeChecked();
  const second = await titles(page).allInnerTexts();
  expect(second.filter((title) => first.includes(title))).toEqual([]);
  await pages(page).getByRole('link', { name: '1', exact: true }).click();
  expect(await titles(page).allInnerTexts()).toEqual(first);
});

test('all pages of the list together hold each procedure once', async ({ page, open }) => {
  await open('/demarches');
  const all = await count(page);
  const found: string[] = [];
  for (let number = 1; number <= Math.ceil(all / 20); number += 1) {
    await open(`/demarches?page=${number}`);
    const addresses = await titles(page).getByRole('link').evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    );
    found.push(...addresses);
  }
  expect(found).toHaveLength(all);
  expect(new Set(found).size).toBe(all);
});

test('a page beyond the last is the last', async ({ page, open }) => {
  await open('/demarches?page=999');
  expect(await titles(page).count()).toBeGreaterThan(0);
  await expect(pages(page).getByRole('link', { name: 'Page suivante' })).toHaveCount(0);
});
