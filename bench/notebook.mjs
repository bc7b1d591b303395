// Measures the offline client through the DevTools protocol of a headless Chromium; started by bench/notebook.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

const BUDGET = { bytes: 250 * 1024, paint: 1000 };
const SLOWER = 4;
const ROUNDS = 7;
const url = new URL('notebook/', process.argv[2]).href;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** What is sent for an address, in bytes, when the browser takes gzip. */
function sent(address) {
  return new Promise((done, fail) => {
    http
      .get(address, { headers: { 'Accept-Encoding': 'gzip' } }, (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () =>
          answer.statusCode === 200 ? done({ body: Buffer.concat(parts), headers: answer.headers }) : fail(new Error(`${answer.statusCode} ${address}`)),
        );
      })
      .on('error', fail);
  });
}

async function size() {
  const worker = await (await fetch(new URL('sw.js', url))).text();
  const files = [...new Set([...worker.matchAll(/"url":"([^"]+)"/g)].map((found) => found[1]))];
  if (files.length < 5) throw new Error('The service worker names no files.');
  let bytes = (await sent(new URL('sw.js', url).href)).body.length;
  for (const file of files) {
    const { body } = await sent(new URL(file, url).href);
    console.log(`${String(body.length).padStart(8)}  ${file}`);
    bytes += body.length;
  }
  return { bytes, files: files.length + 1 };
}

async function start() {
  const binary = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'].find(existsSync);
  if (!binary) throw new Error('No Chromium found. Install it (Debian: apt-get install chromium).');
  const profile = mkdtempSync(join(tmpdir(), 'notebook-'));
  const program = spawn(
    binary,
    ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=ru',
      '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--window-size=360,740', 'about:blank'],
    { stdio: 'ignore' },
  );
  const portFile = join(profile, 'DevToolsActivePort');
  for (let i = 0; i < 200 && !existsSync(portFile); i++) await pause(100);
  await pause(200);
  const [port] = readFileSync(portFile, 'utf8').trim().split('\n');
  const tabs = await (await fetch(`http://127.0.0.1:${port}/json`)).json();
  const socket = new WebSocket(tabs.find((tab) => tab.type === 'page').webSocketDebuggerUrl);
  await new Promise((done) => (socket.onopen = done));
  const waiting = new Map();
  let next = 1;
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  };
  const send = (method, params = {}) =>
    new Promise((done, fail) => {
      const id = next++;
      waiting.set(id, (message) => (message.error ? fail(new Error(message.error.message)) : done(message.result)));
      socket.send(JSON.stringify({ id, method, params }));
    });
  const evaluate = async (expression) =>
    (await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value;
  const stop = async () => {
    const ended = new Promise((done) => program.once('exit', done));
    program.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { send, evaluate, stop };
}

async function paints() {
  const { send, evaluate, stop } = await start();
  try {
    await send('Network.enable');
    await send('Page.enable');
    await send('Page.navigate', { url });
    await pause(1000);
    await evaluate("navigator.serviceWorker.ready.then((found) => found.active.state)");
    await pause(2000);
    await send('Network.emulateNetworkConditions', { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
    await send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
      await send('Page.navigate', { url: 'about:blank' });
      await pause(500);
      await send('Page.navigate', { url });
      for (let i = 0; i < 200 && !(await evaluate("Boolean(document.querySelector('h1'))")); i++) await pause(20);
      const usable = await evaluate('performance.now()');
      await pause(300);
      const seen = await evaluate(`({ title: document.querySelector('h1')?.textContent,
          paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime })`);
      times.push({ ...seen, usable });
    }
    if (times.some((time) => !time?.title || !time.paint)) throw new Error('The page was not painted without a network.');
    const sorted = (name) => times.map((time) => time[name]).sort((one, other) => one - other);
    return { paint: sorted('paint'), usable: sorted('usable') };
  } finally {
    await stop();
  }
}

console.log(`${cpus().length} × ${cpus()[0].model}`);
const { bytes, files } = await size();
console.log(`kept on the device: ${files} files, ${(bytes / 1024).toFixed(1)} KB compressed; limit ${BUDGET.bytes / 1024} KB`);
const { paint, usable } = await paints();
const middle = (times) => times[(times.length - 1) / 2];
const median = middle(paint);
console.log(
  `first paint from cache, offline, processor ${SLOWER} times slower: median ${median.toFixed(0)} ms of ${paint.map((time) => time.toFixed(0)).join(', ')}; limit ${BUDGET.paint} ms`,
);
console.log(`ready to unlock or to begin: median ${middle(usable).toFixed(0)} ms`);
process.exit(bytes > BUDGET.bytes || median > BUDGET.paint ? 1 : 0);
