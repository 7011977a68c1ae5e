// Sends what waits, one batch at a time and in order. The server takes a tap twice as once, so that nothing is lost where an
// answer was.
import { form, rowOf, say, show, stands, ask } from './row.js';
import * as queue from './queue.js';

const PATIENCE = 20_000; // a line that does not answer is no line
const state = document.querySelector('[data-state]');
const words = form?.dataset;
let running = null;

/** Whoever asks while something is on its way waits for that and for all that came since. */
export const send = () => (running ??= drain().finally(() => { running = null; }));

export const tell = (word, text) => {
  queue.waiting().forEach(([person]) => say(rowOf(person), word));
  state.textContent = text ?? words.left.replace('{count}', queue.waiting().length);
};

async function drain() {
  while (queue.waiting().length) {
    if (!(await deliver(queue.waiting()))) return;
  }
}

/** False where there is no use in going on now. */
async function deliver(batch) {
  const { status, outcomes, error, closed } = await post(batch);
  if (status === 'lost') tell('waiting');
  else if (status === 'signedOut') tell('waiting', words.signedOut);
  else if (closed) location.reload(); // the page says what is needed now, and shows these taps
  else if (outcomes) settle(new Map(batch), outcomes);
  else if (batch.length > 1) return oneByOne(batch);
  else refuse(batch[0][0], error);
  return status === 'answered' && !closed;
}

/** One of them does not belong here any more; it must not keep back the others. */
async function oneByOne(batch) {
  for (const tap of batch) {
    if (!(await deliver([tap]))) return false;
  }
  return true;
}

async function post(batch) {
  const body = new FormData();
  body.append('__RequestVerificationToken', form.elements.__RequestVerificationToken.value);
  batch.forEach(([person, tap], i) => {
    for (const [name, value] of [['Person', person], ['Letters', tap.letters], ['Version', tap.version]]) body.append(`taps[${i}].${name}`, value);
  });
  try {
    const answer = await fetch('?handler=Taps', { method: 'POST', body, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
    if (answer.type === 'opaqueredirect') return { status: 'signedOut' };
    if (answer.status >= 500 || answer.status === 429) return { status: 'lost' };
    const told = await answer.json();
    return { status: 'answered', ...(answer.ok ? { outcomes: told } : told) };
  } catch {
    return { status: 'lost' };
  }
}

function settle(sent, outcomes) {
  for (const outcome of outcomes) {
    const [row, now] = [rowOf(outcome.person), queue.get(outcome.person)];
    const said = sent.get(outcome.person).letters;
    stands(row, outcome.version, outcome.letters);
    if (outcome.conflict) decide(row, outcome);
    else if (now?.letters === said) {
      queue.drop(outcome.person);
      if (outcome.letters !== said) show(row, outcome.letters); // excused by a leave that this page did not know of
      say(row, 'saved');
    }
    else if (now) queue.put(outcome.person, { ...now, version: outcome.version }); // tapped again meanwhile
  }
  state.textContent = words.savedAt.replace('{at}', new Date().toTimeString().slice(0, 5));
}

/** Both values and whose the other is. */
function decide(row, { person, letters, version, theirs }) {
  queue.hold(person);
  say(row, '');
  ask(row, theirs, [
    [words.keepMine, () => { queue.put(person, { letters: queue.get(person).letters, version }); say(row, 'saving'); send(); }],
    [words.keepTheirs, () => { queue.drop(person); show(row, letters); say(row, 'saved'); row.dispatchEvent(new Event('settled', { bubbles: true })); }],
  ]);
}

function refuse(person, error) {
  queue.hold(person);
  say(rowOf(person), 'refused', error);
}
