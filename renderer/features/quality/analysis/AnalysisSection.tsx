import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Analysis, QualityCase } from '../../../../shared/contract/quality-schemas.ts';
import { queries } from '../../../api/client.ts';
import { useAct } from '../../../api/in-turn.ts';
import { useMay } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { Section } from '../../../components/Section.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../quality.module.css';
import { AnalysisTag } from '../tags.tsx';
import { AnalysisEditor } from './AnalysisEditor.tsx';
import { AnalysisReading } from './AnalysisReading.tsx';
import { Approval } from './Approval.tsx';
import { Decide } from './Decide.tsx';

/** The analysis of an accident: begun, written, signed by those whom the manual names (4.3.1.9). */
export function AnalysisSection({ known }: { readonly known: QualityCase }) {
  const { t } = useTranslation('quality');
  const may = useMay();
  const [shown, setShown] = useState(false);
  const begin = useAct(queries.quality.analysis.begin.mutationOptions({ onSuccess: () => setShown(true) }));
  const form = known.analysisForm;
  const begins = may('quality.work') && form === null && known.stage !== 'closed';
  const show = () => {
    if (form) setShown(true);
    else if (begins && !begin.isPending) begin.mutate({ id: known.id });
  };
  useShortcut('n', show, { enabled: begins || form !== null, inFields: false });
  return (
    <Section title={t('analysis.title')} actions={form && <AnalysisTag state={form.state} />}>
      <div className={styles['stack']}>
        {form === null && <p className={styles['none']}>{t('analysis.none')}</p>}
        {(begins || form) && (
          <div className={styles['acts']}>
            <Button onClick={show} loading={begin.isPending} aria-keyshortcuts="N">
              {t(form === null ? 'analysis.begin' : writes(form) ? 'analysis.write' : 'analysis.read')} <Kbd keys="n" />
            </Button>
            {form && form.revision > 1 && <span>{t('analysis.revision', { revision: form.revision })}</span>}
          </div>
        )}
        <ProblemNote error={begin.error} />
        {form && form.reason && <p className={styles['warning']}>{t('analysis.because', { reason: form.reason })}</p>}
        {form && <Decide known={known} analysis={form} />}
        {form && <Approval analysis={form} />}
        {form && form.state !== 'draft' && form.mayWrite && <Reopen known={known} analysis={form} />}
      </div>
      {shown && form && (
        <SidePanel title={`${t('analysis.title')} ${known.number}`} wide onClose={() => setShown(false)}>
          {writes(form) ? (
            <AnalysisEditor key={form.revision} id={known.id} analysis={form} onDone={() => setShown(false)} />
          ) : (
            <AnalysisReading analysis={form} />
          )}
        </SidePanel>
      )}
    </Section>
  );
}

function writes({ state, mayWrite }: Analysis): boolean {
  return state === 'draft' && mayWrite;
}

interface ReopenProps {
  readonly known: QualityCase;
  readonly analysis: Analysis;
}

/** A changed analysis is the next revision, which everybody signs anew. */
function Reopen({ known: { id }, analysis: { version, state } }: ReopenProps) {
  const { t } = useTranslation('quality');
  const [asked, setAsked] = useState(false);
  const reopen = useAct(queries.quality.analysis.reopen.mutationOptions({ onSuccess: () => setAsked(false) }));
  return (
    <div>
      <Button onClick={() => setAsked(true)}>{t('analysis.reopen')}</Button>
      {asked && (
        <ReasonPanel
          title={t('analysis.reopen')}
          text={t('analysis.reopenText')}
          warning={state === 'approved' ? t('analysis.reopenApproved') : undefined}
          act={t('analysis.reopen')}
          busy={reopen.isPending}
          error={reopen.error}
          onReason={(reason) => reopen.mutate({ id, version, reason })}
          onClose={() => setAsked(false)}
        />
      )}
    </div>
  );
}
