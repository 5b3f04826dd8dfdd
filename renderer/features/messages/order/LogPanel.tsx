import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderPerson } from '../../../../shared/contract/messages.ts';
import type { Order } from '../../../../shared/contract/orders.ts';
import type { ContactPurpose } from '../../../../shared/domain/messages/purposes.ts';
import { useZone } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { ContactFields } from '../form/ContactFields.tsx';
import { enterThrough } from '../../../components/enter-through.ts';
import styles from '../form/form.module.css';
import { freshContact } from '../form/typed-contact.ts';
import { useContact } from '../form/useContact.ts';
import { usePeople } from '../form/usePeople.ts';

interface LogPanelProps {
  readonly order: Order;
  readonly onClose: () => void;
}

/** A contact in few keys: whom the next duty asks for stands there already. */
export function LogPanel({ order, onClose }: LogPanelProps) {
  const { t } = useTranslation('messages');
  const { people, asked, pending, error } = usePeople(order.id);
  return (
    <SidePanel wide title={t('log.title', { number: order.number })} onClose={onClose}>
      <ProblemNote error={error} />
      {pending && <SkeletonRows rows={6} columns={2} />}
      {people && !pending && (
        <LogForm order={order} people={people.people} purpose={asked[0] ?? 'other'} onClose={onClose} />
      )}
    </SidePanel>
  );
}

interface LogFormProps extends LogPanelProps {
  readonly people: readonly OrderPerson[];
  readonly purpose: ContactPurpose;
}

function LogForm({ order, people, purpose, onClose }: LogFormProps) {
  const { t } = useTranslation('messages');
  const zone = useZone();
  const contact = useContact(order, 'log', () => freshContact(purpose, people, Date.now(), zone), onClose);
  useShortcut('ctrl+enter', () => contact.submit());
  return (
    <form
      className={styles['form']}
      onKeyDown={enterThrough}
      onSubmit={(event) => {
        event.preventDefault();
        contact.submit();
      }}
    >
      <ContactFields contact={contact} people={people} />
      <p className={styles['hint']}>{t('log.hint')}</p>
      {!contact.noted && <ProblemNote error={contact.log.error} />}
      <div className={styles['acts']}>
        <Button type="primary" htmlType="submit" loading={contact.log.isPending}>
          {t('act.keep')} <Kbd keys="ctrl+enter" onColour />
        </Button>
      </div>
    </form>
  );
}
