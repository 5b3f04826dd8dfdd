import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Claim, ReportClaims, Settlement } from '../../../../shared/contract/claims.ts';
import { formatFen } from '../../../../shared/lib/money.ts';
import { queries } from '../../../api/client.ts';
import { useMay, usePerson } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../claims.module.css';
import { ClaimLine } from './ClaimLine.tsx';
import { DecidePanel } from './DecidePanel.tsx';
import { PayPanel } from './PayPanel.tsx';
import { RaisePanel } from './RaisePanel.tsx';
import { SettlementLine } from './SettlementLine.tsx';
import { SettlePanel } from './SettlePanel.tsx';
import { TakeBackPanel } from './TakeBackPanel.tsx';

type Asked =
  | { readonly act: 'settle' }
  | { readonly act: 'raise'; readonly asked: string; readonly consignee: string; readonly note: string }
  | { readonly act: 'decide' | 'pay'; readonly claim: Claim }
  | { readonly act: 'takeBack'; readonly settlement: Settlement }
  | null;

interface ClaimsSectionProps {
  readonly reportId: string;
  /** Nothing more is settled on a report that is closed. */
  readonly closed: boolean;
}

/** What was paid for the damage, what is claimed, and what the person who looks may still settle himself (3.3.2.3). */
export function ClaimsSection({ reportId, closed }: ClaimsSectionProps) {
  const { t } = useTranslation('claims');
  const may = useMay();
  const [asked, setAsked] = useState<Asked>(null);
  const reads = may('claims.read');
  const read = useQuery({ ...queries.claims.ofReport.queryOptions({ input: { reportId } }), enabled: reads });
  const records = may('claims.record') && !closed;
  const raise = { act: 'raise', asked: '', consignee: '', note: '' } as const;
  useShortcut('x', () => setAsked({ act: 'settle' }), { enabled: records, inFields: false });
  useShortcut('shift+x', () => setAsked(raise), { enabled: records, inFields: false });
  if (!reads) return null;
  return (
    <Section
      title={t('section.title')}
      actions={
        records && (
          <>
            <Button onClick={() => setAsked({ act: 'settle' })} aria-keyshortcuts="X">
              {t('do.settle')} <Kbd keys="x" />
            </Button>
            <Button onClick={() => setAsked(raise)} aria-keyshortcuts="Shift+X">
              {t('do.raise')} <Kbd keys="shift+x" />
            </Button>
          </>
        )
      }
    >
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.data && <Lines known={read.data} records={records} closed={closed} onAsk={setAsked} />}
      {asked?.act === 'settle' && read.data && (
        <SettlePanel
          reportId={reportId}
          authority={read.data.authority}
          onRaise={(typed) => setAsked({ act: 'raise', ...typed })}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.act === 'raise' && <RaisePanel reportId={reportId} start={asked} onClose={() => setAsked(null)} />}
      {asked?.act === 'decide' && <DecidePanel claim={asked.claim} onClose={() => setAsked(null)} />}
      {asked?.act === 'takeBack' && <TakeBackPanel settlement={asked.settlement} onClose={() => setAsked(null)} />}
      {asked?.act === 'pay' && <PayPanel claim={asked.claim} onClose={() => setAsked(null)} />}
    </Section>
  );
}

interface LinesProps {
  readonly known: ReportClaims;
  readonly records: boolean;
  readonly closed: boolean;
  readonly onAsk: (asked: Asked) => void;
}

function Lines({ known: { settlements, claims, authority }, records, closed, onAsk }: LinesProps) {
  const { t } = useTranslation('claims');
  const may = useMay();
  const pays = usePerson()?.roles.includes('financeClerk') === true || may('claims.decide');
  const decide = (claim: Claim) => onAsk({ act: 'decide', claim });
  return (
    <>
      {records && (
        <p className={styles['left']}>
          {t('section.left', { limit: formatFen(authority.limit), left: formatFen(authority.left) })}
        </p>
      )}
      {settlements.length + claims.length === 0 && <p className={styles['none']}>{t('section.none')}</p>}
      <ul className={styles['lines']}>
        {settlements.map((settlement) => (
          <SettlementLine
            key={settlement.id}
            settlement={settlement}
            onTakeBack={
              may('claims.decide') && !closed && !settlement.voided
                ? () => onAsk({ act: 'takeBack', settlement })
                : undefined
            }
          />
        ))}
        {claims.map((claim) => (
          <ClaimLine
            key={claim.id}
            claim={claim}
            onDecide={may('claims.decide') && claim.state !== 'paid' ? () => decide(claim) : undefined}
            onPay={
              pays && claim.state === 'decided' && claim.kind !== 'none'
                ? () => onAsk({ act: 'pay', claim })
                : undefined
            }
          />
        ))}
      </ul>
    </>
  );
}
