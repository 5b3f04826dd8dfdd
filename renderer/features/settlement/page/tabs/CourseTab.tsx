import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { outboxStates } from '../../../../../shared/domain/mail/message.ts';
import type { Statement } from '../../../../../shared/contract/settlement-schemas.ts';
import { queries } from '../../../../api/client.ts';
import { useMay } from '../../../../api/session.ts';
import { Kbd } from '../../../../components/Kbd.tsx';
import { Section } from '../../../../components/Section.tsx';
import { Time } from '../../../../components/Time.tsx';
import { useKeptName } from '../../../../components/useKeptName.ts';
import { Attachments } from '../../../attachments/public.ts';
import type { OnAsk } from '../asked.ts';
import styles from '../page.module.css';
import { courseOf } from '../course.ts';

interface CourseTabProps {
  readonly statement: Statement;
  readonly onAsk: OnAsk;
}

/** What happened to it and by whom, the latest first: handed over, sent, chased, answered (7.1.1 to 7.1.4). */
export function CourseTab({ statement, onAsk }: CourseTabProps) {
  const { t } = useTranslation('settlement');
  const may = useMay();
  const keptName = useKeptName();
  return (
    <>
      <Section
        title={t('tab.course')}
        actions={
          statement.may.answer && (
            <Button onClick={() => onAsk({ act: 'chase' })} aria-keyshortcuts="C">
              {t('do.chase')} <Kbd keys="c" />
            </Button>
          )
        }
      >
        <ul className={styles['list']}>
          {courseOf(statement).map(({ id, at, what, byId, byName, text }) => (
            <li key={id} className={styles['line']}>
              <Time at={at} show="near" /> <strong>{t(`course.${what}`)}</strong> {keptName(byId, byName)}
              {text && <span>{text}</span>}
            </li>
          ))}
        </ul>
      </Section>
      <Attachments subjectKind="statement" subjectId={statement.id} readOnly={!may('settlement.cs')} />
      {statement.messageId !== null && <Message id={statement.messageId} state={statement.messageState} />}
    </>
  );
}

/** The e-mail as it went out, and what the server said of it. */
function Message({ id, state }: { readonly id: string; readonly state: string | null }) {
  const { t } = useTranslation(['settlement', 'mail']);
  const may = useMay();
  const read = useQuery({ ...queries.mail.get.queryOptions({ input: { id } }), enabled: may('mail.read') });
  const known = outboxStates.find((one) => one === state);
  return (
    <Section title={t('settlement:course.message')}>
      {known && <p className={styles['none']}>{t(`mail:state.${known}`)}</p>}
      {read.data && (
        <>
          <p className={styles['text']}>
            {read.data.to.map(({ name, address }) => `${name} ${address}`.trim()).join(', ')}
          </p>
          <p className={styles['text']}>
            <strong>{read.data.subject}</strong>
          </p>
          <p className={styles['text']}>{read.data.text}</p>
          <p className={styles['small']}>{read.data.files.map(({ name }) => name).join(', ')}</p>
          <p className={styles['small']}>{read.data.reply}</p>
        </>
      )}
    </Section>
  );
}
