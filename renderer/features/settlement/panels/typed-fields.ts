import type { Issue } from '../../../../shared/errors/errors.ts';
import { type DayText, wallTime } from '../../../../shared/lib/dates.ts';
import { parseFen } from '../../../../shared/lib/money.ts';
import { readTypedDay } from '../../../../shared/lib/typed-days.ts';
import { readPastDay } from '../../../../shared/lib/typed-moments.ts';
import { momentText, readPast } from '../../../components/moments.ts';

/** What is typed into a field of a panel, and what it begins with. */
export interface TypedField {
  readonly name: string;
  readonly label: string;
  /** A line, several lines, an amount in yuan, a day to come or one that has passed, a moment that has passed, one of a few. */
  readonly kind: 'line' | 'text' | 'money' | 'day' | 'pastDay' | 'moment' | 'choice';
  readonly start?: string;
  readonly optional?: boolean;
  readonly most?: number;
  readonly hint?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

/** The values of a panel that was filled in rightly. */
export interface ReadFields {
  readonly text: (name: string) => string;
  readonly fen: (name: string) => number;
  readonly day: (name: string) => DayText;
  readonly pastDay: (name: string) => DayText;
  readonly at: (name: string) => number;
  readonly oneOf: <Choice extends string>(name: string, of: readonly Choice[]) => Choice;
}

interface Clock {
  readonly now: number;
  readonly zone: string;
}

type Values = Readonly<Record<string, string>>;

/** Days and moments begin with now. */
export function startOf(fields: readonly TypedField[], { now, zone }: Clock): Values {
  const { day } = wallTime(now, zone);
  const begin: Partial<Record<TypedField['kind'], string>> = { day, pastDay: day, moment: momentText(now, zone) };
  return Object.fromEntries(fields.map(({ name, kind, start }) => [name, start ?? begin[kind] ?? '']));
}

export function issuesOf(fields: readonly TypedField[], values: Values, clock: Clock): readonly Issue[] {
  return fields.flatMap((field) => {
    const code = wrongWith(field, values[field.name] ?? '', clock);
    return code === null ? [] : [{ path: field.name, code: `settlement.${code}` }];
  });
}

/** To be asked after `issuesOf` found nothing. */
export function readFields(values: Values, { now, zone }: Clock): ReadFields {
  const typed = (name: string) => (values[name] ?? '').trim();
  const today = wallTime(now, zone).day;
  return {
    text: typed,
    fen: (name) => parseFen(typed(name)) ?? 0,
    day: (name) => readTypedDay(typed(name), today) ?? today,
    pastDay: (name) => readPastDay(typed(name), today) ?? today,
    at: (name) => readPast(typed(name), now, zone) ?? now,
    oneOf: (name, of) => {
      const found = of.find((choice) => choice === typed(name));
      if (found === undefined) throw new RangeError(`No such choice: ${name}`);
      return found;
    },
  };
}

function wrongWith({ kind, optional = false }: TypedField, value: string, { now, zone }: Clock): string | null {
  if (value.trim() === '') return optional ? null : 'fieldMissing';
  switch (kind) {
    case 'money':
      return (parseFen(value) ?? 0) > 0 ? null : 'amountWrong';
    case 'day':
      return readTypedDay(value, wallTime(now, zone).day) === null ? 'dayWrong' : null;
    case 'pastDay':
      return readPastDay(value, wallTime(now, zone).day) === null ? 'dayWrong' : null;
    case 'moment':
      return readPast(value, now, zone) === null ? 'timeWrong' : null;
    case 'line':
    case 'text':
    case 'choice':
      return null;
  }
}
