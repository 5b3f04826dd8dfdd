import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerWish, OrderPerson } from '../../../../shared/contract/messages.ts';
import type { Order } from '../../../../shared/contract/orders.ts';
import { type ToldPurpose, toldPurposes } from '../../../../shared/domain/messages/purposes.ts';
import { type WishWay, wishWays } from '../../../../shared/domain/messages/wish.ts';
import { type Language, languages } from '../../../../shared/i18n/languages.ts';
import { useMay } from '../../../api/session.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { Choice } from '../form/Choice.tsx';
import styles from '../form/form.module.css';
import { likelyToTell, usePeople } from '../form/usePeople.ts';
import { Spoken } from './Spoken.tsx';
import { Written } from './Written.tsx';

interface TellPanelProps {
  readonly order: Order;
  readonly onClose: () => void;
}

/** The customer is told by the way that he wants: a message, or a call with the same text to read out (2.4.3, 2.5.1). */
export function TellPanel({ order, onClose }: TellPanelProps) {
  const { t } = useTranslation('messages');
  const { people, asked, pending, error } = usePeople(order.id);
  return (
    <SidePanel wide title={t('tell.title', { number: order.number })} onClose={onClose}>
      <ProblemNote error={error} />
      {pending && <SkeletonRows rows={6} columns={2} />}
      {people && !pending && (
        <Tell order={order} {...people} likely={likelyToTell(asked, order.state)} onClose={onClose} />
      )}
    </SidePanel>
  );
}

interface TellProps extends TellPanelProps {
  readonly people: readonly OrderPerson[];
  readonly wish: CustomerWish;
  readonly likely: ToldPurpose;
}

function Tell({ order, people, wish, likely, onClose }: TellProps) {
  const { t } = useTranslation(['messages', 'common']);
  const may = useMay();
  const [purpose, setPurpose] = useState(likely);
  const [language, setLanguage] = useState<Language>(wish.language);
  const ways = wishWays.filter((one) => one === 'phone' || may('mail.send'));
  const [way, setWay] = useState<WishWay>(ways.includes(wish.way) ? wish.way : 'phone');
  const named = { way: t(`messages:way.${wish.way}`), name: wish.contactName };
  return (
    <div className={styles['form']}>
      <Segmented<WishWay>
        aria-label={t('messages:field.way')}
        value={way}
        onChange={setWay}
        options={ways.map((one) => ({ value: one, label: t(`messages:way.${one}`) }))}
      />
      <p className={styles['hint']}>
        {t(wish.contactName ? 'messages:tell.wishContact' : 'messages:tell.wish', named)}
      </p>
      <FieldGrid columns={2}>
        <Choice
          label={t('messages:field.purpose')}
          value={purpose}
          values={toldPurposes}
          name={(one) => t(`messages:purpose.${one}`)}
          onChoose={setPurpose}
        />
        <Choice
          label={t('messages:field.language')}
          value={language}
          values={languages}
          name={(one) => t(`common:language.${one}`)}
          onChoose={setLanguage}
        />
      </FieldGrid>
      {way === 'phone' ? (
        <Spoken key={purpose} order={order} people={people} purpose={purpose} language={language} onClose={onClose} />
      ) : (
        <Written
          key={way}
          orderId={order.id}
          people={people}
          purpose={purpose}
          language={language}
          channel={way}
          onClose={onClose}
        />
      )}
    </div>
  );
}
