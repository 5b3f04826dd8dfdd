import type { Translate } from '../../../shared/i18n/languages.ts';
import { formatInstant } from '../../../shared/lib/dates.ts';
import { formatFen } from '../../../shared/lib/money.ts';

/** The words of whoever reads it. */
export interface Say {
  readonly t: Translate;
  time(at: number | null): string;
  /** The word for a state or kind, of an area's catalogue and below a key of it; nothing for `null`. */
  word(area: string, root: string, value: string | null): string;
  fen(amount: number): string;
}

/** What of a row stands under which heading: of `lists:column`, or `<area>:<key>` where another area has the word. */
export type Columns<Row> = Readonly<Record<string, (row: Row, say: Say) => string | number | null>>;

export interface ListTable<Row> {
  /** Its name as `<area>:<key>`. */
  readonly title: string;
  /** Of what it is, where the title alone does not say it. */
  readonly of?: (say: Say) => string;
  readonly columns: Columns<Row>;
  /** What is said below its last row. */
  readonly note?: (say: Say) => string;
}

export function sayIn(t: Translate, zone: string): Say {
  return {
    t,
    time: (at) => (at === null ? '' : formatInstant(at, zone)),
    word: (area, root, value) => (value === null || value === '' ? '' : t(`${area}:${root}.${value}`)),
    fen: formatFen,
  };
}
