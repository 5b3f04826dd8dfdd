import { useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageSource } from '../../../../shared/contract/mailbox.ts';
import { api } from '../../../api/client.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { MailDrop } from '../MailDrop.tsx';

/** A message that came another way than by the mailbox becomes an order, from anywhere. */
export function NewFromMailPage() {
  const { t } = useTranslation('mailbox');
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const keep = async (source: MessageSource) => {
    const { draftId } = await api.mailbox.add({ draftId: null, source });
    await navigate({ to: '/drafts/$id', params: { id: draftId } });
  };
  const ready = text.trim() !== '' && !busy;
  const submit = () => {
    if (!ready) return;
    setBusy(true);
    keep({ kind: 'text', text }).catch((caught: unknown) => {
      setError(caught);
      setBusy(false);
    });
  };
  useShortcut('ctrl+enter', submit);
  return (
    <>
      <PageHeader title={t('new.title')} sub={t('new.sub')} />
      <Section title={t('new.file')}>
        <MailDrop onMessage={keep} />
      </Section>
      <Section title={t('new.text')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Field label={t('message.text')} htmlFor={id} hint={t('new.textHelp')}>
            <Input.TextArea
              id={id}
              rows={14}
              value={text}
              aria-describedby={`${id}-note`}
              onChange={(event) => setText(event.target.value)}
            />
          </Field>
          <ProblemNote error={error} />
          <Button type="primary" htmlType="submit" disabled={!ready} loading={busy}>
            {t('new.go')} <Kbd keys="ctrl+enter" onColour />
          </Button>
        </form>
      </Section>
    </>
  );
}
