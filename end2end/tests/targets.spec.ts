import { expect, test } from './fixtures.ts';
import { PAGE_TYPES } from './page-types.ts';

/** As high as a finger, in CSS pixels. */
const FINGER = 44;

for (const { name, path } of PAGE_TYPES) {
  test(`what is touched is as high as a finger on: ${name}`, async ({ page, open }) => {
    await open(path);
    expect(await page.evaluate(small, FINGER)).toEqual([]);
  });
}

/** Lists what is smaller, but for links within a sentence: those are as high as its line. Runs in the page. */
function small(least: number) {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')];
  const height = (element: HTMLElement) => {
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
    // A link may cover its whole card.
    const cover = getComputedStyle(element, '::after');
    const covers = cover.position === 'absolute' && cover.content !== 'none';
    const boxes = [element, label, covers ? element.closest('li') : null];
    return Math.max(...boxes.map((box) => box?.getClientRects()[0]?.height ?? 0));
  };
  const inSentence = (element: HTMLElement) =>
    element.localName === 'a' && element.parentElement?.innerText.trim() !== element.innerText.trim();
  // Skip links are for the keyboard: they stand above the page until they have the focus.
  const seen = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().bottom > 0;
  return all
    .filter((element) => seen(element) && !inSentence(element) && height(element) < least)
    .map((element) => `${element.localName} ${element.innerText.slice(0, 40)}: ${height(element).toFixed(1)}`);
}
