// Builds the style sheet, the fonts and the icons of each brand: `node build.mjs OUT_DIR [--require etat]`.
//
// File names in OUT_DIR are flat and the style sheets name them plainly, `url(atkinson-400.woff2)`:
// the site's own build hashes the names and rewrites them. Same input, same bytes.
// EXTRA_CONTENT=DIR also scans the files of DIR for class names.

import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { browserslistToTargets, Features, transform } from 'lightningcss';

import { loadSheet } from './build/brand.mjs';
import { BuildError } from './build/error.mjs';
import { DSFR_HELP, dsfrDirectory, loadDsfr } from './build/dsfr.mjs';
import { drawIcons, iconsUsed, sprite } from './build/icons.mjs';
import { pruneUnused, purgeSelectors, readContent } from './build/prune.mjs';

const HERE = import.meta.dirname;
const FONTSOURCE = join(HERE, 'node_modules/@fontsource/atkinson-hyperlegible-next/files');
const FONTS = {
  'atkinson-400.woff2': join(FONTSOURCE, 'atkinson-hyperlegible-next-latin-400-normal.woff2'),
  'atkinson-700.woff2': join(FONTSOURCE, 'atkinson-hyperlegible-next-latin-700-normal.woff2'),
};

// Browsers of 2023 and later. Nothing else is lowered: older ones get the same HTML, plainer.
const TARGETS = browserslistToTargets(['chrome 111', 'edge 111', 'firefox 121', 'safari 16.4', 'ios_saf 16.4']);

async function main() {
  const { out, required } = readArguments(process.argv.slice(2));
  const content = readContent(HERE, process.env.EXTRA_CONTENT);
  const dsfr = dsfrDirectory(HERE);
  if (!dsfr && required.includes('etat')) throw new BuildError(DSFR_HELP);

  const brands = [{ name: 'neutre', files: FONTS, before: null }];
  if (dsfr) brands.push({ name: 'etat', ...loadDsfr(dsfr) });

  for (const brand of brands) {
    brand.sheet = loadSheet(join(HERE, 'main.css'), brand.name, brand.before);
    await purgeSelectors(brand, content, join(HERE, 'safelist.json'));
  }
  const icons = [...new Set(brands.flatMap((brand) => iconsUsed(brand.sheet)))].sort();

  mkdirSync(out, { recursive: true });
  // A sheet of an earlier build must not outlive the package it was made from.
  rmSync(join(out, 'etat.css'), { force: true });
  writeFileSync(join(out, 'icons.svg'), sprite(join(HERE, 'icons'), icons));
  copyFileSync(join(HERE, 'neutre/favicon.svg'), join(out, 'favicon.svg'));
  for (const brand of brands) writeBrand(brand, icons, out);
  if (!dsfr) console.warn(`etat.css was not built. ${DSFR_HELP}`);
}

function readArguments(args) {
  const required = [];
  const rest = [];
  while (args.length > 0) {
    const argument = args.shift();
    if (argument === '--require') required.push(args.shift());
    else rest.push(argument);
  }
  const known = required.every((name) => ['neutre', 'etat'].includes(name));
  if (rest.length !== 1 || !known) throw new BuildError('usage: node build.mjs OUT_DIR [--require neutre|etat]');
  return { out: resolve(rest[0]), required };
}

function writeBrand(brand, icons, out) {
  drawIcons(brand.sheet, icons);
  pruneUnused(brand.sheet);
  const { code } = transform({
    filename: `${brand.name}.css`,
    code: Buffer.from(brand.sheet.toString()),
    minify: true,
    targets: TARGETS,
    exclude: Features.LightDark, // Schemes are media queries here; its fallback variables would be dead weight.
  });
  for (const name of urlsOf(code.toString())) {
    if (name === 'icons.svg') continue;
    const from = brand.files[name];
    if (!from || !existsSync(from)) throw new BuildError(`${brand.name}.css names ${name}, which is not there: ${from}`);
    copyFileSync(from, join(out, basename(name)));
  }
  writeFileSync(join(out, `${brand.name}.css`), code);
  console.log(`${brand.name}.css: ${code.length} bytes, ${brotliCompressSync(code).length} in brotli`);
}

function urlsOf(css) {
  const urls = [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map((match) => match[1]);
  return [...new Set(urls)].filter((url) => !url.startsWith('data:')).sort();
}

try {
  await main();
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(`style: ${error.message}`);
  process.exitCode = 1;
}
