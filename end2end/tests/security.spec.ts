import { expect, test } from './fixtures.ts';
import { MOMENT, PAGE_TYPES, PROCEDURE, RIGHT } from './page-types.ts';

const ADDRESSES = ['/', MOMENT, PROCEDURE, RIGHT, '/nulle-part', '/api/v1/moments', '/api/v1/nulle-part', '/robots.txt', '/healthz'];

/** Reads a content policy into its directives. */
function directives(policy: string): Map<string, string[]> {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
  return new Map(parts.map(([name, ...values]) => [name, values]));
}

for (const address of ADDRESSES) {
  test(`headers protect the readers of ${address}`, async ({ request }) => {
    const headers = (await request.get(address)).headers();
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': expect.stringMatching(/^(same-origin|no-referrer|strict-origin)$/),
      'permissions-policy': expect.stringContaining('geolocation=()'),
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['server']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  test(`the content policy of ${address} allows nothing inline and nobody else`, async ({ request }) => {
    const policy = directives((await request.get(address)).headers()['content-security-policy'] ?? '');
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
    expect(policy.get('form-action')).toEqual(["'self'"]);
    expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(policy.get('style-src')).toEqual(["'self'"]);
    for (const [name, values] of policy) {
      for (const value of values) expect(["'none'", "'self'", "'wasm-unsafe-eval'", 'data:'], name).toContain(value);
      if (values.includes('data:')) expect(['img-src', 'font-src']).toContain(name);
    }
  });
}

for (const { name, path, status } of PAGE_TYPES) {
  test(`nothing inline and nothing foreign on: ${name}`, async ({ page, open, baseURL }) => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!/^data:/.test(request.url()) && !request.url().startsWith(`${baseURL}/`)) foreign.push(request.url());
    });
    const response = await open(path);
    expect(response.status()).toBe(status);
    // What the server sends: the islands may set attributes later.
    const html = await response.text();
    expect(html).not.toMatch(/<[^>]+ (style|on[a-z]+)="/);
    expect(html).not.toContain('javascript:');
    expect(html).not.toMatch(/<(style|iframe|object|embed|base)\b/);
    for (const [, attributes] of html.matchAll(/<script\b([^>]*)>/g)) {
      expect(attributes).toMatch(/ src="\/assets\/|type="application\/ld\+json"/);
    }
    await page.waitForLoadState('networkidle');
    expect(foreign).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
}

test('text of an address is never markup', async ({ page, open }) => {
  const hostile = '"><script>document.title="pris"</script><img src=x onerror=alert(1)>';
  for (const path of ['/recherche?q=', '/demarches?q=', '/demarches?moment=', '/aides?moment=', '/aides?proactivity=', '/recherche?q=aide&kind=', '/en/recherche?q=aide&page=']) {
    await open(path + encodeURIComponent(hostile));
    expect(await page.title()).not.toBe('pris');
    expect(await page.evaluate(() => document.querySelectorAll('img, main script').length), path).toBe(0);
  }
});

test('an address like that of another site is not followed', async ({ request, baseURL }) => {
  for (const path of ['//example.org/', '//example.org/%2f..', '/fr//example.org']) {
    const response = await request.get(`${baseURL}${path}`, { maxRedirects: 0 });
    expect(response.headers().location ?? '/', path).not.toMatch(/^(https?:)?\/\//);
  }
});
