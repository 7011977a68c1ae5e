// A block from Excel: what it would change is shown first, and counts only once somebody says so.
import { beside, form, nameOf } from './cells.js';
import { save } from './saving.js';

const dialog = document.getElementById('gs-paste');
let changes = [];

const column = (field) => field.closest('table').tHead.rows[0].cells[field.closest('td').cellIndex].firstChild.textContent.trim();

/** Empty cells of the block change nothing; what reaches beyond the sheet is counted. */
const read = (from, block) => {
  const lines = block.replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t'));
  const found = { changes: [], outside: 0 };
  lines.forEach((line, down) => line.forEach((cell, right) => {
    const text = cell.trim();
    if (text === '') return;
    const field = beside(from, down, right);
    if (!field) found.outside += 1;
    else if (text !== field.dataset.saved) found.changes.push({ field, text });
  }));
  return found;
};

const show = ({ changes: list, outside }) => {
  const body = dialog.querySelector('tbody');
  body.replaceChildren(...list.map(({ field, text }) => {
    const tr = document.createElement('tr');
    for (const part of [nameOf(field), column(field), field.dataset.saved || '–', text]) tr.insertCell().textContent = part;
    return tr;
  }));
  const words = dialog.dataset;
  dialog.querySelector('[data-count]').textContent = words.count.replace('{count}', list.length);
  dialog.querySelector('[data-outside]').textContent = outside ? words.outside.replace('{count}', outside) : '';
  dialog.querySelector('[value=paste]').hidden = list.length === 0;
  dialog.showModal();
};

form.addEventListener('paste', (event) => {
  const block = event.clipboardData.getData('text');
  if (!event.target.matches('input[data-sheet]') || !/[\t\n]/.test(block.replace(/\r?\n$/, ''))) return;
  event.preventDefault();
  const found = read(event.target, block);
  ({ changes } = found);
  show(found);
});

dialog.addEventListener('close', () => {
  if (dialog.returnValue !== 'paste') return;
  for (const { field, text } of changes) {
    field.value = text;
    save(field, 'paste');
  }
});
