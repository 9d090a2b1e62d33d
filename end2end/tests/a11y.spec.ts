import { expectNoViolation } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { LANGUAGES, MOMENT, PAGE_TYPES, PROCEDURE, RIGHT, WORDS, inLanguage, search } from './page-types.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });
    for (const { name, path, status } of PAGE_TYPES) {
      test(`axe finds nothing on: ${name}`, async ({ page, open, js }) => {
        expect((await open(path)).status()).toBe(status);
        await expectNoViolation(page, js);
      });
    }
  });
}

for (const language of LANGUAGES.filter((language) => language !== 'fr')) {
  for (const path of ['/', MOMENT, PROCEDURE, RIGHT, search(WORDS.found)]) {
    const address = inLanguage(language, path);
    test(`axe finds nothing on ${address}`, async ({ page, open, js }) => {
      expect((await open(address)).status()).toBe(200);
      await expectNoViolation(page, js);
    });
  }
}

test('axe would find a fault', async ({ page, open, js }) => {
  await open('/a-propos');
  await page.evaluate(() => document.documentElement.removeAttribute('lang'));
  await expect(expectNoViolation(page, js)).rejects.toThrow('html-has-lang');
});
