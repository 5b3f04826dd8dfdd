import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../../shared/contract/settlement-schemas.ts';
import type { DisputeState } from '../../../../../shared/domain/settlement/values.ts';
import { CardAct } from '../../../../components/CardAct.tsx';
import { Kbd } from '../../../../components/Kbd.tsx';
import { Section } from '../../../../components/Section.tsx';
import { StateTag, type Tone } from '../../../../components/StateTag.tsx';
import { Time } from '../../../../components/Time.tsx';
import { useChosenRow } from '../../../../components/useChosen.ts';
import { useKeptName } from '../../../../components/useKeptName.ts';
import type { OnAsk } from '../asked.ts';
import styles from '../page.module.css';
import { firstOpen, keyOf } from '../steps.ts';

const tones: Readonly<Record<DisputeState, Tone>> = {
  open: 'soon',
  upheld: 'done',
  rejected: 'done',
  withdrawn: 'open',
};

interface DisputesTabProps {
  readonly statement: Statement;
  /** On which keys act, those of the page too. */
  readonly chosen: string | undefined;
  readonly onChoose: (disputeId: string | undefined) => void;
  readonly onAsk: OnAsk;
}

/** What the customer does not accept, line by line, with its notes and what it came to (7.1.4). */
export function DisputesTab({ statement, chosen, onChoose, onAsk }: DisputesTabProps) {
  const { t } = useTranslation('settlement');
  const { disputes, may } = statement;
  const { id: here } = useChosenRow(disputes, chosen ?? firstOpen(disputes)?.id, onChoose);
  return (
    <Section
      title={t('tab.disputes')}
      actions={
        may.answer && (
          <Button onClick={() => onAsk({ act: 'dispute', orderId: null })} aria-keyshortcuts="T">
            {t('do.dispute')} <Kbd keys="t" />
          </Button>
        )
      }
    >
      {disputes.length === 0 && <p className={styles['none']}>{t('dispute.none')}</p>}
      <ul className={styles['list']}>
        {disputes.map((dispute) => (
          <li key={dispute.id} data-card aria-current={dispute.id === here}>
            <Dispute statement={statement} dispute={dispute} chosen={dispute.id === here} onAsk={onAsk} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface DisputeProps extends Pick<DisputesTabProps, 'statement' | 'onAsk'> {
  readonly dispute: Statement['disputes'][number];
  readonly chosen: boolean;
}

function Dispute({ statement, dispute, chosen, onAsk }: DisputeProps) {
  const { t } = useTranslation('settlement');
  const keptName = useKeptName();
  const { id, orderId, orderNumber, text, raisedBy, raisedAt, state, result, endedAt, endedByName } = dispute;
  const ending = statement.steps.find((step) => step.disputeId === id && step.at === endedAt);
  const notes = statement.steps.filter((step) => step.disputeId === id && step.at !== endedAt);
  return (
    <>
      <div className={styles['line']}>
        <StateTag tone={tones[state]}>{t(`dispute.${state}`)}</StateTag>
        {orderId === null ? (
          <strong>{t('dispute.whole')}</strong>
        ) : (
          <Link to="/orders/$id" params={{ id: orderId }} className="num">
            {orderNumber}
          </Link>
        )}
        <span className={styles['small']}>
          {raisedBy} · <Time at={raisedAt} show="near" /> · {t('page.revision', { revision: dispute.revision })}
        </span>
        {state === 'open' && (
          <span className={styles['acts']}>
            <CardAct
              label={t('do.noteDispute')}
              keys="o"
              withKeys={chosen}
              onAct={() => onAsk({ act: 'noteDispute', dispute })}
            />
            {statement.may.answer && (
              <Button onClick={() => onAsk({ act: 'endDispute', dispute })}>
                {t('do.endDispute')} {chosen && <Kbd keys={keyOf.endDispute} />}
              </Button>
            )}
          </span>
        )}
      </div>
      <p className={styles['text']}>{text}</p>
      {notes.map((note) => (
        <p key={note.id} className={styles['small']}>
          <Time at={note.at} show="near" /> {keptName(note.byId, note.byName)}: {note.text}
        </p>
      ))}
      {endedAt !== null && (
        <p className={styles['text']}>
          {result}{' '}
          <span className={styles['small']}>
            {keptName(ending?.byId ?? null, endedByName)} · <Time at={endedAt} show="near" />
          </span>
        </p>
      )}
    </>
  );
}
