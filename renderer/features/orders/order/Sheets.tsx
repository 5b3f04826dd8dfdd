import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../../../shared/contract/orders.ts';
import { isUnderWay } from '../../../../shared/domain/printing/states.ts';
import { api } from '../../../api/client.ts';
import { codeText } from '../../../api/errors.ts';
import { useMay } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { PrintStateTag } from '../../../components/states.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import styles from './order.module.css';
import { type OrderPrint, printsNewestFirst } from './prints.ts';
import { jobVersion } from './job-version.ts';
import { SheetPanel } from './SheetPanel.tsx';

/** The sheets of the order: where each one is, and what the newest one needs. */
export function Sheets({ order }: { readonly order: Order }) {
  const { t } = useTranslation('orders');
  const prints = printsNewestFirst(order.prints);
  const [newest] = prints;
  const [shown, setShown] = useState<OrderPrint | null>(null);
  useShortcut('v', () => newest && setShown(newest), { enabled: newest !== undefined, inFields: false });
  if (!newest) return <p className={styles['hint']}>{t('order.noSheets')}</p>;
  return (
    <>
      <NextForSheet order={order} sheet={newest} />
      <SheetActs order={order} sheet={newest} onPreview={() => setShown(newest)} />
      <ul className={styles['sheets']}>
        {prints.map((print) => (
          <SheetLine key={print.jobId} print={print} onPreview={() => setShown(print)} />
        ))}
      </ul>
      {shown && (
        <SheetPanel
          title={`${order.number} ${t('act.preview')}`}
          load={() => api.printing.pdf({ jobId: shown.jobId })}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}

interface SheetProps {
  readonly order: Order;
  readonly sheet: OrderPrint;
}

function NextForSheet({ order, sheet }: SheetProps) {
  const { t } = useTranslation(['orders', 'common']);
  const translate = useTranslate();
  const centre = t(`common:centre.${order.centre}`);
  const trouble = sheet.state === 'printed' ? null : sheet.errorCode;
  return (
    <p className={styles['hint']} role="status">
      {nextSentence()}
      {trouble && <em>{codeText(trouble, { detail: sheet.errorDetail ?? '' }, translate)}</em>}
    </p>
  );
  function nextSentence(): string {
    if (isUnderWay(sheet.state)) return t('orders:order.nextPrint', { centre });
    if (sheet.state === 'failed') return t('orders:order.nextRetry');
    if (sheet.state === 'unconfirmed') return t('orders:order.nextLook');
    if (sheet.confirmedAt === null && sheet.state === 'printed') return t('orders:order.nextPaper', { centre });
    return order.state === 'cancelled' ? t('orders:order.nextCancelled') : t('orders:order.nextNothing', { centre });
  }
}

function SheetActs({ order, sheet, onPreview }: SheetProps & { readonly onPreview: () => void }) {
  const { t } = useTranslation('orders');
  const operate = useMay()('printing.operate');
  const retry = useMutation({
    mutationFn: async () => api.printing.retry(await jobVersion(sheet.jobId, order.centre)),
  });
  const paper = useMutation({
    mutationFn: async () => api.printing.confirm(await jobVersion(sheet.jobId, order.centre)),
  });
  const reprint = useMutation({ mutationFn: () => api.printing.reprint({ orderId: order.id }) });
  const can = {
    retry: operate && (sheet.state === 'failed' || sheet.state === 'unconfirmed'),
    paper: operate && sheet.confirmedAt === null && (sheet.state === 'printed' || sheet.state === 'unconfirmed'),
    reprint: operate && sheet.state === 'printed' && order.state !== 'cancelled',
  };
  useShortcut('y', () => retry.mutate(), { enabled: can.retry, inFields: false });
  useShortcut('c', () => paper.mutate(), { enabled: can.paper, inFields: false });
  useShortcut('p', () => reprint.mutate(), { enabled: can.reprint, inFields: false });
  return (
    <>
      <div className={styles['sheetActs']}>
        {can.retry && (
          <Button type="primary" loading={retry.isPending} onClick={() => retry.mutate()}>
            {t('act.retry')} <Kbd keys="y" onColour />
          </Button>
        )}
        {can.paper && (
          <Button type={can.retry ? 'default' : 'primary'} loading={paper.isPending} onClick={() => paper.mutate()}>
            {t('act.confirmPaper')} <Kbd keys="c" onColour={!can.retry} />
          </Button>
        )}
        {can.reprint && (
          <Button loading={reprint.isPending} onClick={() => reprint.mutate()}>
            {t('act.reprint')} <Kbd keys="p" />
          </Button>
        )}
        <Button onClick={onPreview}>
          {t('act.preview')} <Kbd keys="v" />
        </Button>
      </div>
      <ProblemNote error={retry.error ?? paper.error ?? reprint.error} />
    </>
  );
}

function SheetLine({ print, onPreview }: { readonly print: OrderPrint; readonly onPreview: () => void }) {
  const { t } = useTranslation('orders');
  const translate = useTranslate();
  const timeText = useTimeText();
  return (
    <li>
      <div>
        <button type="button" onClick={onPreview}>
          {translate(`orders:sheetKind.${print.kind}`)}
          {print.revision > 1 && ` R${print.revision}`}
          {print.copyNo > 0 && ` · ${t('order.copy', { copy: print.copyNo })}`}
        </button>
        <PrintStateTag state={print.state} />
      </div>
      <p>
        {print.confirmedAt !== null
          ? t('order.inHand', { name: print.confirmedByName ?? '', at: timeText(print.confirmedAt, 'near') })
          : print.printedAt !== null
            ? t('order.printed', { at: timeText(print.printedAt, 'near') })
            : t('order.queued', { at: timeText(print.queuedAt, 'near') })}
      </p>
    </li>
  );
}
