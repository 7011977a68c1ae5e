// Moving sessions on the board by dragging, or by keyboard: M takes one, arrows choose a cell, Enter places it, Esc stops.
// Both send the same forms as the page; a cell that is taken by another session changes places with it.
const board = document.querySelector('[data-board="edit"]');
const status = document.getElementById('board-status');
const cells = board ? [...board.querySelectorAll('td[data-date]')] : [];
let moving = null;

const session = (cell) => cell.querySelector('[data-session]:not(.gone)');

const send = (form, values) => {
  for (const [name, value] of Object.entries(values)) form.elements[name].value = value;
  form.requestSubmit();
};

const place = (cell) => {
  const id = moving.dataset.session;
  const other = session(cell);
  stop();
  if (other?.dataset.session === id) return;
  if (other) send(document.getElementById('swap'), { id, other: other.dataset.session });
  else if (cell.dataset.first) send(document.getElementById('move'), { id, date: cell.dataset.date, firstPeriod: cell.dataset.first });
};

const mark = (cell) => {
  cells.forEach((one) => one.classList.toggle('at', one === cell));
  cell?.focus();
};

const stop = () => {
  moving?.classList.remove('taken');
  moving = null;
  mark(null);
};

board?.addEventListener('dragstart', (event) => {
  moving = event.target.closest('[data-session]');
  event.dataTransfer.effectAllowed = 'move';
});
board?.addEventListener('dragover', (event) => {
  const cell = event.target.closest('td[data-date]');
  if (!moving || !cell) return;
  event.preventDefault();
  cells.forEach((one) => one.classList.toggle('at', one === cell));
});
board?.addEventListener('drop', (event) => {
  const cell = event.target.closest('td[data-date]');
  if (!moving || !cell) return;
  event.preventDefault();
  place(cell);
});
board?.addEventListener('dragend', stop);

board?.addEventListener('keydown', (event) => {
  const cell = event.target.closest('td[data-date]');
  const row = cell && [...cell.parentElement.querySelectorAll('td[data-date]')];
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!moving && event.key.toLowerCase() === 'm' && event.target.dataset.session) {
    moving = event.target;
    moving.classList.add('taken');
    row.forEach((one) => { one.tabIndex = -1; });
    mark(cell);
    status.textContent = status.dataset.moving;
  } else if (moving && step) {
    mark(row[Math.min(row.length - 1, Math.max(0, row.indexOf(cell) + step))]);
  } else if (moving && event.key === 'Enter') {
    place(cell);
  } else if (moving && event.key === 'Escape') {
    const back = moving;
    stop();
    back.focus();
    status.textContent = status.dataset.stopped;
  } else {
    return;
  }
  event.preventDefault();
});
