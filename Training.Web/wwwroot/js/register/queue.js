// Taps that the server does not have yet, kept on the device in order: ids, letters and versions, no names.
import { form } from './row.js';

const key = `register:${form?.dataset.register}`;
const taps = new Map(Object.entries(JSON.parse((form && localStorage.getItem(key)) ?? '{}')));
const store = () => (taps.size ? localStorage.setItem(key, JSON.stringify(Object.fromEntries(taps))) : localStorage.removeItem(key));

export const all = () => [...taps];
export const get = (person) => taps.get(person);
export const isEmpty = () => taps.size === 0;

/** To the end of the line. */
export const put = (person, tap) => { taps.delete(person); taps.set(person, tap); store(); };
export const drop = (person) => { taps.delete(person); store(); };

/** Somebody has to decide about it first; it keeps no other from going out. */
export const hold = (person) => { const tap = taps.get(person); if (tap) tap.held = true; };
export const waiting = () => all().filter(([, tap]) => !tap.held);
export const resume = () => taps.forEach((tap) => { delete tap.held; });
