// Writes the answers of the form into the letter, on the device: nothing is sent. Names and addresses of the
// writer are kept for the next letter until the tab is closed.
const form = document.getElementById('champs');
const fields = Object.fromEntries([...form.querySelectorAll('[name]')].map((field) => [field.name, field]));
const letter = document.getElementById('lettre');
const blanks = [...letter.querySelectorAll('[data-champ]')];
const print = document.querySelector('.letter-page__print');
const save = document.querySelector('.letter-page__save');
const KEPT = ['nom', 'adresse', 'lieu'];
const key = (name) => `moments/lettre/${name}`;

for (const blank of blanks) blank.dataset.vide = blank.textContent;

// Reading what is kept fails where the reader has forbidden it: then nothing is kept.
function kept(name, value) {
  try {
    if (value === undefined) return sessionStorage.getItem(key(name)) ?? '';
    sessionStorage.setItem(key(name), value);
  } catch {}
  return '';
}

function said(field) {
  const value = field.value.trim();
  if (field.type !== 'date' || value === '') return value;
  const [year, month, day] = value.split('-').map(Number);
  return new Date(year, month - 1, day).toLocaleDateString('fr-FR', { day: 'numeric', month: 'long', year: 'numeric' });
}

function write() {
  for (const blank of blanks) {
    const value = said(fields[blank.dataset.champ]);
    blank.textContent = value || blank.dataset.vide;
    blank.classList.toggle('letter__blank--filled', value !== '');
  }
  for (const paragraph of letter.querySelectorAll('[data-facultatif]')) {
    const inside = [...paragraph.querySelectorAll('[data-champ]')];
    paragraph.hidden = inside.every((blank) => !blank.classList.contains('letter__blank--filled'));
  }
}

form.addEventListener('input', ({ target }) => {
  if (KEPT.includes(target.name)) kept(target.name, target.value);
  write();
});
// Browsers bring the caret of a long field into view, not the field.
form.addEventListener('focusin', ({ target }) => target.scrollIntoView({ block: 'nearest' }));
for (const name of KEPT) fields[name].value ||= kept(name);

print.addEventListener('click', () => window.print());
save.addEventListener('click', () => {
  const link = document.createElement('a');
  // Windows' own editor reads UTF-8 for certain only with its mark.
  link.href = URL.createObjectURL(new Blob(['\ufeff', letter.innerText, '\n'], { type: 'text/plain;charset=utf-8' }));
  link.download = save.dataset.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
});
write();
for (const button of [print, save]) button.hidden = false;
form.dataset.pret = '';
