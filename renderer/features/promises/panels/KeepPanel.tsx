import { useTranslation } from 'react-i18next';
import { usualMinutes } from '../../../../shared/domain/promises/promise.ts';
import { queries } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { ChoiceInput, PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { usePanelForm } from '../../../components/usePanelForm.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import type { PromiseActProps } from './act-props.ts';
import { Minutes } from './Minutes.tsx';
import { freshSpeaking, readSpeaking, SpeakingFields, type TypedSpeaking } from './spoken.tsx';

/** The customer has his word, and hears when the next one comes, or that the case is over (4.3.1.2). */
export function KeepPanel(props: PromiseActProps) {
  const { t } = useTranslation('promises');
  return (
    <SidePanel title={t('panel.keepTitle', { person: props.promise.person })} onClose={props.onClose}>
      <KeepForm {...props} />
    </SidePanel>
  );
}

const whatNext = ['given', 'over', 'later'] as const;

interface TypedKeeping extends TypedSpeaking {
  readonly next: (typeof whatNext)[number];
  readonly minutes: string;
  readonly nextText: string;
}

const nextNames = { given: 'nextGiven', over: 'nextOver', later: 'nextLater' } as const;

function KeepForm(props: PromiseActProps) {
  const { t } = useTranslation('promises');
  const { values, put, wrong, submit, busy, error } = useKeeping(props);
  return (
    <PanelForm act={t('panel.keep')} busy={busy} error={error} onSubmit={submit}>
      <SpeakingFields values={values} whom={t('field.contactPerson')} wrong={wrong} onPut={put} />
      <ChoiceInput
        label={t('panel.next')}
        value={values.next}
        names={whatNext}
        text={(next) => t(`panel.${nextNames[next]}`)}
        onValue={(next) => put({ next })}
      />
      {values.next === 'given' && (
        <>
          <Minutes value={values.minutes} onValue={(minutes) => put({ minutes })} />
          <TextInput
            label={t('field.text')}
            value={values.nextText}
            most={2_000}
            onValue={(nextText) => put({ nextText })}
          />
        </>
      )}
    </PanelForm>
  );
}

function useKeeping({ promise, onClose }: PromiseActProps) {
  const { t } = useTranslation('promises');
  const zone = useZone();
  const { id, version, person, phone, way } = promise;
  return usePanelForm(
    (): TypedKeeping => ({
      ...freshSpeaking(person, phone, way, zone),
      next: 'given',
      minutes: String(usualMinutes),
      nextText: t('template.next'),
    }),
    ({ next: chosen, minutes, nextText, ...typed }) => {
      const { speaking, issues } = readSpeaking(typed, zone);
      if (issues.length > 0) return { issues };
      const next = chosen === 'given' ? { minutes: Number(minutes), text: nextText } : null;
      return { input: { id, version, ...speaking, next, over: chosen === 'over' } };
    },
    queries.promises.keep.mutationOptions({
      onSuccess: () => {
        toast('done', t('toast.kept'));
        onClose();
      },
    }),
  );
}
