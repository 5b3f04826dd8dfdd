import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, InputNumber, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../../api/client.ts';
import { Field, FieldGrid } from '../../../components/FieldGrid.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { toast } from '../../../components/toasts.tsx';

/** Whether people may come back to a workstation by PIN, and how long one lasts unused. */
export function PinSettings() {
  const stored = useQuery(queries.people.pinSettings.queryOptions());
  if (!stored.data) return <ProblemNote error={stored.error} onRetry={() => void stored.refetch()} />;
  return <Editor key={stored.data.version} stored={stored.data} />;
}

type Stored = Awaited<ReturnType<typeof api.people.pinSettings>>;

function Editor({ stored }: { readonly stored: Stored }) {
  const { t } = useTranslation(['people', 'common']);
  const [settings, setSettings] = useState(stored);
  const save = useMutation({
    mutationFn: () => api.people.savePinSettings({ ...settings, version: stored.version }),
    onSuccess: () => toast('done', t('pin.saved')),
  });
  const changed = settings.allowed !== stored.allowed || settings.unusedDays !== stored.unusedDays;
  return (
    <Section title={t('pin.settings')}>
      <FieldGrid columns={3}>
        <Field label={t('pin.allowed')} htmlFor="pins-allowed" hint={t('pin.allowedHint')}>
          <div>
            <Switch
              id="pins-allowed"
              checked={settings.allowed}
              onChange={(allowed) => setSettings((before) => ({ ...before, allowed }))}
            />
          </div>
        </Field>
        <Field label={t('pin.unusedDays')} htmlFor="pins-days">
          <InputNumber
            id="pins-days"
            min={1}
            max={365}
            precision={0}
            value={settings.unusedDays}
            onChange={(days) => setSettings((before) => ({ ...before, unusedDays: days ?? before.unusedDays }))}
          />
        </Field>
      </FieldGrid>
      <ProblemNote error={save.error} />
      <Button type="primary" disabled={!changed} loading={save.isPending} onClick={() => save.mutate()}>
        {t('common:save')}
      </Button>
    </Section>
  );
}
