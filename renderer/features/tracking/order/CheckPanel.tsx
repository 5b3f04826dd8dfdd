import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReceiptMark, receiptMarks } from '../../../../shared/domain/tracking/receipts.ts';
import { queries } from '../../../api/client.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from './order.module.css';

interface CheckPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Signee, date, time and stamp, looked for one by one. */
export function CheckPanel({ id, onClose }: CheckPanelProps) {
  const { t } = useTranslation('tracking');
  return (
    <SidePanel title={t('receipt.check')} onClose={onClose}>
      <CheckForm id={id} onClose={onClose} />
    </SidePanel>
  );
}

function CheckForm({ id, onClose }: CheckPanelProps) {
  const { t } = useTranslation('tracking');
  const [marks, setMarks] = useState<readonly ReceiptMark[]>([]);
  const check = useMutation(queries.tracking.receipts.check.mutationOptions({ onSuccess: onClose }));
  const good = receiptMarks.every((mark) => marks.includes(mark));
  const submit = () => {
    if (!check.isPending) check.mutate({ id, marks: [...marks] });
  };
  useShortcut('ctrl+enter', submit);
  return (
    <div className={styles['stack']}>
      <p className={styles['hint']}>{t('receipt.checkText')}</p>
      {receiptMarks.map((mark) => (
        <label key={mark} className={styles['mark']}>
          <input
            type="checkbox"
            checked={marks.includes(mark)}
            onChange={(event) =>
              setMarks(event.target.checked ? [...marks, mark] : marks.filter((other) => other !== mark))
            }
          />
          {t(`receipt.mark.${mark}`)}
        </label>
      ))}
      <ProblemNote error={check.error} />
      <div>
        <Button type="primary" danger={!good} loading={check.isPending} onClick={submit}>
          {t(good ? 'receipt.qualified' : 'receipt.unqualified')} <Kbd keys="ctrl+enter" onColour />
        </Button>
      </div>
    </div>
  );
}
