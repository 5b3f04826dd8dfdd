import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionedWorkReportSettings } from '../../../../shared/contract/reports.ts';
import { workReportSettingLimits } from '../../../../shared/domain/reports/settings.ts';
import { queries } from '../../../api/client.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { toast } from '../../../components/toasts.tsx';
import styles from '../reports.module.css';

const names = ['dailyMinutes', 'points', 'percent', 'least'] as const;

/** The hour of the daily report, and from where on a movement becomes text. */
export function SettingsPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('reports');
  const read = useQuery(queries.reports.settings.queryOptions());
  return (
    <SidePanel title={t('settings.title')} onClose={onClose}>
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={4} columns={1} />}
      {read.data && <Fields key={read.data.version} stored={read.data} onClose={onClose} />}
    </SidePanel>
  );
}

interface FieldsProps {
  readonly stored: VersionedWorkReportSettings;
  readonly onClose: () => void;
}

function Fields({ stored, onClose }: FieldsProps) {
  const { t } = useTranslation('reports');
  const [typed, setTyped] = useState(stored);
  const save = useMutation(
    queries.reports.saveSettings.mutationOptions({
      onSuccess: () => {
        toast('done', t('settings.saved'));
        onClose();
      },
    }),
  );
  return (
    <div className={styles['side']}>
      {names.map((name) => {
        // Points are kept in tenths and read in whole ones.
        const unit = name === 'points' ? 10 : 1;
        const { least, most } = workReportSettingLimits[name];
        return (
          <Field key={name} label={t(`settings.${name}`)} htmlFor={`setting-${name}`}>
            <InputNumber
              id={`setting-${name}`}
              min={least / unit}
              max={most / unit}
              precision={name === 'points' ? 1 : 0}
              value={typed[name] / unit}
              onChange={(value) => value !== null && setTyped({ ...typed, [name]: Math.round(value * unit) })}
            />
          </Field>
        );
      })}
      <ProblemNote error={save.error} />
      <Button type="primary" loading={save.isPending} onClick={() => save.mutate(typed)}>
        {t('settings.save')}
      </Button>
    </div>
  );
}
