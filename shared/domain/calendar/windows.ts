import type { Issue } from '../../errors/errors.ts';
import { isTimeOfDay } from '../../lib/dates.ts';
import { toHalfWidth } from '../../lib/text.ts';

/** From one time of day until another, `08:30` to `17:30`; `24:00` is the end of the day. The end is closed. */
export interface WorkingWindow {
  readonly from: string;
  readonly to: string;
}

/** Most windows that a day may have. */
export const mostWindows = 6;

/** Minutes since midnight. */
export function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** What is wrong with the windows of a day: none at all, no times, backwards, overlapping. */
export function checkWindows(windows: readonly WorkingWindow[], path: string): readonly Issue[] {
  if (windows.length === 0) return [{ path, code: 'calendar.windowsNone' }];
  if (windows.length > mostWindows) return [{ path, code: 'calendar.windowsTooMany', params: { most: mostWindows } }];
  const broken = windows.find(({ from, to }) => !isTimeOfDay(from) || !isTimeOfDay(to));
  if (broken) return [{ path, code: 'calendar.windowTime', params: { window: windowText(broken) } }];
  const backwards = windows.find(({ from, to }) => minutesOf(from) >= minutesOf(to));
  if (backwards) return [{ path, code: 'calendar.windowBackwards', params: { window: windowText(backwards) } }];
  const sorted = inOrder(windows);
  for (const [index, window] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next && next.from < window.to) {
      const params = { window: windowText(window), other: windowText(next) };
      return [{ path, code: 'calendar.windowsOverlap', params }];
    }
  }
  return [];
}

export function inOrder(windows: readonly WorkingWindow[]): readonly WorkingWindow[] {
  return windows.toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

/** Reads `8:30-12, 13:00–17:30` as people write it; `null` when a part of it is no window. */
export function parseWindows(text: string): readonly WorkingWindow[] | null {
  const parts = toHalfWidth(text)
    .split(/[,;、\n]|(?<=\d)\s+(?=\d)/)
    .map((part) => part.trim())
    .filter(Boolean);
  const windows: WorkingWindow[] = [];
  for (const part of parts) {
    const [from, to, more] = part.split(/\s*(?:-|–|—|~|～|至|到)\s*/);
    const [start, end] = [timeOf(from), timeOf(to)];
    if (!start || !end || more !== undefined) return null;
    windows.push({ from: start, to: end });
  }
  return inOrder(windows);
}

function timeOf(text: string | undefined): string | null {
  const found = /^(\d{1,2})(?::(\d{2}))?$/.exec(text?.trim() ?? '');
  if (!found) return null;
  const time = `${found[1]?.padStart(2, '0')}:${found[2] ?? '00'}`;
  return isTimeOfDay(time) ? time : null;
}

/** `08:30–12:00, 13:00–17:30`, in both languages. */
export function windowsText(windows: readonly WorkingWindow[]): string {
  return inOrder(windows).map(windowText).join(', ');
}

function windowText({ from, to }: WorkingWindow): string {
  return `${from}–${to}`;
}
