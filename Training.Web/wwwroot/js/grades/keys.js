// The sheet by keyboard: arrows, Enter and Tab move, one letter sets a state, Ctrl+Z takes back, H shows the history.
import { beside, form, isChanged, look } from './cells.js';
import { save, undo } from './saving.js';

const moves = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1], Enter: [1, 0] };
const codes = 'vpcđdtm';

const isWhole = (field) => field.selectionStart === 0 && field.selectionEnd === field.value.length;
const atEdge = (field, key) =>
  isWhole(field) || (field.selectionStart === field.selectionEnd && field.selectionEnd === (key === 'ArrowLeft' ? 0 : field.value.length));

const history = async (field) => {
  const asked = new URLSearchParams({ of: field.dataset.sheet, person: field.closest('tr').dataset.person });
  const response = await fetch(`${location.pathname}?${asked}`);
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.getElementById('history-place').replaceWith(page.getElementById('history-place'));
};

form.addEventListener('focusin', (event) => event.target.matches('input[data-sheet]') && event.target.select());
form.addEventListener('change', (event) => event.target.matches('input[data-sheet]') && save(event.target));
form.addEventListener('submit', (event) => event.preventDefault()); // every cell is saved by itself

form.addEventListener('keydown', (event) => {
  const field = event.target;
  if (!field.matches('input[data-sheet]') || event.isComposing) return;
  const key = event.key.toLowerCase();
  const move = moves[event.key];
  if (event.ctrlKey || event.metaKey) {
    if (key !== 'z' || isChanged(field)) return; // what is being typed, the browser takes back by itself
    undo();
  } else if (event.key === 'Enter' && field.closest('td').querySelector('.why button:only-of-type')) {
    field.closest('td').querySelector('.why button').click();
  } else if (move && (move[1] === 0 || atEdge(field, event.key))) {
    beside(field, ...move)?.focus();
    if (event.key === 'Enter') save(field);
  } else if (codes.includes(key) && (isWhole(field) || !isChanged(field))) {
    field.value = key === 'd' ? 'Đ' : key.toUpperCase();
    save(field);
    field.select();
  } else if (key === 'h') { // no mark has this letter
    if (field.dataset.read !== '0') history(field);
  } else if (event.key === 'Escape' && isChanged(field)) {
    field.value = field.dataset.saved;
    look(field);
    save(field);
    field.select();
  } else {
    return;
  }
  event.preventDefault();
});
