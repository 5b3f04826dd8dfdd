import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board, Trip } from '../../../../shared/contract/dispatch.ts';
import { isAbsent } from '../../../../shared/domain/dispatch/planning.ts';
import { instantOf, wallTime } from '../../../../shared/lib/dates.ts';
import { readTypedTime } from '../../../../shared/lib/typed-days.ts';
import { api } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../fleet/fleet.module.css';
import { Choice, Line } from '../fleet/Line.tsx';

interface TripPanelProps {
  readonly board: Board;
  /** `null` for a new one. */
  readonly trip: Trip | null;
  readonly vehicleId: string | null;
  readonly onClose: () => void;
  readonly onPrint: (tripId: string) => void;
}

/** A trip's vehicle, driver and hours. */
export function TripPanel(props: TripPanelProps) {
  const { t } = useTranslation('dispatch');
  const plate = props.board.vehicles.find(({ id }) => id === props.trip?.vehicleId)?.plate ?? '';
  return (
    <SidePanel title={props.trip ? t('trip.edit', { plate }) : t('trip.new')} onClose={props.onClose}>
      <TripForm {...props} />
    </SidePanel>
  );
}

function TripForm({ board, trip, vehicleId, onClose, onPrint }: TripPanelProps) {
  const { t } = useTranslation('dispatch');
  const form = useTripForm(board, trip, vehicleId);
  const { values, set, window } = form;
  const [asked, setAsked] = useState(false);
  const save = useMutation({ mutationFn: () => form.save(), onSuccess: onClose });
  const remove = useMutation({
    mutationFn: async () => trip && api.dispatch.removeTrip({ id: trip.id, version: trip.version }),
    onSuccess: onClose,
  });
  const submit = () => {
    setAsked(true);
    if (window && values.vehicleId && !save.isPending) save.mutate();
  };
  useShortcut('ctrl+enter', submit);
  const timeWrong = (typed: string) => (asked && readTypedTime(typed) === null ? t('error.momentUnreadable') : '');
  return (
    <div className={styles['form']}>
      <Choice
        label={t('trip.vehicle')}
        value={values.vehicleId}
        wrong={asked && !values.vehicleId ? t('fleet.needed') : ''}
        onValue={form.chooseVehicle}
        options={form.vehicles.map(({ id, plate, type }) => [id, `${plate} · ${t(`vehicle.${type}`)}`])}
        none={t('trip.choose')}
      />
      <Choice
        label={t('trip.driver')}
        value={values.driverId}
        onValue={(driverId) => set({ driverId })}
        options={form.drivers.map(({ id, name, absences }) => [
          id,
          isAbsent(absences, board.day) ? t('trip.absent', { name }) : name,
        ])}
        none={t('board.noDriver')}
      />
      <Line
        label={t('trip.from')}
        value={values.from}
        hint={t('trip.timeHint')}
        wrong={timeWrong(values.from)}
        onValue={(from) => set({ from })}
      />
      <Line label={t('trip.to')} value={values.to} wrong={timeWrong(values.to)} onValue={(to) => set({ to })} />
      <ProblemNote error={save.error ?? remove.error} />
      <div className={styles['buttons']}>
        <Button type="primary" loading={save.isPending} onClick={submit}>
          {t('act.save')} <Kbd keys="ctrl+enter" onColour />
        </Button>
        {trip && trip.stops.length > 0 && <Button onClick={() => onPrint(trip.id)}>{t('act.runSheet')}</Button>}
        {trip && trip.stops.length === 0 && (
          <Button danger loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('act.remove')}
          </Button>
        )}
      </div>
    </div>
  );
}

function useTripForm(board: Board, trip: Trip | null, vehicleId: string | null) {
  const zone = useZone();
  const [values, setValues] = useState(() => {
    const chosen = trip?.vehicleId ?? vehicleId ?? '';
    return {
      vehicleId: chosen,
      driverId: trip ? (trip.driverId ?? '') : usualDriver(board, chosen),
      from: trip ? wallTime(trip.fromAt, zone).time : '08:00',
      to: trip ? wallTime(trip.toAt, zone).time : '18:00',
    };
  });
  const set = (change: Partial<typeof values>) => setValues((before) => ({ ...before, ...change }));
  const at = (typed: string) => instantOf(board.day, readTypedTime(typed) ?? '', zone);
  const [fromAt, toAt] = [at(values.from), at(values.to)];
  const window = fromAt === null || toAt === null ? null : { fromAt, toAt };
  return {
    values,
    set,
    window,
    vehicles: board.vehicles.filter(({ id, active }) => active || id === values.vehicleId),
    drivers: board.drivers.filter(({ id, active }) => active || id === values.driverId),
    chooseVehicle: (id: string) => set({ vehicleId: id, driverId: values.driverId || usualDriver(board, id) }),
    save: async () => {
      if (!window) return;
      const manned = { vehicleId: values.vehicleId, driverId: values.driverId || null, ...window };
      if (trip) await api.dispatch.changeTrip({ id: trip.id, version: trip.version, ...manned });
      else await api.dispatch.openTrip({ day: board.day, ...manned });
    },
  };
}

function usualDriver(board: Board, vehicleId: string): string {
  return board.vehicles.find(({ id }) => id === vehicleId)?.driverId ?? '';
}
