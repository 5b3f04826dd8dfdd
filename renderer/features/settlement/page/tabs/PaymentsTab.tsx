import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../../shared/contract/settlement-schemas.ts';
import { useMay } from '../../../../api/session.ts';
import { Kbd } from '../../../../components/Kbd.tsx';
import { Money } from '../../../../components/quantities.tsx';
import { Section } from '../../../../components/Section.tsx';
import { StateTag } from '../../../../components/StateTag.tsx';
import { dayText, Time } from '../../../../components/Time.tsx';
import { useKeptName } from '../../../../components/useKeptName.ts';
import { useLanguage } from '../../../../i18n/useLanguage.ts';
import { PaymentList } from '../../receivables/PaymentList.tsx';
import type { OnAsk } from '../asked.ts';
import styles from '../page.module.css';
import { WriteOffList } from './WriteOffList.tsx';

interface PaymentsTabProps {
  readonly statement: Statement;
  readonly onAsk: OnAsk;
}

/** What the customer says is ready, and what he paid (7.1.6). */
export function PaymentsTab({ statement, onAsk }: PaymentsTabProps) {
  const { t } = useTranslation('settlement');
  const { notices, payments, writeOffs, may } = statement;
  return (
    <>
      {notices.length > 0 && (
        <Section title={t('notify.title')}>
          <ul className={styles['list']}>
            {notices.map((notice) => (
              <Notice key={notice.id} notice={notice} onAsk={onAsk} />
            ))}
          </ul>
        </Section>
      )}
      <Section
        title={t('tab.payments')}
        actions={
          may.pay && (
            <Button onClick={() => onAsk({ act: 'pay' })} aria-keyshortcuts="R">
              {t('do.pay')} <Kbd keys="r" />
            </Button>
          )
        }
      >
        {payments.length === 0 && <p className={styles['none']}>{t('payment.none')}</p>}
        <PaymentList payments={payments} statementId={statement.id} />
      </Section>
      {writeOffs.length > 0 && (
        <Section title={t('writeOff.title')}>
          <WriteOffList writeOffs={writeOffs} />
        </Section>
      )}
    </>
  );
}

interface NoticeProps {
  readonly notice: Statement['notices'][number];
  readonly onAsk: OnAsk;
}

function Notice({ notice, onAsk }: NoticeProps) {
  const { t } = useTranslation('settlement');
  const language = useLanguage();
  const may = useMay();
  const keptName = useKeptName();
  const { way, fen, readyDay, contact, note, at, byId, byName, endedAt, endedByName } = notice;
  return (
    <li>
      <div className={styles['line']}>
        <StateTag tone={endedAt === null ? 'soon' : 'done'}>
          {t(endedAt === null ? 'notify.open' : 'notify.ended')}
        </StateTag>
        <Money fen={fen} /> {t(`way.${way}`)}
        <span>{t('notify.ready', { day: dayText(readyDay, language) })}</span>
        <span>{contact}</span>
        <span className={styles['small']}>
          {keptName(byId, byName)} <Time at={at} show="near" />
          {endedAt !== null && ` · ${endedByName}`}
        </span>
        {endedAt === null && may('settlement.collect') && (
          <span className={styles['acts']}>
            <Button onClick={() => onAsk({ act: 'endNotice', notice })}>{t('do.endNotice')}</Button>
          </span>
        )}
      </div>
      {note && <p className={styles['text']}>{note}</p>}
    </li>
  );
}
