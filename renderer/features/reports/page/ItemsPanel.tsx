import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WorkReport, WorkReportItem } from '../../../../shared/contract/reports.ts';
import type { CountedCell } from '../../../../shared/domain/reports/row-words.ts';
import { api, queries } from '../../../api/client.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { Time } from '../../../components/Time.tsx';
import { useRowSteps } from '../../../components/useRowSteps.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { placeOfItem } from '../item-place.ts';
import { useTagName } from '../figures/words.ts';
import styles from '../reports.module.css';

interface ItemsPanelProps {
  readonly report: WorkReport;
  readonly tag: string;
  /** A cell of the row that the tag names. */
  readonly part?: CountedCell | undefined;
  readonly onClose: () => void;
}

/** What a number is made of: as it was handed in, or as it is at this moment. */
export function ItemsPanel({ report: { id, counted }, tag, part, onClose }: ItemsPanelProps) {
  const { t } = useTranslation('reports');
  const translate = useTranslate();
  const nameOf = useTagName();
  const input = part ? { id, tag, part } : { id, tag };
  const list = useQuery(queries.reports.items.queryOptions({ input }));
  const name = part ? `${nameOf(tag)} · ${translate(`reports:column.${part}`)}` : nameOf(tag);
  const rows = list.data ?? [];
  const total = counted.totals?.[tag] ?? 0;
  const title = list.data ? t('page.items', { what: name, count: Math.max(total, rows.length) }) : name;
  return (
    <SidePanel wide title={title} onClose={onClose}>
      <Steps />
      <div className={styles['acts']}>
        <ExcelAct file={() => api.lists.reportItems(input)} />
      </div>
      <ProblemNote error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <SkeletonRows rows={6} columns={4} />}
      {list.data && rows.length === 0 && <EmptyState title={t('page.nothing')} />}
      {list.data && total > rows.length && <p>{t('page.first', { n: rows.length, total })}</p>}
      <ul className={styles['list']}>
        {rows.map((item) => (
          <Line key={`${item.kind} ${item.id}`} item={item} />
        ))}
      </ul>
    </SidePanel>
  );
}

/** Inside the panel the arrows go through its rows. */
function Steps() {
  useRowSteps('data-report-item');
  return null;
}

function Line({ item }: { readonly item: WorkReportItem }) {
  const { t } = useTranslation('reports');
  const translate = useTranslate();
  const { kind, label, customerName, what, detail, at, dueAt, doneAt } = item;
  const place = placeOfItem(item);
  const name = label || t(`item.${kind}`);
  return (
    <li>
      <span>
        {place ? (
          <Link {...place} data-report-item="">
            {name}
          </Link>
        ) : (
          <b>{name}</b>
        )}{' '}
        {customerName} {detail}
      </span>
      <span className={styles['facts']}>
        <span>{what ? translate(what) : t(`item.${kind}`)}</span>
        <span>
          {t('column.at')} <Time at={at} show="full" />
        </span>
        {dueAt !== null && (
          <span>
            {t('column.dueAt')} <Time at={dueAt} show="full" />
          </span>
        )}
        {doneAt !== null && (
          <span>
            {t('column.doneAt')} <Time at={doneAt} show="full" />
          </span>
        )}
      </span>
    </li>
  );
}
