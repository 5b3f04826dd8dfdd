import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DepartmentRequest } from '../../../shared/contract/requests.ts';
import type { RequestState } from '../../../shared/domain/requests/request.ts';
import { useMay } from '../../api/session.ts';
import styles from '../../components/cards.module.css';
import { StateTag, type Tone } from '../../components/StateTag.tsx';
import { useKeptName } from '../../components/useKeptName.ts';
import { useTimeText } from '../../components/Time.tsx';
import { DueTag } from '../tasks/public.ts';
import { RequestActs } from './panels/RequestActs.tsx';

const tones: Readonly<Record<RequestState, Tone>> = {
  asked: 'open',
  acknowledged: 'underWay',
  answered: 'waiting',
  accepted: 'done',
  withdrawn: 'open',
};

interface RequestCardProps {
  readonly request: DepartmentRequest;
  readonly now: number;
  readonly chosen?: boolean;
  readonly onOrder?: boolean;
  readonly onChoose?: () => void;
}

/** One request: who asks whom for what until when, what was answered, and whose turn it is. */
export function RequestCard({ request, now, chosen = false, onOrder = false, onChoose }: RequestCardProps) {
  const { t } = useTranslation('requests');
  const timeText = useTimeText();
  const writes = useMay()('requests.write');
  const { kind, state, text, reason, round, orderId, orderNumber, answer, answeredAt, answeredByName } = request;
  const waits = state === 'asked' || state === 'acknowledged';
  return (
    <article className={styles['card']} aria-current={chosen} aria-label={text} data-card onFocus={onChoose}>
      <div className={styles['head']}>
        {kind !== 'request' && <StateTag tone="late">{t(`kind.${kind}`)}</StateTag>}
        <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag>
        {waits && <DueTag task={{ storedState: 'open', warnAt: null, dueAt: request.dueAt }} now={now} />}
        {round > 1 && <StateTag tone="soon">{t('card.round', { round })}</StateTag>}
        {!onOrder && orderId !== null && (
          <Link to="/orders/$id" params={{ id: orderId }}>
            {orderNumber}
          </Link>
        )}
        <Between request={request} />
      </div>
      <p className={styles['words']}>{text}</p>
      {reason && <p>{t('card.reason', { reason })}</p>}
      {answeredAt !== null && (
        <p>{t('card.answer', { name: answeredByName, time: timeText(answeredAt, 'near'), answer })}</p>
      )}
      {writes && <RequestActs request={request} withKeys={chosen} />}
    </article>
  );
}

function Between({ request }: { readonly request: DepartmentRequest }) {
  const { t } = useTranslation(['requests', 'people']);
  const timeText = useTimeText();
  const keptName = useKeptName();
  const { fromId, fromName, toId, askedAt, toRole, toName, dueAt, kind, acknowledgedAt, acknowledgedByName } = request;
  const name = toRole === null ? keptName(toId, toName) : t(`people:role.${toRole}`);
  const parts = [
    t('requests:card.from', { name: keptName(fromId, fromName), time: timeText(askedAt, 'near') }),
    t('requests:card.to', { name }),
    kind === 'request' && t('requests:card.due', { time: timeText(dueAt, 'near') }),
    acknowledgedAt !== null &&
      t('requests:card.acknowledged', { name: acknowledgedByName, time: timeText(acknowledgedAt, 'near') }),
  ];
  return <span className={styles['faint']}>{parts.filter(Boolean).join(' · ')}</span>;
}
