/** A day as it is written in all six languages. */
export function written(day: string): string {
  return day.split('-').reverse().join('.');
}
