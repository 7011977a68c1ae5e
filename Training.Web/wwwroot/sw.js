// Shows the kept copy of one's own schedule where there is no network (js/schedule.js keeps it fresh), and what one is told
// where the browser may show it (js/devices.js asks).
const KEPT = 'schedule';

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  // What still waits at the push service is for whoever signs out, not for the next person at this browser.
  if (request.method === 'POST' && url.pathname === new URL('sign-out', registration.scope).pathname) event.waitUntil(forget());
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') {
    // Whoever is shown this page has signed out, or their session has ended: nothing of theirs stays on the device.
    if (url.pathname === new URL('sign-in', registration.scope).pathname) event.waitUntil(caches.delete(KEPT));
    event.respondWith(fetch(request).catch(() => kept(new URL('schedule/copy', registration.scope))));
  } else if (['style', 'script', 'font', 'image'].includes(request.destination)) {
    event.respondWith(fetch(request).catch(() => kept(request)));
  }
});

const kept = async (what) => (await caches.match(what, { cacheName: KEPT })) ?? Response.error();

addEventListener('push', (event) => {
  const { subject, body, path, language, tag } = event.data.json();
  event.waitUntil(registration.showNotification(subject, { body, tag, lang: language, data: { path } }));
});

addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(show(new URL(`.${event.notification.data.path}`, registration.scope).href));
});

// A window that shows something else may hold what was typed and not sent.
const show = async (address) => {
  const windows = await clients.matchAll({ type: 'window' });
  return windows.find((shown) => shown.url === address)?.focus() ?? clients.openWindow(address);
};

const forget = async () => (await registration.pushManager?.getSubscription())?.unsubscribe();
