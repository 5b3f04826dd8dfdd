import type { ShiftLine } from './shift-list.ts';

/** Key of the words that say how a matter stands; `null` where its name says all. */
export function lineWords({ section, code }: Pick<ShiftLine, 'section' | 'code'>): string | null {
  if (section === 'mail' || section === 'notes' || code === '') return null;
  if (section === 'promises') return `promises:kind.${code}`;
  if (section === 'reports') return `exceptionReports:kind.${code}`;
  if (section === 'tasks' || section === 'calls' || section === 'alerts') return `tasks:rule.${code}.name`;
  return `shifts:code.${section}.${code}`;
}
