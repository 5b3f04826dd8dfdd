import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paymentWays } from '../../../../shared/domain/settlement/values.ts';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { formatDecimal } from '../../../../shared/lib/decimal.ts';
import { formatFen, parseFen } from '../../../../shared/lib/money.ts';
import { queries } from '../../../api/client.ts';
import { problemOf } from '../../../api/errors.ts';
import { useZone } from '../../../api/session.ts';
import { enterThrough } from '../../../components/enter-through.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { ChoiceInput, PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useHeldForm, useHeldState } from '../held.ts';
import page from '../page/page.module.css';
import { namedIn, readPayment, shareOf, type TypedPayment } from './typed-payment.ts';

interface PaymentPanelProps {
  readonly customerId: string;
  readonly customerName: string;
  /** The statement that it is for; without one the oldest are paid first. */
  readonly first?: { readonly statementId: string; readonly fen: number };
  readonly onClose: () => void;
}

/** A payment by its day, amount, way and reference; which statements it pays, or the oldest first (7.1.6, 7.3.1). */
export function PaymentPanel(props: PaymentPanelProps) {
  const { t } = useTranslation('settlement');
  return (
    <SidePanel title={`${t('do.pay')} · ${props.customerName}`} onClose={props.onClose}>
      <PaymentForm {...props} />
    </SidePanel>
  );
}

function PaymentForm(props: PaymentPanelProps) {
  const { t } = useTranslation('settlement');
  const { form, shares, setShares, setFen, rest, setRest } = usePayment(props);
  const { values, put, leave, wrong, submit, busy, error } = form;
  return (
    <PanelForm act={t('do.pay')} busy={busy} error={error} onSubmit={submit} onKeyDown={enterThrough}>
      <FieldGrid columns={2}>
        <TextInput
          label={t('field.amount')}
          value={values.fen}
          most={20}
          required
          wrong={wrong('fen')}
          onValue={setFen}
          onLeave={() => leave('fen')}
        />
        <TextInput
          label={t('field.payDay')}
          value={values.day}
          most={20}
          required
          wrong={wrong('day')}
          onValue={(day) => put({ day })}
          onLeave={() => leave('day')}
        />
        <ChoiceInput
          label={t('field.way')}
          value={values.way}
          names={paymentWays}
          text={(way) => t(`way.${way}`)}
          onValue={(way) => put({ way })}
        />
        <TextInput
          label={t('field.reference')}
          value={values.reference}
          most={120}
          required
          wrong={wrong('reference')}
          onValue={(reference) => put({ reference })}
        />
      </FieldGrid>
      <TextInput label={t('field.remark')} value={values.note} most={500} onValue={(note) => put({ note })} />
      <Shares customerId={props.customerId} shares={shares} wrong={wrong} onShares={setShares} />
      {rest !== 'none' && <KeepRest keep={rest === 'kept'} onKeep={(keep) => setRest(keep ? 'kept' : 'asked')} />}
    </PanelForm>
  );
}

/** Said of the amount that is there: of another one it is asked anew. */
type Rest = 'none' | 'asked' | 'kept';

/** More than is owed: whether the rest is kept is a decision, not a default. */
function KeepRest({ keep, onKeep }: { readonly keep: boolean; readonly onKeep: (keep: boolean) => void }) {
  const { t } = useTranslation('settlement');
  return (
    <label className={page['notice']} data-tone="soon">
      <input ref={focusOnce} type="checkbox" checked={keep} onChange={({ target }) => onKeep(target.checked)} />
      {t('payment.keepRest')}
    </label>
  );
}

function focusOnce(box: HTMLInputElement | null): void {
  box?.focus();
}

/** Part of the money pays nothing: more than is owed at all, or than was assigned. */
const leavesRest: ReadonlySet<string> = new Set(['settlement.aboveBalance', 'settlement.restLeft']);

function usePayment({ customerId, first, onClose }: PaymentPanelProps) {
  const { t } = useTranslation('settlement');
  const zone = useZone();
  const [id] = useState(() => crypto.randomUUID());
  const name = `settlement pay ${customerId} ${first?.statementId ?? ''}`;
  const shares = useHeldState<Readonly<Record<string, string>>>(`${name} shares`, () =>
    first ? { [first.statementId]: formatDecimal(first.fen, 2) } : {},
  );
  const [rest, setRest] = useState<Rest>('none');
  const record = useMutation(queries.settlement.payments.record.mutationOptions());
  const form = useHeldForm(
    name,
    (): TypedPayment => ({
      fen: first ? formatDecimal(first.fen, 2) : '',
      day: wallTime(Date.now(), zone).day,
      way: 'wire',
      reference: '',
      note: '',
    }),
    (typed: TypedPayment) => {
      const read = readPayment(typed, shares.value, wallTime(Date.now(), zone).day);
      return 'issues' in read ? read : { input: { id, customerId, ...read.input, keepRest: rest === 'kept' } };
    },
    {
      mutationFn: (input: Parameters<typeof record.mutateAsync>[0]) =>
        record.mutateAsync(input).catch((error: unknown) => {
          if (leavesRest.has(problemOf(error).code)) setRest('asked');
          throw error;
        }),
      onSuccess: ({ rest }: { readonly rest: number }) => {
        shares.letGo();
        toast('done', rest > 0 ? t('payment.doneWithRest', { rest: formatFen(rest) }) : t('payment.done'));
        onClose();
      },
    },
  );
  const share = (next: Readonly<Record<string, string>>) => {
    shares.setValue(next);
    form.forget('shares');
    setRest('none');
  };
  const setFen = (fen: string) => {
    form.put({ fen });
    setRest('none');
    // The share goes with the amount until somebody types another one.
    const { [first?.statementId ?? '']: own = '', ...others } = shares.value;
    const untouched = first && own === shareOf(form.values.fen, first.fen) && namedIn(others).length === 0;
    if (untouched) share({ ...others, [first.statementId]: shareOf(fen, first.fen) });
  };
  return { form, shares: shares.value, setShares: share, setFen, rest, setRest };
}

interface SharesProps {
  readonly customerId: string;
  readonly shares: Readonly<Record<string, string>>;
  readonly wrong: (path: string) => string | undefined;
  readonly onShares: (shares: Readonly<Record<string, string>>) => void;
}

/** What is open, and how much of it is paid; all empty stands for the oldest first. */
function Shares({ customerId, shares, wrong, onShares }: SharesProps): ReactNode {
  const { t } = useTranslation('settlement');
  const read = useQuery(queries.settlement.payments.receivables.queryOptions({ input: { customerId } }));
  const items = read.data?.rows.flatMap((row) => row.items) ?? [];
  const named = namedIn(shares);
  const sum = Object.values(shares).reduce((so, typed) => so + (parseFen(typed) ?? 0), 0);
  const wrongAt = (at: number) =>
    at < 0 ? undefined : (wrong(`shares.${at}.fen`) ?? wrong(`shares.${at}.statementId`));
  return (
    <div className={page['rows']}>
      <div className={page['rowHead']} data-kind="share">
        <span>{t('payment.items')}</span>
        <span>{t('sum.open')}</span>
        <span>{t('payment.share')}</span>
      </div>
      {items.map((item) => (
        <ShareRow
          key={item.statementId}
          item={item}
          share={shares[item.statementId] ?? ''}
          wrong={wrongAt(named.indexOf(item.statementId))}
          onShare={(share) => onShares({ ...shares, [item.statementId]: share })}
        />
      ))}
      <p className={page['small']}>
        {sum === 0 ? t('payment.oldestFirst') : t('payment.shared', { sum: formatFen(sum) })}
      </p>
      <Wrong text={wrong('shares')} />
    </div>
  );
}

interface ShareRowProps {
  readonly item: { readonly number: string; readonly month: string; readonly open: number };
  readonly share: string;
  readonly wrong: string | undefined;
  readonly onShare: (share: string) => void;
}

function ShareRow({ item: { number, month, open }, share, wrong, onShare }: ShareRowProps) {
  const { t } = useTranslation('settlement');
  return (
    <div className={page['rowLine']} data-kind="share">
      <span className="num">{number || month}</span>
      <span className="num">{formatFen(open)}</span>
      <input
        aria-label={t('payment.shareOf', { number: number || month })}
        value={share}
        maxLength={20}
        inputMode="decimal"
        data-numeric
        aria-invalid={wrong !== undefined}
        onChange={({ target }) => onShare(target.value)}
      />
      <Wrong text={wrong} />
    </div>
  );
}

function Wrong({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p className={page['wrong']} role="alert">
      {text}
    </p>
  );
}
