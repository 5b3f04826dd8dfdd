import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { longestSms, longestSubject, longestText } from '../../../../shared/domain/mail/message.ts';
import { partiesOf } from '../../../../shared/domain/messages/purposes.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { enterThrough } from '../../../components/enter-through.ts';
import styles from '../form/form.module.css';
import { PersonChoice } from '../form/PersonChoice.tsx';
import { TextLine } from '../form/TextLine.tsx';
import { useDraft } from './useDraft.ts';
import { useWriting, type Writing } from './useWriting.ts';

interface WrittenProps extends Writing {
  readonly onClose: () => void;
}

/** An e-mail or SMS: filled from the order, looked over, sent. */
export function Written({ onClose, ...writing }: WrittenProps) {
  const { t } = useTranslation('messages');
  const { orderId, people, purpose, language, channel } = writing;
  const { read, draft, missing } = useDraft(orderId, purpose, language);
  const { to, subject, text, wrong, ...message } = useWriting(writing, draft, onClose);
  const email = channel === 'email';
  const told = people.filter(({ party }) => partiesOf[purpose].includes(party));
  useShortcut('ctrl+enter', message.submit, { enabled: draft !== undefined });
  return (
    <form
      className={styles['form']}
      onKeyDown={enterThrough}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft) message.submit();
      }}
    >
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {missing && (
        <p className={styles['missing']} role="alert">
          {missing}
        </p>
      )}
      <FieldGrid columns={2}>
        <PersonChoice people={told} person={to.name} onChoose={message.choose} />
        <TextLine label={t('field.person')} most={120} value={to.name} onType={(name) => message.address({ name })} />
        <TextLine
          label={t(email ? 'field.email' : 'field.phone')}
          required
          most={254}
          value={to.address}
          error={wrong('address')}
          onType={(address) => message.address({ address })}
        />
        {email && (
          <TextLine
            label={t('field.subject')}
            span={2}
            required
            most={longestSubject}
            value={subject}
            error={wrong('subject')}
            onType={(typed) => message.write({ subject: typed })}
          />
        )}
        <TextLine
          label={t('field.text')}
          span={2}
          rows={email ? 12 : 5}
          required
          most={email ? longestText : longestSms}
          value={text}
          error={wrong('text')}
          onType={(typed) => message.write({ text: typed })}
        />
      </FieldGrid>
      {!message.noted && <ProblemNote error={message.send.error} />}
      <div className={styles['acts']}>
        <Button type="primary" htmlType="submit" disabled={!draft} loading={message.send.isPending}>
          {t('act.send')} <Kbd keys="ctrl+enter" onColour />
        </Button>
        {message.edited && <Button onClick={message.refill}>{t('act.refill')}</Button>}
        <span className={styles['note']}>{t('tell.counted')}</span>
      </div>
    </form>
  );
}
