import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Summary } from '../../../../shared/contract/summaries.ts';
import { queries } from '../../../api/client.ts';
import { saveFile } from '../../../components/files.ts';
import { PaperActs } from '../../../components/PaperActs.tsx';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { Section } from '../../../components/Section.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useProblemText } from '../../../components/useProblemText.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import styles from '../summaries.module.css';
import { SheetPanel } from './SheetPanel.tsx';

interface SummaryActsProps {
  readonly summary: Summary;
  /** Saves what is typed. */
  readonly beforePrint?: () => Promise<number | null>;
}

/** Paper, spreadsheet, a correction, and the versions that there are. */
export function SummaryActs({ summary, beforePrint }: SummaryActsProps) {
  const { t } = useTranslation('summaries');
  const language = useLanguage();
  const navigate = useNavigate();
  const textOf = useProblemText();
  const [asked, setAsked] = useState<'sheet' | 'correct' | null>(null);
  const close = () => setAsked(null);
  const { id, version, may } = summary;
  const excel = useMutation(
    queries.summaries.excel.mutationOptions({
      onSuccess: saveFile,
      onError: (error) => toast('late', textOf(error)),
    }),
  );
  const correct = useMutation(
    queries.summaries.correct.mutationOptions({
      onSuccess: (next) => void navigate({ to: '/summaries/$id', params: { id: next.id } }),
    }),
  );
  const print = async (then: () => void) => {
    await beforePrint?.();
    then();
  };
  return (
    <div className={styles['side']}>
      <PaperActs
        words={{ print: t('page.print'), excel: t('page.excel') }}
        making={excel.isPending}
        onPrint={() => void print(() => setAsked('sheet'))}
        onExcel={() => void print(() => excel.mutate({ id, language }))}
      />
      {may.correct && <Button onClick={() => setAsked('correct')}>{t('page.correct')}</Button>}
      <Versions summary={summary} />
      {asked === 'sheet' && <SheetPanel summary={summary} onClose={close} />}
      {asked === 'correct' && (
        <ReasonPanel
          title={t('page.correct')}
          text={t('page.correctText')}
          act={t('page.correct')}
          busy={correct.isPending}
          error={correct.error}
          onReason={(reason) => correct.mutate({ id, version, reason })}
          onClose={close}
        />
      )}
    </div>
  );
}

function Versions({ summary: { id, versions } }: { readonly summary: Summary }) {
  const { t } = useTranslation('summaries');
  if (versions.length < 2) return null;
  return (
    <Section title={t('page.versions')}>
      <ul className={styles['list']}>
        {versions.map((one) => (
          <li key={one.id}>
            {one.id === id ? (
              <b>{t('revision', { revision: one.revision })}</b>
            ) : (
              <Link to="/summaries/$id" params={{ id: one.id }}>
                {t('revision', { revision: one.revision })}
              </Link>
            )}{' '}
            {t(`state.${one.state}`)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
