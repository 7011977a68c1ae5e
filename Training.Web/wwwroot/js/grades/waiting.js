// What is on its way to the server. It is kept in this tab through a reload, by ids and without names, and is sent once the
// line is back; sent twice it counts once, because it says which line of the ledger was read.
import { form } from './cells.js';

const store = `grades:${location.pathname}`;

/** Field id -> { text, read, way, isUndo, sent, next }; `next` is what the field became after it was sent. */
export const waiting = new Map();

export const keep = () => {
  if (waiting.size) sessionStorage.setItem(store, JSON.stringify([...waiting]));
  else sessionStorage.removeItem(store);
};

/** What waited when this tab was loaded anew. */
export const kept = () => JSON.parse(sessionStorage.getItem(store) ?? '[]');

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
