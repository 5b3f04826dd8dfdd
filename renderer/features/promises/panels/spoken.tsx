import { useTranslation } from 'react-i18next';
import type { Issue } from '../../../../shared/errors/errors.ts';
import type { ContactWay } from '../../../../shared/domain/tasks/evidence.ts';
import { ContactLines, type TypedContact } from '../../../components/ContactLines.tsx';
import { TextInput } from '../../../components/PanelForm.tsx';
import { momentText, readPast } from '../../../components/moments.ts';

/** Somebody was spoken to, as it stands in a form. */
export interface TypedSpeaking extends TypedContact, Readonly<Record<string, string>> {
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
  const { t } = useTranslation('promises');
  return (
    <>
      <TextInput
        label={t('field.said')}
        value={values.said}
        most={2_000}
        rows={3}
        wrong={wrong('result')}
        onValue={(said) => onPut({ said })}
      />
      <ContactLines values={values} whom={whom} wrong={wrong} onPut={onPut} />
    </>
  );
}
