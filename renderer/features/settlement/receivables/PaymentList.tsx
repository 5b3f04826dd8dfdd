import { Button } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payment } from '../../../../shared/contract/settlement-schemas.ts';
import { formatFen } from '../../../../shared/lib/money.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { Money } from '../../../components/quantities.tsx';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { dayText } from '../../../components/Time.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import page from '../page/page.module.css';

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
  const { fen, day, way, reference, note, byId, byName, shares, rest, takenBack } = payment;
  return (
    <li>
      <div className={page['line']}>
        <strong>
          <Money fen={fen} />
        </strong>
        <span className="num">{dayText(day, language)}</span> {t(`way.${way}`)}
        <span className="num">{reference}</span>
        <span className={page['small']}>{keptName(byId, byName)}</span>
        {takenBack && <StateTag tone="open">{t('payment.takenBack')}</StateTag>}
        {!takenBack && may('settlement.finance') && (
          <span className={page['acts']}>
            <Button onClick={onTakeBack}>{t('do.takeBack')}</Button>
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
        {takenBack && ` ${takenBack.byName}: ${takenBack.reason}`}
      </p>
    </li>
  );
}

function TakeBackPanel({
  payment: { id, fen, reference },
  onClose,
}: {
  readonly payment: Payment;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('settlement');
  const takeBack = useMutation(queries.settlement.payments.takeBack.mutationOptions({ onSuccess: onClose }));
  return (
    <ReasonPanel
      title={t('takeBack.title')}
      text={t('takeBack.text')}
      act={t('do.takeBack')}
      danger
      busy={takeBack.isPending}
      error={takeBack.error}
      onReason={(reason) => takeBack.mutate({ id, reason })}
      onClose={onClose}
    >
      <p>
        <Money fen={fen} /> · {reference}
      </p>
    </ReasonPanel>
  );
}
