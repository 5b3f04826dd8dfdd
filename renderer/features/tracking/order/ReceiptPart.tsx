import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt, Shipment } from '../../../../shared/contract/tracking.ts';
import {
  lastReceiptStep,
  type ReceiptStep,
  receiptSteps,
  refusalOf,
} from '../../../../shared/domain/tracking/receipts.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { Attachments } from '../../attachments/public.ts';
import { ReasonPanel } from '../entry/ReasonPanel.tsx';
import { CheckPanel } from './CheckPanel.tsx';
import { ReceiptLimit } from './ReceiptLimit.tsx';
import styles from './order.module.css';

/** Where the signed original is, what is next with it, and the end of the order (2.5.1). */
export function ReceiptPart({ shipment }: { readonly shipment: Shipment }) {
  const { t } = useTranslation('tracking');
  const writes = useMay()('tracking.record') && shipment.state !== 'cancelled';
  const { id } = shipment;
  const receipt = useQuery(queries.tracking.receipts.get.queryOptions({ input: { id } }));
  if (!receipt.data || shipment.signedAt === null) return <ProblemNote error={receipt.error} />;
  const asks = shipment.podKind !== 'none';
  return (
    <div className={styles['checklist']}>
      <h3>
        {t('receipt.title')} {asks && <ReceiptLimit shipment={shipment} receipt={receipt.data} />}
      </h3>
      {asks ? (
        <>
          <Chain shipment={shipment} receipt={receipt.data} writes={writes} />
          <Attachments
            subjectKind="order"
            subjectId={id}
            purpose="podScan"
            title={t('receipt.scan')}
            readOnly={!writes}
          />
        </>
      ) : (
        <p className={styles['hint']}>{t('receipt.none')}</p>
      )}
      {writes && <Ending shipment={shipment} receipt={receipt.data} />}
    </div>
  );
}

interface PartProps {
  readonly shipment: Shipment;
  readonly receipt: Receipt;
}

function Chain({ shipment, receipt, writes }: PartProps & { readonly writes: boolean }) {
  const { t } = useTranslation('tracking');
  const timeText = useTimeText();
  const [checking, setChecking] = useState(false);
  const [undoing, setUndoing] = useState<ReceiptStep | null>(null);
  const [note, setNote] = useState('');
  const advance = useMutation(queries.tracking.receipts.advance.mutationOptions({ onSuccess: () => setNote('') }));
  const undo = useMutation(queries.tracking.receipts.undo.mutationOptions({ onSuccess: () => setUndoing(null) }));
  const { id } = shipment;
  const done = receipt.steps.map(({ step }) => step);
  const last = lastReceiptStep(done);
  const take = (step: ReceiptStep) => (step === 'checked' ? setChecking(true) : advance.mutate({ id, step, note }));
  return (
    <>
      <ul>
        {receiptSteps.map((step) => {
          const taken = receipt.steps.find((one) => one.step === step);
          return (
            <li key={step}>
              <StateTag tone={taken ? 'done' : 'open'}>{t(taken ? 'stepState.done' : 'stepState.open')}</StateTag>
              <span>
                {t(`receipt.${step}`)}
                {taken && (
                  <small>
                    {t('receipt.by', { name: taken.byName, at: timeText(taken.at, 'near') })}
                    {taken.note && ` · ${taken.note}`}
                  </small>
                )}
              </span>
              {writes && (
                <span className={styles['stepActs']}>
                  {refusalOf(done, step) === null && shipment.bypassReason === null && (
                    <button type="button" onClick={() => take(step)}>
                      {t(step === 'checked' ? 'receipt.check' : `receipt.${step}`)}
                    </button>
                  )}
                  {step === last && (
                    <button type="button" onClick={() => setUndoing(step)}>
                      {t('receipt.undo')}
                    </button>
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {writes && last !== 'handedOn' && (
        <input
          className={styles['note']}
          value={note}
          maxLength={500}
          placeholder={t('receipt.note')}
          aria-label={t('receipt.note')}
          onChange={(event) => setNote(event.target.value)}
        />
      )}
      <ProblemNote error={advance.error} />
      {checking && <CheckPanel id={id} onClose={() => setChecking(false)} />}
      {undoing && (
        <ReasonPanel
          title={t(`receipt.${undoing}`)}
          text={t('receipt.undoText')}
          act={t('receipt.undo')}
          danger
          busy={undo.isPending}
          error={undo.error}
          onReason={(reason) => undo.mutate({ id, step: undoing, reason })}
          onClose={() => setUndoing(null)}
        />
      )}
    </>
  );
}

/** Closed by its archive; an order that asks for no receipt by a clerk, without its receipt by the director alone. */
function Ending({ shipment, receipt }: PartProps) {
  const { t } = useTranslation('tracking');
  const timeText = useTimeText();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const close = useMutation(queries.tracking.receipts.close.mutationOptions({ onSuccess: () => setAsking(false) }));
  const { id, state, closedAt, bypassReason, podKind } = shipment;
  if (bypassReason !== null) return <p>{t('receipt.bypassed', { reason: bypassReason })}</p>;
  if (closedAt !== null) return <p>{t('receipt.closed', { at: timeText(closedAt, 'near') })}</p>;
  if (state !== 'signed') return null;
  if (podKind === 'none') {
    return (
      <>
        <Button loading={close.isPending} onClick={() => close.mutate({ id })}>
          {t('receipt.close')}
        </Button>
        <ProblemNote error={close.error} />
      </>
    );
  }
  if (!may('tracking.bypass')) return null;
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        {t('receipt.bypass')}
      </Button>
      {asking && (
        <ReasonPanel
          title={`${t('receipt.bypass')} ${shipment.number}`}
          text={t('receipt.bypassText', { count: receipt.bypassed })}
          act={t('receipt.bypass')}
          danger
          busy={close.isPending}
          error={close.error}
          onReason={(reason) => close.mutate({ id, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
