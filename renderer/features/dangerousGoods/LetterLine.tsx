import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { useMay } from '../../api/session.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import styles from './dangerousGoods.module.css';
import { FileLetterPanel } from './FileLetterPanel.tsx';
import { LetterState } from './LetterState.tsx';
import { NoticePanel } from './NoticePanel.tsx';

interface LetterLineProps {
  readonly customerId: string;
  readonly orderId: string | null;
}

/** The notice that the order stands on, and the two ways to one: print it, file the signed scan. */
export function LetterLine({ customerId, orderId }: LetterLineProps) {
  const { t } = useTranslation('dangerousGoods');
  const may = useMay();
  const [open, setOpen] = useState<'notice' | 'file' | null>(null);
  const letter = useQuery(queries.dangerousGoods.letterFor.queryOptions({ input: { customerId, orderId } }));
  // Enter comes by it only when it is needed.
  const good = letter.data !== null && letter.data?.state !== 'expired';
  return (
    <div className={styles['letterLine']}>
      <span className={styles['letterLabel']}>{t('section.notice')}</span>
      {letter.data !== undefined && <LetterState letter={letter.data} short />}
      <span className={styles['letterActs']}>
        <Button tabIndex={-1} onClick={() => setOpen('notice')}>
          {t('section.print')}
        </Button>
        {may('dangerousGoods.file') && (
          <Button {...(good ? { tabIndex: -1 } : { 'data-field': 'dangerousLetter' })} onClick={() => setOpen('file')}>
            {t('section.file')}
          </Button>
        )}
      </span>
      <ProblemNote error={letter.error} onRetry={() => void letter.refetch()} />
      {open === 'notice' && <NoticePanel customerId={customerId} orderId={orderId} onClose={() => setOpen(null)} />}
      {open === 'file' && <FileLetterPanel customerId={customerId} orderId={orderId} onClose={() => setOpen(null)} />}
    </div>
  );
}
