import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { visitViews } from '../../../../shared/contract/reception.ts';
import { grades } from '../../../../shared/domain/reception/values.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { CustomerChip } from '../../../components/filters/CustomerChip.tsx';
import filters from '../../../components/filters/filters.module.css';
import { SearchBox } from '../../../components/filters/SearchBox.tsx';
import { Chip, Popup, Tick } from '../../../components/Popup.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import type { VisitSearch } from '../search.ts';

interface FiltersProps {
  readonly search: VisitSearch;
  readonly onChange: (patch: Partial<Record<keyof VisitSearch, unknown>>) => void;
}

/** Chips that live in the address. */
export function VisitFilters({ search, onChange }: FiltersProps) {
  const { t } = useTranslation('reception');
  const may = useMay();
  const { view = 'coming', mine = false, grade, customer, text = '' } = search;
  const views = visitViews.filter((one) => one !== 'drafts' || may('reception.write'));
  return (
    <div className={filters['filters']} role="group" aria-label={t('list.views')}>
      {views.map((one) => (
        <Chip key={one} label={t(`list.view.${one}`)} active={one === view} onToggle={() => onChange({ view: one })} />
      ))}
      <Chip label={t('list.mine')} active={mine} onToggle={(on) => onChange({ mine: on || undefined })} />
      {grades.map((one) => (
        <Chip
          key={one}
          label={t(`grade.${one}`)}
          active={one === grade}
          onToggle={(on) => onChange({ grade: on ? one : undefined })}
        />
      ))}
      <HostChip search={search} onChange={onChange} />
      {customer && <CustomerChip id={customer} onRemove={() => onChange({ customer: undefined })} />}
      <SearchBox
        narrow
        label={t('list.search')}
        text={text}
        onText={(typed) => onChange({ text: typed || undefined })}
        onLeave={() => document.querySelector<HTMLElement>('[data-row]')?.focus()}
      />
    </div>
  );
}

function HostChip({ search: { host }, onChange }: FiltersProps) {
  const { t } = useTranslation('reception');
  const choices = useQuery(queries.reception.choices.queryOptions());
  const keptName = useKeptName();
  const people = choices.data?.colleagues ?? [];
  const chosen = people.find(({ id }) => id === host);
  return (
    <Popup label={chosen ? keptName(chosen.id, chosen.name) : t('list.host')} active={host !== undefined}>
      <Tick label={t('list.anyHost')} checked={host === undefined} onChange={() => onChange({ host: undefined })} />
      {people.map(({ id, name }) => (
        <Tick
          key={id}
          label={keptName(id, name)}
          checked={id === host}
          onChange={(on) => onChange({ host: on ? id : undefined })}
        />
      ))}
    </Popup>
  );
}
