import { useTranslation } from 'react-i18next';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { type ContactWay, contactWays } from '../../../../shared/domain/tasks/evidence.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { ChoiceInput, TextInput } from '../../../components/PanelForm.tsx';
import { momentText, readPast } from '../../../components/moments.ts';

/** Somebody was spoken to, as it stands in a form. */
export interface TypedSpeaking extends Readonly<Record<string, string>> {
  readonly person: string;
  readonly phone: string;
  readonly way: ContactWay;
  readonly at: string;
  readonly said: string;
}

export function freshSpeaking(person: string, phone: string, way: ContactWay, zone: string): TypedSpeaking {
  return { person, phone, way, at: momentText(Date.now(), zone), said: '' };
}

/** The same as the contract takes it, or what cannot be read. */
export function readSpeaking({ person, phone, way, at: typed, said }: TypedSpeaking, zone: string) {
  const at = readPast(typed, Date.now(), zone);
  const issues: readonly Issue[] = at === null ? [{ path: 'contact.at', code: 'promises.timeWrong' }] : [];
  return { speaking: { contact: { person, phone, way, at: at ?? 0 }, said }, issues };
}

interface SpeakingFieldsProps {
  readonly values: TypedSpeaking;
  readonly whom: string;
  readonly wrong: (path: string) => string | undefined;
  readonly onPut: (patch: Partial<TypedSpeaking>) => void;
}

/** Whom, how, when and what was said. */
export function SpeakingFields({ values, whom, wrong, onPut }: SpeakingFieldsProps) {
  const { t } = useTranslation(['promises', 'tasks']);
  return (
    <>
      <TextInput
        label={t('promises:field.said')}
        value={values.said}
        most={2_000}
        rows={3}
        wrong={wrong('result')}
        onValue={(said) => onPut({ said })}
      />
      <FieldGrid columns={2}>
        <TextInput
          label={whom}
          value={values.person}
          most={120}
          required
          wrong={wrong('contact.person')}
          onValue={(person) => onPut({ person })}
        />
        <TextInput
          label={t('promises:field.phone')}
          value={values.phone}
          most={200}
          required={values.way === 'phone' || values.way === 'sms'}
          wrong={wrong('contact.phone')}
          onValue={(phone) => onPut({ phone })}
        />
        <ChoiceInput
          label={t('promises:field.way')}
          value={values.way}
          names={contactWays}
          text={(way) => t(`tasks:way.${way}`)}
          onValue={(way) => onPut({ way })}
        />
        <TextInput
          label={t('promises:field.at')}
          value={values.at}
          most={40}
          required
          wrong={wrong('contact.at')}
          onValue={(at) => onPut({ at })}
        />
      </FieldGrid>
    </>
  );
}
