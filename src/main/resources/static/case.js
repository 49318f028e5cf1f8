// The keyboard, the words beside the case, copying, and whether the page is still that of the chart. All of it works
// without this file too, with links and forms.
const sidebar = document.querySelector('.sidebar');
const reader = document.getElementById('reader');
const alarm = document.getElementById('alarm');
const wide = matchMedia('(min-width: 62rem)');
const cards = () => [...document.querySelectorAll('.item')].filter(card => card.checkVisibility());
let came = null; // the card from which the words were opened

const tell = word => { alarm.textContent = word ? alarm.dataset[word] : ''; };

async function page(address) {
  const answer = await fetch(address, {headers: {Accept: 'text/html'}});
  if (answer.status === 401) { tell('expired'); throw answer; }
  if (answer.status === 403) { tell('other'); throw answer; }
  tell('');
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

// Words beside the case where there is room; elsewhere the link leads to a page of its own.
async function show(link) {
  came = link.closest('.item') ?? link;
  document.querySelectorAll('.words a[aria-current]').forEach(a => a.removeAttribute('aria-current'));
  link.setAttribute('aria-current', 'true');
  reader.hidden = false;
  reader.setAttribute('aria-busy', 'true');
  if (!reader.firstChild) { reader.textContent = alarm.dataset.loading; }
  try {
    const found = (await page(link.href)).getElementById('page-reader');
    reader.replaceChildren(...(found ? [found] : []));
    const words = reader.querySelector('#words');
    (words ?? reader).focus({preventScroll: true});
    words?.scrollIntoView({block: 'center'});
    if (!found) { tell('error'); }
  } catch (e) {
    if (!(e instanceof Response)) { tell(navigator.onLine ? 'error' : 'offline'); }
    reader.hidden = !reader.querySelector('#page-reader');
  } finally {
    reader.removeAttribute('aria-busy');
  }
}

function back() {
  const way = document.getElementById('back');
  if (way) { location.assign(way.href); return; }
  came?.focus();
}

document.addEventListener('click', event => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) { return; }
  const link = event.target.closest('a');
  if (link && reader && wide.matches && link.closest('.words, #record')) {
    event.preventDefault();
    show(link);
  } else if (link && link.closest('.reader mark')) {
    const card = document.getElementById(decodeURIComponent(new URL(link.href).hash.slice(1)));
    if (card) { event.preventDefault(); card.focus(); card.scrollIntoView({block: 'center'}); }
  }
  const copy = event.target.closest('[data-copy]');
  if (copy) {
    const words = document.getElementById(copy.dataset.copy);
    navigator.clipboard.writeText(words.innerText.trim()).then(
      () => { document.getElementById('said').textContent = alarm.dataset.copied; },
      () => getSelection().selectAllChildren(words));
  }
});

function next(step) {
  const all = cards();
  const at = all.indexOf(document.activeElement?.closest('.item'));
  const card = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + step))];
  card?.focus();
  card?.scrollIntoView({block: 'nearest'});
}

function open(id) {
  const part = document.getElementById(id);
  if (part) { part.open = true; part.querySelector('textarea, select').focus(); }
}

const keys = {
  j: () => next(1), k: () => next(-1),
  a: () => document.getElementById('accept')?.focus(),
  c: () => open('change'), r: () => open('reject'),
  u: () => document.getElementById('undo')?.focus(),
};

const on = document.getElementById('keys-on');
const kept = what => { try { return what(); } catch { return null; } }; // a frame may be refused any memory
if (on) {
  on.checked = kept(() => localStorage.getItem('surgicode-keys')) !== 'off';
  on.addEventListener('change', () => kept(() => localStorage.setItem('surgicode-keys', on.checked ? 'on' : 'off')));
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) { return; }
  const where = event.target;
  if (event.key === 'Escape') {
    const part = where.closest('details[open]');
    if (where.matches('input, textarea, select') && part) { part.open = false; part.querySelector('summary').focus(); } else { back(); }
  } else if (where.matches('input:not([type=checkbox]), textarea, select')) {
    return;
  } else if (event.key === 'Enter' && where.matches('.item')) {
    where.querySelector('.words a')?.click();
  } else if (on?.checked !== false && keys[event.key.toLowerCase()]) {
    event.preventDefault();
    keys[event.key.toLowerCase()]();
  }
});

// Whoever comes back after a while sees at once whether this is still the chart that is open.
async function still() {
  if (document.visibilityState !== 'visible') { return; }
  try {
    const answer = await fetch('/cases/state?launch=' + encodeURIComponent(sidebar.dataset.launch));
    tell(answer.status === 401 ? 'expired' : answer.status === 403 ? 'other' : '');
  } catch {
    tell('offline');
  }
}
document.addEventListener('visibilitychange', still);
addEventListener('online', still);
addEventListener('offline', () => tell('offline'));

document.querySelectorAll('[data-copy]').forEach(button => { button.hidden = false; });
if (document.getElementById('said')?.textContent) { document.getElementById('said').focus(); }
