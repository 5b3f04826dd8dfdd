import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PrintJob } from '../../../../shared/contract/printing.ts';
import { Kbd } from '../../../components/Kbd.tsx';

interface JobActsProps {
  readonly job: PrintJob;
  /** By key; what is not there cannot be done now. */
  readonly acts: Readonly<Record<string, () => void>>;
  readonly busy: boolean;
}

/** The acts of a row with their keys; the keys work while the row has the focus. */
export function JobActs({ job, acts, busy }: JobActsProps) {
  const { t } = useTranslation('printing');
  const confirm = ['c', t('act.confirm')] as const;
  const labels = [
    ...(job.state === 'failed' ? [] : [confirm]),
    ['r', job.state === 'unconfirmed' ? t('act.sendAgain') : t('act.retry')],
    ...(job.state === 'failed' ? [confirm] : []),
    ['p', t('act.reprint')],
    ['enter', t('act.preview')],
  ] as const;
  const first = labels.find(([key]) => acts[key])?.[0];
  return (
    <>
      {labels.map(([key, label]) => {
        const act = acts[key];
        return (
          act && (
            <Button
              key={key}
              size="small"
              type={key === first && key !== 'p' && key !== 'enter' ? 'primary' : 'default'}
              disabled={busy}
              tabIndex={-1}
              onClick={act}
            >
              {label} <Kbd keys={key} />
            </Button>
          )
        );
      })}
    </>
  );
}
