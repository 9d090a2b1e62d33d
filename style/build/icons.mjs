// One sprite for every icon: one request, whatever their number, and no `data:` that a CSP would have to allow.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';

import { BuildError } from './error.mjs';

// Cells are 24 units high and 30 apart, so that a neighbour never shows through at odd zooms.
const SIZE = 24;
const PITCH = 30;

/** Lists the icons that a sheet still asks for. */
export function iconsUsed(sheet) {
  const names = new Set();
  sheet.walkDecls('icon', (decl) => names.add(decl.value));
  return [...names];
}

/** Draws the icons named, one under the other. */
export function sprite(directory, names) {
  const height = Math.max(names.length, 1) * PITCH;
  const cells = names.map((name, index) => `<g transform="translate(0 ${index * PITCH})">${drawing(directory, name)}</g>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${height}" viewBox="0 0 ${SIZE} ${height}" `
    + `fill="none" stroke="#000" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${cells.join('')}</svg>\n`;
}

function drawing(directory, name) {
  const file = join(directory, `${name}.svg`);
  if (!existsSync(file)) throw new BuildError(`icon ${name} is used and ${file} does not exist`);
  const match = /^<svg[^>]*viewBox="0 0 24 24"[^>]*>(.*)<\/svg>\s*$/s.exec(readFileSync(file, 'utf8'));
  if (!match) throw new BuildError(`${file} is not one <svg viewBox="0 0 24 24">`);
  return match[1].trim();
}

/** Turns each `icon: name` into a window on the sprite. What all of them share is said once, at the top. */
export function drawIcons(sheet, names) {
  const selectors = new Set();
  sheet.walkDecls('icon', (decl) => {
    const row = names.indexOf(decl.value);
    decl.parent.selectors.forEach((selector) => selectors.add(selector));
    decl.replaceWith({ prop: 'mask-position', value: row === 0 ? '0 0' : `0 ${-(row * PITCH) / SIZE}em` });
  });
  if (selectors.size === 0) return;
  const list = [...selectors].join(',');
  sheet.prepend(postcss.parse(`
    ${list} {
      content: ""; display: inline-block; flex: none; width: 1em; height: 1em;
      background: currentcolor; mask-image: url(icons.svg); mask-size: 1em auto; mask-repeat: no-repeat;
    }
    @media (forced-colors: active) { ${list} { background: CanvasText; } }
    @media print { ${list} { display: none; } }
  `).nodes);
}
