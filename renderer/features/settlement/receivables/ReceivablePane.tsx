import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receivable } from '../../../../shared/contract/settlement-money.ts';
import { formatFen } from '../../../../shared/lib/money.ts';
import { shownRows } from '../../../../shared/lib/shown-rows.ts';
import { api, queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { NewestNote } from '../../../components/NewestNote.tsx';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Money } from '../../../components/quantities.tsx';
import { Section } from '../../../components/Section.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { dayText } from '../../../components/Time.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import page from '../page/page.module.css';
import { PaymentList } from './PaymentList.tsx';
import { RefundPanel } from './RefundPanel.tsx';
import styles from './receivables.module.css';

interface ReceivablePaneProps {
  readonly row: Receivable;
  readonly onPay: (() => void) | undefined;
}

/** One customer: his open statements, what he paid in advance, his payments. */
export function ReceivablePane({ row, onPay }: ReceivablePaneProps) {
  const { t } = useTranslation('settlement');
  const { customerId, customerName } = row;
  const payments = useQuery(queries.settlement.payments.list.queryOptions({ input: { customerId } }));
  return (
    <aside className={styles['pane']} aria-label={customerName}>
      <Section
        title={customerName}
        actions={
          onPay && (
            <Button type="primary" onClick={onPay} aria-keyshortcuts="N">
              {t('do.pay')} <Kbd keys="n" onColour />
            </Button>
          )
        }
      >
        <Link to="/customers/$id" params={{ id: customerId }}>
          {t('page.customer')}
        </Link>
        <Items row={row} />
        {row.advance > 0 && <Advance row={row} />}
      </Section>
      <Section
        title={t('tab.payments')}
        actions={
          (payments.data?.length ?? 0) > 0 && <ExcelAct file={() => api.lists.payments({ customerId })} keys={null} />
        }
      >
        <ProblemNote error={payments.error} onRetry={() => void payments.refetch()} />
        {payments.data?.length === 0 && <p className={page['none']}>{t('payment.none')}</p>}
        <PaymentList payments={payments.data ?? []} />
        <NewestNote shown={payments.data?.length ?? 0} most={shownRows.payments} />
      </Section>
    </aside>
  );
}

function Items({ row: { items } }: { readonly row: Receivable }) {
  const { t } = useTranslation('settlement');
  const language = useLanguage();
  return (
    <ul className={page['list']}>
      {items.map(({ statementId, number, month, amount, open, dueDay, daysLate }) => (
        <li key={statementId}>
          <div className={page['line']}>
            <Link to="/settlement/$id" params={{ id: statementId }} className="num">
              {number || month}
            </Link>
            <strong>
              <Money fen={open} />
            </strong>
            {daysLate > 0 && <StateTag tone="late">{t('receivable.late', { count: daysLate })}</StateTag>}
          </div>
          <span className={page['small']}>
            {dueDay === null ? t('receivable.noInvoice') : t('receivable.due', { day: dayText(dueDay, language) })}
            {open !== amount && ` · ${t('receivable.of', { amount: formatFen(amount) })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What was paid in advance, or is to get of statements: it pays what is open, the oldest first, or is paid back. */
function Advance({ row }: { readonly row: Receivable }) {
  const { customerId, advance, owed } = row;
  const [refunding, setRefunding] = useState(false);
  const { t } = useTranslation('settlement');
  const may = useMay();
  const settle = useMutation(
    queries.settlement.payments.settleAdvance.mutationOptions({
      onSuccess: ({ settled }) => toast('done', t('advance.done', { settled: formatFen(settled) })),
    }),
  );
  const settles = may('settlement.finance') && owed > 0;
  const refunds = may('settlement.finance');
  const act = () => !settle.isPending && settle.mutate({ customerId });
  useShortcut('s', act, { inFields: false, enabled: settles });
  useShortcut('r', () => setRefunding(true), { inFields: false, enabled: refunds });
  return (
    <div className={page['stack']}>
      <p>
        {t('receivable.column.advance')} <Money fen={advance} />
      </p>
      {settles && (
        <Button loading={settle.isPending} onClick={act} aria-keyshortcuts="S">
          {t('advance.settle')} <Kbd keys="s" />
        </Button>
      )}
      {refunds && (
        <Button onClick={() => setRefunding(true)} aria-keyshortcuts="R">
          {t('do.refund')} <Kbd keys="r" />
        </Button>
      )}
      {refunding && <RefundPanel row={row} onClose={() => setRefunding(false)} />}
      <ProblemNote error={settle.error} />
    </div>
  );
}
