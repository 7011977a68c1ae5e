// Each tap of an open register is saved by itself. What the line does not take stays on the device for whoever is signed in,
// and is sent once the line is back. Where the register was closed meanwhile, the taps stand in the form and wait for a reason.
import { form, rows, rowOf, tapOf, read, show, setPresent, clearPeriods, stands, say, ask } from './register/row.js';
import * as queue from './register/queue.js';
import { send, tell } from './register/sending.js';

const RETRY = 15_000;

const count = () => {
  const taps = rows.map(tapOf);
  for (const n of document.querySelectorAll('[data-n]')) n.textContent = taps.filter((tap) => tap === n.dataset.n).length;
  const rest = document.querySelector('[data-rest]');
  rest.textContent = rest.dataset.rest.replace('{count}', taps.filter((tap) => !tap).length);
};

/** What was seen first counts, unless the register begins anew: then nothing recorded is as new as that. */
const seen = (person, version) => String(Math.min(queue.get(person)?.version ?? version, version));

const put = (row) => {
  const { person, version } = row.dataset;
  queue.put(person, { letters: read(row), version: seen(person, version) });
  row.querySelector('.clash')?.remove();
  say(row, 'saving');
  count();
};

/** Who is not in the register any more cannot be recorded in it. */
const forget = () => queue.all().filter(([person]) => !rowOf(person)).forEach(([person]) => queue.drop(person));

function keep() {
  form.addEventListener('change', (event) => {
    const row = event.target.closest('[data-person]');
    if (event.target.closest('.tri, .why')) clearPeriods(row);
    else if (!tapOf(row)) setPresent(row);
    put(row);
    send();
  });
  form.addEventListener('settled', count);
  form.addEventListener('submit', async (event) => {
    const { submitter } = event;
    if (submitter?.matches('[data-all]')) {
      event.preventDefault();
      rows.filter((row) => !tapOf(row) && row.matches(submitter.dataset.all)).forEach((row) => { setPresent(row); put(row); });
      await send();
    } else if (!queue.isEmpty()) {
      event.preventDefault();
      await send();
      if (queue.isEmpty()) form.requestSubmit(submitter);
      else if (queue.waiting().length === 0) tell('', form.dataset.undecided.replace('{count}', queue.all().length));
    }
  });
  addEventListener('online', send);
  setInterval(send, RETRY);
  document.querySelector('[data-save]').hidden = true;
  for (const [person, tap] of queue.all()) { show(rowOf(person), tap.letters); say(rowOf(person), 'waiting'); }
  count();
  send();
}

/** Taps that came too late: the form says them, and is saved with a reason; or they are dropped one by one. */
function late() {
  for (const [person, tap] of queue.all()) {
    const row = rowOf(person);
    const current = row.dataset.version;
    const stood = row.querySelector('[data-letters-seen]').value;
    if (stood === tap.letters && current !== '0') { queue.drop(person); continue; } // recorded, and not just proposed
    const conflict = row.querySelector('.clash') !== null; // was shown both values, and may save over them
    show(row, tap.letters);
    stands(row, conflict ? current : tap.version, '');
    if (!conflict) ask(row, form.dataset.lateTap, [[form.dataset.drop, () => { queue.drop(person); location.reload(); }]]);
  }
  if (!queue.isEmpty()) tell('late', form.dataset.lateLeft.replace('{count}', queue.all().length));
  count();
}

if (form) {
  forget();
  queue.resume();
  if (form.dataset.open === 'true') keep();
  else late();
}
