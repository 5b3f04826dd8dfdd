import { useTranslation } from 'react-i18next';
import type { Trouble } from '../../../../shared/contract/exceptions.ts';
import type { Order } from '../../../../shared/contract/orders.ts';
import { StateTag } from '../../../components/StateTag.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { CallLog } from './CallLog.tsx';
import { LinkLine } from './LinkLine.tsx';
import { TroubleActs } from './TroubleActs.tsx';
import styles from './trouble.module.css';

interface TroubleCardProps {
  readonly trouble: Trouble;
  readonly order: Order;
  readonly writes: boolean;
  /** Its acts answer to keys: of several open ones the newest. */
  readonly withKeys: boolean;
  readonly makesByKey: boolean;
}

/** One exception: what is known, why it happened, what is done about it, and who was told. */
export function TroubleCard({ trouble, order, writes, withKeys, makesByKey }: TroubleCardProps) {
  const { t } = useTranslation('exceptions');
  return (
    <article className={styles['card']} aria-label={t(`kind.${trouble.kind}`)}>
      <div className={styles['cardHead']}>
        <StateTag tone={trouble.open ? 'late' : 'done'}>{t(`kind.${trouble.kind}`)}</StateTag>
        <StateTag tone={trouble.causeState === 'answered' ? 'done' : 'waiting'}>
          {t(`causeState.${trouble.causeState}`)}
        </StateTag>
        <Found trouble={trouble} />
      </div>
      <Known trouble={trouble} pieces={order.pieces} />
      {trouble.cause && (
        <p>
          <b>{t('panel.cause')}</b> {trouble.cause}
          {trouble.causeSide && ` · ${t(`side.${trouble.causeSide}`)}`}
        </p>
      )}
      {trouble.links.map((link) => (
        <LinkLine key={link.id} link={link} />
      ))}
      {trouble.remedy === 'none' && <p>{t('panel.noRemedy', { reason: trouble.remedyReason })}</p>}
      <End trouble={trouble} />
      <CallLog history={trouble.history} />
      {writes && <TroubleActs trouble={trouble} order={order} withKeys={withKeys} makesByKey={makesByKey} />}
    </article>
  );
}

function Found({ trouble }: { readonly trouble: Trouble }) {
  const { t } = useTranslation('exceptions');
  const timeText = useTimeText();
  const { flaggedByName, foundBy, foundAt } = trouble;
  return (
    <span className={styles['faint']}>
      {flaggedByName === ''
        ? t('panel.byItself')
        : `${t('panel.found', { finder: t(`finder.${foundBy}`), at: timeText(foundAt, 'near') })} · ${t('panel.flaggedBy', { name: flaggedByName })}`}
    </span>
  );
}

function Known({ trouble, pieces: all }: { readonly trouble: Trouble; readonly pieces: number }) {
  const { t } = useTranslation('exceptions');
  const timeText = useTimeText();
  const { kind, pieces, place, newExpectedAt, promisedAt, note } = trouble;
  const told = [
    kind === 'late' && promisedAt !== null && t('panel.promised', { at: timeText(promisedAt, 'near') }),
    newExpectedAt !== null && t('panel.newExpected', { at: timeText(newExpectedAt, 'near') }),
    pieces !== null && pieces < all && t('panel.pieces', { count: pieces }),
    kind !== 'late' && (pieces === null || pieces >= all) && t('panel.allPieces'),
    place !== '' && t('panel.place', { place }),
  ].filter((text) => text !== false);
  return (
    <>
      {told.length > 0 && <p>{told.join(' · ')}</p>}
      {note && <p className={styles['note']}>{note}</p>}
    </>
  );
}

function End({ trouble: { closedAt, closedByName, result } }: { readonly trouble: Trouble }) {
  const { t } = useTranslation('exceptions');
  const timeText = useTimeText();
  if (closedAt === null) return null;
  const at = timeText(closedAt, 'near');
  return (
    <p>
      {result && `${t('panel.result', { result })} · `}
      {closedByName === null ? t('panel.closedByItself', { at }) : t('panel.closedBy', { at, name: closedByName })}
    </p>
  );
}
