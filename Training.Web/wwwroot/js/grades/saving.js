// Saves each changed cell by itself. What is changed again while it is on its way is sent after the answer, never beside it.
import { fields, follow, isChanged, look, nameOf, say } from './cells.js';
import { announce, isOpen, meet } from './conflicts.js';
import { keep, kept, post, waiting } from './waiting.js';

const status = document.getElementById('gs-status');
const undone = []; // what stood in cells before they were saved, the last one last
let sending = false;
let lineLost = false;
let retry = 0;

const tell = (word, facts) => {
  status.querySelector('[data-now]').textContent = say(word, facts);
  const wrong = fields.filter((field) => field.getAttribute('aria-invalid')).length;
  status.querySelector('[data-wrong]').textContent = wrong ? say('wrong', { count: wrong }) : '';
};

export const save = (field, way = 'page', isUndo = false) => {
  if (isOpen(field)) return;
  const change = { text: field.value.trim(), way, isUndo };
  const before = waiting.get(field.id);
  if (before?.sent) before.next = change.text === before.text ? undefined : change;
  else if (!isChanged(field)) {
    waiting.delete(field.id);
    look(field);
  } else if (before?.text !== change.text) put(field, change);
  keep();
};

const put = (field, change) => {
  waiting.set(field.id, { ...change, read: Number(field.dataset.read) });
  look(field, lineLost ? 'waiting' : 'saving');
  queueMicrotask(send); // cells that change in the same moment go together
};

const send = async () => {
  if (sending || waiting.size === 0) return;
  sending = true;
  clearTimeout(retry);
  const { way } = waiting.values().next().value;
  const batch = [...waiting].filter(([, change]) => change.way === way);
  batch.forEach(([, change]) => { change.sent = true; });
  keep();
  tell('saving', { count: batch.length });
  const answer = await post(batch, way);
  sending = false;
  lineLost = !answer;
  if (!answer) {
    batch.forEach(([id]) => look(document.getElementById(id), 'waiting'));
    tell('waiting', { count: waiting.size });
    retry = setTimeout(send, 4000);
    return;
  }
  batch.forEach(([id]) => waiting.delete(id));
  settle(batch, answer);
  keep();
  if (waiting.size) send();
  else tell('saved', { at: new Date().toLocaleTimeString(document.documentElement.lang) });
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
  if (result === 'conflict') {
    meet(field, { number, text, message }, save);
    return;
  }
  field.dataset.read = number;
  if (result === 'saved') {
    if (!change.isUndo) undone.push({ id: field.id, text: field.dataset.saved });
    field.dataset.saved = text;
  }
  if (change.next && change.next.text !== field.dataset.saved) put(field, change.next);
  else if (change.next || field.value.trim() !== change.text) look(field); // put back, or being typed on
  else if (result === 'saved') {
    field.value = text;
    look(field, 'saved');
  } else {
    const use = () => { field.value = maybe; save(field); };
    look(field, 'err', message, maybe ? [{ text: say('use', { value: maybe }), act: use }] : []);
    announce(`${nameOf(field)}: ${message}`);
  }
};

/** Puts back what the last saved cell held before. */
export const undo = () => {
  const last = undone.pop();
  if (!last) return;
  const field = document.getElementById(last.id);
  field.value = last.text;
  field.focus();
  save(field, 'page', true);
};

export const resume = () => {
  for (const [id, change] of kept()) {
    const field = document.getElementById(id);
    field.value = (change.next ?? change).text;
    waiting.set(id, change);
    look(field, 'waiting');
  }
  send();
};

addEventListener('online', send);
addEventListener('beforeunload', (event) => {
  if (waiting.size || fields.some(isChanged)) event.preventDefault();
});
