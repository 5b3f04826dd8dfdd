import { useTranslation } from 'react-i18next';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { useZone } from '../../../api/session.ts';
import { StateTag } from '../../../components/StateTag.tsx';
import { useProblemText } from '../../../components/useProblemText.ts';
import { useFormState } from './form-context.ts';
import styles from './form.module.css';

/** Whether what was typed is safe, in words; the place never changes its height. */
export function SaveStateLine() {
  const { t } = useTranslation('orders');
  const save = useFormState((state) => state.save);
  const zone = useZone();
  const problemText = useProblemText();
  const clock = (at: number) => {
    const { time, second } = wallTime(at, zone);
    return `${time}:${String(second).padStart(2, '0')}`;
  };
  switch (save.kind) {
    case 'untouched':
      return <span className={styles['saveState']}>{t('save.untouched')}</span>;
    case 'pending':
      return <span className={styles['saveState']}>{t('save.pending')}</span>;
    case 'saved':
      return <span className={styles['saveState']}>{t('save.saved', { time: clock(save.at) })}</span>;
    case 'unreachable':
      return <StateTag tone="soon">{t('save.unreachable', { time: clock(save.since) })}</StateTag>;
    case 'conflict':
      return <StateTag tone="waiting">{t('save.conflict')}</StateTag>;
    case 'refused':
      return <StateTag tone="late">{problemText(save.error)}</StateTag>;
  }
}
