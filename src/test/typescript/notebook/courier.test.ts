import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { IDBIndex } from 'fake-indexeddb';
import { Courier } from '../../../../frontend/notebook/sync/courier.ts';
import type { Sent } from '../../../../frontend/notebook/sync/sender.ts';
import { anotherPerson, drafting, emptyDevice, type Device } from './device.ts';

let device: Device;

beforeEach(async () => {
  device = await emptyDevice();
  Object.assign(globalThis, { document: { baseURI: 'https://ovoz.example/notebook/' } });
});

async function finishedBy(person: Device): Promise<void> {
  const { draft } = await drafting(person);
  await draft.finish(new Map([['v', 1]]), {});
}

test('what one person has that cannot be read keeps nothing of the others back, and is tried again', async (context) => {
  const other = await anotherPerson();
  await finishedBy(device);
  await finishedBy(other);
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const senders: string[] = [];
  context.mock.method(globalThis, 'fetch', async (_: string, { body }: RequestInit) => {
    const { device: sender } = JSON.parse(String(body)) as { device?: string };
    if (sender) {
      senders.push(sender);
    }
    throw new TypeError('no network');
  });
  const readable = IDBIndex.prototype.getAll;
  const disk = context.mock.method(IDBIndex.prototype, 'getAll', function (this: IDBIndex, key: string) {
    if (key === device.profile.device) {
      throw new DOMException('a damaged block', 'UnknownError');
    }
    return readable.call(this, key);
  });
  const told: (Sent | null)[] = [];
  const courier = new Courier((isSending, sent) => isSending || told.push(sent));
  await courier.now();
  assert.deepEqual(senders, [other.profile.device]);
  assert.equal(told.length, 1);
  disk.mock.restore();
  context.mock.timers.tick(20_000);
  await courier.now();
  assert.ok(senders.includes(device.profile.device));
});

test('where nothing can be read, it is tried again by itself', async (context) => {
  await finishedBy(device);
  const disk = context.mock.method(IDBIndex.prototype, 'getAll', () => {
    throw new DOMException('a damaged block', 'UnknownError');
  });
  let timers = 0;
  context.mock.method(globalThis, 'setTimeout', () => (timers += 1));
  await new Courier(() => undefined).now();
  disk.mock.restore();
  assert.equal(timers, 1);
});
