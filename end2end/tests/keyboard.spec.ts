import { type Locator, type Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { MOMENT, PAGE_TYPES, WORDS } from './page-types.ts';

/** More stops than any way through these pages has. */
const FAR = 120;

/** Presses Tab until an element has the focus, which must be seen at each stop. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toHaveCount(1);
  for (let stops = 0; stops < FAR; stops += 1) {
    await page.keyboard.press('Tab');
    await expectVisibleFocus(page);
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('the element cannot be reached by Tab');
}

/** The element with the focus is on the screen, nothing covers it, and it is outlined. */
async function expectVisibleFocus(page: Page): Promise<void> {
  // The page may still be gliding towards it.
  await expect(async () => {
    const seen = await page.evaluate(focused);
    expect(seen, seen.element).toMatchObject({ outlined: true, inside: true, covered: '' });
  }).toPass({ intervals: [20, 50, 100, 200], timeout: 3_000 });
}

/** Says what has the focus and how it is seen. Runs in the page. */
function focused() {
  const element = document.activeElement ?? document.body;
  // A large link may show its outline around its card, a field around its form.
  const form = element.closest('form') ?? element;
  const outlines = [getComputedStyle(element), getComputedStyle(element, '::after'), getComputedStyle(form)];
  // The first line: the middle of a link of two lines may be beside both.
  const { left, right, top, bottom } = element.getClientRects()[0] ?? new DOMRect();
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const free = hit !== null && (element.contains(hit) || hit.contains(element));
  return {
    element: `${element.localName} ${element.textContent?.trim().slice(0, 40)}`,
    outlined: outlines.some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    ),
    // Browsers scroll by whole pixels.
    inside: left > -1 && top > -1 && right < innerWidth + 1 && bottom < innerHeight + 1,
    covered: free ? '' : `by ${hit?.localName}.${hit?.className}`,
  };
}

test('a procedure is reached from home by the keyboard alone', async ({ page, open }) => {
  await open('/');
  await tabTo(page, page.getByLabel('Ce qui vous arrive'));
  await page.keyboard.type(WORDS.found);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recherche');
  const first = page.getByRole('main').getByRole('listitem').getByRole('heading', { level: 2 }).first();
  await expect(first).toHaveText('Je perds un proche');
  await tabTo(page, first.getByRole('link'));
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(MOMENT);
  const step = page.getByRole('heading', { name: 'Déclarer le décès à la mairie' }).getByRole('link');
  await tabTo(page, step);
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL('/demarches/declarer-un-deces');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Déclarer le décès à la mairie');
});

for (const { name, path } of PAGE_TYPES) {
  test(`the focus is seen at every stop on: ${name}`, async ({ page, open }) => {
    await open(path);
    const stops = await page.evaluate(
      () => [...document.querySelectorAll('a[href], button, input, select, summary')].length,
    );
    // Long lists repeat themselves: their first links stand for the others.
    for (let stop = 0; stop < Math.min(stops, 40); stop += 1) {
      await page.keyboard.press('Tab');
      const ended = await page.evaluate(() => document.activeElement === document.body);
      if (ended) break;
      await expectVisibleFocus(page);
    }
  });
}

for (const path of ['/', MOMENT, '/demarches', '/nulle-part']) {
  test(`skip links lead where they say on ${path}`, async ({ page, open }) => {
    const second = path === '/' ? 'Aller à la recherche' : 'Aller au menu';
    const goals = [
      { name: 'Aller au contenu', goal: page.getByRole('main') },
      {
        name: second,
        goal: path === '/' ? page.getByLabel('Ce qui vous arrive') : page.getByRole('navigation', { name: 'Menu principal' }),
      },
      { name: 'Aller au pied de page', goal: page.getByRole('contentinfo') },
    ];
    for (const [index, { name, goal }] of goals.entries()) {
      await open(path);
      for (let press = 0; press <= index; press += 1) await page.keyboard.press('Tab');
      const link = page.getByRole('link', { name });
      await expect(link).toBeFocused();
      await expect(link).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Enter');
      await expect(goal).toBeFocused();
      await expect(goal).toBeInViewport();
    }
  });
}

test('the skip link to the content leaves out the header', async ({ page, open }) => {
  await open(MOMENT);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inside = await page.evaluate(() => document.activeElement?.closest('main') !== null);
  expect(inside).toBe(true);
});

test('details open with the keyboard', async ({ page, open }) => {
  await open(MOMENT);
  const documents = page.getByRole('main').getByRole('group').first();
  const items = documents.getByRole('paragraph');
  await expect(items).toBeHidden();
  // A summary has no role of its own: it is the first thing in its group.
  await documents.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(items).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(items).toBeHidden();
});
