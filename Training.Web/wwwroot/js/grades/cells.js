// The cells of the sheet: where they are, what stands in them, and how each looks while it is saved.
export const form = document.querySelector('[data-grades]');
export const fields = form ? [...form.querySelectorAll('input[data-sheet]')] : [];
const icons = document.getElementById('gs-icons');
const words = document.getElementById('gs-status')?.dataset ?? {};

export const say = (name, facts = {}) =>
  Object.entries(facts).reduce((text, [key, value]) => text.replaceAll(`{${key}}`, value), words[name] ?? '');

const row = (field) => field.closest('tr');
export const nameOf = (field) => row(field).querySelector('th').firstChild.textContent.trim();

/** Fields of one row; on a phone those of the component that is shown. */
const across = (tr) => [...tr.querySelectorAll('input[data-sheet]')].filter((field) => field.offsetParent);

const columnOf = (field) => field.closest('td').cellIndex;
const inColumn = (tr, column) => tr.cells[column]?.querySelector('input[data-sheet]');

/** So many rows down and columns right; null beyond the edge. */
export const beside = (field, down, right) => {
  const rows = [...row(field).parentElement.rows];
  const tr = rows[rows.indexOf(row(field)) + down];
  if (!tr) return null;
  if (right === 0) return inColumn(tr, columnOf(field)) ?? null;
  const own = across(row(field));
  const there = own[own.indexOf(field) + right];
  return there ? inColumn(tr, columnOf(there)) ?? null : null;
};

export const isChanged = (field) => field.value.trim() !== field.dataset.saved;

/** saving, saved, waiting, err, or nothing. */
export const look = (field, state, message = '', choices = []) => {
  const cell = field.closest('td');
  cell.classList.remove('saving', 'saved', 'waiting', 'err');
  cell.querySelectorAll(':scope > .icon, :scope > .spin, :scope > .why').forEach((part) => part.remove());
  field.removeAttribute('aria-invalid');
  field.removeAttribute('aria-describedby');
  if (!state) return;
  cell.classList.add(state);
  const mark = icons.content.querySelector(`[data-of=${state}]`)?.firstElementChild;
  if (mark) cell.append(mark.cloneNode(true));
  if (state === 'saved') setTimeout(() => cell.classList.contains('saved') && look(field), 2000);
  if (state === 'err') explain(field, message, choices);
};

const explain = (field, message, choices) => {
  const why = document.createElement('div');
  why.className = 'why';
  why.id = `${field.id}-why`;
  why.textContent = message;
  for (const { text, act } of choices) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn sm';
    button.textContent = text;
    button.addEventListener('click', () => { act(); field.focus(); });
    why.append(' ', button);
  }
  field.after(why);
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', why.id);
};

/** What follows from the saved marks: totals of the rows, progress of the components. */
export const follow = (answer) => {
  for (const { person, total, band, fails } of answer.rows) {
    const tr = form.querySelector(`tr[data-person="${person}"]`);
    for (const [part, text] of [['total', total], ['band', band]]) {
      const cell = tr.querySelector(`[data-${part}]`);
      cell.textContent = text;
      cell.classList.toggle('is-bad', fails);
    }
  }
  for (const { code, text } of answer.components) {
    const place = document.querySelector(`[data-progress="${code}"]`);
    if (place) place.textContent = text;
  }
};
