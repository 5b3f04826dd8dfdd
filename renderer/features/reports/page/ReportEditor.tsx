import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorkReport } from '../../../../shared/contract/reports.ts';
import { isForCustomer } from '../../../../shared/domain/reports/values.ts';
import {
  mergeReport,
  reportLimits,
  type ReportWriting,
  writtenParts,
} from '../../../../shared/domain/reports/writing.ts';
import { api, queries } from '../../../api/client.ts';
import { problemOf } from '../../../api/errors.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useKeptWriting } from '../../../components/useKeptWriting.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../reports.module.css';
import { CaseFields } from './CaseFields.tsx';
import { PartField } from './PartField.tsx';
import { ReportActs } from './ReportActs.tsx';

/** The author's words, kept as typed; handed in with Ctrl+Enter. */
export function ReportEditor({ report }: { readonly report: WorkReport }) {
  const { t } = useTranslation('reports');
  const { id, kind, state, answer, may, cases } = report;
  const kept = useKeptWriting<ReportWriting>(report, {
    send: ({ version, writing }) =>
      api.reports.save({ id, version, writing: { ...writing, cases: writing.cases.map((one) => ({ ...one })) } }),
    merge: mergeReport,
    conflict: 'reports.changedMeanwhile',
    writtenIn: ['draft', 'returned'],
  });
  const submit = useMutation(
    queries.reports.submit.mutationOptions({ onSuccess: () => toast('done', t('page.submitted')) }),
  );
  const send = async () => {
    if (submit.isPending) return;
    const version = await kept.save();
    if (version !== null) submit.mutate({ id, version });
  };
  useShortcut('ctrl+enter', () => void send());
  useShortcut('ctrl+s', () => void kept.save());
  const issues = submit.error ? problemOf(submit.error).issues : [];
  return (
    <div>
      <Section title={t('page.words')}>
        <div className={styles['side']}>
          {state === 'returned' && (
            <p data-tone="soon" className={styles['note']}>
              {t('page.answer')}: {answer}
            </p>
          )}
          {isForCustomer(kind) && <p className="faint">{t('hint.customer')}</p>}
          {writtenParts[kind].map((part) => (
            <PartField
              key={part}
              path={part}
              label={
                isForCustomer(kind) && (part === 'highlights' || part === 'plan')
                  ? t(`customerPart.${part}`)
                  : t(`part.${part}`)
              }
              hint={t(`hint.${part}`)}
              value={kept.writing[part]}
              most={reportLimits.text}
              issues={issues}
              onChange={(text) => kept.change({ [part]: text })}
            />
          ))}
          {isForCustomer(kind) && (
            <CaseFields
              cases={cases}
              writing={kept.writing}
              issues={issues}
              onCases={(written) => kept.change({ cases: written })}
            />
          )}
          <p role="status" className="faint">
            {t(`page.${kept.state}`)}
          </p>
          {kept.merged && <p data-tone="soon">{t('page.merged')}</p>}
          {!may.submit && <p className="faint">{t('page.notOver')}</p>}
          <ProblemNote error={kept.error} onRetry={() => void kept.save()} />
          <ProblemNote error={submit.error} />
          <Button type="primary" loading={submit.isPending} onClick={() => void send()}>
            {t('page.submit')} <Kbd keys="ctrl+enter" onColour />
          </Button>
        </div>
      </Section>
      <ReportActs report={report} beforePrint={kept.save} />
    </div>
  );
}
