import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { LANGUAGES, MOMENT, PAGE_TYPES, PROCEDURE, RIGHT, WORDS, inLanguage, search } from './page-types.ts';

const NAMES = { fr: 'Français', 'fr-simple': 'Facile à lire', en: 'English' };

/** The switch has a name in the language of the page. */
const languages = (page: Page) => page.getByRole('navigation', { name: /^(Langues|Languages)$/ });

for (const { name, path, status } of PAGE_TYPES.filter(({ name }) => name !== 'too long')) {
  test(`the switch keeps the page and its query on: ${name}`, async ({ page, open }) => {
    await open(path);
    for (const language of ['en', 'fr-simple', 'fr'] as const) {
      const link = languages(page).getByRole('link', { name: NAMES[language] });
      await expect(link).toBeVisible();
      const answer = page.waitForResponse((response) => response.request().isNavigationRequest());
      await link.click();
      expect((await answer).status()).toBe(status);
      await expect(page.locator('html')).toHaveAttribute('lang', language === 'en' ? 'en' : 'fr');
      const [wanted, got] = [inLanguage(language, path), page.url()].map((url) => new URL(url, page.url()));
      expect(got.pathname).toBe(wanted.pathname);
      expect([...got.searchParams]).toEqual([...wanted.searchParams]);
      await expect(languages(page).getByRole('link', { name: NAMES[language] })).toHaveAttribute('aria-current', 'true');
    }
  });
}

test('each language of the switch is named in itself', async ({ page, open }) => {
  await open('/en');
  const links = languages(page).getByRole('link');
  await expect(links).toHaveText(Object.values(NAMES));
  const tags = await links.evaluateAll((all) => all.map((link) => [link.getAttribute('lang'), link.getAttribute('hreflang')]));
  expect(tags).toEqual([['fr', 'fr'], ['fr', 'fr'], ['en', 'en']]);
});

test('links of a page stay in its language', async ({ page, open }) => {
  await open('/en/moments');
  await page.getByRole('link', { name: 'A loved one has died' }).click();
  await expect(page).toHaveURL(`/en${MOMENT}`);
  await page.getByRole('heading', { name: 'Register the death at the town hall' }).getByRole('link').click();
  await expect(page).toHaveURL('/en/demarches/declarer-un-deces');
  await open('/en');
  await page.getByLabel('What is happening to you').fill('birth');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL('/en/recherche?q=birth');
});

test('French parts of an English page say that they are French', async ({ page, open }) => {
  await open('/en/demarches/declarer-un-deces');
  await expect(page.getByText('This page is not fully translated yet.')).toBeHidden();
  // Sources are named as they name themselves.
  await expect(page.getByRole('link', { name: /Service-Public/ }).first()).toHaveAttribute('lang', 'fr');
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Register the death at the town hall');
  expect(await title.getAttribute('lang')).toBeNull();
});

for (const path of ['/', MOMENT, PROCEDURE, RIGHT, '/demarches/declarer-un-deces', '/demarches', '/aides', search(WORDS.found), '/plan-du-site']) {
  test(`no French is left unmarked on the English ${path}`, async ({ page, open }) => {
    await open(inLanguage('en', path));
    expect(await unmarkedFrench(page)).toEqual([]);
  });
}

/** Gives the texts that read like French where the page says that they are English. */
async function unmarkedFrench(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // Words of sentences, not of names: France Travail, carte mobilité inclusion… stay as they are.
    const sentence = /(^|[\s’(])(vous|votre|vos|dans les|pour les|avec la|auprès|mairie du|n’est|demandez)\s/i;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const lang = node.parentElement?.closest('[lang]')?.getAttribute('lang');
      if (lang === 'en' && sentence.test(text)) found.push(text);
    }
    return found;
  });
}

test('the easy version is French and says so to machines', async ({ page, open }) => {
  await open('/fr-simple');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
});

test('one page has one address', async ({ request }) => {
  for (const [from, to] of [
    ['/fr', '/'],
    ['/fr/moments?a=1', '/moments?a=1'],
    ['/moments/', '/moments'],
    ['/en/', '/en'],
  ]) {
    const response = await request.get(from, { maxRedirects: 0 });
    expect(response.status(), from).toBe(308);
    expect(response.headers().location, from).toBe(to);
  }
});

test('every answer names its language', async ({ request }) => {
  for (const language of LANGUAGES) {
    const response = await request.get(inLanguage(language, '/moments'));
    expect(response.headers()['content-language']).toBe(language === 'en' ? 'en' : 'fr');
  }
});
