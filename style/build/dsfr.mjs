// Reads the State's design system for the etat brand.
//
// Its package asks whoever installs it to accept its terms of use, and those reserve it to State sites. So it is not a
// dependency of this folder: it is one of style/etat/, and the neutral brand holds none of its code.

import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import postcss from 'postcss';

import { BuildError } from './error.mjs';

/** What to do to have the etat brand. */
export const DSFR_HELP = '@gouvfr/dsfr is not installed in style/etat: its terms of use must be read and accepted first, see style/README.md';

const COMPONENTS = [
  'link', 'button', 'form', 'input', 'select', 'checkbox', 'radio', 'search', 'skiplink', 'logo', 'header', 'breadcrumb',
  'tag', 'badge', 'notice', 'alert', 'callout', 'pagination', 'summary', 'table', 'footer',
];
const DARK = /\[data-fr-(?:theme|scheme)=["']?dark["']?\]/g;
const NOT_DARK = /:not\(\[data-fr-(?:theme|scheme)=["']?dark["']?\]\)/g;
const OLD_BROWSERS = /-ms-high-contrast|-ms-accelerator|min-resolution:\s*\.001dpcm|-webkit-min-device-pixel-ratio:\s*0\b/;

/** Gives the folder of the package, or null when it is not installed. */
export function dsfrDirectory(here) {
  const directory = join(here, 'etat/node_modules/@gouvfr/dsfr');
  return existsSync(join(directory, 'package.json')) ? directory : null;
}

/** Gives the State's style sheet as a tree (`before`), and where the files that it names are (`files`). */
export function loadDsfr(directory) {
  const files = {};
  const before = postcss.root();
  for (const path of ['core/core', ...COMPONENTS.map((name) => `component/${name}/${name}`)]) {
    const sheet = readSheet(directory, path);
    flattenUrls(sheet.root, sheet.file, files);
    before.append(sheet.root.nodes);
  }
  dropOldBrowsers(before);
  followScheme(before);
  keepTwoWeights(before);
  return { before, files };
}

function readSheet(directory, path) {
  // `main` leaves out the sheets for old browsers and for paper.
  const file = [`${path}.main.css`, `${path}.css`].map((name) => join(directory, 'dist', name)).find((name) => existsSync(name));
  if (!file) throw new BuildError(`${directory} has no dist/${path}.css: is it version 1.15.3?`);
  return { file, root: postcss.parse(readFileSync(file, 'utf8'), { from: file }) };
}

function flattenUrls(root, file, files) {
  root.walkDecls((decl) => {
    decl.value = decl.value.replaceAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g, (whole, url) => {
      if (url.startsWith('data:')) return whole;
      const path = normalize(join(dirname(file), url.replace(/[?#].*$/, '')));
      const name = basename(path).toLowerCase();
      if (files[name] && files[name] !== path && !readFileSync(files[name]).equals(readFileSync(path))) {
        throw new BuildError(`two files of @gouvfr/dsfr are called ${name}: ${files[name]} and ${path}`);
      }
      files[name] ??= path;
      return `url(${name})`;
    });
  });
}

function dropOldBrowsers(root) {
  root.walkComments((comment) => comment.remove());
  root.walkAtRules((rule) => { if (rule.params === 'print' || OLD_BROWSERS.test(rule.params)) rule.remove(); });
  root.walkDecls(/^-(ms|moz)-/, (decl) => decl.remove());
}

// The State's sheet waits for its script to set data-fr-theme. Ours asks the browser.
function followScheme(root) {
  root.walkRules((rule) => {
    if (rule.parent.type === 'atrule' && /keyframes$/.test(rule.parent.name)) return;
    for (const [pattern, scheme] of [[NOT_DARK, 'light'], [DARK, 'dark']]) {
      const moved = rule.selectors.filter((selector) => selector.search(pattern) >= 0);
      if (moved.length === 0) continue;
      const copy = rule.clone({ selectors: moved.map((selector) => selector.replaceAll(pattern, '') || ':root') });
      rule.after(postcss.atRule({ name: 'media', params: `(prefers-color-scheme: ${scheme})`, nodes: [copy] }));
      const kept = rule.selectors.filter((selector) => !moved.includes(selector));
      if (kept.length === 0) { rule.remove(); return; }
      rule.selectors = kept;
    }
  });
}

// Marianne in regular and bold, woff2, is all that the pages need.
function keepTwoWeights(root) {
  root.walkAtRules('font-face', (face) => {
    const value = (prop) => face.nodes.find((node) => node.prop === prop)?.value ?? '';
    const wanted = /marianne/i.test(value('font-family')) && /^(400|700|normal|bold)$/.test(value('font-weight')) && !/italic/.test(value('font-style'));
    const woff2 = /url\([^)]+\.woff2\)/.exec(face.toString());
    if (!wanted || !woff2) { face.remove(); return; }
    face.walkDecls('src', (decl) => { decl.value = `${woff2[0]} format("woff2")`; });
  });
}
