// <form data-bulk>: the bar with the actions appears with the first tick, says how many, and Escape clears.
const boxes = (form) => [...form.querySelectorAll('input[type=checkbox][data-row]')];

const show = (form) => {
  const all = boxes(form);
  const ticked = all.filter((box) => box.checked);
  all.forEach((box) => box.closest('tr')?.setAttribute('aria-selected', box.checked));
  const head = form.querySelector('[data-all]');
  if (head) {
    head.checked = ticked.length > 0 && ticked.length === all.length;
    head.indeterminate = ticked.length > 0 && ticked.length < all.length;
  }
  const bar = form.querySelector('.bulk');
  if (!bar) return;
  bar.hidden = ticked.length === 0;
  bar.querySelectorAll('[data-count]').forEach((count) => { count.textContent = ticked.length.toLocaleString(document.documentElement.lang); });
};

const clear = (form) => {
  boxes(form).forEach((box) => { box.checked = false; });
  show(form);
};

document.addEventListener('change', (event) => {
  const form = event.target.closest('[data-bulk]');
  if (!form) return;
  if (event.target.matches('[data-all]')) boxes(form).forEach((box) => { box.checked = event.target.checked; });
  show(form);
});
document.addEventListener('click', (event) => {
  if (event.target.closest('[data-bulk-clear]')) clear(event.target.closest('[data-bulk]'));
});
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') document.querySelectorAll('[data-bulk]').forEach(clear);
});
const start = () => document.querySelectorAll('[data-bulk]').forEach(show);
start();
document.addEventListener('htmx:afterSwap', start);
