// A link with data-dialog opens the dialog it names; without scripts the link leads to a page that asks the same.
document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-dialog]');
  const dialog = opener && document.querySelector(opener.dataset.dialog);
  if (dialog) {
    event.preventDefault();
    dialog.showModal(); // the element itself keeps the focus inside and gives it back
  }
  if (event.target.closest('[data-dialog-close]')) {
    event.preventDefault();
    event.target.closest('dialog')?.close();
  }
});
