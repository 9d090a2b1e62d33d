import { type Page } from '@playwright/test';
import { expectNoViolation } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { MOMENT, inLanguage } from './page-types.ts';

const RIGHTS = `${MOMENT}/droits`;

/** More questions than a moment has. */
const MANY = 60;

/** Answers the questions on the screen with the keyboard alone, and sends them. */
async function answerByKeyboard(page: Page): Promise<void> {
  const questions = await page.locator('.question').count();
  for (let n = 0; n < questions; n += 1) {
    const question = page.locator('.question').nth(n);
    const field = question.locator('input').first();
    await field.focus();
    const kind = await field.getAttribute('type');
    if (kind === 'radio') {
      await page.keyboard.press('Space');
    } else if (kind === 'date') {
      const earliest = (await field.getAttribute('min')) ?? '';
      const latest = (await field.getAttribute('max')) ?? '';
      await field.fill(earliest > '1964-05-10' ? latest : '1964-05-10');
    } else {
      await page.keyboard.type('1');
    }
  }
  const next = page.getByRole('button', { name: 'Continuer' });
  await next.focus();
  // Whether the server answers or the browser itself, what was asked makes way for what comes next.
  await page.locator('#questions').evaluate((heading) => heading.setAttribute('data-old', ''));
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-old]')).toHaveCount(0);
}

test('the whole questionnaire is answered by the keyboard alone', async ({ page, open, js }) => {
  await open(MOMENT);
  await page.getByRole('link', { name: 'Connaître mes droits' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(RIGHTS);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vos droits');
  let asked = 0;
  const seen = new Set<string>();
  while ((await page.locator('.question').count()) > 0) {
    const words = (await page.locator('.question').first().textContent()) ?? '';
    expect(seen.has(words), `asked twice: ${words}`).toBe(false);
    seen.add(words);
    await answerByKeyboard(page);
    asked += 1;
    expect(asked).toBeLessThan(MANY);
  }
  expect(asked).toBeGreaterThan(3);
  await expect(page.locator('#questions')).toContainText('Droits connus');
  await expect(page.getByRole('heading', { name: /Encore une question/ })).toHaveCount(0);
  await expectNoViolation(page, js);
});

test('a gap is filled on one page, changed, and forgotten', async ({ page, open, js }) => {
  await open(RIGHTS);
  await page.getByRole('button', { name: 'Voir toutes les questions sur une page' }).click();
  await page.getByRole('radio', { name: 'Mon conjoint ou ma conjointe', exact: true }).check();
  await page.getByRole('radio', { name: 'Mariés, ou mariés puis divorcés' }).check();
  await page.getByRole('button', { name: 'Continuer' }).click();
  const answers = page.getByRole('region', { name: 'Vos réponses' });
  await expect(answers).toContainText('Mon conjoint ou ma conjointe');
  await answers.getByRole('button', { name: /Modifier.*union/ }).click();
  await expect(page.locator('.question')).toHaveCount(1);
  await page.getByRole('radio', { name: 'Pacsés' }).check();
  await page.getByRole('button', { name: 'Continuer' }).click();
  const title = page.getByRole('heading', { name: 'Pension de réversion du régime général' });
  const refused = page.getByRole('article').filter({ has: title });
  await expect(refused).toContainText('Avoir été mariés');
  await answers.getByRole(js ? 'button' : 'link', { name: 'Tout effacer' }).click();
  await expect(page.getByRole('region', { name: 'Vos réponses' })).toHaveCount(0);
});

test('a bad answer is told at the top and at its field', async ({ page, open, js }) => {
  await open(RIGHTS);
  await page.getByRole('button', { name: 'Voir toutes les questions sur une page' }).click();
  const field = page.getByLabel(/Quels sont vos revenus personnels/);
  await field.fill('beaucoup');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page).toHaveTitle(/^Erreur/);
  const summary = page.getByRole('alert');
  await summary.getByRole('link').first().click();
  await expect(page.getByLabel(/Quels sont vos revenus personnels/)).toBeFocused();
  await expect(page.getByLabel(/Quels sont vos revenus personnels/)).toHaveValue('beaucoup');
  await expectNoViolation(page, js);
});

test('the questionnaire speaks English too', async ({ page, open }) => {
  await open(inLanguage('en', RIGHTS));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your rights');
  await expect(page.getByRole('button', { name: 'I do not know' })).toBeVisible();
});
