import { readFile } from 'node:fs/promises';

import { expect, test } from './fixtures.ts';
import { LETTER } from './page-types.ts';

test('a letter is filled in on the device, saved as text, and nothing is sent', async ({ page, open, js }) => {
  await open(LETTER);
  const letter = page.getByRole('article');
  if (!js) {
    // Without scripts there is nothing to fill in: the sheet has its blanks, to be filled in by hand.
    await expect(page.getByRole('textbox', { name: 'Vos prénom et nom' })).toBeHidden();
    await expect(letter).toContainText('…………');
    return;
  }
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.getByLabel('Prénom et nom de la personne décédée').fill('Jeanne Martin');
  await page.getByLabel('Date du décès').fill('2026-11-03');
  await page.getByRole('textbox', { name: 'Vos prénom et nom' }).fill('Paul Martin');
  await expect(letter).toContainText('décès de Jeanne Martin');
  await expect(letter).toContainText('3 novembre 2026');
  // A paragraph about what is optional goes with what it is about.
  await expect(letter.getByText('La succession est suivie par un notaire')).toBeHidden();
  await page.getByLabel('Nom et adresse du notaire (facultatif)').fill('Me Durand, Riom');
  await expect(letter.getByText('La succession est suivie par un notaire')).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger le texte' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('prevenir-une-banque-d-un-deces.txt');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('Jeanne Martin');
  expect(text).toContain('Me Durand, Riom');
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

test('the name of the writer serves for the next letter, until it is erased', async ({ page, open, js }) => {
  test.skip(!js, 'letters are filled in with scripts');
  await open(LETTER);
  await page.getByRole('textbox', { name: 'Vos prénom et nom' }).fill('Paul Martin');
  await open('/lettres');
  await page.getByRole('main').getByRole('listitem').getByRole('link').last().click();
  await expect(page.getByRole('textbox', { name: 'Vos prénom et nom' })).toHaveValue('Paul Martin');
  await open('/donnees-personnelles');
  await page.getByRole('button', { name: 'Effacer ce que ce site garde' }).click();
  await open(LETTER);
  await expect(page.getByRole('textbox', { name: 'Vos prénom et nom' })).toHaveValue('');
});

test('a letter prints alone', async ({ page, open }) => {
  await open(LETTER);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('article')).toBeVisible();
  await expect(page.getByRole('heading')).toHaveCount(0);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('the empty letter is saved as text', async ({ page, open }) => {
  await open(LETTER);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger la lettre vide' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('Madame, Monsieur');
  expect(text).toContain('…………');
});
