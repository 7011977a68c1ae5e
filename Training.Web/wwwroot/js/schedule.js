// Keeps a copy of the next four weeks on the device, with what it is drawn with; sw.js shows it without a network.
const KEPT = 'schedule';
const site = new URL('..', import.meta.url);

async function keep() {
  await navigator.serviceWorker.register(new URL('sw.js', site));
  const copy = await fetch(new URL('schedule/copy', site), { redirect: 'error' });
  if (!copy.ok) return;

  const cache = await caches.open(KEPT);
  const drawnWith = performance
    .getEntriesByType('resource')
    .map((entry) => entry.name)
    .filter((name) => /^(css|js|vendor|favicon)/.test(name.slice(site.href.length)));
  const wanted = new Set([copy.url, ...drawnWith]);
  for (const old of await cache.keys()) if (!wanted.has(old.url)) await cache.delete(old);
  await cache.put(copy.url, copy);
  for (const asset of drawnWith) if (!(await cache.match(asset))) await cache.add(asset);
  document.documentElement.dataset.kept = '';
}

if ('serviceWorker' in navigator) {
  if (document.readyState === 'complete') await keep();
  else addEventListener('load', keep);
}
