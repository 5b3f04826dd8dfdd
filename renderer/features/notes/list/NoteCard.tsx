import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../../../shared/contract/notes.ts';
import { useMay } from '../../../api/session.ts';
import styles from '../../../components/cards.module.css';
import { StateTag } from '../../../components/StateTag.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { Time, useTimeText } from '../../../components/Time.tsx';
import { NoteActs } from './NoteActs.tsx';

const tones = { open: 'soon', report: 'underWay', done: 'done' } as const;

interface NoteCardProps {
  readonly note: Note;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One note: when the phone rang, who it was, what and which order, and what became of it. */
export function NoteCard({ note, chosen, onChoose }: NoteCardProps) {
  const { t } = useTranslation('notes');
  const timeText = useTimeText();
  const keptName = useKeptName();
  const writes = useMay()('notes.write');
  const { state, calledAt, savedAt, byId, byName, caller, phone, orderId, orderNumber, orderText, customerName } = note;
  return (
    <article className={styles['card']} aria-current={chosen} aria-label={note.what} data-card onFocus={onChoose}>
      <div className={styles['head']}>
        <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag>
        <Time at={calledAt} show="near" />
        <b>{caller}</b>
        <span className="num">{phone}</span>
        {orderId === null ? (
          <span className="num">{orderText}</span>
        ) : (
          <Link to="/orders/$id" params={{ id: orderId }}>
            {orderNumber}
          </Link>
        )}
        <span>{customerName}</span>
        <span className={styles['faint']}>
          {t('by', { name: keptName(byId, byName), time: timeText(savedAt, 'near') })}
        </span>
      </div>
      <p className={styles['words']}>{note.what}</p>
      <Outcome note={note} />
      {writes && state === 'open' && <NoteActs note={note} withKeys={chosen} />}
    </article>
  );
}

function Outcome({ note: { told, reason } }: { readonly note: Note }) {
  const { t } = useTranslation(['notes', 'tasks']);
  const timeText = useTimeText();
  if (told) {
    const { person, way, at, said } = told;
    const words = { person, way: t(`tasks:way.${way}`), time: timeText(at, 'near') };
    return <p>{[t('notes:told', words), said].filter(Boolean).join(' · ')}</p>;
  }
  return reason ? <p>{t('notes:closed', { reason })}</p> : null;
}
