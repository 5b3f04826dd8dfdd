import { useTranslation } from 'react-i18next';
import type { Report } from '../../../../../shared/contract/report-schemas.ts';
import { queries } from '../../../../api/client.ts';
import { useAct } from '../../../../api/in-turn.ts';
import { ReasonPanel } from '../../../../components/ReasonPanel.tsx';
import { CallPanel } from './CallPanel.tsx';
import { ClosePanel } from './ClosePanel.tsx';
import { InformPanel } from './InformPanel.tsx';
import { MailPanel } from './MailPanel.tsx';
import { RaisePanel } from './RaisePanel.tsx';
import { SheetPanel } from './SheetPanel.tsx';
import { WordsPanel } from './WordsPanel.tsx';

export type PanelName = 'fact' | 'action' | 'inform' | 'call' | 'mail' | 'raise' | 'close' | 'reopen' | 'sheet';

export interface PanelProps {
  readonly report: Report;
  readonly onClose: () => void;
}

/** The panel of an act. */
export function ReportPanel({ name, ...props }: PanelProps & { readonly name: PanelName }) {
  switch (name) {
    case 'fact':
    case 'action':
      return <WordsPanel kind={name} {...props} />;
    case 'inform':
      return <InformPanel {...props} />;
    case 'call':
      return <CallPanel who={props.report.phone.next?.who ?? props.report.recipients[0]?.who ?? ''} {...props} />;
    case 'mail':
      return <MailPanel who={nextUntold(props.report)} {...props} />;
    case 'raise':
      return <RaisePanel {...props} />;
    case 'close':
      return <ClosePanel {...props} />;
    case 'reopen':
      return <ReopenPanel {...props} />;
    case 'sheet':
      return <SheetPanel {...props} />;
  }
}

function nextUntold({ recipients }: Report): string {
  return recipients.find(({ standing }) => standing !== 'accepted' && standing !== 'typed')?.who ?? '';
}

function ReopenPanel({ report: { id, version, number }, onClose }: PanelProps) {
  const { t } = useTranslation('exceptionReports');
  const reopen = useAct(queries.exceptionReports.reopen.mutationOptions({ onSuccess: onClose }));
  return (
    <ReasonPanel
      title={t('panel.reopenTitle', { number })}
      text={t('panel.reopenText')}
      act={t('do.reopen')}
      busy={reopen.isPending}
      error={reopen.error}
      onReason={(reason) => reopen.mutate({ id, version, reason })}
      onClose={onClose}
    />
  );
}
