// Throws away what no page uses.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import postcss from 'postcss';
import { PurgeCSS } from 'purgecss';

import { BuildError } from './error.mjs';

/** Reads the sources that name classes: every `.rs` of the app, and every file of `extra` when given. */
export function readContent(here, extra) {
  const crates = ['src', 'crates/questionnaire/src', 'crates/engine/src'];
  const files = crates.flatMap((part) => sourceFiles(join(here, '../app', part), ['.rs']));
  if (extra) {
    if (!existsSync(extra)) throw new BuildError(`EXTRA_CONTENT names ${extra}, which does not exist`);
    files.push(...sourceFiles(extra, ['.rs', '.html']));
  }
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  if (!/\bfr-header\b/.test(text)) {
    throw new BuildError('no page was found: neither app nor EXTRA_CONTENT names the class fr-header');
  }
  return text;
}

function sourceFiles(directory, endings) {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => (relative(directory, a) < relative(directory, b) ? -1 : 1));
}

/** Removes the rules of a brand whose selectors match nothing in `content`. */
export async function purgeSelectors(brand, content, safelistFile) {
  const safelist = JSON.parse(readFileSync(safelistFile, 'utf8'));
  const always = [...safelist.tags, ...safelist.attributes].join(' ');
  // PurgeCSS drops a selector that is a pseudo-class alone, such as `:focus-visible`: the ring around what has the focus.
  brand.sheet.walkRules((rule) => {
    if (!inKeyframes(rule)) rule.selectors = rule.selectors.map((selector) => selector.replace(/^(?=:(?!:|root\b))/, '*'));
  });
  const [{ css }] = await new PurgeCSS().purge({
    content: [{ raw: `${content}\n${always}`, extension: 'txt' }],
    css: [{ raw: brand.sheet.toString() }],
    defaultExtractor: (text) => text.match(/[\w-]+/g) ?? [],
    safelist: { standard: safelist.classes.map((pattern) => new RegExp(pattern)) },
  });
  brand.sheet = postcss.parse(css);
}

function inKeyframes(rule) {
  return rule.parent.type === 'atrule' && /keyframes$/.test(rule.parent.name);
}

/** Removes custom properties, keyframes and font faces that nothing refers to, and rules left empty. */
export function pruneUnused(sheet) {
  let removed = true;
  while (removed) {
    removed = false;
    const text = sheet.toString();
    const properties = new Set([...text.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]));
    sheet.walkDecls(/^--/, (decl) => {
      if (properties.has(decl.prop)) return;
      decl.remove();
      removed = true;
    });
  }
  const values = [];
  sheet.walkDecls(/^(animation|font|--)/, (decl) => {
    if (decl.parent.name !== 'font-face') values.push(decl.value.toLowerCase());
  });
  const used = values.join(' ');
  sheet.walkAtRules('keyframes', (rule) => { if (!used.includes(rule.params.toLowerCase())) rule.remove(); });
  sheet.walkAtRules('font-face', (rule) => { if (!used.includes(familyOf(rule))) rule.remove(); });
  sheet.walk((node) => { if (node.nodes?.length === 0) node.remove(); });
}

function familyOf(rule) {
  const family = rule.nodes.find((node) => node.prop === 'font-family');
  return family.value.replaceAll(/["']/g, '').toLowerCase();
}
