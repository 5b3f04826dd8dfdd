import { useTranslation } from 'react-i18next';
import type { WorkReport } from '../../../../shared/contract/reports.ts';
import { isForCustomer } from '../../../../shared/domain/reports/values.ts';
import { caseOf, caseParts, writtenParts } from '../../../../shared/domain/reports/writing.ts';
import { Section } from '../../../components/Section.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import styles from '../reports.module.css';
import { Answering } from './Answering.tsx';
import { ReportActs } from './ReportActs.tsx';

/** A report that is read, with its signatures; who answers it signs here. */
export function ReportReading({ report }: { readonly report: WorkReport }) {
  const { t } = useTranslation('reports');
  const { kind, writing, correction, may, cases } = report;
  return (
    <div>
      <Section title={t('page.words')}>
        <div className={styles['side']}>
          {correction && (
            <p className={styles['typed']}>
              {t('page.correction')}: {correction}
            </p>
          )}
          {writtenParts[kind].map((part) => (
            <Written key={part} title={t(`part.${part}`)} text={writing[part]} />
          ))}
          {isForCustomer(kind) &&
            cases.map(({ id, label }) =>
              caseParts.map((part) => (
                <Written
                  key={`${id} ${part}`}
                  title={`${label} · ${t(`case.${part}`)}`}
                  text={caseOf(writing, id)[part]}
                />
              )),
            )}
          <Signatures report={report} />
          {may.answer && <Answering report={report} />}
        </div>
      </Section>
      <ReportActs report={report} />
    </div>
  );
}

function Written({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div>
      <h3>{title}</h3>
      <p className={styles['typed']}>{text || <span className="faint">–</span>}</p>
    </div>
  );
}

function Signatures({ report }: { readonly report: WorkReport }) {
  const { t } = useTranslation('reports');
  const timeOf = useTimeText();
  const { kind, state, submittedAt, submittedByName, answeredAt, answeredByName, answer, sentAt } = report;
  const answered = answeredAt !== null && state !== 'submitted';
  return (
    <>
      {submittedAt !== null && <p>{t('page.submittedBy', { name: submittedByName, time: timeOf(submittedAt) })}</p>}
      {state === 'submitted' && <p data-tone="waiting">{t('page.waits')}</p>}
      {answered && (
        <p>
          {t(`state.${state}`)}: {t('page.answeredBy', { name: answeredByName, time: timeOf(answeredAt) })}
        </p>
      )}
      {answer && <p className={styles['typed']}>{answer}</p>}
      {sentAt !== null && <p data-tone="done">{t('page.sentAt', { time: timeOf(sentAt) })}</p>}
      {state === 'approved' && sentAt === null && isForCustomer(kind) && <p data-tone="soon">{t('page.notSent')}</p>}
    </>
  );
}
