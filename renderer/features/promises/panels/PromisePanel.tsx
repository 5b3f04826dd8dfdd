import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PromiseKind, promiseKinds, usualMinutes } from '../../../../shared/domain/promises/promise.ts';
import { type ContactWay, contactWays } from '../../../../shared/domain/tasks/evidence.ts';
import { queries } from '../../../api/client.ts';
import type { PromiseStart } from '../../../components/anywhere.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { ChoiceInput, PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { usePanelForm } from '../../../components/usePanelForm.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { toast } from '../../../components/toasts.tsx';
import { Minutes } from './Minutes.tsx';

interface PromisePanelProps {
  readonly start: PromiseStart;
  readonly onClose: () => void;
}

/** "I call you back in ten minutes": to whom, what, until when; the clock runs from here (4.3.1.2, 3.3.2.2). */
export function PromisePanel({ start, onClose }: PromisePanelProps) {
  const { t } = useTranslation('promises');
  return (
    <SidePanel title={t(start.after ? 'panel.nextTitle' : 'panel.makeTitle')} onClose={onClose}>
      <PromiseForm start={start} onClose={onClose} />
    </SidePanel>
  );
}

interface TypedPromise extends Readonly<Record<string, string>> {
  readonly kind: PromiseKind;
  readonly person: string;
  readonly phone: string;
  readonly way: ContactWay;
  readonly text: string;
  readonly minutes: string;
}

function PromiseForm({ start, onClose }: PromisePanelProps) {
  const { t } = useTranslation(['promises', 'tasks']);
  const { values, put, wrong, submit, busy, error } = usePromiseForm({ start, onClose });
  const line = (name: 'person' | 'phone', most: number) => (
    <TextInput
      label={t(`promises:field.${name}`)}
      value={values[name]}
      most={most}
      required={name === 'person'}
      wrong={wrong(name)}
      onValue={(value) => put({ [name]: value })}
    />
  );
  return (
    <PanelForm act={t('promises:panel.make')} busy={busy} error={error} onSubmit={submit}>
      <FieldGrid columns={2}>
        {line('person', 120)}
        {line('phone', 200)}
        {!start.after && (
          <ChoiceInput
            label={t('promises:field.kind')}
            value={values.kind}
            names={promiseKinds}
            text={(kind) => t(`promises:kind.${kind}`)}
            onValue={(kind) => put(templateOf(kind, values, (one) => t(`promises:template.${one}`)))}
          />
        )}
        <Minutes value={values.minutes} onValue={(minutes) => put({ minutes })} />
        <ChoiceInput
          label={t('promises:field.way')}
          value={values.way}
          names={contactWays}
          text={(way) => t(`tasks:way.${way}`)}
          onValue={(way) => put({ way })}
        />
      </FieldGrid>
      <TextInput
        label={t('promises:field.text')}
        value={values.text}
        most={2_000}
        rows={3}
        required
        wrong={wrong('text')}
        onValue={(text) => put({ text })}
      />
      {values.kind === 'lateQuestion' && <p className="faint">{t('promises:panel.steps')}</p>}
    </PanelForm>
  );
}

/** The words of a kind stand there until somebody writes his own. */
function templateOf(
  kind: PromiseKind,
  { kind: before, text }: TypedPromise,
  template: (kind: PromiseKind) => string,
): Partial<TypedPromise> {
  const own = text !== '' && text !== template(before);
  const minutes = String(kind === 'lateQuestion' ? 5 : usualMinutes);
  return own ? { kind, minutes } : { kind, minutes, text: template(kind) };
}

function usePromiseForm({ start, onClose }: PromisePanelProps) {
  const { t } = useTranslation('promises');
  const timeText = useTimeText();
  const [token] = useState(() => crypto.randomUUID());
  const { about, after = null, kind = 'callBack', person = '', phone = '' } = start;
  return usePanelForm(
    (): TypedPromise => ({
      kind,
      person,
      phone,
      way: 'phone',
      text: t(after ? 'template.next' : `template.${kind}`),
      minutes: String(kind === 'lateQuestion' ? 5 : usualMinutes),
    }),
    ({ minutes, ...typed }) => ({ input: { ...typed, token, minutes: Number(minutes), about: { ...about }, after } }),
    queries.promises.make.mutationOptions({
      onSuccess: (made) => {
        toast('done', t('toast.made', { time: timeText(made.dueAt, 'near'), person: made.person }));
        onClose();
      },
    }),
  );
}
