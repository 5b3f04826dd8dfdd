import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Driver, Vehicle } from '../../../../shared/contract/dispatch.ts';
import { type VehicleType, vehicleTypes } from '../../../../shared/domain/orders/job-types.ts';
import { formatKg, formatM3, parseCm3, parseGrams } from '../../../../shared/lib/quantity.ts';
import { queries } from '../../../api/client.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from './fleet.module.css';
import { Choice, Line } from './Line.tsx';
import { useAnswers } from './useAnswers.ts';

interface VehiclePanelProps {
  /** `null` for a new one. */
  readonly vehicle: Vehicle | null;
  readonly drivers: readonly Driver[];
  readonly onClose: () => void;
}

export function VehiclePanel(props: VehiclePanelProps) {
  const { t } = useTranslation('dispatch');
  return (
    <SidePanel title={props.vehicle?.plate ?? t('fleet.newVehicle')} onClose={props.onClose}>
      <VehicleForm {...props} />
    </SidePanel>
  );
}

interface Typed {
  readonly plate: string;
  readonly type: VehicleType;
  readonly load: string;
  readonly volume: string;
  readonly subcontracted: boolean;
  readonly driverId: string;
  readonly remarks: string;
  readonly active: boolean;
}

function startOf(vehicle: Vehicle | null): Typed {
  return {
    plate: vehicle?.plate ?? '',
    type: vehicle?.type ?? 'van',
    load: vehicle?.grams ? formatKg(vehicle.grams) : '',
    volume: vehicle?.cm3 ? formatM3(vehicle.cm3) : '',
    subcontracted: vehicle?.subcontracted ?? false,
    driverId: vehicle?.driverId ?? '',
    remarks: vehicle?.remarks ?? '',
    active: vehicle?.active ?? true,
  };
}

function VehicleForm({ vehicle, drivers, onClose }: VehiclePanelProps) {
  const { t } = useTranslation('dispatch');
  const [values, setValues] = useState(() => startOf(vehicle));
  const [asked, setAsked] = useState(false);
  const set = (change: Partial<Typed>) => setValues((before) => ({ ...before, ...change }));
  const save = useMutation(queries.dispatch.vehicles.save.mutationOptions({ onSuccess: onClose }));
  const answer = useAnswers(save.error);
  const grams = values.load.trim() ? parseGrams(values.load) : 0;
  const cm3 = values.volume.trim() ? parseCm3(values.volume) : 0;
  const submit = () => {
    setAsked(true);
    if (!values.plate.trim() || grams === null || cm3 === null || save.isPending) return;
    const { plate, type, subcontracted, remarks, active } = values;
    const driverId = values.driverId || null;
    const input = { plate, type, grams, cm3, subcontracted, driverId, remarks, active };
    save.mutate({ ...input, id: vehicle?.id ?? null, version: vehicle?.version ?? 0 });
  };
  useShortcut('ctrl+enter', submit);
  const plateWrong = asked && !values.plate.trim() ? t('fleet.needed') : answer('plate');
  const numberWrong = (amount: number | null) => (asked && amount === null ? t('fleet.numberWrong') : '');
  return (
    <div className={styles['form']}>
      <Line label={t('fleet.plate')} value={values.plate} wrong={plateWrong} onValue={(plate) => set({ plate })} />
      <Choice
        label={t('fleet.type')}
        value={values.type}
        options={vehicleTypes.map((type) => [type, t(`vehicle.${type}`)])}
        onValue={(type) => set({ type: type as VehicleType })}
      />
      <Line label={t('fleet.grams')} value={values.load} wrong={numberWrong(grams)} onValue={(load) => set({ load })} />
      <Line
        label={t('fleet.cm3')}
        value={values.volume}
        wrong={numberWrong(cm3)}
        onValue={(volume) => set({ volume })}
      />
      <Choice
        label={t('fleet.usualDriver')}
        value={values.driverId}
        none={t('fleet.none')}
        options={drivers.filter(({ active }) => active).map(({ id, name }) => [id, name])}
        onValue={(driverId) => set({ driverId })}
      />
      <Line label={t('fleet.remarks')} value={values.remarks} onValue={(remarks) => set({ remarks })} />
      <Tick
        label={t('fleet.subcontracted')}
        checked={values.subcontracted}
        onChange={(subcontracted) => set({ subcontracted })}
      />
      <Tick label={t('fleet.active')} checked={values.active} onChange={(active) => set({ active })} />
      <ProblemNote error={save.error} />
      <div>
        <Button type="primary" loading={save.isPending} onClick={submit}>
          {t('act.save')} <Kbd keys="ctrl+enter" onColour />
        </Button>
      </div>
    </div>
  );
}

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Tick({ label, checked, onChange }: TickProps) {
  return (
    <label className={styles['tick']}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
