import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const here = path.dirname(fileURLToPath(import.meta.url));
const port = Number(process.env.E2E_PORT ?? 3900);
const address = `http://127.0.0.1:${port}`;
const target = path.resolve(here, '..', process.env.CARGO_TARGET_DIR ?? 'target');
const binary = path.resolve(process.env.MOMENTS_BIN ?? path.join(target, 'debug', 'moments'));
// Emptied at each start: a store that is not empty would hide the content of the binary.
const data = path.join(tmpdir(), `moments-e2e-${port}`);

const narrow = { width: 360, height: 780 };
const wide = { width: 1280, height: 900 };

export default defineConfig({
  testDir: 'tests',
  outputDir: 'results',
  fullyParallel: true,
  forbidOnly: true,
  // A test that passes at its second try has found a fault: it must fail.
  retries: 0,
  workers: 2,
  // Long enough for a busy machine: a slow test is no fault of the site, whose speed is measured elsewhere.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: address,
    locale: 'fr-FR',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'js-360', use: { viewport: narrow } },
    { name: 'js-1280', use: { viewport: wide } },
    { name: 'nojs-360', use: { viewport: narrow, javaScriptEnabled: false } },
    { name: 'nojs-1280', use: { viewport: wide, javaScriptEnabled: false } },
  ],
  webServer: {
    // MOMENTS_BIN is ours: the server would take it for an unknown value of its configuration.
    command:
      `rm -rf "${data}" && exec env -u MOMENTS_BIN "${binary}" serve ` +
      `--addr 127.0.0.1:${port} --base-url ${address} --data "${data}" --log-level warn`,
    cwd: here,
    url: `${address}/healthz`,
    timeout: 30_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    stdout: 'pipe',
    stderr: 'pipe',
  },
});
