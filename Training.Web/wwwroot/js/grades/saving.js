// Saves each changed cell by itself. What cannot be sent waits in this tab, by ids and without names, and is sent once the
// line is back; sent twice it counts once, because it says which line of the ledger was read.
import { fields, follow, form, isChanged, look, nameOf, say } from './cells.js';

const store = `grades:${location.pathname}`;
const status = document.getElementById('gs-status');
const waiting = new Map(); // field id -> { text, read, way }
const undone = []; // what stood in cells before they were saved, the last one last
let sending = false;
let lineLost = false;
let retry = 0;

const keep = () => {
  if (waiting.size) sessionStorage.setItem(store, JSON.stringify([...waiting]));
  else sessionStorage.removeItem(store);
};

const tell = (word, facts) => {
  status.querySelector('[data-now]').textContent = say(word, facts);
  const wrong = fields.filter((field) => field.getAttribute('aria-invalid')).length;
  status.querySelector('[data-wrong]').textContent = wrong ? say('wrong', { count: wrong }) : '';
};

export const save = (field, way = 'page', isUndo = false) => {
  const text = field.value.trim();
  if (!isChanged(field)) {
    if (waiting.delete(field.id)) keep();
    if (!sending) look(field);
    return;
  }
  if (waiting.get(field.id)?.text === text) return; // on its way
  waiting.set(field.id, { text, read: Number(field.dataset.read), way, isUndo });
  look(field, lineLost ? 'waiting' : 'saving');
  keep();
  queueMicrotask(send); // cells that change in the same moment go together
};

const send = async () => {
  if (sending || waiting.size === 0) return;
  sending = true;
  clearTimeout(retry);
  const { way } = waiting.values().next().value;
  const batch = [...waiting].filter(([, change]) => change.way === way);
  tell('saving', { count: batch.length });
  const answer = await post(batch, way);
  sending = false;
  lineLost = !answer;
  if (answer) {
    batch.forEach(([id, change]) => waiting.get(id) === change && waiting.delete(id));
    settle(batch, answer);
    keep();
  } else {
    batch.forEach(([id]) => look(document.getElementById(id), 'waiting'));
    tell('waiting', { count: waiting.size });
    retry = setTimeout(send, 4000);
    return;
  }
  if (waiting.size) send();
  else tell('saved', { at: new Date().toLocaleTimeString(document.documentElement.lang) });
};

/** Null while there is no line, or nobody is signed in any more. */
const post = async (batch, way) => {
  const cells = batch.map(([id, { text, read }]) => {
    const field = document.getElementById(id);
    return { sheet: field.dataset.sheet, person: field.closest('tr').dataset.person, read, text };
  });
  try {
    const response = await fetch(form.dataset.grades, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'Content-Type': 'application/json', RequestVerificationToken: form.elements.__RequestVerificationToken.value },
      body: JSON.stringify({ cells, way }),
    });
    if (response.type === 'opaqueredirect' || response.status >= 500) return null;
    return await response.json();
  } catch {
    return null;
  }
};

const settle = (batch, answer) => {
  const sent = new Map(batch);
  if (answer.error) {
    batch.forEach(([id]) => look(document.getElementById(id), 'err', answer.error));
    return;
  }
  for (const cell of answer.cells) one(document.getElementById(cell.id), cell, sent.get(cell.id));
  follow(answer);
};

const one = (field, { result, number, text, message, maybe }, change) => {
  const before = field.dataset.saved;
  field.dataset.read = number;
  if (result !== 'refused') field.dataset.saved = text;
  const newer = field.value.trim() !== change.text; // somebody went on typing
  if (newer && waiting.has(field.id)) waiting.get(field.id).read = number;
  if (newer) return;

  const use = (value) => () => { field.value = value; save(field); };
  if (result === 'saved') {
    field.value = text;
    look(field, 'saved');
    if (!change.isUndo) undone.push({ id: field.id, text: before });
  } else if (result === 'conflict') {
    look(field, 'err', message, [
      { text: say('take', { value: text || say('empty') }), act: use(text) },
      { text: say('keep', { value: change.text || say('empty') }), act: use(change.text) },
    ]);
    announce(`${nameOf(field)}: ${message}`);
  } else {
    look(field, 'err', message, maybe ? [{ text: say('use', { value: maybe }), act: use(maybe) }] : []);
    announce(`${nameOf(field)}: ${message}`);
  }
};

const announce = (text) => { document.getElementById('gs-said').textContent = text; };

/** Puts back what the last saved cell held before. */
export const undo = () => {
  const last = undone.pop();
  if (!last) return;
  const field = document.getElementById(last.id);
  field.value = last.text;
  field.focus();
  save(field, 'page', true);
};

/** What waited when this tab was loaded anew. */
export const resume = () => {
  for (const [id, change] of JSON.parse(sessionStorage.getItem(store) ?? '[]')) {
    const field = document.getElementById(id);
    if (!field) continue;
    field.value = change.text;
    waiting.set(id, change);
    look(field, 'waiting');
  }
  send();
};

addEventListener('online', send);
addEventListener('beforeunload', (event) => {
  if (waiting.size || fields.some(isChanged)) event.preventDefault();
});
