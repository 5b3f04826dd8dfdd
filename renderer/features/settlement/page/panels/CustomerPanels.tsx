import { useTranslation } from 'react-i18next';
import { queries } from '../../../../api/client.ts';
import { FieldsPanel } from '../../panels/FieldsPanel.tsx';
import { useTaken } from '../../useTaken.ts';
import type { StatementPanelProps } from '../AskedPanel.tsx';

const longText = 2_000;

/** Handed over on paper or by hand (7.1.2). */
export function RecordSentPanel({ statement: { id, version }, onClose }: StatementPanelProps) {
  const { t } = useTranslation('settlement');
  return (
    <FieldsPanel
      name={`recordSent ${id}`}
      title={t('do.recordSent')}
      act={t('do.recordSent')}
      fields={[
        { name: 'at', label: t('field.at'), kind: 'moment' },
        { name: 'how', label: t('field.how'), kind: 'text', most: longText, hint: t('hint.how') },
      ]}
      toInput={(read) => ({ id, version, at: read.at('at'), how: read.text('how') })}
      options={queries.settlement.statements.recordSent.mutationOptions({ onSuccess: useTaken(onClose) })}
      onClose={onClose}
    />
  );
}

/** The customer was reminded to check it (7.1.3). */
export function ChasePanel({ statement: { id }, onClose }: StatementPanelProps) {
  const { t } = useTranslation('settlement');
  return (
    <FieldsPanel
      name={`chase ${id}`}
      title={t('do.chase')}
      act={t('do.chase')}
      fields={[{ name: 'text', label: t('field.chase'), kind: 'text', most: longText }]}
      toInput={(read) => ({ id, text: read.text('text') })}
      options={queries.settlement.statements.chase.mutationOptions({ onSuccess: useTaken(onClose) })}
      onClose={onClose}
    />
  );
}

/** The customer says that it is right (7.1.4). */
export function ConfirmPanel({ statement: { id, version, terms }, onClose }: StatementPanelProps) {
  const { t } = useTranslation('settlement');
  return (
    <FieldsPanel
      name={`confirm ${id}`}
      title={t('do.confirm')}
      act={t('do.confirm')}
      fields={[
        { name: 'by', label: t('field.confirmedBy'), kind: 'line', start: terms.recipients[0]?.name ?? '' },
        { name: 'at', label: t('field.at'), kind: 'moment' },
      ]}
      toInput={(read) => ({ id, version, by: read.text('by'), at: read.at('at') })}
      options={queries.settlement.statements.confirm.mutationOptions({ onSuccess: useTaken(onClose) })}
      onClose={onClose}
    />
  );
}
