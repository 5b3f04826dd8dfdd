import { Button } from 'antd';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payment } from '../../../../shared/contract/settlement-schemas.ts';
import { formatFen } from '../../../../shared/lib/money.ts';
import { queries } from '../../../api/client.ts';
import { useMay, usePerson } from '../../../api/session.ts';
import { Money } from '../../../components/quantities.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { dayText } from '../../../components/Time.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import page from '../page/page.module.css';
import { HeldReasonPanel } from '../panels/HeldReasonPanel.tsx';

interface PaymentListProps {
  readonly payments: readonly Payment[];
  /** On the page of this statement: the others are named. */
  readonly statementId?: string;
}

/** Payments with the statements that they paid; one that was recorded wrongly is taken back by a second person. */
export function PaymentList({ payments, statementId }: PaymentListProps) {
  const [asked, setAsked] = useState<Payment | null>(null);
  return (
    <>
      <ul className={page['list']}>
        {payments.map((payment) => (
          <PaymentLine
            key={payment.id}
            payment={payment}
            statementId={statementId}
            onTakeBack={() => setAsked(payment)}
          />
        ))}
      </ul>
      {asked && <TakeBackPanel payment={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

interface PaymentLineProps {
  readonly payment: Payment;
  readonly statementId: string | undefined;
  readonly onTakeBack: () => void;
}

function PaymentLine({ payment, statementId, onTakeBack }: PaymentLineProps) {
  const { t } = useTranslation('settlement');
  const language = useLanguage();
  const may = useMay();
  const keptName = useKeptName();
  const me = usePerson()?.id;
  const { fen, day, way, reference, note, byId, byName, shares, rest, takenBack } = payment;
  const isOwn = byId === me;
  return (
    <li>
      <div className={page['line']}>
        <strong>
          <Money fen={fen} />
        </strong>
        {isRefund(fen) && <span>{t('payment.refund')}</span>}
        <span className="num">{dayText(day, language)}</span> {t(`way.${way}`)}
        <span className="num">{reference}</span>
        <span className={page['small']}>{keptName(byId, byName)}</span>
        {takenBack && <StateTag tone="open">{t('payment.takenBack')}</StateTag>}
        {!takenBack && may('settlement.finance') && (
          <span className={page['acts']}>
            <Button disabled={isOwn} title={isOwn ? t('error.ownPayment') : ''} onClick={onTakeBack}>
              {t('do.takeBack')}
            </Button>
          </span>
        )}
      </div>
      <p className={page['small']}>
        {shares.map((share) => (
          <span key={share.statementId}>
            {share.statementId === statementId ? (
              t('payment.thisStatement')
            ) : (
              <Link to="/settlement/$id" params={{ id: share.statementId }} className="num">
                {share.number || share.month}
              </Link>
            )}{' '}
            <Money fen={share.fen} />{' '}
          </span>
        ))}
        {rest > 0 && t('payment.rest', { rest: formatFen(rest) })}
        {rest < 0 && t('payment.ofAdvance', { rest: formatFen(-rest) })} {note}
        {takenBack && ` ${keptName(takenBack.byId, takenBack.byName)}: ${takenBack.reason}`}
      </p>
    </li>
  );
}

interface TakeBackPanelProps {
  readonly payment: Payment;
  readonly onClose: () => void;
}

function TakeBackPanel({ payment: { id, fen, reference }, onClose }: TakeBackPanelProps) {
  const { t } = useTranslation('settlement');
  const words = isRefund(fen) ? 'takeBackRefund' : 'takeBack';
  return (
    <HeldReasonPanel
      name={`takeBack ${id}`}
      title={t(`${words}.title`)}
      text={t(`${words}.text`)}
      act={t('do.takeBack')}
      danger
      toInput={(reason) => ({ id, reason })}
      options={queries.settlement.payments.takeBack.mutationOptions({ onSuccess: onClose })}
      onClose={onClose}
    >
      <p>
        <Money fen={Math.abs(fen)} /> · {reference}
      </p>
    </HeldReasonPanel>
  );
}

/** What went the other way, to the customer. */
function isRefund(fen: number): boolean {
  return fen < 0;
}
