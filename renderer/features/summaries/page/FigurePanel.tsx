import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FileContent } from '../../../../shared/contract/base.ts';
import type { Summary, SummaryMatter } from '../../../../shared/contract/summaries.ts';
import { rowName } from '../../../../shared/domain/reports/row-words.ts';
import { roles } from '../../../../shared/domain/people/roles.ts';
import { roleKey } from '../../../../shared/domain/summaries/figure-words.ts';
import type { FigureId } from '../../../../shared/domain/summaries/figures.ts';
import type { LinkPart } from '../../../../shared/domain/summaries/links.ts';
import { api, queries } from '../../../api/client.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Money } from '../../../components/quantities.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { Time } from '../../../components/Time.tsx';
import { useRowSteps } from '../../../components/useRowSteps.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { placeOfMatter } from '../matter-place.ts';
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
  const nameOf = useFigureName();
  const input = { id, figure, personId, frozen: frozen !== null };
  const list = useQuery(queries.summaries.matters.queryOptions({ input }));
  return (
    <MattersPanel name={nameOf(figure)} list={list} file={() => api.lists.summaryMatters(input)} onClose={onClose} />
  );
}

interface DutiesPanelProps extends Pick<FigurePanelProps, 'summary' | 'onClose'> {
  readonly link: string;
  readonly part: LinkPart;
}

/** Duties of one link that were done late, or not at all. */
export function DutiesPanel({ summary: { id, frozen }, link, part, onClose }: DutiesPanelProps) {
  const translate = useTranslate();
  const input = { id, link, part, frozen: frozen !== null };
  const list = useQuery(queries.summaries.duties.queryOptions({ input }));
  const whose = rowName('links', link).map((one) => ('key' in one ? translate(one.key) : one.text));
  const name = `${whose.join(' ')} · ${translate(`reports:column.${part}`)}`;
  return <MattersPanel name={name} list={list} file={() => api.lists.summaryDuties(input)} onClose={onClose} />;
}

interface MattersPanelProps extends Pick<FigurePanelProps, 'onClose'> {
  readonly name: string;
  readonly list: UseQueryResult<readonly SummaryMatter[]>;
  readonly file: () => Promise<FileContent>;
}

function MattersPanel({ name, list, file, onClose }: MattersPanelProps) {
  const { t } = useTranslation('summaries');
  const rows = list.data ?? [];
  const title = list.data ? t('page.matters', { what: name, count: rows.length }) : name;
  return (
    <SidePanel wide title={title} onClose={onClose}>
      <Steps />
      <div className={styles['acts']}>
        <ExcelAct file={file} />
      </div>
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

/** Inside the panel the arrows go through its rows. */
function Steps() {
  useRowSteps('data-summary-matter');
  return null;
}

function Line({ matter }: { readonly matter: SummaryMatter }) {
  const { t } = useTranslation('summaries');
  const lengthOf = useLengthWords();
  const translate = useTranslate();
  const { kind, what, label, personName, customerName, detail, at, dueAt, doneAt, fen, ms } = matter;
  const role = roleKey(matter, roles);
  const name = role ? translate(role) : label || t(`matter.${kind}`);
  return (
    <li>
      <span>
        <Link {...placeOfMatter(matter)} data-summary-matter="">
          {name}
        </Link>{' '}
        {customerName} {detail}
      </span>
      <span className={styles['facts']}>
        <span>{what === '' ? t(`matter.${kind}`) : translate(what)}</span>
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
        {fen !== 0 && <Money fen={fen} />}
        {ms !== null && (
          <span>
            {t('column.by')} {lengthOf(ms)}
          </span>
        )}
      </span>
    </li>
  );
}
