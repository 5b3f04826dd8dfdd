import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../../shared/contract/settlement-schemas.ts';
import { disputeResults } from '../../../../../shared/domain/settlement/values.ts';
import { queries } from '../../../../api/client.ts';
import { FieldsPanel } from '../../panels/FieldsPanel.tsx';
import { useTaken } from '../../useTaken.ts';
import type { StatementPanelProps } from '../AskedPanel.tsx';

const longText = 2_000;
/** Stands for the statement as a whole. */
const whole = 'whole';

type Dispute = Statement['disputes'][number];

/** What the customer does not accept, of one line or of the whole (7.1.4). */
export function DisputePanel(props: StatementPanelProps & { readonly orderId: string | null }) {
  const { statement, orderId, onClose } = props;
  const { t } = useTranslation('settlement');
  const { id, version, terms, lines } = statement;
  return (
    <FieldsPanel
      name={`dispute ${id}`}
      title={t('do.dispute')}
      act={t('do.dispute')}
      fields={[
        {
          name: 'orderId',
          label: t('field.order'),
          kind: 'choice',
          start: orderId ?? whole,
          choices: [
            { value: whole, label: t('dispute.whole') },
            ...lines.map((line) => ({
              value: line.orderId,
              label: line.customerOrderNo ? `${line.orderNumber} · ${line.customerOrderNo}` : line.orderNumber,
            })),
          ],
        },
        { name: 'raisedBy', label: t('field.raisedBy'), kind: 'line', start: terms.recipients[0]?.name ?? '' },
        { name: 'text', label: t('field.dispute'), kind: 'text', most: longText },
      ]}
      toInput={(read) => {
        const order = read.text('orderId');
        return {
          id,
          version,
          orderId: order === whole ? null : order,
          text: read.text('text'),
          raisedBy: read.text('raisedBy'),
        };
      }}
      options={queries.settlement.statements.dispute.mutationOptions({ onSuccess: useTaken(onClose) })}
      onClose={onClose}
    />
  );
}

interface KnownProps extends StatementPanelProps {
  readonly dispute: Dispute;
}

export function NoteDisputePanel({ dispute, onClose }: KnownProps) {
  const { t } = useTranslation('settlement');
  return (
    <FieldsPanel
      name={`noteDispute ${dispute.id}`}
      title={t('do.noteDispute')}
      intro={<About dispute={dispute} />}
      act={t('do.noteDispute')}
      fields={[{ name: 'text', label: t('field.note'), kind: 'text', most: longText }]}
      toInput={(read) => ({ disputeId: dispute.id, text: read.text('text') })}
      options={queries.settlement.statements.noteDispute.mutationOptions({ onSuccess: useTaken(onClose) })}
      onClose={onClose}
    />
  );
}

/** What it came to; one that was upheld is followed by a corrected version. */
export function EndDisputePanel({ statement, dispute: begun, onClose }: KnownProps) {
  const { t } = useTranslation('settlement');
  const dispute = statement.disputes.find((one) => one.id === begun.id) ?? begun;
  return (
    <FieldsPanel
      name={`endDispute ${dispute.id}`}
      title={t('do.endDispute')}
      intro={<About dispute={dispute} />}
      act={t('do.endDispute')}
      fields={[
        {
          name: 'result',
          label: t('field.result'),
          kind: 'choice',
          choices: disputeResults.map((value) => ({ value, label: t(`dispute.${value}`) })),
        },
        { name: 'text', label: t('field.resultText'), kind: 'text', most: longText },
      ]}
      toInput={(read) => ({
        disputeId: dispute.id,
        version: dispute.version,
        result: read.oneOf('result', disputeResults),
        text: read.text('text'),
      })}
      options={queries.settlement.statements.endDispute.mutationOptions({ onSuccess: useTaken(onClose) })}
      onClose={onClose}
    />
  );
}

function About({ dispute: { orderNumber, text, raisedBy } }: { readonly dispute: Dispute }) {
  return (
    <p>
      <strong className="num">{orderNumber}</strong> {text} ({raisedBy})
    </p>
  );
}
