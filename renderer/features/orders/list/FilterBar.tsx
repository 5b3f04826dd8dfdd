import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { jobTypes } from '../../../../shared/domain/orders/job-types.ts';
import { orderStates } from '../../../../shared/domain/orders/states.ts';
import { isDay } from '../../../../shared/lib/dates.ts';
import { queries } from '../../../api/client.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { OrderStateTag } from '../../../components/states.tsx';
import { dayText } from '../../../components/Time.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { focusGrid } from '../focus.ts';
import { hasFilters, type OrderSearch, toggled } from './search-params.ts';
import styles from './list.module.css';
import { Popup, Tick } from './Popup.tsx';

interface FilterBarProps {
  readonly search: OrderSearch;
  readonly onChange: (change: Partial<OrderSearch>) => void;
  readonly onClear: () => void;
}

/** Chips that say what is shown; each is part of the address. */
export function FilterBar({ search, onChange, onClear }: FilterBarProps) {
  const { t } = useTranslation(['orders', 'common']);
  const states = search.states ?? [];
  const types = search.jobTypes ?? [];
  const language = useLanguage();
  return (
    <div className={styles['filters']} role="search">
      <SearchBox text={search.text ?? ''} onText={(text) => onChange({ text: text || undefined })} />
      <Popup
        label={chipText(t('orders:list.state'), states, (state) => t(`common:orderState.${state}`))}
        active={states.length > 0}
      >
        {orderStates.map((state) => (
          <Tick
            key={state}
            label={<OrderStateTag state={state} />}
            checked={states.includes(state)}
            onChange={() => onChange({ states: toggled(states, state) })}
          />
        ))}
      </Popup>
      <Popup
        label={chipText(t('orders:list.jobType'), types, (type) => t(`common:jobType.${type}`))}
        active={types.length > 0}
      >
        {jobTypes.map((type) => (
          <Tick
            key={type}
            label={t(`common:jobType.${type}`)}
            checked={types.includes(type)}
            onChange={() => onChange({ jobTypes: toggled(types, type) })}
          />
        ))}
      </Popup>
      <PeriodChip search={search} onChange={onChange} />
      <Chip
        label={t('orders:list.mine')}
        active={search.owner === 'me'}
        onToggle={(on) => onChange({ owner: on ? 'me' : undefined })}
      />
      <Chip
        label={t('orders:list.notPrinted')}
        active={search.notPrinted === true}
        onToggle={(on) => onChange({ notPrinted: on || undefined })}
      />
      {search.due && (
        <Chip
          label={t('orders:list.due', { day: dayText(search.due, language) })}
          active
          onToggle={() => onChange({ due: undefined })}
        />
      )}
      {search.customer && <CustomerChip id={search.customer} onRemove={() => onChange({ customer: undefined })} />}
      {hasFilters(search) && (
        <button type="button" className={styles['clear']} onClick={onClear}>
          {t('orders:act.clear')}
        </button>
      )}
    </div>
  );
}

function chipText<T>(name: string, chosen: readonly T[], label: (value: T) => string): string {
  const [first] = chosen;
  if (first === undefined) return name;
  return chosen.length === 1 ? label(first) : `${name} ${chosen.length}`;
}

/** Waits until typing pauses, so that a list of a million is asked once a word. */
const typingPause = 160;

function SearchBox({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const { t } = useTranslation('orders');
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const [composing, setComposing] = useState(false);
  const [known, setKnown] = useState(text);
  // Filters cleared or a view opened: the box follows the address.
  if (known !== text) {
    setKnown(text);
    if (typed.trim() !== text) setTyped(text);
  }
  useEffect(() => {
    if (composing || typed.trim() === text) return;
    const timer = setTimeout(() => onText(typed.trim()), typingPause);
    return () => clearTimeout(timer);
  });
  useShortcut('slash', () => box.current?.focus(), { inFields: false });
  return (
    <span className={styles['search']}>
      <input
        ref={box}
        value={typed}
        maxLength={200}
        placeholder={t('list.search')}
        aria-label={t('list.search')}
        aria-keyshortcuts="/"
        autoComplete="off"
        spellCheck={false}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            focusGrid();
          } else if (event.key === 'Escape') setTyped('');
        }}
      />
      <Kbd keys="/" />
    </span>
  );
}

interface ChipProps {
  readonly label: string;
  readonly active: boolean;
  readonly onToggle: (on: boolean) => void;
}

function Chip({ label, active, onToggle }: ChipProps) {
  return (
    <button
      type="button"
      className={styles['chip']}
      data-active={active || undefined}
      aria-pressed={active}
      onClick={() => onToggle(!active)}
    >
      {label}
    </button>
  );
}

function PeriodChip({ search, onChange }: Pick<FilterBarProps, 'search' | 'onChange'>) {
  const { t } = useTranslation('orders');
  const { period, from, to } = search;
  const label = period
    ? t(`list.${period}`)
    : from || to
      ? t('list.between', { from: from ?? '…', to: to ?? '…' })
      : t('list.period');
  const set = (change: Partial<OrderSearch>) =>
    onChange({ period: undefined, from: undefined, to: undefined, ...change });
  const day = (value: string) => (isDay(value) ? value : undefined);
  return (
    <Popup label={label} active={Boolean(period ?? from ?? to)}>
      {(['today', 'week', 'month'] as const).map((name) => (
        <Tick
          key={name}
          label={t(`list.${name}`)}
          checked={period === name}
          onChange={(on) => set({ period: on ? name : undefined })}
        />
      ))}
      <div className={styles['days']}>
        <label>
          {t('list.from')}
          <input type="date" value={from ?? ''} onChange={(event) => set({ from: day(event.target.value), to })} />
        </label>
        <label>
          {t('list.to')}
          <input type="date" value={to ?? ''} onChange={(event) => set({ from, to: day(event.target.value) })} />
        </label>
      </div>
    </Popup>
  );
}

function CustomerChip({ id, onRemove }: { readonly id: string; readonly onRemove: () => void }) {
  const { t } = useTranslation('orders');
  const customer = useQuery(queries.customers.get.queryOptions({ input: { id } }));
  return <Chip label={t('list.customer', { name: customer.data?.nameZh ?? '…' })} active onToggle={onRemove} />;
}
