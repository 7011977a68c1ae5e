// Parts that ask again by themselves rest while nobody looks at the page.
document.addEventListener('htmx:beforeRequest', (event) => {
  if (document.hidden && event.target.matches('[data-poll]')) event.preventDefault();
});
