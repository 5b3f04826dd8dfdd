import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportClaims } from '../../../../shared/contract/claims.ts';
import { type AgreementWay, agreementWays } from '../../../../shared/domain/claims/values.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { formatFen, parseFen } from '../../../../shared/lib/money.ts';
import { queries } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { momentText, readPast } from '../../../components/moments.ts';
import { ChoiceInput, PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { usePanelForm } from '../../../components/usePanelForm.ts';
import { AttachmentPicker, type PickedFile } from '../../attachments/public.ts';
import styles from '../claims.module.css';

export interface TypedClaim {
  readonly asked: string;
  readonly consignee: string;
  readonly note: string;
}

interface SettlePanelProps {
  readonly reportId: string;
  readonly authority: ReportClaims['authority'];
  /** What was typed goes on as a claim. */
  readonly onRaise: (typed: TypedClaim) => void;
  readonly onClose: () => void;
}

/** Damage settled with the consignee on the spot: amount, agreement, receipt; above the limit it leads on to a claim. */
export function SettlePanel(props: SettlePanelProps) {
  const { t } = useTranslation('claims');
  return (
    <SidePanel title={t('settle.title')} onClose={props.onClose}>
      <SettleForm {...props} />
    </SidePanel>
  );
}

interface Typed extends Readonly<Record<string, string>> {
  readonly amount: string;
  readonly consignee: string;
  readonly agreedBy: AgreementWay;
  readonly agreedAt: string;
  readonly note: string;
}

function SettleForm(props: SettlePanelProps) {
  const { t } = useTranslation('claims');
  const { authority, onRaise } = props;
  const { form, file, setFile } = useSettle(props);
  const { values, put, leave, wrong, submit, busy, error } = form;
  const fen = parseFen(values.amount);
  const above = fen !== null && fen > authority.left;
  const { amount: asked, consignee, note } = values;
  return (
    <PanelForm act={t('do.settle')} busy={busy} error={error} onSubmit={submit}>
      <p className={styles['left']}>
        {t('section.left', { limit: formatFen(authority.limit), left: formatFen(authority.left) })}
      </p>
      <FieldGrid columns={2}>
        <TextInput
          label={t('settle.amount')}
          value={values.amount}
          most={20}
          required
          wrong={wrong('amount')}
          onValue={(amount) => put({ amount })}
          onLeave={() => leave('amount')}
        />
        <TextInput
          label={t('settle.consignee')}
          value={consignee}
          most={120}
          required
          wrong={wrong('consignee')}
          onValue={(typed) => put({ consignee: typed })}
        />
        <ChoiceInput
          label={t('settle.agreedBy')}
          value={values.agreedBy}
          names={agreementWays}
          text={(way) => t(`agreed.${way}`)}
          onValue={(agreedBy) => put({ agreedBy })}
        />
        <TextInput
          label={t('settle.agreedAt')}
          value={values.agreedAt}
          most={40}
          required
          wrong={wrong('agreedAt')}
          onValue={(agreedAt) => put({ agreedAt })}
          onLeave={() => leave('agreedAt')}
        />
      </FieldGrid>
      <TextInput
        label={t('settle.note')}
        value={note}
        most={2_000}
        rows={2}
        onValue={(typed) => put({ note: typed })}
      />
      <span className={styles['detail']}>{t('settle.receipt')} *</span>
      <AttachmentPicker label={t('settle.receipt')} file={file} onPick={setFile} />
      {wrong('receipt') && (
        <p className={styles['wrong']} role="alert">
          {wrong('receipt')}
        </p>
      )}
      {above && (
        <div className={styles['acts']}>
          <span>{t('settle.above')}</span>
          <Button onClick={() => onRaise({ asked, consignee, note })}>{t('settle.toClaim')}</Button>
        </div>
      )}
    </PanelForm>
  );
}

function useSettle({ reportId, onClose }: SettlePanelProps) {
  const { t } = useTranslation('claims');
  const zone = useZone();
  const [id] = useState(() => crypto.randomUUID());
  const [file, setFile] = useState<PickedFile | null>(null);
  const start = (): Typed => ({
    amount: '',
    consignee: '',
    agreedBy: 'onPaper',
    agreedAt: momentText(Date.now(), zone),
    note: '',
  });
  const form = usePanelForm(
    start,
    ({ amount: typed, consignee, agreedBy, agreedAt: moment, note }: Typed) => {
      const amount = parseFen(typed);
      const agreedAt = readPast(moment, Date.now(), zone);
      const issues: Issue[] = [
        ...(amount === null || amount < 1 ? [missing('amount', 'amountMissing')] : []),
        ...(consignee.trim() === '' ? [missing('consignee', 'consigneeMissing')] : []),
        ...(agreedAt === null ? [missing('agreedAt', 'timeWrong')] : []),
        ...(file === null ? [missing('receipt', 'receiptMissing')] : []),
      ];
      if (amount === null || agreedAt === null || file === null || issues.length > 0) return { issues };
      const receipt = { name: file.name, mediaType: '', base64: file.base64 };
      return { input: { id, reportId, amount, consignee, agreedBy, agreedAt, note, receipt } };
    },
    queries.claims.settle.mutationOptions({
      onSuccess: () => {
        toast('done', t('settle.done'));
        onClose();
      },
    }),
  );
  return { form, file, setFile };
}

function missing(path: string, name: string): Issue {
  return { path, code: `claims.${name}` };
}
