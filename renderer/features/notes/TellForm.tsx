import { useTranslation } from 'react-i18next';
import type { Note } from '../../../shared/contract/notes.ts';
import { queries } from '../../api/client.ts';
import { useZone } from '../../api/session.ts';
import { PanelForm } from '../../components/PanelForm.tsx';
import { usePanelForm } from '../../components/usePanelForm.ts';
import { toast } from '../../components/toasts.tsx';
import { freshSpeaking, readSpeaking, SpeakingFields } from '../promises/public.ts';

interface TellFormProps {
  readonly note: Note;
  readonly onDone: () => void;
}

/** The department manager knows: whom one spoke to, how and when (4.3.1.1). */
export function TellForm({ note: { id, version }, onDone }: TellFormProps) {
  const { t } = useTranslation(['notes', 'people']);
  const zone = useZone();
  const { values, put, wrong, submit, busy, error } = usePanelForm(
    () => freshSpeaking('', '', 'phone', zone),
    (typed) => {
      const { speaking, issues } = readSpeaking(typed, zone);
      return issues.length > 0 ? { issues } : { input: { id, version, ...speaking } };
    },
    queries.notes.tellManager.mutationOptions({
      onSuccess: () => {
        toast('done', t('notes:tell.done'));
        onDone();
      },
    }),
  );
  return (
    <PanelForm act={t('notes:do.tell')} busy={busy} error={error} onSubmit={submit}>
      <SpeakingFields values={values} whom={t('people:role.departmentManager')} wrong={wrong} onPut={put} />
    </PanelForm>
  );
}
