// Loads the engine of « Vos droits », which answers the forms of the page in the browser. Until it is
// there the forms wait for it, so that no answer is sent; when it cannot be had, the server answers.
const { script, engine, sheet, path } = document.querySelector('script[data-engine]').dataset;

let early;
function hold(event) {
  event.preventDefault();
  early = [event.target, event.submitter];
}

async function start() {
  addEventListener('submit', hold);
  try {
    const module = await import(script);
    await module.default({ module_or_path: engine });
    module.run(sheet, path);
  } catch (error) {
    console.error(error);
  } finally {
    removeEventListener('submit', hold);
  }
  if (early) early[0].requestSubmit(early[1]);
}

start();
