import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { LANGUAGES, PAGE_TYPES, inLanguage } from './page-types.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Everything comes from the server of the page itself, under names made of its content: a sum in the
    // page would protect nothing. A file from elsewhere would need one (and the content policy refuses it).
    'require-sri': ['error', { target: 'crossorigin' }],
    // A list may have a name (ARIA 1.2): version 11 knows it, but wants Node 22.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
});

/** The questions of a moment are no form to send (WCAG H32): the style sheet reads them, a button empties them. */
const meant = ({ ruleId, selector }: { ruleId: string; selector: string | null }) =>
  !(ruleId === 'wcag/h32' && selector === '#situation');

// What the server sends, before the browser mends it or a script changes it.
for (const language of LANGUAGES) {
  for (const { name, path, status } of PAGE_TYPES) {
    test(`HTML is valid in ${language}: ${name}`, async ({ request }) => {
      const response = await request.get(inLanguage(language, path));
      expect(response.status()).toBe(status);
      const report = await validator.validateString(await response.text());
      const told = report.results.flatMap(({ messages }) =>
        messages.filter(meant).map(({ ruleId, message, line, column, selector }) =>
          `${line}:${column} ${ruleId}: ${message} (${selector})`),
      );
      expect(told).toEqual([]);
    });
  }
}

test('an invalid document would be found', async () => {
  const report = await validator.validateString('<!DOCTYPE html><html><body><p><div></div></p></body></html>');
  expect(report.valid).toBe(false);
});
