import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../../shared/contract/settlement-schemas.ts';
import { paymentWays } from '../../../../../shared/domain/settlement/values.ts';
import { formatDecimal } from '../../../../../shared/lib/decimal.ts';
import { queries } from '../../../../api/client.ts';
import { useAct } from '../../../../api/in-turn.ts';
import { Kbd } from '../../../../components/Kbd.tsx';
import { ProblemNote } from '../../../../components/ProblemNote.tsx';
import { Money } from '../../../../components/quantities.tsx';
import { SidePanel } from '../../../../components/SidePanel.tsx';
import { useShortcut } from '../../../../components/useShortcut.ts';
import { FieldsPanel } from '../../panels/FieldsPanel.tsx';
import { useTaken } from '../../useTaken.ts';
import type { StatementPanelProps } from '../AskedPanel.tsx';
import styles from '../page.module.css';

/** The customer's payment is ready: a cheque to fetch, or a wire under way; the collection clerk is told (7.1.6). */
export function NotifyPanel({ statement, onClose }: StatementPanelProps) {
  const { t } = useTranslation('settlement');
  const [id] = useState(() => crypto.randomUUID());
  return (
    <FieldsPanel
      name={`notify ${statement.id}`}
      title={t('do.notify')}
      intro={<p>{t('notify.text')}</p>}
      act={t('do.notify')}
      fields={[
        {
          name: 'way',
          label: t('field.way'),
          kind: 'choice',
          start: 'cheque',
          choices: paymentWays.map((value) => ({ value, label: t(`way.${value}`) })),
        },
        { name: 'fen', label: t('field.amount'), kind: 'money', start: formatDecimal(statement.open, 2) },
        { name: 'readyDay', label: t('field.readyDay'), kind: 'day' },
        { name: 'contact', label: t('field.contact'), kind: 'line', most: 200 },
        { name: 'note', label: t('field.remark'), kind: 'text', optional: true },
      ]}
      toInput={(read) => ({
        id,
        statementId: statement.id,
        way: read.oneOf('way', paymentWays),
        fen: read.fen('fen'),
        readyDay: read.day('readyDay'),
        contact: read.text('contact'),
        note: read.text('note'),
      })}
      options={queries.settlement.payments.notify.mutationOptions({ onSuccess: useTaken(onClose) })}
      onClose={onClose}
    />
  );
}

/** What nobody will pay. */
export function WriteOffPanel({ statement: { id, version, open }, onClose }: StatementPanelProps) {
  const { t } = useTranslation('settlement');
  const [writeOffId] = useState(() => crypto.randomUUID());
  return (
    <FieldsPanel
      name={`writeOff ${id}`}
      title={t('do.writeOff')}
      intro={<p>{t('writeOff.text')}</p>}
      act={t('do.writeOff')}
      fields={[
        { name: 'fen', label: t('field.amount'), kind: 'money', start: formatDecimal(open, 2) },
        { name: 'reason', label: t('field.reason'), kind: 'text' },
      ]}
      toInput={(read) => ({ id, version, writeOffId, fen: read.fen('fen'), reason: read.text('reason') })}
      options={queries.settlement.payments.writeOff.mutationOptions({ onSuccess: useTaken(onClose) })}
      onClose={onClose}
    />
  );
}

interface EndNoticeProps extends StatementPanelProps {
  readonly notice: Statement['notices'][number];
}

/** The collection clerk has seen to it. */
export function EndNoticePanel(props: EndNoticeProps) {
  const { t } = useTranslation('settlement');
  return (
    <SidePanel title={t('do.endNotice')} onClose={props.onClose}>
      <EndNotice {...props} />
    </SidePanel>
  );
}

function EndNotice({ notice: { id, version, fen, contact }, onClose }: EndNoticeProps) {
  const { t } = useTranslation('settlement');
  const end = useAct(queries.settlement.payments.endNotice.mutationOptions({ onSuccess: useTaken(onClose) }));
  const act = () => !end.isPending && end.mutate({ id, version });
  useShortcut('ctrl+enter', act);
  return (
    <div className={styles['form']}>
      <p>
        <Money fen={fen} /> · {contact}
      </p>
      <ProblemNote error={end.error} />
      <div>
        <Button type="primary" loading={end.isPending} onClick={act}>
          {t('do.endNotice')} <Kbd keys="ctrl+enter" onColour />
        </Button>
      </div>
    </div>
  );
}
