import { expect, test } from './fixtures.ts';
import { MOMENT, PROCEDURE, RIGHT } from './page-types.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`from a screen in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    for (const path of [MOMENT, PROCEDURE, RIGHT]) {
      test(`${path} prints its content only, in black on white`, async ({ page, open }) => {
        await open(path);
        await page.emulateMedia({ media: 'print' });
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        for (const role of ['banner', 'contentinfo', 'search'] as const) {
          await expect(page.getByRole(role)).toHaveCount(0);
        }
        await expect(page.getByRole('button')).toHaveCount(0);
        const colours = await page.evaluate(() => {
          const body = getComputedStyle(document.body);
          const text = getComputedStyle(document.querySelector('main p')!);
          return { paper: body.backgroundColor, ink: text.color };
        });
        expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(colours.paper);
        // The soft ink of notes is a dark grey.
        expect(Math.max(...(colours.ink.match(/\d+/g) ?? []).map(Number))).toBeLessThan(0x60);
      });

      test(`links to other sites show their address on the print of ${path}`, async ({ page, open }) => {
        await open(path);
        await page.emulateMedia({ media: 'print' });
        const links = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].map((link) => {
            const after = getComputedStyle(link, '::after');
            const href = link.getAttribute('href') ?? '';
            return { href, outside: link.origin !== location.origin, after: after.content, display: after.display };
          }),
        );
        const outside = links.filter((link) => link.outside && link.href.startsWith('http'));
        expect(outside.length).toBeGreaterThan(0);
        for (const { href, after, display } of outside) {
          // Chromium gives the pieces of the content as they are put together, or as they are written.
          expect([`" (${href})"`, `" (" "${href}" ")"`, '" (" attr(href) ")"'], href).toContain(after);
          expect(display, href).not.toBe('none');
        }
        for (const { after } of links.filter(({ outside }) => !outside)) {
          expect(after).not.toContain('http');
        }
      });
    }

    test('what is folded is printed', async ({ page, open }) => {
      await open(MOMENT);
      const later = page.getByRole('heading', { level: 3, name: 'Accepter ou refuser la succession' });
      const documents = page.getByRole('listitem').filter({ hasText: 'Déclarer le décès à la mairie' }).getByText('Livret de famille');
      await expect(later).toBeHidden();
      await expect(documents.last()).toBeHidden();
      await page.emulateMedia({ media: 'print' });
      await expect(later).toBeVisible();
      await expect(documents.last()).toBeVisible();
      expect((await later.boundingBox())?.height).toBeGreaterThan(8);
    });
  });
}

test('the filters and pages of a list are not printed', async ({ page, open }) => {
  await open('/demarches');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('form')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  expect(await page.getByRole('heading', { level: 3 }).count()).toBe(20);
});

test('a moment prints on a handful of sheets', async ({ page, open }) => {
  await open(MOMENT);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  const sheets = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
  // Forty-four steps, three or four a sheet. More would be blank sheets or steps torn apart.
  expect(sheets).toBeGreaterThan(0);
  expect(sheets).toBeLessThanOrEqual(17);
});
