import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

/** WCAG 2.2, levels A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Checks what is on the screen, with every `<details>` open: what they hold is checked too. */
export async function expectNoViolation(page: Page, js: boolean): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const builder = new AxeBuilder({ page });
  if (!js) {
    await withoutTimers(page);
    // The other mode ends in a second page, and fetching style sheets ahead is raced against a timer.
    builder.setLegacyMode().options({ preload: false });
  }
  builder.withTags(TAGS);
  const { violations, passes } = await builder.analyze();
  const told = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    places: nodes.map(({ target, failureSummary }) => `${target.join(' ')} | ${failureSummary}`),
  }));
  expect(told).toEqual([]);
  // A check that looked at nothing would have found nothing.
  expect(passes.length).toBeGreaterThan(10);
}

/**
 * Lets axe run in a page whose scripting is off, so that it sees this very page: the scripts of the
 * site have not run, and `@media (scripting: none)` holds. Nothing has to be blocked or reloaded.
 *
 * With scripting off the browser still evaluates what the test sends it, promises included, but
 * never calls back a timer, and axe waits for timers between its steps. They become promises.
 */
async function withoutTimers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const soon = (call: (...values: unknown[]) => void, _delay?: number, ...values: unknown[]) => {
      void Promise.resolve().then(() => call(...values));
      return 0;
    };
    Object.assign(window, { setTimeout: soon });
  });
}
