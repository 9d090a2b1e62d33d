import type { Page } from '@playwright/test';
import { expectNoViolation } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { LANGUAGES, WORDS, inLanguage, search } from './page-types.ts';

const field = (page: Page) => page.getByLabel('Ce qui vous arrive');
const list = (page: Page) => page.getByRole('listbox', { name: 'Propositions' });
const options = (page: Page) => list(page).getByRole('option');
const told = (page: Page) => page.locator('#q-told');

/** Enters a search field and waits until its island is awake. */
async function enter(page: Page): Promise<void> {
  await field(page).focus();
  await expect(field(page)).toHaveRole('combobox');
}

/** Lists what is asked of the server while the test goes on. */
function asked(page: Page): string[] {
  const queries: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname === '/api/v1/suggest') queries.push(url.searchParams.get('q') ?? '');
  });
  return queries;
}

test('without scripts the field is a plain search field', async ({ page, open, js }) => {
  test.skip(js, 'about pages without scripts');
  await open('/');
  await expect(field(page)).toHaveRole('searchbox');
  await expect(list(page)).toBeHidden();
  await field(page).fill('carte gri');
  await field(page).press('Enter');
  await expect(page).toHaveURL('/recherche?q=carte+gri');
});

test.describe('with scripts', () => {
  test.beforeEach(({ js }) => test.skip(!js, 'proposals need scripts'));

  test('items are proposed by kind while somebody types', async ({ page, open }) => {
    await open('/');
    await enter(page);
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.type('réver');
    await expect(options(page).first()).toBeVisible();
    await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
    await expect(list(page).getByRole('group', { name: 'Démarches' })).toContainText('Demander la pension de réversion');
    await expect(list(page).getByRole('group', { name: 'Droits' }).getByRole('option').first()).toBeVisible();
    const count = await options(page).count();
    await expect(told(page)).toContainText(`${count} propositions`);
  });

  test('an item is reached by the keyboard alone', async ({ page, open }) => {
    await open('/');
    await enter(page);
    await page.keyboard.type('mon mari est mo');
    await expect(options(page).first()).toBeVisible();
    const count = await options(page).count();
    await page.keyboard.press('ArrowDown');
    await expectActive(page, 0);
    await page.keyboard.press('ArrowDown');
    await expectActive(page, count > 1 ? 1 : undefined);
    await page.keyboard.press('Home');
    await expectActive(page, undefined);
    await page.keyboard.press('ArrowUp');
    await expectActive(page, count - 1);
    // After the last comes the field, then the first again.
    await page.keyboard.press('ArrowDown');
    await expectActive(page, undefined);
    await page.keyboard.press('ArrowDown');
    await expectActive(page, 0);
    const title = await options(page).first().innerText();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });

  test('Enter without a choice searches the words typed', async ({ page, open }) => {
    await open('/');
    await enter(page);
    await page.keyboard.type('carte gri');
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/recherche?q=carte+gri');
  });

  test('Escape closes the list, then clears the field', async ({ page, open }) => {
    await open('/');
    await enter(page);
    await page.keyboard.type('carte');
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(list(page)).toBeHidden();
    await expect(field(page)).toHaveValue('carte');
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('ArrowDown');
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveValue('');
  });

  test('Tab leaves the field, and the list with it', async ({ page, open }) => {
    await open('/');
    await enter(page);
    await page.keyboard.type('carte');
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('main').getByRole('button', { name: 'Rechercher' })).toBeFocused();
    await expect(list(page)).toBeHidden();
  });

  test('a proposal is followed by a press', async ({ page, open }) => {
    await open('/');
    await enter(page);
    await page.keyboard.type('carte gri');
    const link = options(page).first();
    const title = await link.innerText();
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });

  test('misspelt words are proposed for, and told', async ({ page, open }) => {
    await open('/');
    await enter(page);
    await page.keyboard.type('pention');
    await expect(page.getByRole('main')).toContainText('Propositions pour « pension »');
    await expect(told(page)).toContainText('Propositions pour « pension »');
    await expect(options(page).first()).toBeVisible();
  });

  test('nothing is asked before two letters, and once for quick typing', async ({ page, open }) => {
    const queries = asked(page);
    await open('/');
    await enter(page);
    await page.keyboard.type('c');
    await page.waitForTimeout(400);
    expect(queries).toEqual([]);
    // On a busy machine keys come slowly: as events they are quick for sure.
    await field(page).evaluate((input: HTMLInputElement) => {
      for (const text of ['ca', 'car', 'cart', 'carte']) {
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
    });
    await expect(options(page).first()).toBeVisible();
    expect(queries).toEqual(['carte']);
  });

  test('an older answer never replaces a newer one', async ({ page, open }) => {
    let late = Promise.resolve();
    await page.route(/\/api\/v1\/suggest.*q=carte$/, async (route) => {
      const answer = await route.fetch();
      late = page.waitForTimeout(900).then(() => route.fulfill({ response: answer }));
      await late;
    });
    await open('/');
    await enter(page);
    const first = page.waitForRequest(/q=carte$/);
    await page.keyboard.type('carte');
    await first;
    await page.keyboard.type(' gri');
    await expect(options(page).first()).toContainText('carte grise');
    const proposed = await options(page).allInnerTexts();
    await late;
    await page.waitForTimeout(200);
    expect(await options(page).allInnerTexts()).toEqual(proposed);
  });

  for (const failure of ['network', 'server', 'nonsense'] as const) {
    test(`the form works when the ${failure} fails`, async ({ page, open, complaints }) => {
      await page.route(/\/api\/v1\/suggest/, (route) => {
        if (failure === 'network') return route.abort('internetdisconnected');
        return route.fulfill({ status: failure === 'server' ? 503 : 200, body: 'perdu' });
      });
      await open('/');
      await enter(page);
      const answered = page.waitForEvent(failure === 'network' ? 'requestfailed' : 'requestfinished');
      await page.keyboard.type('carte gri');
      await answered;
      await expect(list(page)).toBeHidden();
      await expect(told(page)).toHaveText('');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL('/recherche?q=carte+gri');
      // The failures are the test's own doing.
      complaints.length = 0;
    });
  }

  test('scripts are loaded when a field is entered, not before', async ({ page, open }) => {
    const modules: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('.wasm')) modules.push(request.url());
    });
    await open('/');
    await page.waitForLoadState('networkidle');
    expect(modules).toEqual([]);
    await enter(page);
    expect(modules).toHaveLength(1);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing while the list is open, in ${colorScheme} colours`, async ({ page, open, js }) => {
      await page.emulateMedia({ colorScheme });
      await open(search(WORDS.found));
      await enter(page);
      await field(page).fill('pention');
      await expect(options(page).first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await expectNoViolation(page, js);
    });
  }

  test('the list fits the screen and fingers', async ({ page, open }) => {
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 640 });
      await open('/');
      await enter(page);
      await page.keyboard.type('aide');
      await expect(options(page).first()).toBeVisible();
      const box = await list(page).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      for (const option of await options(page).all()) {
        expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  test('the active proposal is seen in forced colours', async ({ page, open }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open('/');
    await enter(page);
    await page.keyboard.type('carte');
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(options(page).first()).toHaveCSS('outline-style', 'solid');
  });

  test('the field of the header proposes too', async ({ page, open, narrow }) => {
    test.skip(narrow, 'on a small screen the header has a link');
    await open('/moments');
    const header = page.getByRole('banner').getByLabel('Rechercher', { exact: true });
    await header.focus();
    await expect(header).toHaveRole('combobox');
    await page.keyboard.type('carte gri');
    await expect(options(page).first()).toContainText('carte grise');
  });

  for (const language of LANGUAGES.filter((language) => language !== 'fr')) {
    test(`proposals are in the language of the page: ${language}`, async ({ page, open }) => {
      await open(inLanguage(language, '/recherche'));
      const input = page.getByRole('main').locator('#q');
      await input.focus();
      await expect(input).toHaveRole('combobox');
      await page.keyboard.type('carte');
      const first = page.getByRole('option').first();
      await expect(first).toHaveAttribute('href', new RegExp(`^/${language}/`));
    });
  }
});

async function expectActive(page: Page, place: number | undefined): Promise<void> {
  const selected = list(page).getByRole('option', { selected: true });
  if (place === undefined) {
    await expect(selected).toHaveCount(0);
    await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
    return;
  }
  const option = options(page).nth(place);
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(selected).toHaveCount(1);
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '');
  await expect(field(page)).toBeFocused();
}
