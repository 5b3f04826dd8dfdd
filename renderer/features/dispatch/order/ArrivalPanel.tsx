import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Carriage } from '../../../../shared/contract/dispatch.ts';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { readComingMoment, readPastMoment } from '../../../../shared/lib/typed-moments.ts';
import { queries } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { useNow } from '../../../components/useNow.ts';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../fleet/fleet.module.css';
import { Line } from '../fleet/Line.tsx';
import { useAnswers } from '../fleet/useAnswers.ts';

interface ArrivalPanelProps {
  readonly orderId: string;
  readonly carriage: Carriage;
  readonly onClose: () => void;
}

/** The call to the driver: when he arrives, whom one spoke to, when (2.3.1). */
export function ArrivalPanel(props: ArrivalPanelProps) {
  const { t } = useTranslation('dispatch');
  return (
    <SidePanel title={t('arrival.title')} onClose={props.onClose}>
      <ArrivalForm {...props} />
    </SidePanel>
  );
}

function ArrivalForm({ orderId, carriage, onClose }: ArrivalPanelProps) {
  const { t } = useTranslation('dispatch');
  const zone = useZone();
  const timeText = useTimeText();
  const [values, setValues] = useState({
    at: '',
    calledAt: 'now',
    driver: carriage.driverName,
    phone: carriage.driverPhone,
    note: '',
  });
  const [asked, setAsked] = useState(false);
  const set = (change: Partial<typeof values>) => setValues((before) => ({ ...before, ...change }));
  const save = useMutation(
    queries.dispatch.arrival.mutationOptions({
      onSuccess: ({ arrivalAt }) => {
        toast('done', t('arrival.saved', { at: timeText(arrivalAt ?? 0, 'near') }));
        onClose();
      },
    }),
  );
  const answer = useAnswers(save.error);
  const now = useNow();
  // A time without a day means the day of the trip.
  const arrivalAt = readComingMoment(values.at, { at: now, day: carriage.day }, zone);
  const calledAt = readPastMoment(values.calledAt, { at: now, day: wallTime(now, zone).day }, zone);
  const submit = () => {
    setAsked(true);
    if (arrivalAt === null || calledAt === null || !values.driver.trim() || save.isPending) return;
    const { driver, phone, note } = values;
    save.mutate({ orderId, arrivalAt, calledAt, driver, phone, note });
  };
  useShortcut('ctrl+enter', submit);
  const wrong = (moment: number | null, path: string) =>
    asked && moment === null ? t('error.momentUnreadable') : answer(path);
  return (
    <div className={styles['form']}>
      <Line
        label={t('arrival.at')}
        value={values.at}
        hint={t('arrival.atHint')}
        wrong={wrong(arrivalAt, 'arrivalAt')}
        onValue={(at) => set({ at })}
      />
      <Line
        label={t('arrival.calledAt')}
        value={values.calledAt}
        hint={t('arrival.calledHint')}
        wrong={wrong(calledAt, 'calledAt')}
        onValue={(typed) => set({ calledAt: typed })}
      />
      <Line
        label={t('arrival.driver')}
        value={values.driver}
        wrong={asked && !values.driver.trim() ? t('fleet.needed') : ''}
        onValue={(driver) => set({ driver })}
      />
      <Line
        label={t('arrival.phone')}
        value={values.phone}
        wrong={answer('phone')}
        onValue={(phone) => set({ phone })}
      />
      <Line label={t('arrival.note')} value={values.note} onValue={(note) => set({ note })} />
      <ProblemNote error={save.error} />
      <div>
        <Button type="primary" loading={save.isPending} onClick={submit}>
          {t('act.save')} <Kbd keys="ctrl+enter" onColour />
        </Button>
      </div>
    </div>
  );
}
