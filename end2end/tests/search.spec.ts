import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { MOMENT, WORDS, search } from './page-types.ts';

const field = (page: Page) => page.getByLabel('Ce qui vous arrive');
const send = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Rechercher' });
const titles = (page: Page) =>
  page.getByRole('main').getByRole('listitem').getByRole('heading', { level: 2 });

test('the search of the home page finds a moment', async ({ page, open }) => {
  await open('/');
  await field(page).fill(WORDS.found);
  await send(page).click();
  await expect(page).toHaveURL('/recherche?q=mon+mari+est+mort');
  await expect(page.getByRole('status')).toContainText(`résultats pour « ${WORDS.found} »`);
  await expect(field(page)).toHaveValue(WORDS.found);
  await titles(page).first().getByRole('link', { name: 'Je perds un proche' }).click();
  await expect(page).toHaveURL(MOMENT);
});

test('the header leads to the search on other pages', async ({ page, open, narrow }) => {
  await open('/moments');
  const header = page.getByRole('banner');
  if (narrow) {
    await header.getByRole('link', { name: 'Rechercher' }).click();
    await expect(page).toHaveURL('/recherche');
    await field(page).fill('naissance');
    await field(page).press('Enter');
  } else {
    await header.getByLabel('Rechercher', { exact: true }).fill('naissance');
    await header.getByRole('button', { name: 'Rechercher' }).click();
  }
  await expect(page).toHaveURL('/recherche?q=naissance');
  expect(await titles(page).count()).toBeGreaterThan(0);
});

test('an example of the home page is a search', async ({ page, open }) => {
  await open('/');
  await page.getByRole('link', { name: 'mon mari est décédé' }).click();
  await expect(page).toHaveURL(/\/recherche\?q=/);
  await expect(titles(page).first()).toHaveText('Je perds un proche');
});

test('without words the search proposes the moments', async ({ page, open }) => {
  await open('/recherche');
  await expect(page.getByRole('status')).toContainText('Écrivez ce qui vous arrive');
  await expect(titles(page)).toHaveCount(10);
});

test('without results the search says so and proposes the moments', async ({ page, open }) => {
  await open(search(WORDS.none));
  await expect(page.getByRole('status')).toHaveText(`Aucun résultat pour « ${WORDS.none} »`);
  await expect(titles(page)).toHaveCount(10);
});

test('a misspelt search is corrected, says so, and can be taken literally', async ({ page, open }) => {
  await open(search(WORDS.corrected));
  await expect(page.getByRole('main')).toContainText('Voici les résultats pour « pension de réversion »');
  await expect(titles(page).first()).toContainText('réversion');
  await page.getByRole('link', { name: `Chercher exactement « ${WORDS.corrected} »` }).click();
  await expect(page).toHaveURL(/exact=1/);
  await expect(page.getByRole('main')).not.toContainText('Voici les résultats pour');
});

test('accents do not matter', async ({ page, open }) => {
  await open(search('décès'));
  const accented = await titles(page).allInnerTexts();
  await open(search('deces'));
  expect(await titles(page).allInnerTexts()).toEqual(accented);
});

test('results come in pages', async ({ page, open }) => {
  await open(search(WORDS.many));
  const pages = page.getByRole('navigation', { name: 'Pages de la liste' });
  const first = await titles(page).allInnerTexts();
  expect(first).toHaveLength(10);
  await expect(pages.getByText('1', { exact: true })).toHaveAttribute('aria-current', 'page');

  await pages.getByRole('link', { name: 'Page suivante' }).click();
  await expect(page).toHaveURL(`/recherche?q=${WORDS.many}&page=2`);
  await expect(pages.getByText('2', { exact: true })).toHaveAttribute('aria-current', 'page');
  await expect(field(page)).toHaveValue(WORDS.many);
  const second = await titles(page).allInnerTexts();
  expect(second.filter((title) => first.includes(title))).toEqual([]);

  await pages.getByRole('link', { name: 'Page précédente' }).click();
  expect(await titles(page).allInnerTexts()).toEqual(first);
});

test('results are narrowed by kind and by moment', async ({ page, open, narrow }) => {
  await open(search(WORDS.many));
  const facets = page.getByRole('navigation', { name: 'Affiner les résultats' });
  // On a wide screen they always stand there; on a small one they open.
  if (narrow) {
    await expect(facets.getByRole('link').first()).toBeHidden();
    await facets.getByText('Affiner', { exact: true }).click();
  }
  const before = await count(page);
  await facets.getByRole('link', { name: /^Démarches/ }).click();
  await expect(page).toHaveURL(/kind=procedure/);
  const procedures = await count(page);
  expect(procedures).toBeLessThan(before);
  await expect(facets.getByRole('link', { name: /^Démarches/ })).toHaveAttribute('aria-current', 'true');

  await facets.getByRole('link', { name: /^Je rénove mon logement/ }).click();
  await expect(page).toHaveURL(/kind=procedure&moment=je-renove-mon-logement/);
  expect(await count(page)).toBeLessThan(procedures);

  await facets.getByRole('list', { name: 'Nature' }).getByRole('link', { name: 'Tout' }).click();
  await expect(page).toHaveURL(`/recherche?q=${WORDS.many}&moment=je-renove-mon-logement`);
});

async function count(page: Page): Promise<number> {
  const words = await page.getByRole('status').innerText();
  return /^Un /.test(words) ? 1 : Number(/^\d+/.exec(words)?.[0] ?? Number.NaN);
}

for (const words of ['l’AAH', "l'AAH", 'title:[a TO z]', '"', '(((', '+ - *', '\\', '<b>gras</b>', '%', '🙂', 'a'.repeat(3000)]) {
  test(`any text is a search: ${words.slice(0, 20)}`, async ({ page, open }) => {
    expect((await open(search(words))).status()).toBe(200);
    await expect(field(page)).toHaveValue(words);
    await expect(page.getByRole('status')).toContainText(/[Rr]ésultat/);
  });
}
