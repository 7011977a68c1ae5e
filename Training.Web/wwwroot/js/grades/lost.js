// Marks that waited for the line while their sheet was closed. Nobody can send them any more, so they stand above the sheet
// until whoever typed them has read them.
import { form } from './cells.js';
import { lost } from './waiting.js';

const card = document.getElementById('gs-lost');

/** The name is that of the row, for the tab keeps none; a row that is gone is said so. */
const named = (id) => {
  const [sheet, person] = [id.slice(2, 38), id.slice(39)];
  const name = form?.querySelector(`tr[data-person="${person}"] th`)?.firstChild.textContent.trim();
  const column = form?.querySelector(`th[data-of="${sheet}"]`)?.firstChild.textContent.trim();
  return [name ?? card.dataset.gone, column].filter(Boolean).join(' · ');
};

const show = () => {
  const marks = lost.take((id) => document.getElementById(id));
  card.querySelector('ul').replaceChildren(...marks.map(([id, text]) => {
    const line = document.createElement('li');
    line.textContent = `${named(id)}: ${text || card.dataset.empty}`;
    return line;
  }));
  card.hidden = marks.length === 0;
};

card?.querySelector('button').addEventListener('click', () => {
  lost.dismiss();
  show();
});
if (card) show();
