/** The file chooser's page: a list one can walk with the keyboard, a name, two buttons. */
'use strict';
const { ask } = window.dialog;
const part = (id) => document.getElementById(id);
const list = part('list');
let words, setup, listing;
/** @type {Set<number>} */
let chosen = new Set();
let current = -1;

const sizeText = (bytes) =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1048576
      ? `${Math.round(bytes / 1024)} KB`
      : `${(bytes / 1048576).toFixed(1)} MB`;
const dateText = (date) =>
  [date.getDate(), date.getMonth() + 1, date.getFullYear()].map((value) => String(value).padStart(2, '0')).join('.');

function draw(next) {
  listing = next;
  chosen = new Set();
  current = -1;
  part('path').textContent = listing.folder;
  part('up').disabled = listing.parent === listing.folder;
  list.replaceChildren();
  if (!listing.entries?.length) {
    const note = document.createElement('div');
    note.className = 'note';
    note.textContent = listing.entries ? words.empty : words.denied;
    list.append(note);
  }
  listing.entries?.forEach((entry, index) => {
    const row = document.createElement('div');
    row.className = 'item';
    row.id = `item-${index}`;
    row.setAttribute('role', 'option');
    row.append(
      Object.assign(document.createElement('span'), { className: entry.folder ? 'icon folder' : 'icon file' }),
    );
    row.append(Object.assign(document.createElement('span'), { textContent: entry.name }));
    for (const text of [entry.folder ? '' : sizeText(entry.size), dateText(entry.changed)])
      row.append(Object.assign(document.createElement('small'), { textContent: text }));
    row.addEventListener('click', (event) => choose(index, event.ctrlKey || event.metaKey));
    row.addEventListener('dblclick', () => void enter(index));
    list.append(row);
  });
  mark();
}

function mark() {
  [...list.querySelectorAll('.item')].forEach((row, index) =>
    row.setAttribute('aria-selected', String(chosen.has(index))),
  );
  if (current >= 0) {
    list.setAttribute('aria-activedescendant', `item-${current}`);
    part(`item-${current}`)?.scrollIntoView({ block: 'nearest' });
  } else list.removeAttribute('aria-activedescendant');
  const nothing = !setup.save && !setup.folders && ![...chosen].some((index) => !listing.entries[index].folder);
  part('ok').disabled = nothing && part('name').value === '' && ![...chosen].length;
}

function choose(index, more) {
  if (!more || !setup.many) chosen = new Set();
  if (more && chosen.has(index)) chosen.delete(index);
  else chosen.add(index);
  current = index;
  const entry = listing.entries[index];
  if (!entry.folder && !setup.folders) part('name').value = entry.name;
  mark();
}

const pathOf = (name) => ask('join', { folder: listing.folder, name });
async function enter(index) {
  const entry = listing.entries[index];
  if (entry.folder) draw(await ask('list', await pathOf(entry.name)));
  else if (!setup.folders) await finish();
}

/** A question under the list: yes or no, or with a field for a name. */
function inquire(question, yes, field) {
  part('question').textContent = question;
  part('yes').textContent = yes;
  part('answer').hidden = !field;
  part('answer').value = '';
  part('ask').hidden = false;
  (field ? part('answer') : part('no')).focus();
  return new Promise((resolve) => {
    const close = (value) => {
      part('ask').hidden = true;
      resolve(value);
    };
    part('yes').onclick = () => close(field ? part('answer').value.trim() : true);
    part('no').onclick = () => close(null);
    part('answer').onkeydown = (event) => {
      if (event.key === 'Enter') part('yes').click();
    };
  });
}

async function finish() {
  const picked = [...chosen].map((index) => listing.entries[index]);
  if (setup.folders) {
    const folders = picked.filter((entry) => entry.folder);
    await ask(
      'answer',
      folders.length ? await Promise.all(folders.map((entry) => pathOf(entry.name))) : [listing.folder],
    );
    return;
  }
  if (!setup.save) {
    const files = picked.filter((entry) => !entry.folder);
    if (files.length) await ask('answer', await Promise.all(files.map((entry) => pathOf(entry.name))));
    else if (picked.length) await enter(listing.entries.indexOf(picked[0]));
    return;
  }
  let name = part('name').value.trim();
  if (name === '' || /[/\\]/.test(name) || name === '.' || name === '..') {
    await inquire(words.bad, 'OK');
    part('name').focus();
    return;
  }
  if (setup.extension && !/\.[^.]+$/.test(name)) name = `${name}.${setup.extension}`;
  const file = await pathOf(name);
  if ((await ask('exists', file)) && !(await inquire(words.replace, words.replaceButton))) {
    part('name').focus();
    return;
  }
  await ask('answer', [file]);
}

list.addEventListener('keydown', (event) => {
  const count = listing.entries?.length ?? 0;
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -count, End: count };
  if (event.key in steps && count > 0) {
    choose(Math.min(count - 1, Math.max(0, current + steps[event.key])), false);
    event.preventDefault();
  } else if (event.key === 'Enter' && current >= 0) void enter(current);
  else if (event.key === 'Backspace') part('up').click();
  else if (event.key.length === 1 && !event.ctrlKey && !event.altKey) {
    const found =
      listing.entries?.findIndex((entry) => entry.name.toLowerCase().startsWith(event.key.toLowerCase())) ?? -1;
    if (found >= 0) choose(found, false);
  }
});
const go = async (folder) => draw(await ask('list', folder));
part('up').addEventListener('click', () => void go(listing.parent));
async function newFolder() {
  const name = await inquire(words.folderName, words.create, true);
  if (name === null) return;
  const made = await ask('makeFolder', { folder: listing.folder, name });
  if (made) draw(await ask('list', made));
  else await inquire(words.bad, 'OK');
}
part('new').addEventListener('click', () => void newFolder());
part('cancel').addEventListener('click', () => void ask('answer', []));
part('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void finish();
});
part('name').addEventListener('input', mark);
window.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  if (part('ask').hidden) part('cancel').click();
  else part('no').click();
});

async function begin() {
  words = await ask('words');
  setup = await ask('start');
  document.documentElement.lang = words.locale;
  const action = setup.button || (setup.save ? words.save : setup.folders ? words.choose : words.open);
  document.title = setup.title || action;
  part('up').title = words.up;
  part('up').setAttribute('aria-label', words.up);
  part('new').textContent = words.newFolder;
  part('new').hidden = !setup.save && !setup.folders;
  part('places').setAttribute('aria-label', words.places);
  list.setAttribute('aria-label', words.files);
  list.setAttribute('aria-multiselectable', String(setup.many));
  part('nameLabel').textContent = words.name;
  part('form').hidden = !setup.save;
  part('name').value = setup.name;
  part('cancel').textContent = words.cancel;
  part('no').textContent = words.cancel;
  part('ok').textContent = action;
  for (const place of setup.places) {
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: place.name ?? words.home,
    });
    button.addEventListener('click', () => void go(place.path));
    part('places').append(button);
  }
  draw(setup.listing);
  if (setup.save) {
    part('name').focus();
    const dot = setup.name.lastIndexOf('.');
    part('name').setSelectionRange(0, dot > 0 ? dot : setup.name.length);
  } else list.focus();
}
void begin();
