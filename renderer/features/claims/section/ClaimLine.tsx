import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../../../../shared/contract/claims.ts';
import { formatFen } from '../../../../shared/lib/money.ts';
import { Money } from '../../../components/quantities.tsx';
import { Time } from '../../../components/Time.tsx';
import { ClaimStateTag } from '../ClaimStateTag.tsx';
import styles from '../claims.module.css';

interface ClaimLineProps {
  readonly claim: Claim;
  readonly onDecide?: (() => void) | undefined;
  readonly onPay?: (() => void) | undefined;
}

/** A claim: what is asked, what was decided, who bears it, and whether it is paid. */
export function ClaimLine({ claim, onDecide, onPay }: ClaimLineProps) {
  const { t } = useTranslation('claims');
  const { state, kind, asked, compensation, penalty, consignee, note, raisedByName, raisedAt } = claim;
  return (
    <li>
      <strong>
        <Money fen={kind === null ? asked : compensation + penalty} />
      </strong>
      <span className={styles['acts']}>
        <ClaimStateTag state={state} /> {kind && t(`kind.${kind}`)}
      </span>
      <span className={styles['acts']}>
        {onDecide && (
          <Button size="small" onClick={onDecide}>
            {t(state === 'open' ? 'do.decide' : 'do.decideAgain')}
          </Button>
        )}
        {onPay && (
          <Button size="small" onClick={onPay}>
            {t('do.pay')}
          </Button>
        )}
      </span>
      <span className={styles['detail']}>
        {t('section.raised', { name: raisedByName, consignee })} <Time at={raisedAt} show="near" /> {note}
      </span>
      {claim.decidedAt !== null && <Decided claim={claim} />}
      {claim.paidAt !== null && (
        <span className={styles['detail']}>
          {t('section.paid', { name: claim.paidByName ?? '', reference: claim.paidReference })}{' '}
          <Time at={claim.paidAt} show="near" />
        </span>
      )}
    </li>
  );
}

function Decided({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('claims');
  const { party, shares, decision, decidedAt, decidedByName } = claim;
  const parts = shares.map(({ bearer, name, fen }) =>
    [t(`bearer.${bearer}`), name, formatFen(fen)].filter(Boolean).join(' '),
  );
  return (
    <span className={styles['detail']}>
      {t('section.decided', { name: decidedByName ?? '', party: party ? t(`party.${party}`) : '' })}{' '}
      <Time at={decidedAt} show="near" /> {decision} {parts.join(' · ')}
    </span>
  );
}
