import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { StateTag } from '../../../components/StateTag.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useProblemText } from '../../../components/useProblemText.ts';
import styles from './absences.module.css';
import { useSpanText } from './AbsenceSpan.tsx';

/** Whoever logs in while he is recorded as away is told so, and may say that he is back. */
export function AwayNotice() {
  const { t } = useTranslation('handovers');
  const nameOf = useKeptName();
  const spanText = useSpanText();
  const textOf = useProblemText();
  const [kept, setKept] = useState<string | null>(null);
  const { data } = useQuery(queries.handovers.absences.today.queryOptions());
  const end = useMutation(
    queries.handovers.absences.end.mutationOptions({
      onSuccess: () => toast('done', t('absence.back')),
      onError: (error) => toast('late', textOf(error)),
    }),
  );
  const own = data?.own;
  if (!own || own.id === kept) return null;
  const name = nameOf(own.substituteId, own.substituteName);
  return (
    <div className={styles['notice']} role="status">
      <StateTag tone="waiting">{t(`absence.kind.${own.kind}`)}</StateTag>
      <span>{t('absence.youAreAway', { span: spanText(own), name })}</span>
      <span className={styles['act']}>
        <button type="button" onClick={() => end.mutate({ id: own.id })} disabled={end.isPending}>
          {t('absence.iAmBack')}
        </button>
        <button type="button" onClick={() => setKept(own.id)}>
          {t('absence.stayAway')}
        </button>
      </span>
    </div>
  );
}
