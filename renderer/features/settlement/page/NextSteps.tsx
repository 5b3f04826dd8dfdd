import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../shared/contract/settlement-schemas.ts';
import { api, queries } from '../../../api/client.ts';
import { useAct } from '../../../api/in-turn.ts';
import { useMay } from '../../../api/session.ts';
import { saveFile } from '../../../components/files.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import type { StatementTab } from '../search.ts';
import { useTaken } from '../useTaken.ts';
import type { OnAsk } from './asked.ts';
import { IssueList } from './IssueList.tsx';
import styles from './page.module.css';
import { dueStep, firstOpen, keyOf, type Step, stepsOf } from './steps.ts';

interface NextStepsProps {
  readonly statement: Statement;
  /** The one that was chosen among several. */
  readonly dispute: string | undefined;
  readonly onAsk: OnAsk;
  readonly onTab: (tab: StatementTab) => void;
}

/** What can be done now, what is due first on top and by Ctrl+Enter. */
export function NextSteps({ statement, dispute, onAsk, onTab }: NextStepsProps) {
  const { t } = useTranslation('settlement');
  const may = useMay();
  const { run, busy, error } = useSteps(statement, dispute, onAsk);
  const steps = stepsOf(statement, may('settlement.cs'));
  const first = dueStep(steps);
  useShortcut('ctrl+enter', () => first && run(first), { enabled: first !== undefined });
  return (
    <Section title={t('page.next')}>
      <div className={styles['stack']}>
        {first === undefined && <p className={styles['none']}>{t('page.nothingNow')}</p>}
        {steps.map((step) => (
          <StepButton
            key={step}
            label={t(`do.${step}`)}
            keys={keyOf[step]}
            first={step === first}
            busy={busy === step}
            onDo={() => run(step)}
          />
        ))}
        <ProblemNote error={error} />
        <IssueList statement={statement} error={error} onTab={onTab} />
        <StepButton label={t('do.preview')} keys="p" onDo={() => onAsk({ act: 'preview' })} />
        <Excel statement={statement} />
      </div>
    </Section>
  );
}

const direct = ['drop', 'submit', 'refresh', 'review', 'askInvoice'] as const;
type Direct = (typeof direct)[number];

interface Acted {
  readonly step: Direct;
  readonly id: string;
  readonly version: number;
}

function useSteps(statement: Statement, disputeId: string | undefined, onAsk: OnAsk) {
  const { t } = useTranslation('settlement');
  const taken = useTaken();
  const navigate = useNavigate();
  const { id, version, customerId, month } = statement;
  // Right after a line of one's own was saved the screen may still show the version of before.
  const act = useAct({
    mutationFn: ({ step, ...held }: Acted): Promise<Statement | void> => {
      const { statements, invoices } = api.settlement;
      switch (step) {
        case 'drop':
          return statements.drop(held);
        case 'submit':
          return statements.submit(held);
        case 'refresh':
          return statements.draft({ customerId, month });
        case 'review':
          return statements.review(held);
        case 'askInvoice':
          return invoices.ask(held);
      }
    },
    onSuccess: (answer, { step }) => {
      if (answer) taken(answer);
      else void navigate({ to: '/settlement' });
      toast('done', t(`done.${step}`));
    },
  });
  const run = (step: Step) => {
    const now = direct.find((one) => one === step);
    if (now) {
      if (!act.isPending) act.mutate({ step: now, id, version });
    } else if (step === 'dispute') onAsk({ act: 'dispute', orderId: null });
    else if (step === 'endDispute') {
      const dispute = firstOpen(statement.disputes, disputeId);
      if (dispute) onAsk({ act: 'endDispute', dispute });
    } else onAsk({ act: step as Exclude<Step, Direct | 'dispute' | 'endDispute'> });
  };
  return { run, busy: act.isPending ? act.variables.step : null, error: act.error };
}

function Excel({ statement: { id } }: { readonly statement: Statement }) {
  const { t } = useTranslation('settlement');
  const excel = useMutation(queries.settlement.statements.excel.mutationOptions({ onSuccess: saveFile }));
  return (
    <>
      <StepButton
        label={t('do.excel')}
        keys="e"
        busy={excel.isPending}
        onDo={() => excel.mutate({ id, language: null })}
      />
      <ProblemNote error={excel.error} />
    </>
  );
}

interface StepButtonProps {
  readonly label: string;
  readonly keys: string;
  readonly first?: boolean;
  readonly busy?: boolean;
  readonly onDo: () => void;
}

function StepButton({ label, keys, first = false, busy = false, onDo }: StepButtonProps) {
  useShortcut(keys, onDo, { inFields: false, enabled: !busy });
  return (
    <Button
      block
      type={first ? 'primary' : 'default'}
      loading={busy}
      onClick={onDo}
      aria-keyshortcuts={keys.toUpperCase()}
      className={styles['step'] ?? ''}
    >
      {label} <Kbd keys={first ? 'ctrl+enter' : keys} onColour={first} />
    </Button>
  );
}
