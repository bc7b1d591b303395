// Measures a respondent's path through the DevTools protocol of a headless Chromium; started by bench/page-weight.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

const BUDGET = { firstBytes: 120 * 1024, firstRequests: 20, restStaticBytes: 60 * 1024 };
const LIGHT_BUDGET = { firstBytes: 14 * 1024, firstRequests: 2, wholeBytes: 100 * 1024, usable: 1500 };
const NETWORKS = {
  'slow 3G': { latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 },
  'fast 3G': { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
};
// Earlier measurements of the same kind on two cores: TOOLCHAIN, "First page of a respondent".
const PEERS = [
  ["Vaadin's default bundle", 26, 561, '14.2 s', '4.1 s'],
  ['own bundle, no theme, eager server load', 19, 112, '5.1 s', '1.8 s'],
  ['LimeSurvey 6.14, same kind of survey', 28, 1241, '8.5 s (DOM), 26 s (load)', '2.3 s, 6.8 s'],
];
const url = process.argv[2];
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

class Browser {
  #next = 1;
  #waiting = new Map();
  #listeners = [];

  static async start() {
    const binary = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'].find(existsSync);
    if (!binary) throw new Error('No Chromium found. Install it (Debian: apt-get install chromium).');
    const browser = new Browser();
    browser.profile = mkdtempSync(join(tmpdir(), 'page-weight-'));
    browser.process = spawn(
      binary,
      ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=ru',
        '--remote-debugging-port=0', `--user-data-dir=${browser.profile}`, '--window-size=360,740', 'about:blank'],
      { stdio: 'ignore' },
    );
    const portFile = join(browser.profile, 'DevToolsActivePort');
    for (let i = 0; i < 100 && !existsSync(portFile); i++) await pause(100);
    await pause(200);
    const [port, path] = readFileSync(portFile, 'utf8').trim().split('\n');
    browser.socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
    await new Promise((done) => (browser.socket.onopen = done));
    browser.socket.onmessage = (event) => browser.#receive(JSON.parse(event.data));
    return browser;
  }

  #receive(message) {
    if (message.id) {
      const { done, fail } = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      message.error ? fail(new Error(message.error.message)) : done(message.result);
    } else {
      this.#listeners.forEach((listener) => listener(message));
    }
  }

  send(method, params = {}, sessionId = undefined) {
    const id = this.#next++;
    return new Promise((done, fail) => {
      this.#waiting.set(id, { done, fail });
      this.socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  }

  /** A fresh context: cold cache, no cookies. */
  async page() {
    const { browserContextId } = await this.send('Target.createBrowserContext');
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank', browserContextId });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    const page = new Page(this, sessionId);
    this.#listeners.push((message) => message.sessionId === sessionId && page.observe(message));
    await page.send('Network.enable');
    await page.send('Page.enable');
    return page;
  }

  stop() {
    this.process.kill();
    pause(500).then(() => rmSync(this.profile, { recursive: true, force: true }));
  }
}

class Page {
  requests = [];

  constructor(browser, session) {
    this.browser = browser;
    this.session = session;
  }

  send(method, params) {
    return this.browser.send(method, params, this.session);
  }

  observe({ method, params }) {
    if (method === 'Network.requestWillBeSent' && params.request.url.startsWith('http')) {
      this.requests.push({ id: params.requestId, url: params.request.url, method: params.request.method, bytes: 0 });
    } else if (method === 'Network.loadingFinished') {
      const request = this.requests.findLast((r) => r.id === params.requestId);
      if (request) request.bytes = params.encodedDataLength;
    }
  }

  async evaluate(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  }

  async until(expression, what) {
    for (let i = 0; i < 1200; i++) {
      if (await this.evaluate(expression)) return;
      await pause(50);
    }
    throw new Error(`Waited in vain for ${what}.`);
  }

  quiet() {
    return this.until(
      `!document.querySelector('vaadin-connection-indicator[loading]') && document.readyState === 'complete'`,
      'the page to come to rest',
    );
  }

  /** Opens the address; the time until the first button can be pressed, in ms. */
  async open(address, network) {
    if (network) await this.send('Network.emulateNetworkConditions', { offline: false, ...network });
    const start = performance.now();
    await this.send('Page.navigate', { url: address });
    await this.until(`!!document.querySelector('main button.primary')`, 'the first page');
    const usable = performance.now() - start;
    await this.quiet();
    await pause(1500);
    return usable;
  }
}

const kb = (bytes) => (bytes / 1024).toFixed(1);
const sum = (requests) => requests.reduce((total, r) => total + r.bytes, 0);
const isAnswerTraffic = (request) => request.method === 'POST' || request.url.includes('v-r=');

/** One step of the walk: answers what is asked first, then presses the page's main button. */
const STEP = `(() => {
  const visible = (e) => e && e.offsetParent !== null;
  const click = (e) => { e.click(); return true; };
  const groups = new Set();
  for (const radio of document.querySelectorAll('main input[type=radio]')) {
    if (visible(radio) && !groups.has(radio.name)) {
      groups.add(radio.name);
      const all = [...document.querySelectorAll('main input[type=radio]')].filter((r) => r.name === radio.name);
      if (!all.some((r) => r.checked)) click(all[0]);
    }
  }
  for (const set of document.querySelectorAll('main fieldset')) {
    const box = set.querySelector('input[type=checkbox]');
    if (visible(box) && !set.querySelector('input[type=checkbox]:checked')) click(box);
  }
  const country = document.querySelector('main select[name=country], main select.country');
  if (country && visible(country) && !country.value) {
    country.selectedIndex = 1;
    country.dispatchEvent(new Event('change', { bubbles: true }));
  }
  return document.querySelector('main h1')?.textContent ?? '';
})()`;

async function walk(page) {
  const titles = [];
  for (let i = 0; i < 40; i++) {
    titles.push(await page.evaluate(STEP));
    await pause(600);
    if (await page.evaluate(`!!document.querySelector('main .receipt')`)) return titles;
    await page.evaluate(`document.querySelector('main button.primary')?.click()`);
    await pause(700);
  }
  throw new Error(`The walk did not reach the end; pages seen: ${titles.join(' | ')}`);
}

/** The light edition, with and without script: what its first page and a whole interview weigh. */
async function light(browser, address) {
  const slow = await (await browser.page()).open(address, NETWORKS['slow 3G']);
  const fast = await (await browser.page()).open(address, NETWORKS['fast 3G']);
  const over = [];
  const check = (isOver, what) => isOver && over.push(`${what} of the light edition`);
  check(slow > LIGHT_BUDGET.usable, 'time on slow 3G');
  for (const script of [false, true]) {
    const page = await browser.page();
    await page.send('Emulation.setScriptExecutionDisabled', { value: !script });
    await page.open(address);
    const first = page.requests.slice();
    await walk(page);
    const name = script ? 'light, with script' : 'light, without script';
    console.log(`| ${name} | ${first.length} | ${kb(sum(first))} | ${(slow / 1000).toFixed(1)} s | ${(fast / 1000).toFixed(1)} s |` +
      ` whole interview: ${page.requests.length} requests, ${kb(sum(page.requests))} KB`);
    check(sum(first) > LIGHT_BUDGET.firstBytes, 'bytes of the first page');
    check(first.length > LIGHT_BUDGET.firstRequests, 'requests of the first page');
    check(sum(page.requests) > LIGHT_BUDGET.wholeBytes, `bytes of an interview ${script ? 'with' : 'without'} script`);
  }
  return over;
}

const browser = await Browser.start();
try {
  if (process.argv[3] === 'light') {
    console.log('| variant | requests | KB | usable, slow 3G | usable, fast 3G |');
    console.log('|---|--:|--:|--:|--:|');
    const over = await light(browser, `${url}light/kz`);
    if (over.length) console.error(`Over the budget: ${over.join('; ')}`);
    process.exit(over.length ? 1 : 0);
  }
  const times = {};
  for (const [name, network] of Object.entries(NETWORKS)) {
    const page = await browser.page();
    times[name] = await page.open(url, network);
  }
  const page = await browser.page();
  await page.open(url);
  const first = page.requests.slice();
  const titles = await walk(page);
  await page.quiet();
  const rest = page.requests.slice(first.length);
  const restStatic = rest.filter((r) => !isAnswerTraffic(r));
  const answers = rest.filter(isAnswerTraffic);
  const foreign = page.requests.filter((r) => new URL(r.url).host !== new URL(url).host);

  console.log(`Respondent's pages, cold cache, Chromium, ${cpus().length} cores (${cpus()[0].model.trim()})\n`);
  console.log('| variant | requests | KB | usable, slow 3G | usable, fast 3G |');
  console.log('|---|--:|--:|--:|--:|');
  const seconds = (name) => `${(times[name] / 1000).toFixed(1)} s`;
  console.log(`| Ovoz | ${first.length} | ${kb(sum(first))} | ${seconds('slow 3G')} | ${seconds('fast 3G')} |`);
  PEERS.forEach((peer) => console.log(`| ${peer.join(' | ')} |`));
  console.log(`\nfirst page: ${first.length} of ${BUDGET.firstRequests} requests, ${kb(sum(first))} of 120 KB`);
  console.log(`all the rest (${titles.length} steps): static ${restStatic.length} requests, ${kb(sum(restStatic))} of 60 KB; ` +
    `answers ${answers.length} requests, ${kb(sum(answers))} KB received`);
  if (process.env.VERBOSE) page.requests.forEach((r) => console.log(`${r.method} ${kb(r.bytes)} KB ${r.url}`));
  const over = [
    ...(await light(browser, `${url}light/kz`)),
    sum(first) > BUDGET.firstBytes && 'bytes of the first page',
    first.length > BUDGET.firstRequests && 'requests of the first page',
    sum(restStatic) > BUDGET.restStaticBytes && 'static bytes of the rest',
    foreign.length > 0 && `requests to other hosts (${foreign.map((r) => r.url).join(', ')})`,
  ].filter(Boolean);
  if (over.length) {
    console.error(`Over the budget: ${over.join('; ')}`);
    process.exitCode = 1;
  }
} finally {
  browser.stop();
}
