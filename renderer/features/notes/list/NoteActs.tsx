import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../../../shared/contract/notes.ts';
import { queries } from '../../../api/client.ts';
import { useAct } from '../../../api/in-turn.ts';
import { useMay } from '../../../api/session.ts';
import { openAnywhere } from '../../../components/anywhere.ts';
import { CardAct } from '../../../components/CardAct.tsx';
import styles from '../../../components/cards.module.css';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { aboutNote } from '../about-note.ts';
import { TellForm } from '../TellForm.tsx';
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
      {shown === 'tell' && (
        <SidePanel title={t('tell.title')} onClose={close}>
          <TellForm note={note} onDone={close} />
        </SidePanel>
      )}
      {shown === 'close' && <ClosePanel note={note} onClose={close} />}
    </div>
  );
}

interface PanelProps {
  readonly note: Note;
  readonly onClose: () => void;
}

function ClosePanel({ note: { id, version }, onClose }: PanelProps) {
  const { t } = useTranslation('notes');
  const end = useAct(queries.notes.close.mutationOptions({ onSuccess: onClose }));
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
