import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerAcceptance } from '../../../../shared/contract/handovers.ts';
import { addDays, isDay, wallTime } from '../../../../shared/lib/dates.ts';
import { queries } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from './acceptance.module.css';

interface BreakInPanelProps {
  readonly acceptance: CustomerAcceptance;
  readonly onClose: () => void;
}

/** Three months are usual. */
const usualDays = 90;

/** 1.2.4d: until which day only the CS director accepts this customer's orders. */
export function BreakInPanel({ acceptance, onClose }: BreakInPanelProps) {
  const { t } = useTranslation('handovers');
  return (
    <SidePanel title={t('acceptance.breakIn')} onClose={onClose}>
      <BreakInForm acceptance={acceptance} onClose={onClose} />
    </SidePanel>
  );
}

function BreakInForm({ acceptance, onClose }: BreakInPanelProps) {
  const { t } = useTranslation('handovers');
  const zone = useZone();
  const { customerId, breakInUntil: before } = acceptance;
  const [until, setUntil] = useState(() => before ?? addDays(wallTime(Date.now(), zone).day, usualDays));
  const [reason, setReason] = useState('');
  const save = useMutation(
    queries.handovers.setBreakIn.mutationOptions({
      onSuccess: () => {
        toast('done', t('acceptance.breakInSaved'));
        onClose();
      },
    }),
  );
  const ready = reason.trim() !== '' && !save.isPending;
  const set = (day: string | null) => {
    if (ready) save.mutate({ customerId, before, until: day, reason: reason.trim() });
  };
  useShortcut('ctrl+enter', () => isDay(until) && set(until));
  return (
    <div className={styles['form']}>
      <p>{t('acceptance.breakInText')}</p>
      <Field label={t('acceptance.breakInDay')} htmlFor="break-in-until" required>
        <Input id="break-in-until" value={until} onChange={(event) => setUntil(event.target.value)} />
      </Field>
      <Field label={t('acceptance.reason')} htmlFor="break-in-reason" required>
        <Input
          id="break-in-reason"
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <ProblemNote error={save.error} />
      <div className={styles['line']}>
        <Button type="primary" disabled={!ready || !isDay(until)} loading={save.isPending} onClick={() => set(until)}>
          {t('acceptance.save')} <Kbd keys="ctrl+enter" onColour />
        </Button>
        {before !== null && (
          <Button disabled={!ready} onClick={() => set(null)}>
            {t('acceptance.breakInClear')}
          </Button>
        )}
      </div>
    </div>
  );
}
