import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../../../../shared/contract/claims.ts';
import { judgeDecision } from '../../../../shared/domain/claims/decision.ts';
import { claimKinds, responsibleParties } from '../../../../shared/domain/claims/values.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { formatFen } from '../../../../shared/lib/money.ts';
import { queries } from '../../../api/client.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { useAct } from '../../../api/in-turn.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { ChoiceInput, PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import styles from '../claims.module.css';
import { Shares } from './Shares.tsx';
import { decisionOf, type TypedDecision, typedOf } from './typed-decision.ts';

interface DecidePanelProps {
  readonly claim: Claim;
  readonly onClose: () => void;
}

/** How it is handled, whose doing it was, and who bears how much: the shares are the whole to the fen. */
export function DecidePanel(props: DecidePanelProps) {
  const { t } = useTranslation('claims');
  return (
    <SidePanel title={t('decide.title')} wide onClose={props.onClose}>
      <DecideForm {...props} />
    </SidePanel>
  );
}

function DecideForm(props: DecidePanelProps) {
  const { t } = useTranslation('claims');
  const { typed, change, wrong, submit, decision, busy, error } = useDecision(props);
  const total = decision.compensation + decision.penalty;
  const amount = (name: 'compensation' | 'penalty') => (
    <TextInput
      label={t(`decide.${name}`)}
      value={typed[name]}
      most={20}
      wrong={wrong(name)}
      onValue={(value) => change({ [name]: value })}
    />
  );
  return (
    <PanelForm act={t('do.decide')} busy={busy} error={error} onSubmit={submit}>
      <FieldGrid columns={2}>
        <ChoiceInput
          label={t('decide.kind')}
          value={typed.kind}
          names={claimKinds}
          text={(kind) => t(`kind.${kind}`)}
          wrong={wrong('kind')}
          onValue={(kind) => change({ kind })}
        />
        <ChoiceInput
          label={t('decide.party')}
          value={typed.party}
          names={responsibleParties}
          text={(party) => t(`party.${party}`)}
          wrong={wrong('party')}
          onValue={(party) => change({ party })}
        />
        {amount('compensation')}
        {amount('penalty')}
      </FieldGrid>
      {total > 0 && <Shares shares={typed.shares} wrong={wrong} onChange={(shares) => change({ shares })} />}
      <p className={styles['sum']} role="status">
        {t('decide.total', {
          total: formatFen(total),
          shared: formatFen(decision.shares.reduce((sum, { fen }) => sum + fen, 0)),
        })}
      </p>
      {wrong('shares') && (
        <p className={styles['wrong']} role="alert">
          {wrong('shares')}
        </p>
      )}
      <TextInput
        label={t('decide.text')}
        value={typed.text}
        most={2_000}
        rows={3}
        required
        wrong={wrong('text')}
        onValue={(text) => change({ text })}
      />
    </PanelForm>
  );
}

function useDecision({ claim, onClose }: DecidePanelProps) {
  const { t } = useTranslation('claims');
  const translate = useTranslate();
  const [typed, setTyped] = useState<TypedDecision>(() => typedOf(claim));
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const send = useAct(
    queries.claims.decide.mutationOptions({
      onSuccess: () => {
        toast('done', t('decide.done'));
        onClose();
      },
      onError: (error) => setIssues(problemOf(error).issues),
    }),
  );
  const decision = decisionOf(typed);
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    const { id, version } = claim;
    const { party } = typed;
    const found = [
      ...judgeDecision(decision),
      ...(party === '' ? [{ path: 'party', code: 'claims.partyMissing' }] : []),
    ];
    setIssues(found);
    if (party !== '' && found.length === 0 && !send.isPending) {
      send.mutate({ id, version, ...decision, shares: [...decision.shares], party });
    }
  };
  useShortcut('ctrl+enter', () => submit());
  return {
    typed,
    decision,
    submit,
    change: (patch: Partial<TypedDecision>) => {
      setTyped({ ...typed, ...patch });
      setIssues([]);
    },
    wrong: (path: string) => {
      const issue = issues.find((one) => one.path === path);
      return issue && issueText(issue, translate);
    },
    busy: send.isPending,
    error: issues.length > 0 ? null : send.error,
  };
}
