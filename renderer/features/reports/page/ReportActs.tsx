import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkReport } from '../../../../shared/contract/reports.ts';
import { api, queries } from '../../../api/client.ts';
import { saveFile } from '../../../components/files.ts';
import { SendOutlined } from '../../../components/icons.tsx';
import { PaperActs } from '../../../components/PaperActs.tsx';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { Section } from '../../../components/Section.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useProblemText } from '../../../components/useProblemText.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { LanguageSheetPanel } from '../../printing/public.ts';
import styles from '../reports.module.css';
import { SendPanel } from './SendPanel.tsx';

interface ReportActsProps {
  readonly report: WorkReport;
  /** Saves what is typed. */
  readonly beforePrint?: () => Promise<number | null>;
}

/** Paper, spreadsheet, to the customer, a correction, and the versions that there are. */
export function ReportActs({ report, beforePrint }: ReportActsProps) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const textOf = useProblemText();
  const [asked, setAsked] = useState<'sheet' | 'correct' | 'send' | null>(null);
  const close = () => setAsked(null);
  const { id, version, may, kind, period, sentAt } = report;
  const excel = useMutation(
    queries.reports.excel.mutationOptions({ onSuccess: saveFile, onError: (error) => toast('late', textOf(error)) }),
  );
  const print = async (then: () => void) => {
    await beforePrint?.();
    then();
  };
  return (
    <div className={styles['side']}>
      {may.send && (
        <Button type={sentAt === null ? 'primary' : 'default'} icon={<SendOutlined />} onClick={() => setAsked('send')}>
          {t(sentAt === null ? 'page.send' : 'page.sendAgain')}
        </Button>
      )}
      <PaperActs
        words={{ print: t('page.print'), excel: t('page.excel') }}
        making={excel.isPending}
        onPrint={() => void print(() => setAsked('sheet'))}
        onExcel={() => void print(() => excel.mutate({ id, language }))}
      />
      {may.correct && <Button onClick={() => setAsked('correct')}>{t('page.correct')}</Button>}
      <Versions report={report} />
      {asked === 'sheet' && (
        <LanguageSheetPanel
          title={t('page.print')}
          sheet={`${t(`kind.${kind}`)} ${period} ${version}`}
          words={{ choose: t('page.language'), both: t('page.both') }}
          load={(wanted) => api.reports.pdf({ id, language: wanted })}
          onClose={close}
        />
      )}
      {asked === 'send' && <SendPanel report={report} onClose={close} />}
      {asked === 'correct' && <Correcting report={report} onClose={close} />}
    </div>
  );
}

interface CorrectingProps {
  readonly report: WorkReport;
  readonly onClose: () => void;
}

function Correcting({ report: { id, version }, onClose }: CorrectingProps) {
  const { t } = useTranslation('reports');
  const navigate = useNavigate();
  const correct = useMutation(
    queries.reports.correct.mutationOptions({
      onSuccess: (next) => void navigate({ to: '/work-reports/$id', params: { id: next.id } }),
    }),
  );
  return (
    <ReasonPanel
      title={t('page.correct')}
      text={t('page.correctText')}
      act={t('page.correct')}
      busy={correct.isPending}
      error={correct.error}
      onReason={(reason) => correct.mutate({ id, version, reason })}
      onClose={onClose}
    />
  );
}

function Versions({ report: { id, versions, files } }: Pick<ReportActsProps, 'report'>) {
  const { t } = useTranslation('reports');
  return (
    <>
      {files.length > 0 && (
        <Section title={t('page.files')}>
          <ul className={styles['list']}>
            {files.map((file) => (
              <li key={file.id}>{file.name}</li>
            ))}
          </ul>
        </Section>
      )}
      {versions.length > 1 && (
        <Section title={t('page.versions')}>
          <ul className={styles['list']}>
            {versions.map((one) => (
              <li key={one.id}>
                {one.id === id ? (
                  <b>{t('revision', { revision: one.revision })}</b>
                ) : (
                  <Link to="/work-reports/$id" params={{ id: one.id }}>
                    {t('revision', { revision: one.revision })}
                  </Link>
                )}{' '}
                {t(`state.${one.state}`)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
