import type { Page } from '@playwright/test';
import { expectNoViolation } from './axe.ts';
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

test('without results somebody to ask is named', async ({ page, open }) => {
  await open(search(WORDS.none));
  const help = page.getByRole('region', { name: 'Besoin d’aide' });
  await expect(help.getByRole('link')).toHaveAttribute('href', 'https://www.france-services.gouv.fr');
});

test('each word of a search that finds little is tried alone', async ({ page, open }) => {
  await open(search(`${WORDS.none} réversion`));
  const tried = page.getByRole('list', { name: 'Mot par mot' });
  await expect(tried.getByRole('listitem')).toHaveCount(2);
  await expect(tried).toContainText(`${WORDS.none} aucun résultat`);
  await expect(tried.getByRole('link')).toHaveCount(1);
  const found = Number(/\d+/.exec(await tried.getByRole('link').innerText())?.[0]);
  await tried.getByRole('link', { name: /réversion/ }).click();
  await expect(page).toHaveURL(search('réversion'));
  expect(await count(page)).toBe(found);
});

test('a search that finds all its words tries none alone', async ({ page, open }) => {
  await open(search(WORDS.found));
  await expect(page.getByRole('list', { name: 'Mot par mot' })).toHaveCount(0);
});

test('filters that leave nothing can be taken off', async ({ page, open }) => {
  await open(`/recherche?q=${WORDS.many}&authority=mairie&kind=moment`);
  await expect(page.getByRole('status')).toContainText('Aucun résultat');
  await page.getByRole('main').getByRole('link', { name: /sans les filtres$/ }).click();
  await expect(page).toHaveURL(`/recherche?q=${WORDS.many}`);
  expect(await count(page)).toBeGreaterThan(10);
});

test('a moment that answers says where to begin', async ({ page, open }) => {
  await open(search(WORDS.found));
  const card = page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Par où commencer/ }) });
  await expect(card).toHaveCount(1);
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('Je perds un proche');
  await expect(card.getByRole('list').getByRole('listitem').filter({ hasText: 'Déclarer le décès' })).toContainText('24 heures');
  await expect(card.getByRole('link', { name: 'Connaître mes droits' })).toHaveAttribute('href', `${MOMENT}/droits`);
  await expect(card.getByRole('link', { name: /étapes, dans l’ordre/ })).toHaveAttribute('href', MOMENT);
  await card.getByRole('list').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/demarches\//);
});

test('no other page of results, and no filter, says where to begin', async ({ page, open }) => {
  for (const path of [`${search(WORDS.found)}&page=2`, `${search(WORDS.found)}&kind=moment`, search('pension de réversion')]) {
    await open(path);
    await expect(page.getByRole('heading', { name: /^Par où commencer/ }), path).toHaveCount(0);
  }
});

test('results are narrowed by the way to do it and by what comes without asking', async ({ page, open }) => {
  await open(search(WORDS.many));
  const facets = page.getByRole('navigation', { name: 'Affiner les résultats' });
  await facets.evaluate((nav) => nav.querySelectorAll('details').forEach((one) => (one.open = true)));
  const before = await count(page);
  const phone = facets.getByRole('list', { name: 'Façon de faire' }).getByRole('link', { name: /^Par téléphone/ });
  const found = Number(/\d+/.exec(await phone.innerText())?.[0]);
  await phone.click();
  await expect(page).toHaveURL(`/recherche?q=${WORDS.many}&channel=phone`);
  expect(await count(page)).toBe(found);
  expect(found).toBeLessThan(before);
  await facets.getByRole('list', { name: 'Ce qui vient sans demander' }).getByRole('link', { name: /^À demander/ }).click();
  await expect(page).toHaveURL(`/recherche?q=${WORDS.many}&channel=phone&proactivity=on_request`);
  expect(await count(page)).toBeLessThanOrEqual(found);
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

test('why a result ranks where it does is told when asked, and links go on telling', async ({ page, open, js }) => {
  await open(search(WORDS.corrected));
  await expect(page.getByText(/^Pourquoi ce rang/)).toHaveCount(0);
  await open(`${search(WORDS.corrected)}&explain=1`);
  const first = page.getByRole('main').getByRole('listitem').filter({ has: page.getByText(/^Pourquoi ce rang\s: 1,/) }).first();
  const score = first.getByRole('table', { name: 'Ce qui fait le score' });
  await expect(score).toBeHidden();
  await first.getByText(/^Pourquoi ce rang/).click();
  await expect(score.getByRole('row', { name: /Mots, dans tous les champs/ })).toBeVisible();
  const words = first.getByRole('table', { name: 'Les mots de la recherche' });
  await expect(words.getByRole('row', { name: /pension corrigé/ })).toContainText(/titre × 1/);
  await expectNoViolation(page, js);
  await page.getByRole('link', { name: /^Chercher exactement/ }).click();
  await expect(page).toHaveURL(/&exact=1&explain=1$/);
  await field(page).fill('naissance');
  await send(page).click();
  await expect(page).toHaveURL('/recherche?q=naissance&explain=1');
  await page.getByRole('link', { name: 'Page suivante' }).click();
  await expect(page.getByText(/^Pourquoi ce rang\s: 11,/)).toHaveCount(1);
});

// What counts searches that are made again (server/src/routes/pages/searched.rs) reads this and nothing else.
test('a search that is made again says which page it comes from, and only in its header', async ({ page, open, narrow }) => {
  await open(search(WORDS.corrected));
  const before = page.url();
  const from = async (act: () => Promise<void>) => {
    const [request] = await Promise.all([page.waitForRequest((one) => one.isNavigationRequest()), act()]);
    return (await request.allHeaders()).referer;
  };
  expect(await from(() => page.getByRole('link', { name: /^Chercher exactement/ }).click())).toBe(before);
  await expect(page).toHaveURL(/&exact=1$/);
  await open(search(WORDS.corrected));
  await field(page).fill('naissance');
  expect(await from(() => send(page).click())).toBe(before);
  await expect(page).toHaveURL('/recherche?q=naissance');
  if (narrow) return;
  await page.getByRole('banner').getByLabel('Rechercher', { exact: true }).fill('deuil');
  const header = page.getByRole('banner').getByRole('button', { name: 'Rechercher' });
  expect(await from(() => header.click())).toContain('/recherche?q=naissance');
  await expect(page).toHaveURL('/recherche?q=deuil');
});
