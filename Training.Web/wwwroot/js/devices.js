// Asks the browser for leave to show messages, and hands the address that it is reached at to the form of the page.
const site = new URL('..', import.meta.url);
const section = document.querySelector('[data-push]');
const form = section.querySelector('[data-allow]');

const say = (what) => section.querySelectorAll('[data-say]').forEach((sentence) => { sentence.hidden = sentence.dataset.say !== what; });

/** What stands in the way, or how it is; undefined: it can be allowed. */
async function state() {
  if (!isSecureContext) return 'insecure';
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window))
    return /iPhone|iPad/.test(navigator.userAgent) ? 'phone' : 'unable';
  if (Notification.permission === 'denied') return 'blocked';
  const registration = await navigator.serviceWorker.getRegistration(site);
  const known = section.dataset.on && Notification.permission === 'granted' && (await registration?.pushManager.getSubscription());
  return known ? 'on' : undefined;
}

/** Of a browser that is bound to another key, as after a new installation, only a new address is of use. */
async function address({ pushManager }) {
  const how = { userVisibleOnly: true, applicationServerKey: section.dataset.push };
  try {
    return await pushManager.subscribe(how);
  } catch (fault) {
    if (fault.name !== 'InvalidStateError') throw fault;
    await (await pushManager.getSubscription()).unsubscribe();
    return pushManager.subscribe(how);
  }
}

async function allow() {
  const leave = await Notification.requestPermission();
  if (leave !== 'granted') return say(leave === 'denied' ? 'blocked' : 'unanswered');
  try {
    await navigator.serviceWorker.register(new URL('sw.js', site));
    const { endpoint, keys } = (await address(await navigator.serviceWorker.ready)).toJSON();
    for (const [name, value] of Object.entries({ endpoint, p256dh: keys.p256dh, auth: keys.auth })) form.elements[name].value = value;
    form.requestSubmit();
  } catch {
    say('unreachable');
  }
}

const now = await state();
say(now);
form.hidden = now !== undefined;
form.querySelector('button').addEventListener('click', allow);
