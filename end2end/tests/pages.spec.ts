import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { LANGUAGES, PAGE_TYPES, PROCEDURE, inLanguage } from './page-types.ts';

for (const { name, path, status, breadcrumb } of PAGE_TYPES) {
  test.describe(`page: ${name}`, () => {
    test('has its status, its language and one title', async ({ page, open }) => {
      expect((await open(path)).status()).toBe(status);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page).toHaveTitle(/^\S.* – Moments de vie$|^Moments de vie\s: .+/);
    });

    test('has its landmarks', async ({ page, open }) => {
      await open(path);
      for (const role of ['banner', 'main', 'contentinfo'] as const) {
        await expect(page.getByRole(role)).toHaveCount(1);
        await expect(page.getByRole(role)).toBeVisible();
      }
      await expect(page.getByRole('navigation', { name: 'Menu principal' })).toBeVisible();
      await expect(page.getByRole('navigation', { name: 'Langues' })).toBeVisible();
      const trail = page.getByRole('navigation', { name: 'Fil d’Ariane' });
      await expect(trail).toHaveCount(breadcrumb ? 1 : 0);
    });

    test('does not scroll sideways', async ({ page, open }) => {
      await open(path);
      await expectNoSidewaysScroll(page);
    });

    // On a slow network the text is first drawn in a font of the device, whose words are wider.
    test('does not scroll sideways before its fonts are there', async ({ page, open, narrow }) => {
      test.skip(!narrow, 'words only stick out of a narrow screen');
      await page.route('**/*.woff2', (route) => route.abort('aborted'));
      await open(path);
      await expectNoSidewaysScroll(page);
    });

    test('names its address in each language', async ({ page, open, baseURL }) => {
      await open(path);
      const links = await page.evaluate(() => {
        const all = [...document.head.querySelectorAll('link')];
        const href = (link: HTMLLinkElement) => link.getAttribute('href');
        return {
          robots: document.head.querySelector('meta[name=robots]')?.getAttribute('content'),
          canonical: all.filter((link) => link.rel === 'canonical').map(href),
          alternate: all.filter((link) => link.hreflang).map((link) => [link.hreflang, href(link)]),
        };
      });
      const plain = path.replace(/\?.*/, '');
      if (links.robots === undefined) {
        expect(links.canonical).toEqual([`${baseURL}${plain}`]);
        expect(links.alternate).toEqual([
          ['fr', `${baseURL}${plain}`],
          ['en', `${baseURL}${inLanguage('en', plain)}`],
          ['x-default', `${baseURL}${plain}`],
        ]);
      } else {
        // A page that search engines must not show: an error, or a view of another page.
        expect(links).toEqual({ robots: 'noindex', canonical: [], alternate: [] });
        expect(status >= 400 || path.includes('?')).toBe(true);
      }
    });
  });
}

test('no two pages have the same title or description', async ({ request }) => {
  const heads = new Map<string, string>();
  // The views of one list share its title: only what is indexed must differ.
  for (const { path } of PAGE_TYPES.filter(({ path, status }) => status === 200 && !path.includes('?'))) {
    for (const language of LANGUAGES) {
      const address = inLanguage(language, path);
      const html = await (await request.get(address)).text();
      const title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '';
      expect(title, address).not.toBe('');
      expect(/<meta name="description" content="[^"]{20,}/.test(html), address).toBe(true);
      const same = `${language} ${title}`;
      expect(heads.get(same), `${address} has the title of`).toBeUndefined();
      heads.set(same, address);
    }
  }
});

test('the titles of a search name its words', async ({ page, open }) => {
  await open('/recherche?q=naissance');
  await expect(page).toHaveTitle('naissance – Recherche – Moments de vie');
  await open('/recherche');
  await expect(page).toHaveTitle('Recherche – Moments de vie');
});

test('headings go down one level at a time', async ({ page, open }) => {
  for (const { path } of PAGE_TYPES) {
    await open(path);
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => Number(localName[1])),
    );
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0), `${path}: ${levels.join(' ')}`).toBeLessThanOrEqual(1);
    });
  }
});

test('the breadcrumb leads back', async ({ page, open }) => {
  await open(PROCEDURE);
  const trail = page.getByRole('navigation', { name: 'Fil d’Ariane' });
  const here = await page.getByRole('heading', { level: 1 }).innerText();
  await expect(trail.getByRole('listitem')).toHaveText(['Accueil', 'Démarches', here]);
  await trail.getByRole('link', { name: 'Démarches' }).click();
  await expect(page).toHaveURL('/demarches');
  await trail.getByRole('link', { name: 'Accueil' }).click();
  await expect(page).toHaveURL('/');
});

test('a procedure says to machines what it is', async ({ request, baseURL }) => {
  for (const language of LANGUAGES) {
    const address = inLanguage(language, PROCEDURE);
    const html = await (await request.get(address)).text();
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    const service = JSON.parse(json);
    expect(service).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'GovernmentService',
      url: `${baseURL}${address}`,
      inLanguage: language === 'en' ? 'en' : 'fr',
      serviceOperator: { '@type': 'GovernmentOrganization' },
    });
    expect(service.name).not.toBe('');
    expect(service.availableChannel.length).toBeGreaterThan(0);
  }
});

test('a page that is gone says where to go', async ({ page, open }) => {
  await open('/demarches/demander-la-carte-d-invalidite');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette démarche n’existe plus');
  await page.getByRole('link', { name: /carte mobilité inclusion/i }).click();
  await expect(page).toHaveURL('/demarches/demander-la-carte-mobilite-inclusion');
});

test('a page that is not there offers a search', async ({ page, open }) => {
  await open('/nulle-part');
  await page.getByLabel('Ce qui vous arrive').fill('naissance');
  await page.getByRole('main').getByRole('button', { name: 'Rechercher' }).click();
  await expect(page).toHaveURL('/recherche?q=naissance');
  await expect(page.getByRole('status')).toContainText('naissance');
});

/** Looks at the whole page, what stands in closed details too. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const sizes = await page.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    await document.fonts.ready;
    const { scrollWidth, clientWidth } = document.documentElement;
    const beyond = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.localName}.${element.className}`);
    return { scrollWidth, clientWidth, beyond: beyond.slice(0, 5) };
  });
  expect(sizes.scrollWidth, sizes.beyond.join(', ')).toBeLessThanOrEqual(sizes.clientWidth);
}
