import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandingRow } from '../../../shared/contract/standing.ts';
import { isOnDuty } from '../../../shared/domain/people/standing.ts';
import { api, queries } from '../../api/client.ts';
import { useMay, usePerson } from '../../api/session.ts';
import { CardAct } from '../../components/CardAct.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { ReasonPanel } from '../../components/ReasonPanel.tsx';
import { Section } from '../../components/Section.tsx';
import { Time } from '../../components/Time.tsx';
import { toast } from '../../components/toasts.tsx';
import { usePersonName } from '../../components/usePersonName.ts';
import styles from './standing.module.css';

type Decision = 'suspend' | 'resume' | 'takeOver';

const keysOf: Readonly<Record<Decision, string>> = { suspend: 's', resume: 's', takeOver: 'e' };

/** One person: what may be decided about him, and how he came to where he is. */
export function StandingSide({ row }: { readonly row: StandingRow }) {
  const nameOf = usePersonName();
  const [asking, setAsking] = useState<Decision | null>(null);
  return (
    <Section title={nameOf(row)}>
      <Acts row={row} onAsk={setAsking} />
      <History row={row} />
      {asking && <Asking row={row} decision={asking} onClose={() => setAsking(null)} />}
    </Section>
  );
}

function Acts({ row, onAsk }: { readonly row: StandingRow; readonly onAsk: (decision: Decision) => void }) {
  const { t } = useTranslation('standing');
  const may = useMay();
  const own = usePerson()?.id === row.userId;
  if (!may('standing.decide')) return null;
  if (own) return <p className="faint">{t('side.own')}</p>;
  const { state } = row.standing;
  const possible: Decision[] = [
    ...(state === 'suspended' ? (['resume'] as const) : isOnDuty({ state }) ? [] : (['takeOver'] as const)),
    ...(state === 'suspended' ? [] : (['suspend'] as const)),
  ];
  return (
    <div className={styles['acts']}>
      {possible.map((decision, at) => (
        <CardAct
          key={decision}
          label={t(`act.${decision}`)}
          keys={keysOf[decision]}
          withKeys
          first={at === 0 && decision !== 'suspend'}
          onAct={() => onAsk(decision)}
        />
      ))}
    </div>
  );
}

interface AskingProps {
  readonly row: StandingRow;
  readonly decision: Decision;
  readonly onClose: () => void;
}

function Asking({ row: { userId, version, ...names }, decision, onClose }: AskingProps) {
  const { t } = useTranslation('standing');
  const name = usePersonName()(names);
  const decide = useMutation({
    mutationFn: (reason: string) => api.standing[decision]({ userId, version, reason }),
    onSuccess: () => {
      toast('done', t(`done.${decision}`, { name }));
      onClose();
    },
  });
  return (
    <ReasonPanel
      title={t(`ask.${decision}`, { name })}
      text={t(`askText.${decision}`)}
      act={t(`act.${decision}`)}
      danger={decision === 'suspend'}
      busy={decide.isPending}
      error={decide.error}
      onReason={(reason) => decide.mutate(reason)}
      onClose={onClose}
    />
  );
}

function History({ row: { userId } }: { readonly row: StandingRow }) {
  const { t } = useTranslation('standing');
  const history = useQuery(queries.standing.history.queryOptions({ input: { userId } }));
  return (
    <>
      <ProblemNote error={history.error} onRetry={() => void history.refetch()} />
      {history.data?.length === 0 && <p className="faint">{t('side.noHistory')}</p>}
      <ol className={styles['history']} aria-label={t('side.history')}>
        {history.data?.map(({ seq, at, by, what, text, until }) => (
          <li key={seq}>
            <b>{t(`what.${what}`)}</b>{' '}
            <small>
              <Time at={at} show="full" /> {by}
            </small>
            {text !== '' && <p>{text}</p>}
            {what === 'passed' && until !== null && (
              <p>
                {t('side.until')} <Time at={until} show="full" />
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
