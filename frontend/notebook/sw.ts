/*
 * Keeps the application on the device: every file of one version in one cache, and pages from nowhere else. A new version
 * waits until the page says that no interview is open. The cache before the current one stays, so that a page of the
 * version before, in another tab, still finds its parts. Nothing of an interview passes here: what goes to the server is
 * left to the network.
 */
declare const __PRECACHE__: { version: string; files: { url: string; mark: string }[] };

const worker = self as unknown as ServiceWorkerGlobalScope;
const { version, files } = __PRECACHE__;
const PREFIX = 'notebook-';
const CURRENT = PREFIX + version;
const scope = new URL(worker.registration.scope);

worker.addEventListener('install', (event) => {
  answerAlone(event);
  event.waitUntil(fill());
});

type Routes = { addRoutes?: (rules: object[]) => Promise<void> };

/**
 * Where the browser can, it answers from the cache by itself, without waking this worker first: the page is there earlier.
 * What is not named here, and what the cache has lost, goes the way below.
 */
function answerAlone(event: ExtendableEvent): void {
  const source = { cacheName: CURRENT };
  const rules = files.map(({ url }) => {
    const { protocol, hostname, port, pathname } = new URL(url, scope);
    const urlPattern = { protocol: protocol.slice(0, -1), hostname, port, pathname: literally(pathname), search: '' };
    return { condition: { urlPattern, requestMethod: 'GET' }, source };
  });
  try {
    void (event as ExtendableEvent & Routes).addRoutes?.(rules).catch(() => undefined);
  } catch {
    // A browser that knows another form of it.
  }
}

/** A path as a pattern that means this path alone. */
function literally(path: string): string {
  return path.replace(/[.+*?^${}()[\]|\\:]/g, '\\$&');
}

/** All files or none: a version that is not whole is not installed, and the one before stays. */
async function fill(): Promise<void> {
  const cache = await caches.open(CURRENT);
  try {
    await Promise.all(files.map((file) => keep(cache, file.url)));
  } catch (fault) {
    await caches.delete(CURRENT);
    throw fault;
  }
}

async function keep(cache: Cache, url: string): Promise<void> {
  const address = new URL(url, scope);
  const answer = await fetch(address, { cache: 'reload', redirect: 'error', credentials: 'same-origin' });
  const type = answer.headers.get('Content-Type') ?? '';
  // A portal of a hotel answers every address with its own page.
  if (!answer.ok || (type.startsWith('text/html') && url !== './')) {
    throw new Error('not a file of this application: ' + url);
  }
  await cache.put(address, answer);
}

worker.addEventListener('activate', (event) => event.waitUntil(tidy().then(() => worker.clients.claim())));

async function tidy(): Promise<void> {
  const kept = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const old = kept.filter((name) => name !== CURRENT);
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
}

worker.addEventListener('message', (event) => {
  if (event.data === 'use-new-version') {
    event.waitUntil(worker.skipWaiting());
  }
  if (event.data === 'renew-page') {
    event.waitUntil(renew().catch(() => undefined));
  }
});

/** The same page with what the server says of it now; another page belongs to another version, and comes with that. */
async function renew(): Promise<void> {
  const cache = await caches.open(CURRENT);
  const [kept, answer] = await Promise.all([
    cache.match(scope.href),
    fetch(scope, { cache: 'reload', redirect: 'error', credentials: 'same-origin' })
  ]);
  if (answer.ok && kept && (await answer.clone().text()) === (await kept.text())) {
    await cache.put(scope, answer);
  }
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  const isOurs = address.origin === scope.origin && address.pathname.startsWith(scope.pathname);
  if (request.method !== 'GET' || !isOurs) {
    return;
  }
  event.respondWith(request.mode === 'navigate' ? page() : file(request));
});

async function page(): Promise<Response> {
  const cache = await caches.open(CURRENT);
  return (await cache.match(scope.href)) ?? fetch(scope.href);
}

async function file(request: Request): Promise<Response> {
  const cache = await caches.open(CURRENT);
  const kept = (await cache.match(request, { ignoreSearch: true })) ?? (await caches.match(request, { ignoreSearch: true }));
  return kept ?? fetch(request);
}
