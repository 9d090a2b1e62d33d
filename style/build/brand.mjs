// Reads main.css for one brand: joins its files and keeps what is for that brand.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import postcss from 'postcss';

import { BuildError } from './error.mjs';

const IMPORT = /^["']([^"']+)["'](?:\s+brand\((\w+)\))?$/;

/** Gives the style sheet of `brand` as a PostCSS tree, after the nodes of `before`. */
export function loadSheet(file, brand, before) {
  const root = postcss.root();
  if (before) root.append(before.clone().nodes);
  root.append(load(file, brand).nodes);
  return root;
}

function load(file, brand) {
  if (!existsSync(file)) throw new BuildError(`${file} is imported and does not exist`);
  const root = postcss.parse(readFileSync(file, 'utf8'), { from: file });
  root.walkComments((comment) => comment.remove());
  root.walkAtRules('brand', (rule) => {
    if (rule.params.trim() === brand) rule.replaceWith(rule.nodes);
    else rule.remove();
  });
  root.walkAtRules('import', (rule) => {
    const match = IMPORT.exec(rule.params.trim());
    if (!match) throw new BuildError(`${file}: cannot read @import ${rule.params}`);
    const [, path, only] = match;
    if (only && only !== brand) rule.remove();
    else rule.replaceWith(load(join(dirname(file), path), brand).nodes);
  });
  return root;
}
