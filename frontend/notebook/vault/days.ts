/*
 * Days, and no times. The clock of a device may be wrong by a year; what the server said last is believed.
 */
import type { Profile } from './store.ts';

const DAY = 86_400_000;

function dayOf(time: Date): string {
  const month = String(time.getMonth() + 1).padStart(2, '0');
  return `${time.getFullYear()}-${month}-${String(time.getDate()).padStart(2, '0')}`;
}

function numberOf(day: string): number {
  return Math.round(Date.parse(day + 'T00:00:00Z') / DAY);
}

/** By how many days the device's clock is behind the server's day. */
export function daysBehind(serverDay: string, now = new Date()): number {
  return /^\d{4}-\d{2}-\d{2}$/.test(serverDay) ? numberOf(serverDay) - numberOf(dayOf(now)) : 0;
}

/** Today, as the server would say. A difference of a day is a matter of the hour, not of a wrong clock. */
export function today(profile: Pick<Profile, 'daysBehind'>, now = new Date()): string {
  const behind = Math.abs(profile.daysBehind) > 1 ? profile.daysBehind : 0;
  return new Date((numberOf(dayOf(now)) + behind) * DAY).toISOString().slice(0, 10);
}

/** The day before another, which is the same day where the sun is earlier. */
export function dayBefore(day: string): string {
  return new Date((numberOf(day) - 1) * DAY).toISOString().slice(0, 10);
}
