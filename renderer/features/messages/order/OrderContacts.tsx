import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../../../shared/contract/orders.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../form/form.module.css';
import { TellPanel } from '../tell/TellPanel.tsx';
import { ContactLine } from './ContactLine.tsx';
import { LogPanel } from './LogPanel.tsx';
import { MessageLine } from './MessageLine.tsx';

/** Every word that passed about the order, newest first: calls that were logged and messages with what became of them (2.5.2). */
export function OrderContacts({ order }: { readonly order: Order }) {
  const { t } = useTranslation('messages');
  const may = useMay();
  const [panel, setPanel] = useState<'log' | 'tell' | null>(null);
  const logs = may('messages.log');
  const contacts = useQuery(queries.messages.contacts.list.queryOptions({ input: { orderId: order.id } }));
  const messages = useQuery({
    ...queries.mail.ofSubject.queryOptions({ input: { subjectId: order.id } }),
    enabled: may('mail.read'),
  });
  useShortcut('l', () => setPanel('log'), { enabled: logs, inFields: false });
  useShortcut('t', () => setPanel('tell'), { enabled: logs, inFields: false });
  const lines = [
    ...(contacts.data ?? []).map((contact) => ({
      at: contact.at,
      line: <ContactLine key={contact.id} contact={contact} />,
    })),
    ...(messages.data ?? []).map((message) => ({
      at: message.queuedAt,
      line: <MessageLine key={message.id} message={message} />,
    })),
  ].toSorted((one, other) => other.at - one.at);
  const acts = logs && (
    <>
      <Button aria-keyshortcuts="L" onClick={() => setPanel('log')}>
        {t('act.log')} <Kbd keys="l" />
      </Button>
      <Button aria-keyshortcuts="T" onClick={() => setPanel('tell')}>
        {t('act.tell')} <Kbd keys="t" />
      </Button>
    </>
  );
  return (
    <Section title={t('title')} flush actions={acts}>
      <ProblemNote error={contacts.error ?? messages.error} onRetry={() => void contacts.refetch()} />
      {contacts.data && lines.length === 0 && <p className={styles['none']}>{t('none')}</p>}
      {lines.length > 0 && <ul className={styles['lines']}>{lines.map(({ line }) => line)}</ul>}
      {panel === 'log' && <LogPanel order={order} onClose={() => setPanel(null)} />}
      {panel === 'tell' && <TellPanel order={order} onClose={() => setPanel(null)} />}
    </Section>
  );
}
