import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DepartmentRequest } from '../../../../shared/contract/requests.ts';
import { isOver } from '../../../../shared/domain/requests/request.ts';
import { queries } from '../../../api/client.ts';
import { useAct } from '../../../api/in-turn.ts';
import { useMay, usePerson } from '../../../api/session.ts';
import { CardAct } from '../../../components/CardAct.tsx';
import styles from '../../../components/cards.module.css';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { AnswerPanel } from './AnswerPanel.tsx';
import { SendBackPanel, WithdrawPanel } from './BackPanels.tsx';

const panels = { answer: AnswerPanel, sendBack: SendBackPanel, withdraw: WithdrawPanel } as const;
type PanelName = keyof typeof panels;

interface RequestActsProps {
  readonly request: DepartmentRequest;
  readonly withKeys: boolean;
}

/** The next step of whoever looks: acknowledge and answer, or judge the answer. */
export function RequestActs({ request, withKeys }: RequestActsProps) {
  const { t } = useTranslation('requests');
  const leads = useMay()('tasks.team');
  const [shown, setShown] = useState<PanelName | null>(null);
  const acknowledge = useAct(queries.requests.acknowledge.mutationOptions());
  const accept = useAct(queries.requests.accept.mutationOptions());
  const { id, version, state, mine, kind, fromId } = request;
  const asks = fromId === usePerson()?.id || mine === 'asker';
  const answers = (mine === 'answerer' || leads) && state !== 'answered';
  const judges = (asks || leads) && state === 'answered';
  const panel = (name: PanelName, keys: string, first = false) => (
    <CardAct label={t(`do.${name}`)} keys={keys} withKeys={withKeys} first={first} onAct={() => setShown(name)} />
  );
  const Panel = shown && panels[shown];
  if (isOver(state)) return null;
  return (
    <div className={styles['acts']}>
      {answers && state === 'asked' && (
        <CardAct
          label={t('do.acknowledge')}
          keys="g"
          withKeys={withKeys}
          first={kind === 'request'}
          busy={acknowledge.isPending}
          onAct={() => acknowledge.mutate({ id, version })}
        />
      )}
      {answers && panel('answer', 'a', state === 'acknowledged' || kind !== 'request')}
      {judges && (
        <CardAct
          label={t('do.accept')}
          keys="v"
          withKeys={withKeys}
          first
          busy={accept.isPending}
          onAct={() => accept.mutate({ id, version })}
        />
      )}
      {judges && panel('sendBack', 'b')}
      {asks && state !== 'answered' && panel('withdraw', 'w')}
      <ProblemNote error={acknowledge.error ?? accept.error} />
      {Panel && <Panel request={request} onClose={() => setShown(null)} />}
    </div>
  );
}
