import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { centreKinds } from '../../../../shared/domain/company/centres.ts';
import { type ServiceClass, serviceClasses } from '../../../../shared/domain/tracking/values.ts';
import { CustomerChip } from '../../../components/filters/CustomerChip.tsx';
import filters from '../../../components/filters/filters.module.css';
import { PeriodChip } from '../../../components/filters/PeriodChip.tsx';
import { SearchBox } from '../../../components/filters/SearchBox.tsx';
import { Chip, Popup, Tick } from '../../../components/Popup.tsx';
import { type TrackingSearch, views } from './search-params.ts';
import styles from './tracking.module.css';

interface FilterBarProps {
  readonly grid: RefObject<HTMLElement | null>;
  readonly search: TrackingSearch;
  readonly onChange: (change: Partial<TrackingSearch>) => void;
  readonly onClear: () => void;
}

/** Chips that say what is shown; each is part of the address. */
export function FilterBar({ grid, search, onChange, onClear }: FilterBarProps) {
  const { t } = useTranslation(['tracking', 'common']);
  const view = search.view ?? 'all';
  const filtered = Object.values(search).some((value) => value !== undefined);
  return (
    <div className={filters['filters']} role="search">
      <SearchBox
        label={t('tracking:list.search')}
        narrow
        text={search.text ?? ''}
        onText={(text) => onChange({ text: text || undefined })}
        onLeave={() => grid.current?.focus()}
      />
      <div className={styles['views']} role="group" aria-label={t('tracking:list.views')}>
        {views.map((one) => (
          <Chip
            key={one}
            label={t(`tracking:view.${one}`)}
            active={one === view}
            onToggle={() => onChange({ view: one === 'all' ? undefined : one })}
          />
        ))}
      </div>
      <ClassChip chosen={search.classes ?? []} onChange={(classes) => onChange({ classes })} />
      <Popup
        label={search.centre ? t(`common:centre.${search.centre}`) : t('tracking:list.centre')}
        active={search.centre !== undefined}
      >
        {centreKinds.map((centre) => (
          <Tick
            key={centre}
            label={t(`common:centre.${centre}`)}
            checked={search.centre === centre}
            onChange={(on) => onChange({ centre: on ? centre : undefined })}
          />
        ))}
      </Popup>
      <PeriodChip label={t('tracking:list.period')} value={search} onChange={onChange} />
      <Chip
        label={t('tracking:list.mine')}
        active={search.mine === true}
        onToggle={(on) => onChange({ mine: on || undefined })}
      />
      {search.customer && <CustomerChip id={search.customer} onRemove={() => onChange({ customer: undefined })} />}
      {filtered && (
        <button type="button" className={filters['clear']} onClick={onClear}>
          {t('tracking:act.clear')}
        </button>
      )}
    </div>
  );
}

interface ClassChipProps {
  readonly chosen: readonly ServiceClass[];
  readonly onChange: (classes: readonly ServiceClass[] | undefined) => void;
}

function ClassChip({ chosen, onChange }: ClassChipProps) {
  const { t } = useTranslation('tracking');
  const toggle = (one: ServiceClass, on: boolean) => {
    const next = serviceClasses.filter((other) => (other === one ? on : chosen.includes(other)));
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <Popup
      label={chosen.length > 0 ? `${t('list.class')} ${chosen.join(' ')}` : t('list.class')}
      active={chosen.length > 0}
    >
      {serviceClasses.map((one) => (
        <Tick
          key={one}
          label={t('order.class', { name: one })}
          checked={chosen.includes(one)}
          onChange={(on) => toggle(one, on)}
        />
      ))}
    </Popup>
  );
}
