import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Driver } from '../../../../shared/contract/dispatch.ts';
import { queries } from '../../../api/client.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { absencesText, readAbsences } from './absences.ts';
import styles from './fleet.module.css';
import { Line } from './Line.tsx';
import { useAnswers } from './useAnswers.ts';
import { Tick } from './VehiclePanel.tsx';

interface DriverPanelProps {
  /** `null` for a new one. */
  readonly driver: Driver | null;
  readonly onClose: () => void;
}

export function DriverPanel(props: DriverPanelProps) {
  const { t } = useTranslation('dispatch');
  return (
    <SidePanel title={props.driver?.name ?? t('fleet.newDriver')} onClose={props.onClose}>
      <DriverForm {...props} />
    </SidePanel>
  );
}

function DriverForm({ driver, onClose }: DriverPanelProps) {
  const { t } = useTranslation('dispatch');
  const [values, setValues] = useState(() => ({
    name: driver?.name ?? '',
    phone: driver?.phone ?? '',
    absences: absencesText(driver?.absences ?? []),
    remarks: driver?.remarks ?? '',
    active: driver?.active ?? true,
  }));
  const [asked, setAsked] = useState(false);
  const set = (change: Partial<typeof values>) => setValues((before) => ({ ...before, ...change }));
  const save = useMutation(queries.dispatch.drivers.save.mutationOptions({ onSuccess: onClose }));
  const answer = useAnswers(save.error);
  const absences = readAbsences(values.absences);
  const submit = () => {
    setAsked(true);
    if (!values.name.trim() || absences === null || save.isPending) return;
    save.mutate({ ...values, absences, id: driver?.id ?? null, version: driver?.version ?? 0 });
  };
  useShortcut('ctrl+enter', submit);
  const nameWrong = asked && !values.name.trim() ? t('fleet.needed') : '';
  const absencesWrong = asked && absences === null ? t('error.absenceUnreadable') : answer('absences');
  return (
    <div className={styles['form']}>
      <Line label={t('fleet.name')} value={values.name} wrong={nameWrong} onValue={(name) => set({ name })} />
      <Line label={t('fleet.phone')} value={values.phone} wrong={answer('phone')} onValue={(phone) => set({ phone })} />
      <Line
        label={t('fleet.absences')}
        value={values.absences}
        hint={t('fleet.absencesHint')}
        rows={3}
        wrong={absencesWrong}
        onValue={(typed) => set({ absences: typed })}
      />
      <Line label={t('fleet.remarks')} value={values.remarks} onValue={(remarks) => set({ remarks })} />
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
