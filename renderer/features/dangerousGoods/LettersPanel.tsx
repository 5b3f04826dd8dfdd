import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoodsLetterRecord } from '../../../shared/contract/dangerous-goods.ts';
import { api, queries } from '../../api/client.ts';
import { useMay } from '../../api/session.ts';
import { ExcelAct } from '../../components/ExcelAct.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Section } from '../../components/Section.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { ShownFile } from '../attachments/public.ts';
import styles from './dangerousGoods.module.css';
import { FileLetterPanel } from './FileLetterPanel.tsx';
import { LetterRow } from './LetterRow.tsx';
import { LetterState } from './LetterState.tsx';
import { NoticePanel } from './NoticePanel.tsx';
import { WithdrawPanel } from './WithdrawPanel.tsx';

export interface LettersPanelProps {
  readonly customerId: string;
}

type Open =
  | { readonly what: 'notice' | 'file' }
  | { readonly what: 'scan' | 'withdraw'; readonly letter: GoodsLetterRecord };

/** A customer's dangerous goods notices: the ones that count first, what was before folded away. */
export function LettersPanel({ customerId }: LettersPanelProps) {
  const { t } = useTranslation('dangerousGoods');
  const may = useMay();
  const read = useQuery(queries.dangerousGoods.letters.queryOptions({ input: { customerId } }));
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const letters = read.data ?? [];
  const current = letters.filter(({ state }) => state === 'valid' || state === 'soon');
  const before = letters.filter((letter) => !current.includes(letter));
  const row = (letter: GoodsLetterRecord) => (
    <LetterRow
      key={letter.id}
      letter={letter}
      onShow={() => setOpen({ what: 'scan', letter })}
      onWithdraw={may('dangerousGoods.file') ? () => setOpen({ what: 'withdraw', letter }) : undefined}
    />
  );
  const actions = (
    <>
      {letters.length > 0 && <ExcelAct file={() => api.lists.goodsLetters({ customerId })} keys={null} />}
      <Button onClick={() => setOpen({ what: 'notice' })}>{t('section.print')}</Button>
      {may('dangerousGoods.file') && <Button onClick={() => setOpen({ what: 'file' })}>{t('section.file')}</Button>}
    </>
  );
  return (
    <Section title={t('letter.title')} actions={actions}>
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={2} columns={3} />}
      {read.data && current.length === 0 && (
        <LetterState letter={before.find(({ state }) => state === 'expired') ?? null} />
      )}
      {current.length > 0 && <ul className={styles['letters']}>{current.map(row)}</ul>}
      {before.length > 0 && (
        <details className={styles['before']}>
          <summary>{t('letter.older', { count: before.length })}</summary>
          <ul className={styles['letters']}>{before.map(row)}</ul>
        </details>
      )}
      {open?.what === 'notice' && <NoticePanel customerId={customerId} orderId={null} onClose={close} />}
      {open?.what === 'file' && <FileLetterPanel customerId={customerId} orderId={null} onClose={close} />}
      {open?.what === 'scan' && <ShownFile id={open.letter.attachmentId} title={t('letter.scan')} onClose={close} />}
      {open?.what === 'withdraw' && <WithdrawPanel letter={open.letter} onClose={close} />}
    </Section>
  );
}
