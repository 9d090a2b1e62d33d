// Wakes the islands of a page up when the page is idle. The work of Leptos' own inline loader, as a
// file: so the content policy needs no exception. Where search fields are the only islands, they
// wait until one is entered: a reader who does not search loads nothing but this file.
const { script, wasm, wait } = document.querySelector('script[data-wasm]').dataset;

async function wake(module, node, children) {
  if (node.localName === 'leptos-island') {
    const island = module[node.dataset.component];
    if (!island) {
      console.error(`no island named ${node.dataset.component}`);
      return;
    }
    children.at(-1)?.();
    await island(node);
  }
  const holds = node.localName === 'leptos-children';
  if (holds) children.push(node.$$on_hydrate);
  for (const child of node.children) await wake(module, child, children);
  if (holds) children.pop();
}

async function start() {
  const module = await import(script);
  await module.default({ module_or_path: wasm });
  module.hydrate();
  await wake(module, document.body, []);
}

function entered() {
  if (!document.activeElement?.closest('[role="search"]')) return;
  removeEventListener('focusin', entered);
  start();
}

// A link to a stage leads to its heading; the stage itself is folded inside. Browsers open what is folded only
// for what stands in it.
function unfold() {
  const at = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (at) (at.closest('details') ?? at.querySelector('details'))?.setAttribute('open', '');
}
addEventListener('hashchange', unfold);
unfold();

if (wait === undefined) {
  (window.requestIdleCallback ?? setTimeout)(start);
} else {
  addEventListener('focusin', entered);
  entered();
}
