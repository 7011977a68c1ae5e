// The grade sheet as a spreadsheet, where somebody may enter marks.
import { form } from './cells.js';

if (form) {
  const { resume } = await import('./saving.js');
  await import('./keys.js');
  await import('./paste.js');
  resume();
}
