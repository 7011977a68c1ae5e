// Cells that somebody else changed meanwhile. Both values stand there until one of them is chosen by its button: neither
// typing on nor passing through decides anything.
import { form, isChanged, look, nameOf, say } from './cells.js';

const open = new Map(); // field -> what stands in the ledger, and what is said of it

export const announce = (text) => { document.getElementById('gs-said').textContent = text; };

/** @param save Sends the field once it is decided. */
export const meet = (field, theirs, save) => {
  open.set(field, { ...theirs, save });
  field.dataset.saved = theirs.text;
  announce(`${nameOf(field)}: ${show(field)}`);
};

/** Whether the cell waits for a decision; whoever typed the other's value has decided. */
export const isOpen = (field) => {
  if (!open.has(field)) return false;
  if (isChanged(field)) show(field);
  else settle(field);
  return open.has(field);
};

const settle = (field) => {
  field.dataset.read = open.get(field).number;
  open.delete(field);
};

const show = (field) => {
  const { text, message, save, shown } = open.get(field);
  const typed = field.value.trim();
  if (shown === typed) return ''; // a button that is being pressed stays
  open.get(field).shown = typed;
  const said = message.replace('{typed}', typed || say('empty'));
  const use = (value) => () => {
    settle(field);
    field.value = value;
    save(field);
  };
  look(field, 'err', said, [
    { text: say('take', { value: text || say('empty') }), act: use(text) },
    { text: say('keep', { value: typed || say('empty') }), act: use(typed) },
  ]);
  return said;
};

form?.addEventListener('input', ({ target }) => open.has(target) && show(target));
