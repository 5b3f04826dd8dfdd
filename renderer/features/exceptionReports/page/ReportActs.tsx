import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '../../../../shared/contract/report-schemas.ts';
import { severities } from '../../../../shared/domain/exceptionReports/values.ts';
import { useMay } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { type PanelName, ReportPanel } from './panels/ReportPanel.tsx';
import styles from './page.module.css';

interface ReportActsProps {
  readonly report: Report;
  readonly writes: boolean;
  /** The page shows it as it was. */
  readonly past: boolean;
}

const keys: Readonly<Record<PanelName, string>> = {
  fact: 'a',
  action: 'm',
  inform: 'i',
  call: 'c',
  mail: 'h',
  raise: 'v',
  close: 'd',
  reopen: 'o',
  sheet: 'p',
};

/** What can be done with a report; each act a key. */
export function ReportActs({ report, writes, past }: ReportActsProps) {
  const { t } = useTranslation('exceptionReports');
  const timeText = useTimeText();
  const may = useMay();
  const [panel, setPanel] = useState<PanelName | null>(null);
  const closes = !past && may('exceptionReports.close');
  const open = report.state === 'open';
  const untold = report.recipients.some(({ standing }) => standing !== 'accepted' && standing !== 'typed');
  const shown: readonly (PanelName | false)[] = [
    writes && 'fact',
    writes && 'action',
    writes && 'inform',
    writes && 'call',
    writes && untold && 'mail',
    writes && report.severity !== severities.at(-1) && 'raise',
    closes && open && 'close',
    closes && !open && 'reopen',
    'sheet',
  ];
  return (
    <>
      {past && report.asOf !== null && (
        <p className={styles['past']} role="status">
          {t('page.pastNote', { at: timeText(report.asOf, 'full') })}
        </p>
      )}
      <div className={styles['acts']} role="group" aria-label={t('page.acts')}>
        {shown
          .filter((name) => name !== false)
          .map((name) => (
            <ActButton
              key={name}
              label={t(`do.${name}`)}
              keys={keys[name]}
              enabled={panel === null}
              onClick={() => setPanel(name)}
            />
          ))}
      </div>
      {panel && <ReportPanel name={panel} report={report} onClose={() => setPanel(null)} />}
    </>
  );
}

interface ActButtonProps {
  readonly label: string;
  readonly keys: string;
  readonly enabled: boolean;
  readonly onClick: () => void;
}

function ActButton({ label, keys: key, enabled, onClick }: ActButtonProps) {
  useShortcut(key, onClick, { enabled, inFields: false });
  return (
    <Button onClick={onClick} aria-keyshortcuts={key.toUpperCase()}>
      {label} <Kbd keys={key} />
    </Button>
  );
}
