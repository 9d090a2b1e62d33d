import { expect, test } from '@playwright/test';
import { LANGUAGES, PAGE_TYPES, inLanguage } from './page-types.ts';

const links = (html: string): string[] =>
  [...html.matchAll(/ (?:href|src|action)="([^"]*)"/g)].map(([, link]) => link.replaceAll('&amp;', '&'));

const ids = (html: string): Set<string> =>
  new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));

/** As many addresses are asked for at once. */
const AT_ONCE = 8;

for (const language of LANGUAGES) {
  test(`every link of every page type leads somewhere in ${language}`, async ({ request }) => {
    test.slow();
    const wanted = new Map<string, Set<string>>();
    const errors = new Set<string>();
    for (const { path, status } of PAGE_TYPES.filter(({ name }) => name !== 'too long')) {
      const here = inLanguage(language, path);
      const html = await (await request.get(here)).text();
      // An error page has the same address in the other languages, where it is an error as well.
      if (status >= 400) for (const other of LANGUAGES) errors.add(inLanguage(other, path));
      for (const link of links(html).filter((link) => /^[/#]/.test(link))) {
        const [address, fragment] = link.split('#');
        const at = address || here;
        const fragments = wanted.get(at) ?? new Set();
        if (fragment) fragments.add(fragment);
        wanted.set(at, fragments);
      }
    }
    expect(wanted.size).toBeGreaterThan(200);

    const broken: string[] = [];
    const check = async (address: string, fragments: Set<string>) => {
      const response = await request.get(address, { maxRedirects: 0 });
      if (response.status() !== 200 && !errors.has(address)) broken.push(`${address}: ${response.status()}`);
      const known = fragments.size === 0 ? new Set() : ids(await response.text());
      for (const fragment of fragments) if (!known.has(fragment)) broken.push(`${address}#${fragment}`);
    };
    const all = [...wanted];
    while (all.length > 0) await Promise.all(all.splice(0, AT_ONCE).map((link) => check(...link)));
    expect(broken).toEqual([]);
  });
}

test('links to other sites use https and never a new window', async ({ request }) => {
  for (const { path } of PAGE_TYPES) {
    const html = await (await request.get(path)).text();
    const http = links(html).filter((link) => link.startsWith('http://') && !link.startsWith('http://127.0.0.1'));
    expect(http, path).toEqual([]);
    expect(html, path).not.toContain('target="_blank"');
  }
});
