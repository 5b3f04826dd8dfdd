import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../../shared/contract/reception-schemas.ts';
import { Section } from '../../../components/Section.tsx';
import { Time, useTimeText } from '../../../components/Time.tsx';
import styles from '../reception.module.css';
import { useOwnWords } from '../words.ts';

type Entry = Visit['history'][number];

/** All that happened to the visit, the newest first. */
export function History({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('reception');
  return (
    <Section title={t('page.history')}>
      <ol className={styles['history']}>
        {visit.history.toReversed().map((entry) => (
          <li key={entry.seq}>
            <EntryText entry={entry} />
            <div className="faint">
              <Time at={entry.at} show="near" /> {entry.byName}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function EntryText({ entry }: { readonly entry: Entry }) {
  const sentence = useSentence();
  const { reason, note, restDay } = entry.payload;
  const words = [reason, note, restDay].filter((one): one is string => typeof one === 'string' && one !== '');
  return (
    <>
      {sentence(entry)}
      {words.map((one) => (
        <div key={one} className={styles['note']}>
          {one}
        </div>
      ))}
    </>
  );
}

const plain = [
  'announced',
  'walkedIn',
  'confirmed',
  'prepared',
  'unprepared',
  'arrived',
  'cancelled',
  'notCome',
  'minutesDone',
  'minutesReopened',
] as const;
const ofItem = ['ticked', 'unticked', 'notApplicable'] as const;
const ofTask = ['followUpAdded', 'followUpHandedOn', 'followUpMoved', 'followUpDone', 'followUpWithdrawn'] as const;

function useSentence(): (entry: Entry) => string {
  const { t } = useTranslation('reception');
  const ownWords = useOwnWords();
  const changedText = useChangedText();
  return ({ what, payload }) => {
    const said = (name: string) => (typeof payload[name] === 'string' ? payload[name] : '');
    const simple = plain.find((one) => one === what);
    if (simple) return t(`history.${simple}`);
    const item = ofItem.find((one) => one === what);
    if (item) return t(`history.${item}`, { item: ownWords({ zh: said('zh'), en: said('en') }) });
    const task = ofTask.find((one) => one === what);
    if (task) return t(`history.${task}`, { text: said('text'), owner: said('owner') });
    if (what === 'handedOn') return t('history.handedOn', { from: said('from'), to: said('to') });
    if (what === 'adopted') return t('history.adopted', { revision: Number(payload['revision']) });
    const open = Number(payload['open'] ?? 0);
    if (what === 'ended') return open > 0 ? t('history.endedOpen', { count: open }) : t('history.ended');
    return changedText(payload);
  };
}

/** Fields that the form shows under one name. */
const fieldWords = {
  customerId: 'customer',
  customerName: 'customer',
  guests: 'guests',
  purpose: 'purpose',
  grade: 'grade',
  hostId: 'host',
  companionIds: 'companions',
  roomId: 'room',
  equipment: 'equipment',
  day: 'time',
  from: 'time',
  to: 'time',
  vehicle: 'vehicle',
  pickUp: 'pickUp',
  meals: 'meals',
  notes: 'notes',
  restDayReason: 'restDayReason',
} as const;

function useChangedText(): (payload: Entry['payload']) => string {
  const { t } = useTranslation('reception');
  const timeText = useTimeText();
  return (payload) => {
    const { fields, wasFromAt, fromAt } = payload;
    if (typeof wasFromAt === 'number' && typeof fromAt === 'number' && wasFromAt !== fromAt) {
      return t('history.moved', { was: timeText(wasFromAt, 'near'), now: timeText(fromAt, 'near') });
    }
    const names = (Array.isArray(fields) ? fields : []).flatMap((field) =>
      typeof field === 'string' && field in fieldWords ? [fieldWords[field as keyof typeof fieldWords]] : [],
    );
    return t('history.changed', { fields: [...new Set(names)].map((name) => t(`field.${name}`)).join(' · ') });
  };
}
