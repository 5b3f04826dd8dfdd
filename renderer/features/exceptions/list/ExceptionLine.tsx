import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExceptionRow } from '../../../../shared/contract/exceptions.ts';
import { StateTag } from '../../../components/StateTag.tsx';
import { Time } from '../../../components/Time.tsx';
import { DueTag, useTaskWords } from '../../tasks/public.ts';
import styles from './list.module.css';

interface ExceptionLineProps {
  readonly row: ExceptionRow;
  readonly now: number;
  readonly closed: boolean;
  readonly index: number;
  readonly chosen: boolean;
  readonly onOpen: () => void;
}

export function ExceptionLine({ row, now, closed, index, chosen, onOpen }: ExceptionLineProps) {
  const cells = useCells(row, now);
  const shown = closed
    ? (['closed', 'kind', 'number', 'customer', 'destination', 'found', 'cause', 'result'] as const)
    : (['left', 'next', 'kind', 'number', 'customer', 'destination', 'found', 'cause', 'owner'] as const);
  return (
    <div
      id={`exception-${row.id}`}
      className={styles['row']}
      data-closed={closed || undefined}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 1}
      aria-selected={chosen}
      onClick={onOpen}
      onKeyDown={undefined}
    >
      {shown.map((column) => (
        <span key={column} role="gridcell">
          {cells[column]}
        </span>
      ))}
    </div>
  );
}

function useCells(row: ExceptionRow, now: number): Readonly<Record<string, ReactNode>> {
  const { t } = useTranslation('exceptions');
  const words = useTaskWords();
  const { next } = row;
  return {
    left: next && <DueTag task={{ ...next, storedState: 'open' }} now={now} />,
    next: next ? <b>{words.name(next.ruleId)}</b> : t('list.nothingDue'),
    closed: <Time at={row.closedAt} show="near" />,
    kind: <StateTag tone={row.open ? 'late' : 'done'}>{t(`kind.${row.kind}`)}</StateTag>,
    number: <span className="num">{row.number}</span>,
    customer: <span title={row.customerName}>{row.customerName}</span>,
    destination: <span title={row.destination}>{row.destination}</span>,
    found: <Time at={row.foundAt} show="near" />,
    cause: <span title={row.cause}>{row.cause || t(`causeState.${row.causeState}`)}</span>,
    owner: row.ownerName,
    result: <span title={row.result}>{row.result}</span>,
  };
}
