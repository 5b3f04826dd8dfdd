import { useTranslation } from 'react-i18next';
import type { Trouble } from '../../../../shared/contract/exceptions.ts';
import { type CauseSide, causeSides } from '../../../../shared/domain/exceptions/values.ts';
import { queries } from '../../../api/client.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { ChoiceInput, PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { usePanelForm } from '../../../components/usePanelForm.ts';
import { missing } from './typed-facts.ts';

interface CausePanelProps {
  readonly trouble: Trouble;
  readonly onClose: () => void;
}

/** Why it happened, and whose doing it was. */
export function CausePanel(props: CausePanelProps) {
  const { t } = useTranslation('exceptions');
  const { trouble, onClose } = props;
  return (
    <SidePanel title={t('form.causeTitle', { kind: t(`kind.${trouble.kind}`) })} onClose={onClose}>
      <CauseForm {...props} />
    </SidePanel>
  );
}

interface TypedCause extends Readonly<Record<string, string>> {
  readonly cause: string;
  readonly side: CauseSide | '';
}

function CauseForm({ trouble, onClose }: CausePanelProps) {
  const { t } = useTranslation('exceptions');
  const { id, version } = trouble;
  const start: TypedCause = { cause: trouble.cause, side: trouble.causeSide ?? '' };
  const { values, put, wrong, submit, busy, error } = usePanelForm(
    start,
    ({ cause, side }) => {
      const issues = [
        ...(cause.trim() === '' ? [missing('cause', 'causeEmpty')] : []),
        ...(side === '' ? [missing('side', 'sideMissing')] : []),
      ];
      return side === '' || issues.length > 0 ? { issues } : { input: { id, version, cause: cause.trim(), side } };
    },
    queries.exceptions.answerCause.mutationOptions({ onSuccess: onClose }),
  );
  return (
    <PanelForm act={t('form.save')} busy={busy} error={error} onSubmit={submit}>
      <TextInput
        label={t('form.cause')}
        value={values.cause}
        most={2_000}
        rows={3}
        required
        wrong={wrong('cause')}
        onValue={(cause) => put({ cause })}
      />
      <ChoiceInput
        label={t('form.side')}
        value={values.side}
        names={causeSides}
        text={(side) => t(`side.${side}`)}
        wrong={wrong('side')}
        onValue={(side) => put({ side })}
      />
    </PanelForm>
  );
}
