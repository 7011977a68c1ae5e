// Parts that ask again by themselves rest while nobody looks at the page.
document.addEventListener('htmx:beforeRequest', (event) => {
  if (document.hidden && event.target.matches('[data-poll]')) event.preventDefault();
});

// Whoever was signed out meanwhile is answered by another page. A part that is all there is to see goes there with its page.
document.addEventListener('htmx:beforeSwap', (event) => {
  const { xhr, pathInfo } = event.detail;
  const came = new URL(xhr.responseURL).pathname === new URL(pathInfo.requestPath, location).pathname;
  if (came || !event.target.matches('[data-poll=whole]')) return;
  event.preventDefault();
  location.reload();
});
