import { useTranslation } from 'react-i18next';
import { jobTypes } from '../../../../shared/domain/orders/job-types.ts';
import { orderStates } from '../../../../shared/domain/orders/states.ts';
import { CustomerChip } from '../../../components/filters/CustomerChip.tsx';
import filters from '../../../components/filters/filters.module.css';
import { PeriodChip } from '../../../components/filters/PeriodChip.tsx';
import { SearchBox } from '../../../components/filters/SearchBox.tsx';
import { Chip, Popup, Tick } from '../../../components/Popup.tsx';
import { OrderStateTag } from '../../../components/states.tsx';
import { dayText } from '../../../components/Time.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { focusGrid } from '../focus.ts';
import { hasFilters, type OrderSearch, toggled } from './search-params.ts';

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
    <div className={filters['filters']} role="search">
      <SearchBox
        label={t('orders:list.search')}
        text={search.text ?? ''}
        onText={(text) => onChange({ text: text || undefined })}
        onLeave={focusGrid}
      />
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
      <PeriodChip label={t('orders:list.period')} value={search} onChange={onChange} />
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
        <button type="button" className={filters['clear']} onClick={onClear}>
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
