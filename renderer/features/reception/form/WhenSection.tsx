import { useTranslation } from 'react-i18next';
import type { Look } from '../../../../shared/contract/reception-schemas.ts';
import { visitLimits } from '../../../../shared/domain/reception/form.ts';
import type { Room } from '../../../../shared/domain/reception/rooms.ts';
import { equipmentKinds } from '../../../../shared/domain/reception/values.ts';
import { isTimeOfDay, wallTime } from '../../../../shared/lib/dates.ts';
import { readTypedDay, readTypedTime } from '../../../../shared/lib/typed-days.ts';
import { useZone } from '../../../api/session.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { Tick } from '../../../components/Popup.tsx';
import { Section } from '../../../components/Section.tsx';
import { useNow } from '../../../components/useNow.ts';
import styles from '../reception.module.css';
import { useOwnWords } from '../words.ts';
import { Line, Pick, ReadLine } from './fields.tsx';
import type { LookedPart } from './form-part.ts';

interface WhenProps extends LookedPart {
  /** All of them: one that is not used any more is offered to a visit that has it. */
  readonly rooms: readonly Room[];
}

/** When they come, and into which room; what stands in the way is said at once. */
export function WhenSection({ rooms, ...part }: WhenProps) {
  const { t } = useTranslation('reception');
  const ownWords = useOwnWords();
  const { form, put, wrong, look } = part;
  const offered = rooms.filter(({ id, active }) => active || id === form.roomId);
  const minutes = minutesBetween(form.from, form.to);
  const { day: today } = wallTime(useNow(), useZone());
  return (
    <Section title={t('form.when')} letter="t">
      <FieldGrid columns={4}>
        <ReadLine
          label={t('field.day')}
          value={form.day}
          required
          wrong={wrong('day')}
          hint={t('form.dayHint')}
          notUnderstood={t('error.dayWrong')}
          read={(typed) => readTypedDay(typed, today)}
          onValue={(day) => put({ day })}
        />
        <ReadLine
          label={t('field.from')}
          value={form.from}
          required
          wrong={wrong('from')}
          hint={t('form.timeHint')}
          notUnderstood={t('error.timeWrong')}
          read={readTypedTime}
          onValue={(from) => put({ from })}
        />
        <ReadLine
          label={t('field.to')}
          value={form.to}
          required
          wrong={wrong('to')}
          hint={minutes === null ? t('form.timeHint') : minutes > 0 ? t('form.minutes', { count: minutes }) : ''}
          notUnderstood={t('error.timeWrong')}
          read={readTypedTime}
          onValue={(to) => put({ to })}
        />
        <Pick
          label={t('field.room')}
          value={form.roomId ?? ''}
          none={t('form.noRoom')}
          wrong={wrong('roomId')}
          options={offered.map((room) => ({
            value: room.id,
            label: `${ownWords(room)} · ${t(room.active ? 'form.seats' : 'form.notInUse', { seats: room.seats })}`,
          }))}
          onValue={(roomId) => put({ roomId })}
        />
      </FieldGrid>
      {look && <RoomNotes {...part} look={look} rooms={rooms} />}
      {(look?.restDay || wrong('restDayReason')) && (
        <Line
          label={t('field.restDayReason')}
          value={form.restDayReason}
          most={visitLimits.text}
          required
          wrong={wrong('restDayReason')}
          hint={t('form.restDay')}
          onValue={(restDayReason) => put({ restDayReason })}
        />
      )}
      <Equipment {...part} />
    </Section>
  );
}

/** `null` unless both are times. */
function minutesBetween(from: string, to: string): number | null {
  if (!isTimeOfDay(from) || !isTimeOfDay(to)) return null;
  const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return minutesOf(to) - minutesOf(from);
}

function Equipment({ form, put }: LookedPart) {
  const { t } = useTranslation('reception');
  return (
    <fieldset className={styles['ticks']}>
      <legend>{t('field.equipment')}</legend>
      {equipmentKinds.map((kind) => (
        <Tick
          key={kind}
          label={t(`equipment.${kind}`)}
          checked={form.equipment.includes(kind)}
          onChange={(on) =>
            put({ equipment: equipmentKinds.filter((one) => (one === kind ? on : form.equipment.includes(one))) })
          }
        />
      ))}
    </fieldset>
  );
}

/** Who has the room, and what is free instead: one press takes it. */
function RoomNotes({ form, put, look, rooms }: WhenProps & { readonly look: Look }) {
  const { t } = useTranslation('reception');
  const ownWords = useOwnWords();
  const zone = useZone();
  const room = rooms.find(({ id }) => id === form.roomId);
  const people = form.guests.length + form.companionIds.length + 1;
  const time = (at: number) => wallTime(at, zone).time;
  if (look.roomTaken.length === 0) {
    if (!room || room.seats >= people) return null;
    return <p className={styles['warn']}>{t('form.tooSmall', { seats: room.seats, people })}</p>;
  }
  return (
    <div className={styles['warn']} role="status">
      {look.roomTaken.map(({ id, customerName, hostName, fromAt, toAt }) => (
        <p key={id}>
          {t('form.roomTaken', { customer: customerName, host: hostName, from: time(fromAt), to: time(toAt) })}
        </p>
      ))}
      <p className={styles['line']}>
        {look.freeRooms.length > 0 && t('form.freeRooms')}
        {look.freeRooms.map((free) => (
          <button key={free.id} type="button" onClick={() => put({ roomId: free.id })}>
            {ownWords(free)}
          </button>
        ))}
        {look.freeTimes.length > 0 && t('form.freeTimes')}
        {look.freeTimes.map(({ from, to }) => (
          <button key={from} type="button" className="num" onClick={() => put({ from, to })}>
            {from}–{to}
          </button>
        ))}
      </p>
    </div>
  );
}
