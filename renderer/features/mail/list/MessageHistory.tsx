import { useTranslation } from 'react-i18next';
import type { Attempt } from '../../../../shared/contract/mail.ts';
import { codeText } from '../../../api/errors.ts';
import { StateTag, type Tone } from '../../../components/StateTag.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import styles from './outbox.module.css';

const tones: Readonly<Record<Attempt['outcome'], Tone>> = {
  accepted: 'done',
  partly: 'soon',
  later: 'soon',
  refused: 'late',
  unreachable: 'late',
  interrupted: 'soon',
};

/** Each try with its time and the server's words, newest first. */
export function MessageHistory({ history }: { readonly history: readonly Attempt[] }) {
  const { t } = useTranslation('mail');
  const translate = useTranslate();
  const timeOf = useTimeText();
  return (
    <section aria-label={t('message.history')}>
      <h3 className={styles['subtitle']}>{t('message.history')}</h3>
      {history.length === 0 && <p className="faint">{t('message.noHistory')}</p>}
      <ol className={styles['history']}>
        {history.toReversed().map((one) => (
          <li key={`${one.at} ${one.account} ${one.endedAt} ${one.outcome}`}>
            <span className="num">{timeOf(one.at, 'full')}</span> {t(`way.${one.account}`)}{' '}
            <StateTag tone={tones[one.outcome]}>{t(`attempt.${one.outcome}`)}</StateTag>
            <div className="faint">
              {one.code && codeText(one.code, {}, translate)} {one.reply}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
