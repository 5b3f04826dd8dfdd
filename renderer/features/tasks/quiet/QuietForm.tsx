import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AlertChannel, alertChannels, type QuietSettings } from '../../../../shared/domain/tasks/ringing.ts';
import { queries } from '../../../api/client.ts';
import { Field, FieldGrid } from '../../../components/FieldGrid.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { toast } from '../../../components/toasts.tsx';
import styles from './quiet.module.css';
import { readHours, readQuiet, type TypedHours, typedQuiet } from './typed-quiet.ts';

interface QuietFormProps {
  readonly quiet: QuietSettings & { readonly version: number };
}

export function QuietForm({ quiet }: QuietFormProps) {
  const { t } = useTranslation('duties');
  const [typed, setTyped] = useState(() => typedQuiet(quiet));
  const save = useMutation(
    queries.tasks.settings.setQuiet.mutationOptions({ onSuccess: () => toast('done', t('quiet.saved')) }),
  );
  const read = readQuiet(typed);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!read || save.isPending) return;
    const { desktop, mail } = read;
    save.mutate({ desktop: desktop && { ...desktop }, mail: mail && { ...mail }, version: quiet.version });
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      {alertChannels.map((channel) => (
        <ChannelHours
          key={channel}
          channel={channel}
          typed={typed[channel]}
          onChange={(patch) => setTyped({ ...typed, [channel]: { ...typed[channel], ...patch } })}
        />
      ))}
      <ProblemNote error={save.error} />
      <div>
        <Button htmlType="submit" loading={save.isPending} disabled={!read}>
          {t('quiet.save')}
        </Button>
      </div>
    </form>
  );
}

interface ChannelHoursProps {
  readonly channel: AlertChannel;
  readonly typed: TypedHours;
  readonly onChange: (patch: Partial<TypedHours>) => void;
}

function ChannelHours({ channel, typed, onChange }: ChannelHoursProps) {
  const { t } = useTranslation(['duties', 'tasks']);
  const id = useId();
  const name = t(`duties:quiet.${channel}`);
  const { hours, faults } = readHours(typed);
  const overMidnight = hours !== null && hours.from > hours.to;
  const faultText = { unread: t('tasks:error.timeWrong'), same: t('duties:quiet.same') } as const;
  const hint = overMidnight ? t('duties:quiet.overMidnight', { to: hours.to }) : t('duties:quiet.sameDay');
  return (
    <FieldGrid columns={3}>
      <div>
        <Checkbox checked={typed.on} onChange={(event) => onChange({ on: event.target.checked })}>
          {name}
        </Checkbox>
      </div>
      {typed.on &&
        (['from', 'to'] as const).map((edge) => {
          const fault = faults[edge];
          return (
            <Field
              key={edge}
              label={t(`duties:quiet.${edge}`, { channel: name })}
              htmlFor={`${id}-${edge}`}
              error={fault && faultText[fault]}
              hint={edge === 'to' ? hint : t('duties:quiet.hint')}
            >
              <Input
                id={`${id}-${edge}`}
                className="num"
                value={typed[edge]}
                maxLength={8}
                status={fault ? 'error' : ''}
                aria-invalid={fault ? true : undefined}
                aria-describedby={`${id}-${edge}-note`}
                onChange={(event) => onChange({ [edge]: event.target.value })}
              />
            </Field>
          );
        })}
    </FieldGrid>
  );
}
