// Drop a file on the upload field, and see which one was chosen before it is sent.
const input = document.querySelector('[data-file]');
const zone = document.querySelector('[data-drop]');
const chosen = document.querySelector('[data-chosen]');

const show = () => {
  const [file] = input.files;
  chosen.hidden = !file;
  if (!file) return;
  chosen.querySelector('[data-name]').textContent = file.name;
  chosen.querySelector('[data-size]').textContent = `${Math.ceil(file.size / 1024).toLocaleString(document.documentElement.lang)} KB`;
};

input.addEventListener('change', show);
chosen.querySelector('[data-drop-file]').addEventListener('click', () => {
  input.value = '';
  show();
  input.focus();
});
zone.addEventListener('dragover', (event) => {
  event.preventDefault();
  zone.classList.add('over');
});
zone.addEventListener('dragleave', () => zone.classList.remove('over'));
zone.addEventListener('drop', (event) => {
  event.preventDefault();
  zone.classList.remove('over');
  if (!event.dataTransfer.files.length) return;
  input.files = event.dataTransfer.files;
  show();
});
