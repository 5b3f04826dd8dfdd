/**
 * Times are kept as milliseconds since the epoch, UTC, and read on the company's wall clock.
 * Built on Intl, so that it is the same in Node and in Chromium.
 */

/** A date on the wall, `2026-11-23`. */
export type DayText = string;

export interface WallTime {
  readonly day: DayText;
  /** `09:05` */
  readonly time: string;
  readonly second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** What the clock on the wall of `zone` shows at that instant. */
export function wallTime(at: number, zone: string): WallTime {
  const wall = new Date(Math.floor(at / 1000) * 1000 + offsetAt(at, zone)).toISOString();
  const [day = '', time = ''] = wall.split('T');
  return { day, time: time.slice(0, 5), second: Number(time.slice(6, 8)) };
}

/** The instant at which the wall of `zone` shows that day and time; `null` when there is no such day or time. */
export function instantOf(day: DayText, time: string, zone: string): number | null {
  if (!isDay(day) || !isTimeOfDay(time)) return null;
  const asUtc = Date.parse(`${day}T${time === '24:00' ? '00:00' : time}:00Z`) + (time === '24:00' ? 86_400_000 : 0);
  const guess = asUtc - offsetAt(asUtc, zone);
  return asUtc - offsetAt(guess, zone);
}

/** Clocks are changed at full quarters of an hour, since 1970 in every zone. */
const quarter = 900_000;
/** Asking Intl costs some microseconds, and lists and months ask for the same hours again and again. */
const offsets = new Map<string, number>();
const mostOffsets = 20_000;

/** By how much the wall is ahead of UTC, in milliseconds. */
function offsetAt(at: number, zone: string): number {
  if (at < 0) return readOffset(at, zone);
  const key = `${zone} ${Math.floor(at / quarter)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= mostOffsets) offsets.clear();
  const offset = readOffset(at, zone);
  offsets.set(key, offset);
  return offset;
}

function readOffset(at: number, zone: string): number {
  const parts: Record<string, string> = {};
  for (const part of formatOf(zone).formatToParts(at)) parts[part.type] = part.value;
  const { year, month, day, hour, minute, second } = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - Math.floor(at / 1000) * 1000;
}

/** A real calendar day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}

/** `HH:mm`, up to `24:00`. */
export function isTimeOfDay(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) || text === '24:00';
}

/** `day` moved by whole days. */
export function addDays(day: DayText, days: number): DayText {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** `2026-11-23 09:05` on the wall of `zone`, the way both languages write it in tables and on paper. */
export function formatInstant(at: number, zone: string): string {
  const { day, time } = wallTime(at, zone);
  return `${day} ${time}`;
}

/** `2026-11-23 09:05:07`: where a minute is too coarse to tell in time from late. Seconds that are not over are not counted. */
export function formatToSecond(at: number, zone: string): string {
  const { day, time, second } = wallTime(at, zone);
  return `${day} ${time}:${String(second).padStart(2, '0')}`;
}
