import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AbsencesToday } from '../../../../shared/contract/handovers.ts';
import { queries } from '../../../api/client.ts';
import { StateTag } from '../../../components/StateTag.tsx';
import { dayText } from '../../../components/Time.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import styles from './absences.module.css';

type Gap = AbsencesToday['gaps'][number];

/** On the home of whoever leads: the next days that absences leave uncovered. */
export function AbsenceGaps() {
  const { t } = useTranslation('handovers');
  const text = useGapText();
  const { data } = useQuery(queries.handovers.absences.today.queryOptions());
  const [first] = data?.gaps ?? [];
  if (!data || !first) return null;
  return (
    <Link data-row to="/handovers/absences" className={styles['notice'] ?? ''}>
      <StateTag tone="soon">{t('absence.gaps', { count: data.gaps.length })}</StateTag>
      <span>{text(first)}</span>
      <span className={styles['act']}>{t('absence.see')}</span>
    </Link>
  );
}

export function GapList({ gaps }: { readonly gaps: readonly Gap[] }) {
  const { t } = useTranslation('handovers');
  const text = useGapText();
  if (gaps.length === 0) return null;
  return (
    <div className={styles['gaps']} role="status">
      <StateTag tone="soon">{t('absence.gaps', { count: gaps.length })}</StateTag>
      <ul>
        {gaps.map((gap) => (
          <li key={`${gap.day}${gap.kind}${gap.role ?? gap.userId ?? ''}`}>{text(gap)}</li>
        ))}
      </ul>
    </div>
  );
}

function useGapText(): (gap: Gap) => string {
  const { t } = useTranslation(['handovers', 'people']);
  const language = useLanguage();
  const nameOf = useKeptName();
  return ({ kind, day, role, userId, userName, substituteName }) => {
    const when = dayText(day, language);
    if (kind === 'nobodyWith')
      return t('handovers:absence.gap.nobodyWith', { day: when, role: role ? t(`people:role.${role}`) : '' });
    return t('handovers:absence.gap.bothAway', {
      day: when,
      name: nameOf(userId, userName),
      substitute: substituteName,
    });
  };
}
