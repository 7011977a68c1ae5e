// What every page has: theme without a reload, "/" to search, focus on errors, toasts that go, buttons that wait.
const root = document.documentElement;
root.classList.add('scripted');

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.matches('[data-theme-form]')) {
    event.preventDefault();
    root.dataset.bsTheme = root.dataset.bsTheme === 'dark' ? 'light' : 'dark';
    document.cookie = `theme=${root.dataset.bsTheme};path=/;max-age=31536000;samesite=lax${location.protocol === 'https:' ? ';secure' : ''}`;
    return;
  }
  if (form.method !== 'post' || event.defaultPrevented) return;
  if (form.getAttribute('aria-busy') === 'true') event.preventDefault(); // the second click of a double click
  form.setAttribute('aria-busy', 'true');
  event.submitter?.setAttribute('aria-busy', 'true');
});

// Coming back with the browser's button, the page may be sent again.
addEventListener('pageshow', () => document.querySelectorAll('[aria-busy]').forEach((busy) => busy.removeAttribute('aria-busy')));
document.addEventListener('htmx:afterRequest', (event) => event.target.closest('form')?.removeAttribute('aria-busy'));

addEventListener('keydown', (event) => {
  const typing = event.target.matches?.('input, textarea, select, [contenteditable]');
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
    const search = document.querySelector('[data-key="/"]');
    if (search) { event.preventDefault(); search.focus(); }
  }
  if (event.key === 'Escape' && location.hash === '#nav') {
    location.hash = '#main';
    document.querySelector('a[href="#nav"]')?.focus();
  }
});

const settle = (part) => {
  part.querySelector('[data-focus]')?.focus();
  part.querySelectorAll('[data-toast]').forEach((toast) => {
    const close = () => toast.remove();
    toast.querySelector('[data-toast-close]')?.addEventListener('click', close);
    let timer = setTimeout(close, 10_000);
    toast.addEventListener('pointerenter', () => clearTimeout(timer));
    toast.addEventListener('focusin', () => clearTimeout(timer));
    toast.addEventListener('pointerleave', () => { timer = setTimeout(close, 10_000); });
  });
};
settle(document);
document.addEventListener('htmx:afterSwap', (event) => settle(event.target));

// A part that could not be fetched: what was typed stays, and the page says so until the next answer.
const notSent = document.querySelector('[data-not-sent]');
const fail = (failed) => () => { if (notSent) notSent.hidden = !failed; };
['htmx:sendError', 'htmx:responseError', 'htmx:timeout'].forEach((name) => document.addEventListener(name, fail(true)));
document.addEventListener('htmx:afterSwap', fail(false));

// Show or hide a password; the button says what it will do.
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-reveal]');
  if (!button) return;
  const field = document.getElementById(button.dataset.reveal);
  const hidden = field.type === 'password';
  field.type = hidden ? 'text' : 'password';
  [button.textContent, button.dataset.other] = [button.dataset.other, button.textContent];
  button.setAttribute('aria-pressed', hidden);
});
