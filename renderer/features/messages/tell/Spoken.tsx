import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderPerson } from '../../../../shared/contract/messages.ts';
import type { Order } from '../../../../shared/contract/orders.ts';
import type { ToldPurpose } from '../../../../shared/domain/messages/purposes.ts';
import type { Language } from '../../../../shared/i18n/languages.ts';
import { useZone } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { ContactFields } from '../form/ContactFields.tsx';
import { enterThrough } from '../../../components/enter-through.ts';
import styles from '../form/form.module.css';
import { freshContact } from '../form/typed-contact.ts';
import { useContact } from '../form/useContact.ts';
import { useDraft } from './useDraft.ts';

interface SpokenProps {
  readonly order: Order;
  readonly people: readonly OrderPerson[];
  readonly purpose: ToldPurpose;
  readonly language: Language;
  readonly onClose: () => void;
}

/** The text to read out, and beside it the call as it is logged. */
export function Spoken({ order, people, purpose, language, onClose }: SpokenProps) {
  const { t } = useTranslation('messages');
  const zone = useZone();
  const { read, draft, missing } = useDraft(order.id, purpose, language);
  const contact = useContact(order, purpose, () => freshContact(purpose, people, Date.now(), zone), onClose);
  const submit = () => contact.submit({ purpose, way: 'phone', said: contact.typed.said || (draft?.short ?? '') });
  useShortcut('ctrl+enter', submit, { enabled: draft !== undefined });
  return (
    <form
      className={styles['form']}
      onKeyDown={enterThrough}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft) submit();
      }}
    >
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {missing && (
        <p className={styles['missing']} role="alert">
          {missing}
        </p>
      )}
      {draft && (
        <blockquote className={styles['readOut']} aria-label={t('tell.readOut')}>
          {draft.short}
        </blockquote>
      )}
      <ContactFields contact={contact} people={people} call />
      {!contact.noted && <ProblemNote error={contact.log.error} />}
      <div className={styles['acts']}>
        <Button type="primary" htmlType="submit" disabled={!draft} loading={contact.log.isPending}>
          {t('act.keep')} <Kbd keys="ctrl+enter" onColour />
        </Button>
      </div>
    </form>
  );
}
