// Fills wwwroot/vendor with the few third-party files that the pages use; the build runs it (see vendor.targets).
// `node vendor.mjs install` when package-lock.json changed, `node vendor.mjs icons` when a page or a class changed.
import { execSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';

const from = 'node_modules';
const to = 'wwwroot/vendor';

/** Two builds of one clone take turns; a lock older than five minutes was left by a build that was killed. */
function alone(work) {
  mkdirSync('obj', { recursive: true });
  const lock = 'obj/vendor.lock';
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 300_000) rmSync(lock, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

const isNewer = (file, than) => existsSync(file) && statSync(file).mtimeMs >= statSync(than).mtimeMs;

function install() {
  if (isNewer(`${to}/.installed`, 'package-lock.json') && isNewer(`${to}/.installed`, 'vendor.mjs')) return;
  execSync('npm ci --ignore-scripts --no-audit --no-fund --silent', { stdio: ['ignore', 'ignore', 'inherit'] });
  mkdirSync(`${to}/fonts`, { recursive: true });
  cpSync(`${from}/@tabler/core/dist/css/tabler.min.css`, `${to}/tabler.min.css`);
  cpSync(`${from}/htmx.org/dist/htmx.min.js`, `${to}/htmx.min.js`);
  for (const script of ['latin', 'vietnamese']) {
    copyFont('@fontsource-variable/source-sans-3', `source-sans-3-${script}-wght-normal.woff2`);
    for (const cut of ['400-normal', '700-normal', '400-italic']) copyFont('@fontsource/tinos', `tinos-${script}-${cut}.woff2`);
  }
  writeFileSync(`${to}/.installed`, '');
}

const copyFont = (folder, file) => cpSync(`${from}/${folder}/files/${file}`, `${to}/fonts/${file}`);

/** One sprite with the icons whose names stand in quotes in a page or a class. */
function icons() {
  const names = new Set();
  for (const file of readdirSync('.', { recursive: true }))
    if (/\.(cs|cshtml)$/.test(file) && !/^(obj|bin|node_modules)\b/.test(file))
      for (const [, name] of readFileSync(file, 'utf8').matchAll(/"([a-z][a-z0-9-]*)"/g)) names.add(name);

  const symbols = [...names].sort().flatMap((name) => {
    const file = `${from}/@tabler/icons/icons/outline/${name}.svg`;
    if (!existsSync(file)) return [];
    const svg = readFileSync(file, 'utf8');
    const body = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).trim().replace(/\s*\n\s*/g, '');
    return `<symbol id="${name}" viewBox="0 0 24 24">${body}</symbol>`;
  });
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`;
  const file = `${to}/icons.svg`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== sprite) writeFileSync(file, sprite);
  else utimesSync(file, new Date(), new Date());
}

alone({ install, icons }[process.argv[2]]);
