/*
 * Whether the browser keeps what lies here, and how much more it takes.
 */

/** An interview takes some kilobytes, and a browser that is nearly full begins to refuse long before. */
const ENOUGH = 30 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

export interface RoomOnDevice {
  /** Whether the browser promised to keep it. */
  readonly isKept: boolean;
  readonly isShort: boolean;
  /** Megabytes. */
  readonly free: number;
}

/** Asks to keep it as well: browsers decide anew when a page is used more. */
export async function roomOnDevice(storage: StorageManager | undefined = navigator.storage): Promise<RoomOnDevice> {
  const isKept = await quietly(async () => (await storage!.persisted()) || (await storage!.persist()), false);
  const { quota, usage } = await quietly(() => storage!.estimate(), {} as StorageEstimate);
  const free = quota === undefined ? Infinity : quota - (usage ?? 0);
  return { isKept, isShort: free < ENOUGH, free: Math.max(0, Math.floor(free / MEGABYTE)) };
}

async function quietly<T>(ask: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await ask();
  } catch {
    return otherwise;
  }
}
