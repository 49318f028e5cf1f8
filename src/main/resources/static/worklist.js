// The keyboard, and changes of one line without a new page. All of it works without this file too, with links and forms.
const list = document.getElementById('list');
const said = document.getElementById('said');
const alarm = document.getElementById('alarm');
const keysOn = document.getElementById('keys-on');
const links = () => [...(list?.querySelectorAll('a.open') ?? [])];
const line = () => document.activeElement?.closest('#list tr');

const tell = word => { alarm.textContent = word ? alarm.dataset[word] : ''; };

// Where the visitor was stays known, so that coming back from a case leads there again, or to what took its place.
const rows = () => [...(list?.rows ?? [])];
const remember = row => history.replaceState({at: row.id, place: rows().indexOf(row)}, '');

function go(row) {
  const link = row?.querySelector('a.open');
  link?.focus();
  link?.scrollIntoView({block: 'nearest'});
}

function step(by) {
  const all = links();
  const at = all.indexOf(line()?.querySelector('a.open'));
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + by));
  go(all[next]?.closest('tr'));
}

async function change(form, button) {
  const row = form.closest('tr');
  const fields = new URLSearchParams(new FormData(form, button));
  row.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(form.action, {method: 'POST', body: fields, headers: {'X-Part': 'line', Accept: 'text/html'}});
    if (!answer.ok) {
      tell(answer.status === 401 ? 'expired' : answer.status === 403 ? 'other' : 'error');
      return;
    }
    const holder = document.createElement('template');
    holder.innerHTML = await answer.text();
    const fresh = holder.content.querySelector('tr');
    tell('');
    row.replaceWith(fresh);
    said.textContent = fresh.dataset.said;
    go(fresh);
  } catch {
    tell(navigator.onLine ? 'error' : 'offline');
  } finally {
    row.removeAttribute('aria-busy');
  }
}

document.addEventListener('submit', event => {
  if (list?.contains(event.target)) {
    event.preventDefault();
    change(event.target, event.submitter);
  }
});

list?.addEventListener('focusin', event => {
  const row = event.target.closest('tr');
  if (row) { remember(row); }
});

const press = (row, selector) => row?.querySelector(selector)?.click();

const KEYS = {
  j: () => step(1), ArrowDown: () => step(1),
  k: () => step(-1), ArrowUp: () => step(-1),
  a: () => press(line(), '.own button'),
  x: () => press(line(), 'input[type=checkbox]'),
  s: () => press(line(), '.second button'),
  '/': () => document.getElementById('words').focus(),
  n: () => document.querySelector('.turn a[rel=next]')?.click(),
  p: () => document.querySelector('.turn a[rel=prev]')?.click(),
  '?': () => { document.getElementById('keys').open = true; document.querySelector('#keys summary').focus(); },
};

document.addEventListener('keydown', event => {
  if (!keysOn.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) { return; }
  if (event.target.matches('input:not([type=checkbox]), select, textarea')) {
    if (event.key === 'Escape') { step(1); }
    return;
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key.startsWith('Arrow') && !list?.contains(event.target)) { return; }
  if (KEYS[key]) {
    event.preventDefault();
    KEYS[key]();
  }
});

function comeBack() {
  const at = history.state?.at ?? location.hash.slice(1);
  if (at) { go(document.getElementById(at) ?? rows()[history.state?.place] ?? rows().at(-1)); }
}
comeBack();
addEventListener('pageshow', event => { if (event.persisted) { comeBack(); } });
