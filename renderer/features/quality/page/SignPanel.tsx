import { useTranslation } from 'react-i18next';
import type { QualityCase } from '../../../../shared/contract/quality-schemas.ts';
import { judgeStage } from '../../../../shared/domain/quality/case.ts';
import {
  causeCategories,
  type CauseCategory,
  responsibleParties,
  type ResponsibleParty,
  type SignedStage,
} from '../../../../shared/domain/quality/values.ts';
import { queries } from '../../../api/client.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { ChoiceInput, PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { usePanelForm } from '../../../components/usePanelForm.ts';
import styles from '../quality.module.css';
import { useThenFresh } from '../useThenFresh.ts';

interface SignPanelProps {
  readonly known: QualityCase;
  readonly stage: SignedStage;
  readonly onClose: () => void;
}

/** What was found at a stage, signed with one's name. */
export function SignPanel(props: SignPanelProps) {
  const { t } = useTranslation('quality');
  return (
    <SidePanel title={t('do.sign', { stage: t(`stage.${props.stage}`) })} onClose={props.onClose}>
      <SignForm {...props} />
    </SidePanel>
  );
}

interface Typed extends Readonly<Record<string, string>> {
  readonly text: string;
  readonly category: CauseCategory | '';
  readonly party: ResponsibleParty | '';
}

function SignForm(props: SignPanelProps) {
  const { t } = useTranslation('quality');
  const { stage } = props;
  const { values, put, wrong, submit, busy, error } = useSign(props);
  return (
    <PanelForm act={t('sign.yes')} busy={busy} error={error} onSubmit={submit}>
      <p className={styles['hint']}>{t(`sign.hint.${stage}`)}</p>
      {stage === 'cause' && (
        <FieldGrid columns={2}>
          <ChoiceInput
            label={t('sign.category')}
            value={values.category}
            names={causeCategories}
            text={(category) => t(`category.${category}`)}
            wrong={wrong('category')}
            onValue={(category) => put({ category })}
          />
          <ChoiceInput
            label={t('stages.party')}
            value={values.party}
            names={responsibleParties}
            text={(party) => t(`party.${party}`)}
            wrong={wrong('party')}
            onValue={(party) => put({ party })}
          />
        </FieldGrid>
      )}
      <TextInput
        label={t(`stage.${stage}`)}
        value={values.text}
        most={4_000}
        rows={6}
        required
        wrong={wrong('text')}
        onValue={(text) => put({ text })}
      />
      {wrong('actions') && (
        <p className={styles['error']} role="alert">
          {wrong('actions')}
        </p>
      )}
    </PanelForm>
  );
}

function useSign({ known, stage, onClose }: SignPanelProps) {
  const { t } = useTranslation('quality');
  const onDone = useThenFresh(onClose);
  const { id, version } = known;
  const actions = known.actions
    .filter(({ droppedAt }) => droppedAt === null)
    .map(({ kind, ownerId, doneAt, verifiedAt }) => {
      return { kind, ownerId, done: doneAt !== null, verified: verifiedAt !== null };
    });
  const start: Typed = { text: '', category: known.category ?? '', party: known.party ?? '' };
  return usePanelForm(
    start,
    ({ text, category: chosen, party: whose }: Typed) => {
      const category = chosen === '' ? null : chosen;
      const party = whose === '' ? null : whose;
      const issues = judgeStage(stage, { text, category, party }, actions);
      if (issues.length > 0) return { issues };
      const found = stage === 'cause' ? { category, party } : {};
      return { input: { id, version, stage, text: text.trim(), ...found } };
    },
    queries.quality.sign.mutationOptions({
      onSuccess: () => {
        toast('done', t('sign.done', { stage: t(`stage.${stage}`) }));
        return onDone();
      },
    }),
  );
}
