import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../../../shared/contract/notes.ts';
import { queries } from '../../../api/client.ts';
import { useMay, useZone } from '../../../api/session.ts';
import { openAnywhere } from '../../../components/anywhere.ts';
import { CardAct } from '../../../components/CardAct.tsx';
import styles from '../../../components/cards.module.css';
import { PanelForm } from '../../../components/forms/fields.tsx';
import { usePanelForm } from '../../../components/forms/usePanelForm.ts';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { freshSpeaking, readSpeaking, SpeakingFields } from '../../promises/public.ts';
import { aboutNote } from '../about-note.ts';
import { useReportDoor } from '../useReportDoor.ts';

interface NoteActsProps {
  readonly note: Note;
  readonly withKeys: boolean;
}

/** What an open note asks for: a report, the manager, a promise, the director, or a word why nothing. */
export function NoteActs({ note, withKeys }: NoteActsProps) {
  const { t } = useTranslation('notes');
  const may = useMay();
  const report = useReportDoor();
  const [shown, setShown] = useState<'tell' | 'close' | null>(null);
  const about = aboutNote(note);
  const { caller: person, phone } = note;
  const act = (name: 'report' | 'promise' | 'escalate' | 'tell' | 'close', keys: string, onAct: () => void) => (
    <CardAct label={t(`do.${name}`)} keys={keys} withKeys={withKeys} onAct={onAct} />
  );
  const close = () => setShown(null);
  return (
    <div className={styles['acts']}>
      {report && act('report', 'r', () => report(note.id))}
      {act('tell', 'm', () => setShown('tell'))}
      {may('promises.write') &&
        act('promise', 'p', () => openAnywhere({ panel: 'promise', start: { about, person, phone } }))}
      {may('requests.write') && act('escalate', 'e', () => openAnywhere({ panel: 'ask', kind: 'escalation', about }))}
      {act('close', 'n', () => setShown('close'))}
      {shown === 'tell' && <TellPanel note={note} onClose={close} />}
      {shown === 'close' && <ClosePanel note={note} onClose={close} />}
    </div>
  );
}

interface PanelProps {
  readonly note: Note;
  readonly onClose: () => void;
}

/** The department manager knows: whom one spoke to, how and when (4.3.1.1). */
function TellPanel(props: PanelProps) {
  const { t } = useTranslation('notes');
  return (
    <SidePanel title={t('tell.title')} onClose={props.onClose}>
      <TellForm {...props} />
    </SidePanel>
  );
}

function TellForm({ note: { id, version }, onClose }: PanelProps) {
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
        onClose();
      },
    }),
  );
  return (
    <PanelForm act={t('notes:do.tell')} busy={busy} error={error} onSubmit={submit}>
      <SpeakingFields values={values} whom={t('people:role.departmentManager')} wrong={wrong} onPut={put} />
    </PanelForm>
  );
}

function ClosePanel({ note: { id, version }, onClose }: PanelProps) {
  const { t } = useTranslation('notes');
  const end = useMutation(queries.notes.close.mutationOptions({ onSuccess: onClose }));
  return (
    <ReasonPanel
      title={t('close.title')}
      text={t('close.text')}
      act={t('do.close')}
      busy={end.isPending}
      error={end.error}
      onReason={(reason) => end.mutate({ id, version, reason })}
      onClose={onClose}
    />
  );
}
