import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '../../../../shared/contract/exams.ts';
import { percentOf } from '../../../../shared/domain/exams/marking.ts';
import { isOver } from '../../../../shared/domain/exams/sitting.ts';
import { api, queries } from '../../../api/client.ts';
import { useHold } from '../../../api/held.ts';
import { Fact, Facts } from '../../../components/FieldGrid.tsx';
import { FilePdfOutlined } from '../../../components/icons.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { Section } from '../../../components/Section.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { Time, useTimeText } from '../../../components/Time.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { LanguageSheetPanel } from '../../printing/public.ts';
import styles from '../exams.module.css';
import { useTopicName } from '../useNamed.ts';
import { AnswerList } from './AnswerList.tsx';

/** Passed or not, points by topic, each answer with what was right and why (5.3.10, 5.3.11). */
export function Outcome({ sitting }: { readonly sitting: Sitting }) {
  const { t } = useTranslation('exams');
  const [printing, setPrinting] = useState(false);
  const { id, questions } = sitting;
  // Whoever is told of the result has now seen it.
  useEffect(() => {
    void api.exams.noteResult({ id }).catch(() => undefined);
  }, [id]);
  // Nothing waits any more for its owner to go on with.
  useHold(`exam ${id}`, null, false);
  useShortcut('p', () => setPrinting(true), { inFields: false });
  return (
    <div className={styles['columns']}>
      <div>
        <Verdict sitting={sitting} />
        {questions.length > 0 ? <AnswerList sitting={sitting} /> : <p className="faint">{t('outcome.closed')}</p>}
      </div>
      <aside className={styles['side']}>
        <ByTopic sitting={sitting} />
        <About sitting={sitting} />
        <Button icon={<FilePdfOutlined />} onClick={() => setPrinting(true)}>
          {t('outcome.print')} <Kbd keys="p" />
        </Button>
      </aside>
      {printing && (
        <LanguageSheetPanel
          title={t('outcome.print')}
          sheet={`${t('sheet.title')} ${sitting.personName} ${sitting.version}`}
          words={{ choose: t('outcome.sheetLanguage'), both: t('outcome.both') }}
          load={(language) => api.exams.pdf({ id, language })}
          onClose={() => setPrinting(false)}
        />
      )}
    </div>
  );
}

function Verdict({ sitting }: { readonly sitting: Sitting }) {
  const { t } = useTranslation('exams');
  const timeOf = useTimeText();
  const { state, reached, total, percent, passPercent, validUntil, nextId, plan } = sitting;
  const passed = state === 'passed';
  const next = useQuery({
    ...queries.exams.get.queryOptions({ input: { id: nextId ?? '' } }),
    enabled: nextId !== null,
  }).data;
  return (
    <section className={styles['verdict']} data-tone={passed ? 'done' : 'late'}>
      <h2>{t(passed ? 'outcome.passed' : 'outcome.failed')}</h2>
      <p className="num">{t('outcome.score', { reached, total, percent: percent ?? 0, pass: passPercent })}</p>
      {plan.leadsToDuty && <p>{t(passed ? 'outcome.means' : 'outcome.meansFailed')}</p>}
      {validUntil !== null && <p>{t('outcome.validUntil', { time: timeOf(validUntil, 'day') })}</p>}
      {!passed && nextId === null && <p>{t('outcome.noMore')}</p>}
      {nextId !== null && (
        <p>
          {next && t('outcome.nextFrom', { time: timeOf(next.startsFrom) })}{' '}
          <Link to="/exams/$id" params={{ id: nextId }}>
            {t('sitting.next')}
          </Link>
        </p>
      )}
    </section>
  );
}

function ByTopic({ sitting: { byTopic, topics } }: { readonly sitting: Sitting }) {
  const { t } = useTranslation('exams');
  const nameOf = useTopicName(topics);
  return (
    <Section title={t('outcome.byTopic')} flush>
      <table className={styles['table']}>
        <tbody>
          {byTopic.map((one) => (
            <tr key={one.topic}>
              <td>{nameOf(one.topic)}</td>
              <td className="num">
                {one.reached}/{one.total}
              </td>
              <td className="num" data-tone={one.reached === one.total ? 'done' : undefined}>
                {percentOf(one)}%
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** When, how long, by whom it was marked, and how often it was left. */
export function About({ sitting }: { readonly sitting: Sitting }) {
  const { t } = useTranslation('exams');
  const timeOf = useTimeText();
  const { state, startedAt, endedAt, endedBy, markedByName, assignedByName, clockChanged, absences } = sitting;
  return (
    <Section title={t('sitting.facts')}>
      <Facts columns={1}>
        <Fact label={t('sitting.began')}>
          <Time at={startedAt} />
        </Fact>
        <Fact label={t('sitting.ended')}>
          <Time at={endedAt} /> {endedBy !== '' && t(`endedBy.${endedBy}`)}
        </Fact>
        <Fact label={t('sitting.assignedBy')}>{assignedByName}</Fact>
        {isOver(state) && <Fact label={t('result.examiner')}>{markedByName || t('sheet.markedByApp')}</Fact>}
        {absences.length > 0 && (
          <Fact label={t('sitting.away')}>
            {absences.map(({ from, to, told }) => (
              <div key={from}>
                {t(told ? 'sitting.awayTold' : 'sitting.awaySilent', {
                  from: timeOf(from, 'time'),
                  to: timeOf(to, 'time'),
                })}
              </div>
            ))}
          </Fact>
        )}
        {clockChanged && (
          <Fact label={t('sheet.clock')}>
            <StateTag tone="soon">{t('sitting.clockChanged')}</StateTag>
            <div className="faint">{t('sitting.clockChangedText')}</div>
          </Fact>
        )}
      </Facts>
    </Section>
  );
}
