// Shows the kept copy of one's own schedule where there is no network. js/schedule.js keeps it fresh.
const KEPT = 'schedule';

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate') {
    // Whoever is shown this page has signed out, or their session has ended: nothing of theirs stays on the device.
    if (url.pathname === new URL('sign-in', registration.scope).pathname) event.waitUntil(caches.delete(KEPT));
    event.respondWith(fetch(request).catch(() => kept(new URL('schedule/copy', registration.scope))));
  } else if (['style', 'script', 'font', 'image'].includes(request.destination)) {
    event.respondWith(fetch(request).catch(() => kept(request)));
  }
});

const kept = async (what) => (await caches.match(what, { cacheName: KEPT })) ?? Response.error();
