import { type Page, type Response, expect, test as base } from '@playwright/test';

type Fixtures = {
  /** Whether the project runs the scripts of the site. */
  js: boolean;
  /** Whether the project has a small screen. */
  narrow: boolean;
  /** Goes to an address and waits until its islands are awake. */
  open: (path: string) => Promise<Response>;
  /** What the browser complained about: errors, refused content. Must be empty at the end of each test. */
  complaints: string[];
};

export const test = base.extend<Fixtures>({
  js: async ({ javaScriptEnabled }, use) => use(javaScriptEnabled !== false),

  narrow: async ({ viewport }, use) => use((viewport?.width ?? 0) < 600),

  complaints: [
    async ({ page, js }, use) => {
      const complaints: string[] = [];
      listen(page, complaints, js);
      await use(complaints);
      expect(complaints, 'the browser complained').toEqual([]);
    },
    { auto: true },
  ],

  open: async ({ page, js }, use) => {
    await use(async (path) => {
      const response = await page.goto(path);
      if (js) await awake(page);
      if (response === null) throw new Error(`no answer for ${path}`);
      return response;
    });
  },
});

export { expect };

/** Waits until every island of the page has said that it is ready, where they do not wait for the reader. */
export async function awake(page: Page): Promise<void> {
  const loaded = 'html:not(:has(script[data-wait]))';
  await expect(page.locator(`${loaded} leptos-island:not(:has([data-pret]))`)).toHaveCount(0);
}

function listen(page: Page, complaints: string[], js: boolean): void {
  const failed = new Set<string>();
  page.on('response', (response) => {
    const document = response.request().isNavigationRequest();
    if (document && response.status() >= 400) failed.add(response.url());
  });
  page.on('console', (message) => {
    // Chromium calls an error page an error; the tests that open one check its status.
    if (failed.has(message.location().url) && message.text().startsWith('Failed to load')) return;
    // Refusals of the content policy come as errors too.
    if (['error', 'warning'].includes(message.type())) {
      complaints.push(`${page.url()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('requestfailed', (request) => {
    const cause = request.failure()?.errorText;
    // A page left before its last file has come stops asking for it.
    if (cause === 'net::ERR_ABORTED') return;
    // With scripting off Chromium refuses to fetch a script ahead and calls that its policy.
    if (!js && cause === 'csp' && request.url().endsWith('.js')) return;
    complaints.push(`${request.url()}: ${cause}`);
  });
}
