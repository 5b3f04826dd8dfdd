import { useTranslation } from 'react-i18next';
import type { Summary } from '../../../../shared/contract/summaries.ts';
import { writtenParts } from '../../../../shared/domain/summaries/writing.ts';
import { Section } from '../../../components/Section.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import styles from '../summaries.module.css';
import { Answering } from './Answering.tsx';
import { SummaryActs } from './SummaryActs.tsx';

/** A summary that is read, with its signatures; who answers it signs here. */
export function SummaryReading({ summary }: { readonly summary: Summary }) {
  const { t } = useTranslation('summaries');
  const { writing, correction, may } = summary;
  return (
    <div>
      <Section title={t('page.words')}>
        <div className={styles['side']}>
          {correction && (
            <p className={styles['typed']}>
              {t('page.correction')}: {correction}
            </p>
          )}
          {writtenParts.map((part) => (
            <div key={part}>
              <h3>{t(`part.${part}`)}</h3>
              <p className={styles['typed']}>{writing[part] || <span className="faint">–</span>}</p>
            </div>
          ))}
          <Signatures summary={summary} />
          {may.answer && <Answering summary={summary} />}
        </div>
      </Section>
      <SummaryActs summary={summary} />
    </div>
  );
}

function Signatures({ summary }: { readonly summary: Summary }) {
  const { t } = useTranslation('summaries');
  const timeOf = useTimeText();
  const { state, submittedAt, submittedByName, answeredAt, answeredByName, answer } = summary;
  return (
    <>
      {submittedAt !== null && <p>{t('page.submittedBy', { name: submittedByName, time: timeOf(submittedAt) })}</p>}
      {state === 'submitted' && <p data-tone="waiting">{t('page.waits')}</p>}
      {answeredAt !== null && state !== 'submitted' && (
        <p>
          {t(`state.${state}`)}: {t('page.answeredBy', { name: answeredByName, time: timeOf(answeredAt) })}
        </p>
      )}
      {answer && <p className={styles['typed']}>{answer}</p>}
    </>
  );
}
