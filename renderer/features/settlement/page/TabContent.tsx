import type { Statement } from '../../../../shared/contract/settlement-schemas.ts';
import type { StatementTab } from '../search.ts';
import type { OnAsk } from './asked.ts';
import { CourseTab } from './tabs/CourseTab.tsx';
import { DeductionsTab } from './tabs/DeductionsTab.tsx';
import { DisputesTab } from './tabs/DisputesTab.tsx';
import { InvoiceTab } from './tabs/InvoiceTab.tsx';
import { PaymentsTab } from './tabs/PaymentsTab.tsx';
import { VersionsTab } from './tabs/VersionsTab.tsx';
import { LinesTab } from './lines/LinesTab.tsx';
import styles from './page.module.css';

interface TabContentProps {
  readonly statement: Statement;
  readonly tab: StatementTab;
  /** The chosen one. */
  readonly dispute: string | undefined;
  readonly onDispute: (disputeId: string | undefined) => void;
  readonly onAsk: OnAsk;
}

export function TabContent({ statement, tab, dispute, onDispute, onAsk }: TabContentProps) {
  if (tab === 'lines') return <LinesTab statement={statement} onAsk={onAsk} />;
  return (
    <div className={styles['tab']} role="tabpanel" tabIndex={-1}>
      {tab === 'deductions' && <DeductionsTab statement={statement} onAsk={onAsk} />}
      {tab === 'disputes' && <DisputesTab statement={statement} chosen={dispute} onChoose={onDispute} onAsk={onAsk} />}
      {tab === 'course' && <CourseTab statement={statement} onAsk={onAsk} />}
      {tab === 'invoice' && <InvoiceTab statement={statement} />}
      {tab === 'payments' && <PaymentsTab statement={statement} onAsk={onAsk} />}
      {tab === 'versions' && <VersionsTab statement={statement} />}
    </div>
  );
}
