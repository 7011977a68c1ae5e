// Reads an iCalendar file with ical.js, which shares no code with the library that wrote it, and prints its events as JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [file, packages] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(createRequire(`${packages}/`).resolve('ical.js')));
const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone));
for (const zone of zones) ICAL.TimezoneService.register(zone);

const events = calendar.getAllSubcomponents('vevent').map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    sequence: event.sequence,
    status: component.getFirstPropertyValue('status'),
    zone: event.startDate.zone.tzid,
    begins: event.startDate.toJSDate().toISOString(),
    ends: event.endDate.toJSDate().toISOString(),
    summary: event.summary,
    location: event.location,
  };
});
console.log(JSON.stringify({ zones: zones.map((zone) => zone.tzid), events }));
