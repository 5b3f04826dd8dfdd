import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Absence } from '../../../../shared/contract/handovers.ts';
import { queries } from '../../../api/client.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import styles from '../acceptance/acceptance.module.css';
import { AbsenceSpan } from './AbsenceSpan.tsx';

export function AbsenceLine({ absence, now }: { readonly absence: Absence; readonly now: boolean }) {
  const { t } = useTranslation('handovers');
  const nameOf = useKeptName();
  const end = useMutation(
    queries.handovers.absences.end.mutationOptions({ onSuccess: () => toast('done', t('absence.ended')) }),
  );
  const { id, userId, userName, substituteId, substituteName, kind, reason, mayEnd, recordedByName } = absence;
  return (
    <li>
      <strong>{nameOf(userId, userName)}</strong>
      <StateTag tone={now ? 'waiting' : 'open'}>{now ? t('absence.now') : t('absence.coming')}</StateTag>
      <AbsenceSpan absence={absence} />
      <span>{t(`absence.kind.${kind}`)}</span>
      <span>
        {t('absence.substitute')} <strong>{nameOf(substituteId, substituteName)}</strong>
      </span>
      <span className="faint">{[reason, t('absence.recordedBy', { name: recordedByName })].join(' · ')}</span>
      {mayEnd && (
        <span className={styles['acts']}>
          <Button size="small" loading={end.isPending} onClick={() => end.mutate({ id })}>
            {now ? t('absence.end') : t('absence.cancel')}
          </Button>
        </span>
      )}
      <ProblemNote error={end.error} />
    </li>
  );
}
