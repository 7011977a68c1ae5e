// Each tap of an open register is saved by itself. What the line does not take stays on the device (ids, letters and versions,
// no names), in order, for whoever is signed in, and is sent once the line is back. The server takes a tap twice as once.
const form = document.querySelector('[data-register][data-open="true"]');
const LETTER = { Present: 'P', Excused: 'E', Unexcused: 'U', Late: 'L', LeftEarly: 'D' };
const MARK = Object.fromEntries(Object.entries(LETTER).map(([mark, letter]) => [letter, mark]));
const RETRY = 15_000;

function keep(form) {
  const { dataset } = form;
  const [key, periods, state] = [`register:${dataset.register}`, Number(dataset.periods), document.querySelector('[data-state]')];
  const queue = new Map(Object.entries(JSON.parse(localStorage.getItem(key) ?? '{}')));
  const rows = [...form.querySelectorAll('[data-person]')];
  const row = (person) => rows.find((li) => li.dataset.person === person);
  const tri = (li) => li.querySelector('.tri input:checked')?.value;
  const store = () => (queue.size ? localStorage.setItem(key, JSON.stringify(Object.fromEntries(queue))) : localStorage.removeItem(key));
  let sending = false;

  const whole = (tap, excused) => {
    if (tap === 'Absent') return (excused ? 'E' : 'U').repeat(periods);
    return (tap === 'Late' ? 'L' : 'P') + 'P'.repeat(periods - 1);
  };
  const read = (li) => {
    const letters = [...whole(tri(li), li.querySelector('.why input[value=true]').checked)];
    li.querySelectorAll('select').forEach((select, i) => { if (select.value) letters[i] = LETTER[select.value]; });
    return letters.join('');
  };
  const show = (li, letters) => {
    const absent = /[EU]/.test(letters);
    const tap = absent ? 'Absent' : letters[0] === 'L' ? 'Late' : 'Present';
    const excused = letters.replace(/[^E]/g, '').length > letters.replace(/[^U]/g, '').length;
    li.querySelector(`.tri input[value=${tap}]`).checked = true;
    li.querySelector(`.why input[value=${excused}]`).checked = true;
    const mixed = letters !== whole(tap, excused);
    li.querySelectorAll('select').forEach((select, i) => { select.value = mixed ? MARK[letters[i]] : ''; });
  };
  const say = (li, what) => {
    const small = li.querySelector('small[data-row-state]');
    small.dataset.rowState = what;
    small.textContent = dataset[what] ?? '';
  };
  const count = () => {
    const taps = rows.map(tri);
    for (const n of document.querySelectorAll('[data-n]')) n.textContent = taps.filter((tap) => tap === n.dataset.n).length;
    const rest = document.querySelector('[data-rest]');
    rest.textContent = rest.dataset.rest.replace('{count}', taps.filter((tap) => !tap).length);
  };
  const put = (li, version) => {
    const person = li.dataset.person;
    const seen = version ?? queue.get(person)?.version ?? li.dataset.version;
    queue.delete(person); // to the end of the line
    queue.set(person, { letters: read(li), version: seen });
    store();
    li.querySelector('.clash')?.remove();
    say(li, 'saving');
    count();
  };

  /** Both values and whose the other is; the person decides. */
  const clash = (li, theirs) => {
    const line = Object.assign(document.createElement('p'), { className: 'clash sm', textContent: theirs.theirs });
    const button = (text, act) => line.append(Object.assign(document.createElement('button'), { type: 'button', className: 'btn sm', textContent: text, onclick: act }));
    button(dataset.keepMine, () => { put(li, theirs.version); send(); });
    button(dataset.keepTheirs, () => { queue.delete(li.dataset.person); store(); show(li, theirs.letters); line.remove(); say(li, 'saved'); count(); });
    li.querySelector('.clash')?.remove();
    li.querySelector('fieldset').append(line);
    say(li, '');
  };
  const settle = (sent, outcomes) => {
    for (const outcome of outcomes) {
      const [li, now] = [row(outcome.person), queue.get(outcome.person)];
      li.dataset.version = outcome.version;
      li.querySelector('[data-seen]').value = outcome.version;
      if (outcome.conflict) { now.held = true; clash(li, outcome); }
      else if (now?.letters === sent.get(outcome.person).letters) { queue.delete(outcome.person); say(li, 'saved'); }
      else if (now) now.version = outcome.version; // tapped again meanwhile
    }
    store();
  };
  const waiting = () => [...queue].filter(([person, tap]) => !tap.held && row(person));
  const fail = (what, text) => {
    waiting().forEach(([person]) => say(row(person), what));
    state.textContent = text ?? dataset.left.replace('{count}', waiting().length);
  };

  async function send() {
    if (sending || !waiting().length) return;
    sending = true;
    const sent = new Map(waiting());
    const body = new FormData();
    body.append('__RequestVerificationToken', form.elements.__RequestVerificationToken.value);
    [...sent].forEach(([person, tap], i) => {
      for (const [name, value] of [['Person', person], ['Letters', tap.letters], ['Version', tap.version]]) body.append(`taps[${i}].${name}`, value);
    });
    try {
      const answer = await fetch('?handler=Taps', { method: 'POST', body, redirect: 'manual' });
      if (answer.type === 'opaqueredirect') fail('waiting', dataset.signedOut);
      else if (answer.ok) {
        settle(sent, await answer.json());
        state.textContent = dataset.savedAt.replace('{at}', new Date().toTimeString().slice(0, 5));
      } else fail('refused', answer.status === 422 ? (await answer.json()).error : dataset.signedOut);
      sending = false;
      if (answer.ok) await send();
    } catch {
      sending = false;
      fail('waiting');
    }
  }

  form.addEventListener('change', (event) => {
    const li = event.target.closest('[data-person]');
    if (event.target.closest('.tri, .why')) li.querySelectorAll('select').forEach((select) => { select.value = ''; });
    else if (!tri(li)) li.querySelector('.tri input').checked = true;
    put(li);
    send();
  });
  form.addEventListener('submit', async (event) => {
    const { submitter } = event;
    if (submitter?.matches('[data-all]')) {
      event.preventDefault();
      rows.filter((li) => !tri(li)).forEach((li) => { li.querySelector('.tri input').checked = true; put(li); });
      await send();
    } else if (queue.size) {
      event.preventDefault();
      await send();
      if (!queue.size) form.requestSubmit(submitter);
    }
  });
  addEventListener('online', send);
  setInterval(send, RETRY);
  document.querySelector('[data-save]').hidden = true;
  for (const [person, tap] of queue) {
    delete tap.held;
    if (row(person)) { show(row(person), tap.letters); say(row(person), 'waiting'); }
  }
  count();
  send();
}

if (form) keep(form);
