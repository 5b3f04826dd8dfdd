import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noteLimits } from '../../../../shared/domain/notes/note.ts';
import type { Note } from '../../../../shared/contract/notes.ts';
import { useMay } from '../../../api/session.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { TextInput } from '../../../components/PanelForm.tsx';
import { enterThrough } from '../../../components/enter-through.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { ClientLookup } from '../../customers/public.ts';
import { NoteHead } from './NoteHead.tsx';
import { OrderField } from './OrderField.tsx';
import styles from './panel.module.css';
import { type TypedNote, useNoteForm } from './useNoteForm.ts';

interface NoteFormProps {
  readonly onSaved: (note: Note) => void;
  readonly onClose: () => void;
}

export function NoteForm({ onSaved, onClose }: NoteFormProps) {
  const { t } = useTranslation('notes');
  const { typed, put, choose, wrong, submit, busy, error } = useNoteForm(onSaved);
  const seesClients = useMay()('customers.read');
  const [looking, setLooking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // The phone is at the ear: the first word goes into the first field, of the next note too.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  useShortcut('ctrl+enter', submit);
  useShortcut('f9', () => setLooking(true), { enabled: seesClients });
  const line = (name: 'caller' | 'phone') => (
    <TextInput
      label={t(`field.${name}`)}
      value={typed[name]}
      most={noteLimits[name]}
      wrong={wrong(name)}
      onValue={(value) => put({ [name]: value })}
    />
  );
  return (
    <>
      <NoteHead calledAt={typed.calledAt} onClose={onClose} />
      <form
        ref={form}
        className={styles['body']}
        onKeyDown={enterThrough}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <FieldGrid columns={2}>
          {line('caller')}
          {line('phone')}
        </FieldGrid>
        <TextInput
          label={t('field.what')}
          value={typed.what}
          most={noteLimits.what}
          rows={5}
          required
          wrong={wrong('what') ?? wrong('calledAt')}
          onValue={(what) => put({ what })}
        />
        <OrderField value={typed.order} onValue={(order) => put({ order })} />
        {seesClients && (
          <Client client={typed.client} onLookUp={() => setLooking(true)} onClear={() => put({ client: null })} />
        )}
        <ProblemNote error={error} />
        <div>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('panel.save')} <Kbd keys="ctrl+enter" onColour />
          </Button>
        </div>
        <p className={styles['found']}>{t('panel.kept')}</p>
      </form>
      <ClientLookup
        open={looking}
        initialText={typed.caller}
        onChoose={(hit) => {
          choose(hit);
          setLooking(false);
        }}
        onClose={() => setLooking(false)}
      />
    </>
  );
}

interface ClientProps {
  readonly client: TypedNote['client'];
  readonly onLookUp: () => void;
  readonly onClear: () => void;
}

function Client({ client, onLookUp, onClear }: ClientProps) {
  const { t } = useTranslation('notes');
  return (
    <div className={styles['client']}>
      <Button onClick={onLookUp} aria-keyshortcuts="F9">
        {t('panel.lookUp')} <Kbd keys="f9" />
      </Button>
      {client && (
        <>
          <span>{client.name}</span>
          <Button type="text" onClick={onClear}>
            {t('panel.clear')}
          </Button>
        </>
      )}
    </div>
  );
}
