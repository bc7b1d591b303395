import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { keepOnDevice, whetherOnDevice } from '../../../../frontend/notebook/frame/install.ts';

type Registration = { active: object | null; waiting: null; updates: number; update(): Promise<void>; onupdatefound?: unknown };

let page: EventTarget & { visibilityState?: string };
let registration: Registration | undefined;
let registered: number;
let isReady: () => void;

/** A browser that keeps an application once all of its files have come. */
function browser(act: () => Promise<Registration>): void {
  const ready = new Promise<void>((done) => (isReady = done));
  const register = () => {
    registered++;
    return act();
  };
  const serviceWorker = { controller: null, ready, register, getRegistration: async () => registration };
  Object.defineProperty(navigator, 'serviceWorker', { value: serviceWorker, configurable: true });
}

function installed(): Registration {
  return {
    active: {},
    waiting: null,
    updates: 0,
    async update() {
      this.updates++;
    }
  };
}

const settled = () => new Promise((done) => setTimeout(done, 0));

beforeEach(() => {
  page = new EventTarget();
  page.visibilityState = 'visible';
  Object.assign(globalThis, { document: page, window: page });
  registration = undefined;
  registered = 0;
});

test('it is said that the application is not on the device, until all of its files are', async () => {
  browser(async () => installed());
  const told: boolean[] = [];
  const whether = whetherOnDevice((is) => told.push(is));
  await settled();
  assert.deepEqual(told, [false]);
  isReady();
  await whether;
  assert.deepEqual(told, [false, true]);
});

test('a browser that keeps no application, as in a private window, is said to keep none', async () => {
  const told: boolean[] = [];
  Object.defineProperty(navigator, 'serviceWorker', { value: undefined, configurable: true });
  await whetherOnDevice((is) => told.push(is));
  assert.deepEqual(told, [false]);
  await keepOnDevice(() => assert.fail('no version can wait'));
});

test('what broke off begins anew when there is a network or somebody looks, and what is there is renewed', async () => {
  browser(async () => {
    throw new TypeError('a portal');
  });
  await keepOnDevice(() => undefined);
  page.dispatchEvent(new Event('online'));
  page.dispatchEvent(new Event('visibilitychange'));
  await settled();
  assert.equal(registered, 3);
  registration = installed();
  page.dispatchEvent(new Event('visibilitychange'));
  await settled();
  assert.equal(registered, 3);
  assert.equal(registration.updates, 1);
});
