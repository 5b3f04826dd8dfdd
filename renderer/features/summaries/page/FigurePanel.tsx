import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Summary, SummaryMatter } from '../../../../shared/contract/summaries.ts';
import { roles } from '../../../../shared/domain/people/roles.ts';
import { roleKey } from '../../../../shared/domain/summaries/figure-words.ts';
import type { FigureId } from '../../../../shared/domain/summaries/figures.ts';
import { queries } from '../../../api/client.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Money } from '../../../components/quantities.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { Time } from '../../../components/Time.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { useFigureName, useLengthWords } from '../figures/words.ts';
import styles from '../summaries.module.css';

interface FigurePanelProps {
  readonly summary: Summary;
  readonly figure: FigureId;
  readonly personId: string | null;
  readonly onClose: () => void;
}

/** What a figure is made of: as it stands, read from the log as it was then. */
export function FigurePanel({ summary: { id, frozen }, figure, personId, onClose }: FigurePanelProps) {
  const { t } = useTranslation('summaries');
  const nameOf = useFigureName();
  const input = { id, figure, personId, frozen: frozen !== null };
  const list = useQuery(queries.summaries.matters.queryOptions({ input }));
  const rows = list.data ?? [];
  const title = list.data ? t('page.matters', { what: nameOf(figure), count: rows.length }) : nameOf(figure);
  return (
    <SidePanel wide title={title} onClose={onClose}>
      <ProblemNote error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <SkeletonRows rows={6} columns={4} />}
      {list.data && rows.length === 0 && <EmptyState title={t('page.nothing')} />}
      <ul className={styles['list']}>
        {rows.map((matter) => (
          <Line key={matter.id} matter={matter} />
        ))}
      </ul>
    </SidePanel>
  );
}

function Line({ matter }: { readonly matter: SummaryMatter }) {
  const { t } = useTranslation('summaries');
  const lengthOf = useLengthWords();
  const translate = useTranslate();
  const { kind, label, reportId, personName, customerName, detail, at, dueAt, doneAt, fen, ms } = matter;
  const role = roleKey(matter, roles);
  const name = role ? translate(role) : label || t(`matter.${kind}`);
  return (
    <li>
      <span>
        {reportId ? <a href={`#/reports/${reportId}`}>{name}</a> : <b>{name}</b>} {customerName} {detail}
      </span>
      <span className={styles['facts']}>
        <span>{t(`matter.${kind}`)}</span>
        <span>{personName}</span>
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
        {fen > 0 && <Money fen={fen} />}
        {ms !== null && (
          <span>
            {t('column.by')} {lengthOf(ms)}
          </span>
        )}
      </span>
    </li>
  );
}
