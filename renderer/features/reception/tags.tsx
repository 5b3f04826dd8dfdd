import { useTranslation } from 'react-i18next';
import type { VisitRow } from '../../../shared/contract/reception-schemas.ts';
import { type Grade, isComing, type VisitState } from '../../../shared/domain/reception/values.ts';
import { StateTag, type Tone } from '../../components/StateTag.tsx';
import { useNow } from '../../components/useNow.ts';
import styles from './reception.module.css';

const tones: Readonly<Record<VisitState, Tone>> = {
  draft: 'open',
  announced: 'open',
  confirmed: 'waiting',
  preparing: 'underWay',
  inProgress: 'underWay',
  ended: 'done',
  cancelled: 'open',
  notCome: 'late',
};

/** What a visit is now; one whose guests should be here already says so. */
export function VisitStateTag({ visit: { state, fromAt } }: { readonly visit: Pick<VisitRow, 'state' | 'fromAt'> }) {
  const { t } = useTranslation('reception');
  const now = useNow();
  if (isComing(state) && fromAt < now) return <StateTag tone="late">{t('list.late')}</StateTag>;
  return <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag>;
}

export function GradeTag({ grade }: { readonly grade: Grade }) {
  const { t } = useTranslation('reception');
  return (
    <span className={styles['grade']} data-grade={grade}>
      {t(`grade.${grade}`)}
    </span>
  );
}

/** How far the list is. */
export function ChecksTag({ visit }: { readonly visit: VisitRow }) {
  const { t } = useTranslation('reception');
  const { openChecks, prepared, state, minutesDone } = visit;
  if (state === 'ended' && !minutesDone) return <StateTag tone="soon">{t('list.minutesOpen')}</StateTag>;
  if (isComing(state) && prepared) return <StateTag tone="done">{t('list.ready')}</StateTag>;
  if (openChecks === 0 || state === 'cancelled' || state === 'notCome') return null;
  return <span className="faint num">{t('list.open', { count: openChecks })}</span>;
}
