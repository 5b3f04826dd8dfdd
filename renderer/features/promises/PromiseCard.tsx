import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Spoken } from '../../../shared/domain/promises/spoken.ts';
import type { CustomerPromise } from '../../../shared/contract/promises.ts';
import { useMay } from '../../api/session.ts';
import styles from '../../components/cards.module.css';
import { StateTag } from '../../components/StateTag.tsx';
import { useKeptName } from '../../components/useKeptName.ts';
import { useTimeText } from '../../components/Time.tsx';
import { PromiseActs } from './panels/PromiseActs.tsx';
import { PromiseTag } from './PromiseTag.tsx';

interface PromiseCardProps {
  readonly promise: CustomerPromise;
  readonly now: number;
  readonly chosen?: boolean;
  /** Its order is the page it stands on. */
  readonly onOrder?: boolean;
  readonly onChoose?: () => void;
}

/** One promise: what, to whom, until when, what was done for it, and what can be done now. */
export function PromiseCard({ promise, now, chosen = false, onOrder = false, onChoose }: PromiseCardProps) {
  const { t } = useTranslation('promises');
  const timeText = useTimeText();
  const keptName = useKeptName();
  const writes = useMay()('promises.write');
  const { person, phone, text, dueAt, ownerId, ownerName, orderId, orderNumber, reason } = promise;
  return (
    <article
      className={styles['card']}
      aria-current={chosen}
      aria-label={`${person}: ${text}`}
      data-card
      onFocus={onChoose}
    >
      <div className={styles['head']}>
        <PromiseTag promise={promise} now={now} />
        {promise.kind === 'lateQuestion' && <StateTag tone="underWay">{t('kind.lateQuestion')}</StateTag>}
        {promise.followUp === 'asked' && <StateTag tone="soon">{t('card.next')}</StateTag>}
        <b>{person}</b>
        <span className="num">{phone}</span>
        {!onOrder && orderId !== null && (
          <Link to="/orders/$id" params={{ id: orderId }}>
            {orderNumber}
          </Link>
        )}
        <span className={styles['faint']}>
          {t('card.due', { time: timeText(dueAt, 'near') })} · {keptName(ownerId, ownerName)}
        </span>
      </div>
      <p className={styles['words']}>{text}</p>
      {reason && <p>{t('card.reason', { reason })}</p>}
      <SpokenLine name="driver" spoken={promise.driver} />
      <SpokenLine name="answer" spoken={promise.answer} />
      {writes && <PromiseActs promise={promise} withKeys={chosen} />}
    </article>
  );
}

function SpokenLine({ name, spoken }: { readonly name: 'driver' | 'answer'; readonly spoken: Spoken | null }) {
  const { t } = useTranslation('promises');
  const timeText = useTimeText();
  if (!spoken) return null;
  const { at, person, said } = spoken;
  return <p>{t(`card.${name}`, { time: timeText(at, 'near'), person, said })}</p>;
}
