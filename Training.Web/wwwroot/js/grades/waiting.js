// What is on its way to the server. It is kept in this tab through a reload, by ids and without names, and is sent once the
// line is back; sent twice it counts once, because it says which line of the ledger was read.
import { form } from './cells.js';

const page = `${location.pathname}:${new URLSearchParams(location.search).get('sitting') ?? 1}`;
const store = `grades:${page}`;
const lostStore = `grades-lost:${page}`;
const read = (key) => JSON.parse(sessionStorage.getItem(key) ?? '[]');
const write = (key, entries) => {
  if (entries.length) sessionStorage.setItem(key, JSON.stringify(entries));
  else sessionStorage.removeItem(key);
};

/** Field id -> { text, read, way, isUndo, sent, next }; `next` is what the field became after it was sent. */
export const waiting = new Map();

export const keep = () => write(store, [...waiting]);

/** What waited when this tab was loaded anew. */
export const kept = () => read(store);

/** What waited and cannot be sent any more: field id and text, until it is dismissed. */
export const lost = {
  /** @param stands Whether a field can still be written in. */
  take(stands) {
    const gone = kept().filter(([id]) => !stands(id)).map(([id, change]) => [id, (change.next ?? change).text]);
    write(store, kept().filter(([id]) => stands(id)));
    write(lostStore, [...new Map([...read(lostStore), ...gone])]);
    return read(lostStore);
  },
  dismiss: () => sessionStorage.removeItem(lostStore),
};

/** Null while there is no line, or nobody is signed in any more. */
export const post = async (batch, way) => {
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
