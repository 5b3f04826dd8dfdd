import { useTranslation } from 'react-i18next';
import type { OrderDraft } from '../../../shared/contract/orders.ts';
import { Kbd } from '../../components/Kbd.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Section } from '../../components/Section.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { ConfirmationForm } from './ConfirmationForm.tsx';
import { ConfirmedLine } from './ConfirmedLine.tsx';
import styles from './intake.module.css';
import { OrderPaper } from './OrderPaper.tsx';
import type { Intake } from './useIntake.ts';

interface ConfirmationPanelProps {
  readonly draft: OrderDraft;
  readonly intake: Intake;
}

/** 1.2.1, 1.2.3: who of the customer confirmed the order as it reads now, how and when; with the paper it came on. */
export function ConfirmationPanel({ draft, intake }: ConfirmationPanelProps) {
  const { t } = useTranslation('intake');
  const { standing, error } = intake;
  if (!standing) return <ProblemNote error={error} />;
  const { channel } = draft.form;
  const { state, newest } = standing.confirmation;
  const calledBack = channel !== 'fax' || newest?.way === 'phone';
  const open = state === 'open' || state === 'stale' || (state === 'fresh' && !calledBack);
  return (
    <div className={styles['confirmation']} data-paper={channel === 'marketing' ? undefined : channel}>
      <Section
        title={t(channel === 'fax' ? 'confirmation.titleFax' : 'confirmation.title')}
        actions={state === 'stale' && <StateTag tone="soon">{t('confirmation.stale')}</StateTag>}
      >
        {newest && (state !== 'agreed' || !open) && <ConfirmedLine confirmation={newest} stale={open} />}
        {state === 'agreed' && !newest && <p className={styles['note']}>{t('confirmation.unchanged')}</p>}
        {open && <ConfirmationForm key={standing.fingerprint} draft={draft} intake={intake} />}
        {!open && (
          <div data-all-read tabIndex={-1} role="status" className={styles['note']}>
            {t(standing.complete ? 'confirmation.done' : 'confirmation.paperMissing')}{' '}
            {standing.complete && <Kbd keys="ctrl+enter" />}
          </div>
        )}
      </Section>
      <OrderPaper channel={channel} standing={standing} draftId={draft.id} />
    </div>
  );
}
