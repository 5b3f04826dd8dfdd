import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Driver, Vehicle } from '../../../../shared/contract/dispatch.ts';
import { api, queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import filters from '../../../components/filters/filters.module.css';
import { SearchBox } from '../../../components/filters/SearchBox.tsx';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { DriverPanel } from './DriverPanel.tsx';
import { DriverTable } from './DriverTable.tsx';
import { VehiclePanel } from './VehiclePanel.tsx';
import { VehicleTable } from './VehicleTable.tsx';

type Edited =
  | { readonly kind: 'vehicle'; readonly vehicle: Vehicle | null }
  | { readonly kind: 'driver'; readonly driver: Driver | null };

/** What we drive with, and who drives (2.3.1). */
export function FleetPage() {
  const { t } = useTranslation('dispatch');
  const writes = useMay()('dispatch.administer');
  const vehicles = useQuery(queries.dispatch.vehicles.list.queryOptions());
  const drivers = useQuery(queries.dispatch.drivers.list.queryOptions());
  const [edited, setEdited] = useState<Edited | null>(null);
  const [text, setText] = useState('');
  const close = () => setEdited(null);
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const like = ({ find }: { readonly find: string }) => words.every((word) => find.includes(word));
  const shown = (rows: readonly (Vehicle | Driver)[] | undefined) => (rows ?? []).filter(like).map(({ id }) => id);
  const nameOf = (id: string | null) => drivers.data?.find((driver) => driver.id === id)?.name ?? '';
  const onVehicle = (vehicle: Vehicle | null) => setEdited({ kind: 'vehicle', vehicle });
  const onDriver = (driver: Driver | null) => setEdited({ kind: 'driver', driver });
  return (
    <>
      <PageHeader
        title={t('fleet.title')}
        back="/dispatch"
        actions={
          writes && (
            <>
              <Button onClick={() => onDriver(null)}>{t('fleet.newDriver')}</Button>
              <Button type="primary" onClick={() => onVehicle(null)}>
                {t('fleet.newVehicle')}
              </Button>
            </>
          )
        }
      />
      <ProblemNote error={vehicles.error ?? drivers.error} onRetry={() => void vehicles.refetch()} />
      <div className={filters['filters']} role="search">
        <SearchBox label={t('fleet.search')} text={text} onText={setText} onLeave={() => {}} />
      </div>
      <Section
        title={t('fleet.vehicles')}
        actions={<ExcelAct file={() => api.lists.vehicles({ ids: shown(vehicles.data) })} />}
        flush
      >
        <VehicleTable rows={vehicles.data} like={like} nameOf={nameOf} onEdit={writes ? onVehicle : null} />
      </Section>
      <Section
        title={t('fleet.drivers')}
        actions={<ExcelAct file={() => api.lists.drivers({ ids: shown(drivers.data) })} keys="shift+d" />}
        flush
      >
        <DriverTable rows={drivers.data} like={like} onEdit={writes ? onDriver : null} />
      </Section>
      {edited?.kind === 'vehicle' && (
        <VehiclePanel vehicle={edited.vehicle} drivers={drivers.data ?? []} onClose={close} />
      )}
      {edited?.kind === 'driver' && <DriverPanel driver={edited.driver} onClose={close} />}
    </>
  );
}
