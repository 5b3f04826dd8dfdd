import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../../../shared/contract/notes.ts';
import { useMay } from '../../../api/session.ts';
import { openAnywhere } from '../../../components/anywhere.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { TellForm } from '../TellForm.tsx';
import { useReportDoor } from '../useReportDoor.ts';
import { NoteHead } from './NoteHead.tsx';
import { aboutNote } from '../about-note.ts';
import styles from './panel.module.css';

interface SavedNoteProps {
  readonly note: Note;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

/** It is saved; one more key makes it a report, a promise, or the director's. */
export function SavedNote({ note, onAnother, onClose }: SavedNoteProps) {
  const { t } = useTranslation('notes');
  const timeText = useTimeText();
  const may = useMay();
  const report = useReportDoor();
  const [telling, setTelling] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  const about = aboutNote(note);
  const { caller: person, phone } = note;
  if (telling) {
    return (
      <>
        <NoteHead calledAt={note.calledAt} onClose={onClose} />
        <div className={styles['body']}>
          <TellForm note={note} onDone={onClose} />
        </div>
      </>
    );
  }
  return (
    <>
      <NoteHead calledAt={note.calledAt} onClose={onClose} />
      <div ref={box} className={styles['body']}>
        <p role="status">
          <StateTag tone="done">{t('panel.saved', { time: timeText(note.savedAt, 'near') })}</StateTag>
        </p>
        <p className={styles['words']}>{note.what}</p>
        <p className={styles['found']}>{t('panel.savedText')}</p>
        <div className={styles['acts']}>
          {report && (
            <Act
              name="report"
              keys="r"
              onAct={() => {
                onClose();
                report(note.id);
              }}
            />
          )}
          <Act name="tell" keys="m" onAct={() => setTelling(true)} />
          {may('promises.write') && (
            <Act
              name="promise"
              keys="p"
              onAct={() => openAnywhere({ panel: 'promise', start: { about, person, phone } })}
            />
          )}
          {may('requests.write') && (
            <Act name="escalate" keys="e" onAct={() => openAnywhere({ panel: 'ask', kind: 'escalation', about })} />
          )}
        </div>
        <Button type="text" onClick={onAnother}>
          {t('panel.another')}
        </Button>
      </div>
    </>
  );
}

interface ActProps {
  readonly name: 'report' | 'tell' | 'promise' | 'escalate';
  readonly keys: string;
  readonly onAct: () => void;
}

function Act({ name, keys, onAct }: ActProps) {
  const { t } = useTranslation('notes');
  useShortcut(keys, onAct);
  return (
    <Button block onClick={onAct} aria-keyshortcuts={keys.toUpperCase()}>
      <span className={styles['label']}>{t(`do.${name}`)}</span>
      <Kbd keys={keys} />
    </Button>
  );
}
