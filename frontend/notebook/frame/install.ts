/*
 * The application on the device: the service worker that keeps it, and new versions, which wait until somebody takes them.
 */

export type VersionListener = () => void;

let waiting: ServiceWorker | null = null;

/** Tells when a new version is whole and waits. */
export async function keepOnDevice(tell: VersionListener): Promise<void> {
  const workers = navigator.serviceWorker;
  if (!workers) {
    return;
  }
  const found = (worker: ServiceWorker | null) => {
    if (worker && workers.controller) {
      waiting = worker;
      tell();
    }
  };
  const install = async () => {
    const registration = await workers.register('./sw.js', { scope: './', updateViaCache: 'none' });
    found(registration.waiting);
    registration.onupdatefound = () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => installing.state === 'installed' && found(installing));
    };
  };
  // One that broke off, or met a portal, has left nothing behind that could be renewed: it begins anew.
  const look = async () => {
    const registration = await workers.getRegistration('./');
    await (registration?.active ? registration.update() : install());
  };
  // Without a network the one that is there goes on.
  const quietly = (work: () => Promise<unknown>) => work().catch(() => undefined);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void quietly(look));
  window.addEventListener('online', () => void quietly(look));
  await quietly(install);
}

/** Tells whether the application opens without a network from now on, and once more when it does: all of its files are here. */
export async function whetherOnDevice(tell: (isOnDevice: boolean) => void): Promise<void> {
  const workers = navigator.serviceWorker;
  try {
    tell(Boolean((await workers?.getRegistration('./'))?.active));
    if (workers) {
      await workers.ready;
      tell(true);
    }
  } catch {
    tell(false);
  }
}

/** Nobody is in an interview: the new version takes over, and the page begins anew with it. */
export function useNewVersion(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting?.postMessage('use-new-version');
}

/** The page says which addresses it may ask, and is kept as it came: it is fetched anew once there are others. */
export function renewPage(): void {
  navigator.serviceWorker?.controller?.postMessage('renew-page');
}

/** The application itself goes too, once the last person is off the device. */
export async function removeFromDevice(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith('notebook-')) {
      await caches.delete(name);
    }
  }
  const registration = await navigator.serviceWorker?.getRegistration('./');
  await registration?.unregister();
}

/** The name that the study gives the application, as it is kept beside its files. */
export async function nameOfApplication(): Promise<string> {
  try {
    const manifest = await (await fetch('./manifest.webmanifest')).json();
    return typeof manifest.name === 'string' ? manifest.name : '';
  } catch {
    return '';
  }
}
