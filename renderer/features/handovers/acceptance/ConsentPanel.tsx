import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerAcceptance } from '../../../../shared/contract/handovers.ts';
import { addDays, instantOf, wallTime } from '../../../../shared/lib/dates.ts';
import { queries } from '../../../api/client.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { useZone } from '../../../api/session.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import styles from './acceptance.module.css';

interface ConsentPanelProps {
  readonly acceptance: CustomerAcceptance;
  readonly onClose: () => void;
}

/** Papers are usually complete within this time, in days. */
const usualDays = 7;

/** 1.2.4c: which leader said so, when, asked by whom, and by when the papers are due. */
export function ConsentPanel({ acceptance, onClose }: ConsentPanelProps) {
  const { t } = useTranslation('handovers');
  return (
    <SidePanel title={t('acceptance.recordTitle')} onClose={onClose}>
      <ConsentForm acceptance={acceptance} onClose={onClose} />
    </SidePanel>
  );
}

function ConsentForm({ acceptance, onClose }: ConsentPanelProps) {
  const { t } = useTranslation('handovers');
  const translate = useTranslate();
  const zone = useZone();
  const { customerId, ground } = acceptance;
  const [now] = useState(() => wallTime(Date.now(), zone));
  const [leaderId, setLeaderId] = useState<string | null>(null);
  const [typed, setTyped] = useState({
    day: now.day,
    time: now.time,
    deadlineDay: addDays(now.day, usualDays),
    reason: '',
  });
  const leaders = useQuery(queries.handovers.leaders.queryOptions({ input: { customerId } }));
  const record = useMutation(
    queries.handovers.recordConsent.mutationOptions({
      onSuccess: () => {
        toast('done', t('acceptance.recorded'));
        onClose();
      },
    }),
  );
  const spokenAt = instantOf(typed.day, typed.time, zone);
  const complete = leaderId !== null && spokenAt !== null && typed.reason.trim() !== '';
  const save = () => {
    if (!complete || record.isPending) return;
    const { deadlineDay, reason } = typed;
    record.mutate({ customerId, leaderId, spokenAt, deadlineDay, reason: reason.trim() });
  };
  useShortcut('ctrl+enter', save);
  const issues = record.error ? problemOf(record.error).issues : [];
  const errorAt = (path: string) => {
    const issue = issues.find((one) => one.path === path);
    return issue && issueText(issue, translate);
  };
  const text = (name: keyof typeof typed, label: string, error?: string) => (
    <Field label={label} htmlFor={`consent-${name}`} required error={error}>
      <Input
        id={`consent-${name}`}
        value={typed[name]}
        maxLength={500}
        onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      />
    </Field>
  );
  return (
    <div className={styles['form']}>
      <p>{t(ground === 'consentLapsed' ? 'acceptance.recordAgain' : 'acceptance.recordText')}</p>
      <Field label={t('acceptance.leader')} htmlFor="consent-leader" required error={errorAt('leaderId')}>
        <Select
          id="consent-leader"
          className={styles['wide'] ?? ''}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('acceptance.chooseLeader')}
          loading={leaders.isPending}
          value={leaderId}
          options={(leaders.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setLeaderId}
        />
      </Field>
      <div className={styles['pair']}>
        {text('day', `${t('acceptance.spokenAt')} · ${t('acceptance.day')}`, errorAt('spokenAt'))}
        {text('time', t('acceptance.time'))}
      </div>
      {text('deadlineDay', t('acceptance.deadlineDay'), errorAt('deadlineDay'))}
      {text('reason', t('acceptance.reason'))}
      <ProblemNote error={issues.length > 0 ? null : (record.error ?? leaders.error)} />
      <div>
        <Button type="primary" disabled={!complete} loading={record.isPending} onClick={save}>
          {t('acceptance.recordYes')} <Kbd keys="ctrl+enter" onColour />
        </Button>
      </div>
    </div>
  );
}
