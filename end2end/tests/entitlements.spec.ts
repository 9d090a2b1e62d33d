import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { RIGHT } from './page-types.ts';

const form = (page: Page) => page.getByRole('form', { name: 'Filtrer les droits' });
const titles = (page: Page) => page.getByRole('main').getByRole('heading', { level: 3 });

test('rights are narrowed by how they come and by moment, with a plain form', async ({ page, open, narrow }) => {
  await open('/aides');
  const all = await titles(page).count();
  expect(all).toBeGreaterThan(40);
  await expect(page.getByRole('heading', { name: /^\d+ droits$/, level: 2 })).toHaveText(`${all} droits`);
  // A summary has no role of its own.
  if (narrow) await form(page).locator('summary').click();
  await form(page).getByRole('checkbox', { name: 'Déjà rempli' }).check();
  await page.getByLabel('Moment de vie').selectOption({ label: 'Je deviens étudiant' });
  await form(page).getByRole('button', { name: 'Filtrer' }).click();

  await expect(page).toHaveURL(/\/aides\?proactivity=prefilled&moment=je-deviens-etudiant$/);
  await expect(titles(page).first()).toHaveText('Bourse étudiante sur critères sociaux');
  expect(await titles(page).count()).toBeLessThan(10);
  await expect(form(page).getByRole('checkbox', { name: 'Déjà rempli' })).toBeChecked();
  await expect(page.getByRole('heading', { name: 'Sans rien demander' })).toHaveCount(0);

  await form(page).getByRole('link', { name: 'Tout effacer' }).click();
  await expect(page).toHaveURL('/aides');
  await expect(titles(page)).toHaveCount(all);
});

test('a condition leads to its figure, which opens by the keyboard on its history', async ({ page, open }) => {
  await open(RIGHT);
  await page.getByRole('table', { name: 'Toutes ces conditions sont nécessaires' })
    .getByRole('link', { name: 'Âge de la pension de réversion' }).click();
  await expect(page).toHaveURL(`${RIGHT}#chiffre-reversion-age`);
  const figure = page.locator('#chiffre-reversion-age');
  await expect(figure).toBeInViewport();
  await expect(figure).toContainText('55 ans');
  await figure.locator('summary').focus();
  if (!(await figure.getByRole('table').isVisible())) await page.keyboard.press('Enter');
  await expect(figure.getByRole('columnheader')).toHaveText(['À partir du', 'Valeur', 'Source', 'Certitude']);
});

test('a wide scale scrolls by itself and can be reached by the keyboard', async ({ page, open, narrow }) => {
  await open('/aides/maprimerenov-ampleur');
  const figure = page.locator('#chiffre-anah-plafond-modestes');
  await figure.locator('summary').click();
  const frame = figure.getByRole('region', { name: /Plafond des revenus modestes/ });
  await frame.focus();
  await expect(frame).toBeFocused();
  const wider = await frame.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
  expect(wider).toBe(narrow);
  if (narrow) {
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => frame.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  }
});

test('examples say their outcome at once and their answers on demand', async ({ page, open }) => {
  await open(RIGHT);
  const example = page.getByRole('group').filter({ hasText: 'Veuve de 62 ans' });
  await expect(example).toContainText('486 € par mois');
  const answer = example.getByText('Retraite de base du défunt');
  await expect(answer).toBeHidden();
  await example.locator('summary').click();
  await expect(answer).toBeVisible();
});

test('the way back from a right is the list of rights', async ({ page, open }) => {
  await open(RIGHT);
  const trail = page.getByRole('navigation', { name: 'Fil d’Ariane' });
  const here = await page.getByRole('heading', { level: 1 }).innerText();
  await expect(trail.getByRole('listitem')).toHaveText(['Accueil', 'Droits', here]);
  await trail.getByRole('link', { name: 'Droits' }).click();
  await expect(page).toHaveURL('/aides');
  await expect(page.getByRole('navigation', { name: 'Menu principal' }).getByRole('link', { name: 'Droits' }))
    .toHaveAttribute('aria-current', 'true');
});
