import { useMutation } from '@tanstack/react-query';
import { Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FaxRow } from '../../../../shared/contract/fax-count.ts';
import { noteLimit, personLimit } from '../../../../shared/domain/intake/confirmation.ts';
import { mostFaxes, readCount } from '../../../../shared/domain/intake/fax-count.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { instantOf, wallTime } from '../../../../shared/lib/dates.ts';
import { readTypedTime } from '../../../../shared/lib/typed-days.ts';
import { queries } from '../../../api/client.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { useZone } from '../../../api/session.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { usePersonName } from '../../../components/usePersonName.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { isComposing } from '../../../components/useShortcut.ts';
import styles from './fax.module.css';
import { CustomerCell, DifferenceCells, OurCells } from './OurNumbers.tsx';

interface FaxRowFormProps {
  readonly day: string;
  readonly today: string;
  readonly row: FaxRow;
  readonly owners: readonly { readonly id: string; readonly displayName: string; readonly nameEn: string }[];
}

const fields = ['theirCount', 'toldBy', 'toldAt', 'reason'] as const;
type Field = (typeof fields)[number];
const lengths: Readonly<Record<Field, number>> = { theirCount: 20, toldBy: personLimit, toldAt: 20, reason: noteLimit };

/** What the customer told, typed in its line. */
export function FaxRowForm({ day, today, row, owners }: FaxRowFormProps) {
  const { t } = useTranslation('intake');
  const translate = useTranslate();
  const { typed, type, changed, issues, error, busy, check, save } = useCountOf({ day, today, row });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || isComposing(event.nativeEvent) || busy) return;
    event.preventDefault();
    if (!check()) return;
    focusNextRow(event.currentTarget);
    if (changed) save(null);
  };
  const input = (field: Field) => (
    <span role="cell" key={field}>
      <Input
        size="small"
        aria-label={`${row.name} ${t(`fax.column.${field}`)}`}
        data-count={field === 'theirCount' || undefined}
        maxLength={lengths[field]}
        value={typed[field]}
        status={issues.some(({ path }) => path === field) ? 'error' : ''}
        onChange={(event) => type(field, event.target.value)}
        onBlur={field === 'theirCount' ? check : undefined}
      />
    </span>
  );
  return (
    // Enter in any field of the line saves it.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div role="row" className={styles['row']} data-customer={row.customerId} onKeyDown={onKeyDown}>
      <CustomerCell row={row} />
      <OurCells row={row} />
      {input('theirCount')}
      <DifferenceCells row={row} />
      {(['toldBy', 'toldAt', 'reason'] as const).map(input)}
      <span role="cell">
        <OwnerChoice row={row} owners={owners} onChoose={(id) => check() && save(id)} />
      </span>
      {issues.length > 0 && (
        <p role="alert" className={styles['wrong']}>
          {issues.map((issue) => issueText(issue, translate)).join(' · ')}
        </p>
      )}
      {issues.length === 0 && <ProblemNote error={error} />}
    </div>
  );
}

/** The line's fields, judged when the number is left, and sent together. */
function useCountOf({ day, today, row }: Omit<FaxRowFormProps, 'owners'>) {
  const zone = useZone();
  const told = row.toldAt === null ? null : wallTime(row.toldAt, zone);
  const [first] = useState<Readonly<Record<Field, string>>>({
    theirCount: row.theirCount === null ? '' : String(row.theirCount),
    toldBy: row.toldBy,
    toldAt: told?.time ?? '',
    reason: row.reason,
  });
  const [typed, setTyped] = useState(first);
  const [wrongNumber, setWrongNumber] = useState<Issue | null>(null);
  const saving = useMutation(queries.intake.fax.setCount.mutationOptions());
  const answered = saving.error ? problemOf(saving.error).issues : [];
  const timeTold = (): number | null => {
    if (told !== null && typed.toldAt === told.time) return row.toldAt;
    const time = typed.toldAt.trim() === '' ? wallTime(Date.now(), zone).time : readTypedTime(typed.toldAt);
    return time === null ? null : instantOf(today, time, zone);
  };
  return {
    typed,
    changed: fields.some((field) => typed[field] !== first[field]),
    type: (field: Field, text: string) => setTyped({ ...typed, [field]: text }),
    issues: wrongNumber ? [wrongNumber] : answered,
    error: saving.error,
    busy: saving.isPending,
    check: (): boolean => {
      const read = readCount(typed.theirCount);
      setWrongNumber(read.ok ? null : { path: 'theirCount', code: read.code, params: { most: mostFaxes } });
      return read.ok;
    },
    save: (ownerId: string | null) => {
      const { customerId, version } = row;
      saving.mutate({ ...typed, day, customerId, version, toldAt: timeTold(), ownerId });
    },
  };
}

interface OwnerChoiceProps extends Pick<FaxRowFormProps, 'row' | 'owners'> {
  readonly onChoose: (id: string) => void;
}

/** Who settles it. */
function OwnerChoice({ row, owners, onChoose }: OwnerChoiceProps) {
  const { t } = useTranslation('intake');
  const { ownerId, ownerName } = row;
  const nameOf = usePersonName();
  const keptName = useKeptName();
  const known = owners.some(({ id }) => id === ownerId);
  return (
    <select
      aria-label={`${row.name} ${t('fax.owner')}`}
      value={ownerId ?? ''}
      onChange={(event) => onChoose(event.target.value)}
    >
      {!known && <option value={ownerId ?? ''}>{ownerId === null ? '–' : keptName(ownerId, ownerName)}</option>}
      {owners.map((owner) => (
        <option key={owner.id} value={owner.id}>
          {nameOf(owner)}
        </option>
      ))}
    </select>
  );
}

/** The count of the line below; behind the last one waits the end of the day. */
function focusNextRow(row: HTMLElement): void {
  const next = row.nextElementSibling?.querySelector<HTMLElement>('[data-count]');
  (next ?? document.querySelector<HTMLElement>('[data-close-day]'))?.focus();
}
