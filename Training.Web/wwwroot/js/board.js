// Moving sessions on the board by dragging, or by keyboard: M takes one, arrows choose a cell, Enter places it, Esc stops.
// A row is whose session it is, so that a session stays in its row; rows of rooms are places to move to.
// Both send the same forms as the page; a cell that is taken by another session changes places with it.
// B opens the best places of a session, to which its own page leads as well.
const board = document.querySelector('[data-board="edit"]');
const status = document.getElementById('board-status');
const cells = board ? [...board.querySelectorAll('td[data-date]')] : [];
const rooms = board?.dataset.rows === 'room';
let moving = null;

const takes = (cell) => rooms || cell.parentElement === moving.closest('tr');

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
  else if (cell.dataset.first) send(document.getElementById('move'), { id, date: cell.dataset.date, firstPeriod: cell.dataset.first, room: rooms ? cell.dataset.row : '' });
};

const mark = (cell) => {
  cells.forEach((one) => one.classList.toggle('at', one === cell));
  cell?.focus();
};

/** The cell so many half-days and rows away; the edge of the board stops. */
const beside = (cell, across, down) => {
  const row = cell.parentElement;
  const rows = rooms ? [...row.parentElement.rows] : [row];
  const at = (list, item, by) => list[Math.min(list.length - 1, Math.max(0, list.indexOf(item) + by))];
  const column = [...row.querySelectorAll('td[data-date]')].indexOf(cell);
  const there = [...at(rows, row, down).querySelectorAll('td[data-date]')];
  return there[Math.min(there.length - 1, Math.max(0, column + across))];
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
  if (!moving || !cell || !takes(cell)) return;
  event.preventDefault();
  cells.forEach((one) => one.classList.toggle('at', one === cell));
});
board?.addEventListener('drop', (event) => {
  const cell = event.target.closest('td[data-date]');
  if (!moving || !cell || !takes(cell)) return;
  event.preventDefault();
  place(cell);
});
board?.addEventListener('dragend', stop);

board?.addEventListener('keydown', (event) => {
  const cell = event.target.closest('td[data-date]');
  const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  if (!moving && event.key.toLowerCase() === 'm' && event.target.dataset.session) {
    moving = event.target;
    moving.classList.add('taken');
    cells.forEach((one) => { one.tabIndex = -1; });
    mark(cell);
    status.textContent = status.dataset.moving;
  } else if (!moving && event.key.toLowerCase() === 'b' && !event.ctrlKey && !event.metaKey && event.target.matches('[data-session]:not(.gone)')) {
    location.assign(`${event.target.href}/places`);
  } else if (moving && step) {
    mark(beside(cell, ...step));
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
