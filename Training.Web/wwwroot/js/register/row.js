// One trainee of the register: what stands in their row, as letters, and how it is shown.
const LETTER = { Present: 'P', Excused: 'E', Unexcused: 'U', Late: 'L', LeftEarly: 'D' };
const MARK = Object.fromEntries(Object.entries(LETTER).map(([mark, letter]) => [letter, mark]));

export const form = document.querySelector('[data-register]');
export const rows = form ? [...form.querySelectorAll('[data-person]')] : [];
export const rowOf = (person) => rows.find((row) => row.dataset.person === person);
export const tapOf = (row) => row.querySelector('.tri input:checked')?.value;

const whole = (tap, excused) => {
  const periods = Number(form.dataset.periods);
  if (tap === 'Absent') return (excused ? 'E' : 'U').repeat(periods);
  return (tap === 'Late' ? 'L' : 'P') + 'P'.repeat(periods - 1);
};

export const read = (row) => {
  const letters = [...whole(tapOf(row), row.querySelector('.why input[value=true]').checked)];
  row.querySelectorAll('select').forEach((select, i) => { if (select.value) letters[i] = LETTER[select.value]; });
  return letters.join('');
};

export const show = (row, letters) => {
  const tap = /[EU]/.test(letters) ? 'Absent' : letters[0] === 'L' ? 'Late' : 'Present';
  const excused = letters.replace(/[^E]/g, '').length > letters.replace(/[^U]/g, '').length;
  row.querySelector(`.tri input[value=${tap}]`).checked = true;
  row.querySelector(`.why input[value=${excused}]`).checked = true;
  const mixed = letters !== whole(tap, excused);
  row.querySelectorAll('select').forEach((select, i) => { select.value = mixed ? MARK[letters[i]] : ''; });
};

export const setPresent = (row) => { row.querySelector('.tri input').checked = true; };
export const clearPeriods = (row) => row.querySelectorAll('select').forEach((select) => { select.value = ''; });

/** What the server has of it, for the form as a whole; no letters: all that the form says counts. */
export const stands = (row, version, letters) => {
  row.dataset.version = version;
  row.querySelector('[data-version-seen]').value = version;
  row.querySelector('[data-letters-seen]').value = letters;
};

/** saving, saved, waiting, refused, late, or nothing. */
export const say = (row, state, text) => {
  const small = row.querySelector('small[data-row-state]');
  small.dataset.rowState = state;
  small.textContent = text ?? form.dataset[state] ?? '';
};

/** A line under the row with ways out of it. */
export const ask = (row, text, choices) => {
  row.querySelector('.clash')?.remove();
  const line = Object.assign(document.createElement('p'), { className: 'clash sm', textContent: text });
  for (const [label, act] of choices)
    line.append(Object.assign(document.createElement('button'), { type: 'button', className: 'btn sm', textContent: label, onclick: () => { line.remove(); act(); } }));
  row.querySelector('fieldset').append(line);
};
