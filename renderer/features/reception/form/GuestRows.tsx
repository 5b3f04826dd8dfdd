import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { emptyGuest, type Guest, visitLimits } from '../../../../shared/domain/reception/form.ts';
import { type api, queries } from '../../../api/client.ts';
import { PlusOutlined } from '../../../components/icons.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../reception.module.css';
import type { FormPart } from './form-part.ts';
import { GuestRow } from './GuestRow.tsx';
import { PasteGuests } from './PasteGuests.tsx';

type Known = Awaited<ReturnType<typeof api.reception.guests>>[number];

/** The guests of a visit; those of earlier visits are offered while one types. */
export function GuestRows({ form, put, wrong }: FormPart) {
  const { t } = useTranslation('reception');
  const list = useId();
  const box = useRef<HTMLDivElement>(null);
  const [pasting, setPasting] = useState(false);
  const known = useKnownGuests(form.customerId, form.customerName);
  const guests = form.guests;
  const set = (index: number, patch: Partial<Guest>) =>
    put({ guests: guests.map((guest, at) => (at === index ? { ...guest, ...recognised(patch, known) } : guest)) });
  const add = (...more: readonly Guest[]) => {
    const kept = guests.filter(({ name, title, phone }) => name !== '' || title !== '' || phone !== '');
    const room = visitLimits.guests - kept.length;
    put({ guests: withLeader([...kept, ...more.slice(0, room)]) });
  };
  const addRow = () => {
    if (guests.length >= visitLimits.guests) return;
    // The row stands there before the next key is heard.
    flushSync(() => put({ guests: [...guests, emptyGuest] }));
    box.current?.querySelector<HTMLElement>(`[data-guest="${guests.length}"] input`)?.focus();
  };
  useShortcut('alt+g', addRow);
  return (
    <div ref={box} className={styles['guests']}>
      <datalist id={list}>
        {known.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </datalist>
      {guests.map((guest, index) => (
        <GuestRow
          // A row is its place: nothing else tells two rows apart that are still empty.
          key={`guest-${index}`}
          index={index}
          guest={guest}
          list={list}
          wrong={wrong(`guests.${index}.name`)}
          onChange={(patch) => set(index, patch)}
          onLeader={() => put({ guests: guests.map((one, at) => ({ ...one, leader: at === index })) })}
          onRemove={() => put({ guests: withLeader(guests.filter((_, at) => at !== index)) })}
        />
      ))}
      <div className={styles['line']}>
        <Button size="small" icon={<PlusOutlined />} onClick={addRow} aria-keyshortcuts="Alt+G">
          {t('guest.add')} <Kbd keys="alt+g" />
        </Button>
        <Button size="small" onClick={() => setPasting(true)}>
          {t('guest.paste')}
        </Button>
        <Returning known={known} guests={guests} onAdd={add} />
        {wrong('guests') && (
          <span role="alert" className={styles['wrong']}>
            {wrong('guests')}
          </span>
        )}
      </div>
      {pasting && <PasteGuests onGuests={(pasted) => add(...pasted)} onClose={() => setPasting(false)} />}
    </div>
  );
}

interface ReturningProps {
  readonly known: readonly Known[];
  readonly guests: readonly Guest[];
  readonly onAdd: (guest: Guest) => void;
}

/** Guests of earlier visits of this company, as keys to press. */
function Returning({ known, guests, onAdd }: ReturningProps) {
  const { t } = useTranslation('reception');
  const timeText = useTimeText();
  const others = known.filter(({ name }) => guests.every((guest) => guest.name !== name)).slice(0, 8);
  if (others.length === 0) return null;
  return (
    <span className={styles['returning']}>
      {t('guest.returning')}
      {others.map(({ lastAt, visits, ...guest }) => (
        <button
          key={guest.name}
          type="button"
          title={t('guest.times', { count: visits, day: timeText(lastAt, 'day') })}
          onClick={() => onAdd({ ...guest, leader: false })}
        >
          {guest.name} <small>{guest.title}</small>
        </button>
      ))}
    </span>
  );
}

function useKnownGuests(customerId: string | null, customerName: string): readonly Known[] {
  const input = { customerId, customerName: customerId === null ? customerName.trim() : '' };
  const enabled = customerId !== null || input.customerName.length > 1;
  const read = useQuery(queries.reception.guests.queryOptions({ input, enabled, placeholderData: keepPreviousData }));
  return enabled ? (read.data ?? []) : [];
}

/** A name that was chosen brings what is known of the guest. */
function recognised(patch: Partial<Guest>, known: readonly Known[]): Partial<Guest> {
  const found = known.find(({ name }) => name === patch.name);
  if (!found) return patch;
  const { title, honorific, language, phone } = found;
  return { ...patch, title, honorific, language, phone };
}

function withLeader(guests: readonly Guest[]): readonly Guest[] {
  if (guests.length === 0) return [{ ...emptyGuest, leader: true }];
  if (guests.some(({ leader }) => leader)) return guests;
  return guests.map((guest, index) => ({ ...guest, leader: index === 0 }));
}
