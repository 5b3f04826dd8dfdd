import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '../../../../shared/contract/report-schemas.ts';
import { AlsoHere } from '../../../components/AlsoHere.tsx';
import { MergeNews } from '../../../components/MergeNews.tsx';
import { MergeQuestions } from '../../../components/MergeQuestions.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { useOtherName } from '../../../components/useOthersHere.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import { ClockAside } from './ClockAside.tsx';
import type { FormPart } from './fields.tsx';
import { FormActs } from './FormActs.tsx';
import { FactsSection, GoodsSection, PersonSection, WhatSection } from './FormSections.tsx';
import { goToPath, walkForm } from './form-walk.ts';
import styles from './form.module.css';
import { useReportWords } from './useReportWords.ts';
import { PicturesSection } from './PicturesSection.tsx';
import { useFiling } from './useFiling.ts';
import { useFormIssues } from './useFormIssues.ts';
import { type DraftStart, useReportDraft } from './useReportDraft.ts';

interface ReportFormProps {
  readonly start: DraftStart;
  /** The draft as the records have it; `null` of a new report. */
  readonly draft: Report | null;
  /** It is in the records from now on. */
  readonly onKept: (id: string) => void;
}

const letters: Readonly<Record<string, string>> = { w: 'orderId', s: 'facts', p: 'person', g: 'goods' };

/** F4: KF-01 on one page, with the clock that runs beside it. */
export function ReportForm({ start, draft, onKept }: ReportFormProps) {
  const { t } = useTranslation('exceptionReports');
  const root = useRef<HTMLDivElement>(null);
  const kept = useReportDraft(start);
  const issues = useFormIssues(kept.form, kept.knownAt);
  const { put, know, id } = kept;
  const words = useReportWords();
  const name = useOtherName('report', id);
  const filing = useFiling({ kept, issues, onWrong: (paths) => goToPath(root.current, ...paths) });
  useEffect(() => {
    if (id !== null && id !== start.id) onKept(id);
  }, [id, start.id, onKept]);
  useEffect(() => {
    // With the order known the cursor waits where the telling begins.
    goToPath(root.current, start.form.orderId === null ? 'orderId' : 'foundBy');
  }, [start]);
  useShortcut('alt+w, alt+s, alt+p, alt+g', ({ code }) =>
    goToPath(root.current, letters[code.replace('Key', '').toLowerCase()] ?? ''),
  );
  const part: FormPart = {
    form: kept.form,
    issues,
    put: (patch) => {
      put(patch);
      issues.changed(Object.keys(patch));
    },
  };
  const onKnown = (at: number) => {
    know(at);
    issues.changed(['knownAt']);
  };
  return (
    <>
      <PageHeader
        title={t(draft ? 'form.draftTitle' : 'form.newTitle')}
        back="/reports"
        sub={
          <>
            {draft?.state === 'waiting' && (
              <StateTag tone="waiting">{t('form.waiting', { name: draft.authorName })}</StateTag>
            )}
            <AlsoHere kind="report" id={kept.id} doing="changing" />
          </>
        }
        actions={<FormActs kept={kept} draft={draft} filing={filing} />}
      />
      {draft?.returnReason && (
        <p className={styles['returned']}>{t('form.returned', { reason: draft.returnReason })}</p>
      )}
      <MergeQuestions {...words} questions={kept.questions} name={name} onSettle={kept.settle} />
      <MergeNews {...words} news={kept.news} name={name} onClose={kept.read} />
      <div className={styles['columns']}>
        <div ref={root} className={styles['form']} role="form" aria-label={t('form.title')} onKeyDown={walkForm}>
          <WhatSection {...part} knownAt={kept.knownAt} onKnown={onKnown} />
          <FactsSection {...part} />
          <PersonSection {...part} />
          <GoodsSection {...part} />
          <PicturesSection id={id} onBegin={() => void kept.save(true)} />
        </div>
        <ClockAside knownAt={kept.knownAt} form={kept.form} />
      </div>
    </>
  );
}
