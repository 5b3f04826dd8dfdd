import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { priceLimits } from '../../../../shared/domain/settlement/price.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { type DayText, wallTime } from '../../../../shared/lib/dates.ts';
import { readTypedDay } from '../../../../shared/lib/typed-days.ts';
import { api } from '../../../api/client.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { useZone } from '../../../api/session.ts';
import { enterThrough } from '../../../components/enter-through.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { layRows } from '../../../components/lay-over.ts';
import { PlusOutlined } from '../../../components/icons.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { TextInput } from '../../../components/PanelForm.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useNow } from '../../../components/useNow.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { focusLastLine } from '../focus.ts';
import { useHeldState } from '../held.ts';
import page from '../page/page.module.css';
import type { Agreements } from './AgreementsSection.tsx';
import { PriceRow } from './PriceRow.tsx';
import { useOpened } from './useOpened.ts';
import { emptyPrice, readTypedPrices, type TypedPrice, typedPrice } from './typed-prices.ts';

interface QuotationPanelProps {
  readonly customerId: string;
  readonly agreements: Agreements;
  readonly onClose: () => void;
}

/** Prices from a day on, beginning with those of the last quotation; earlier ones stay with what was sent under them. */
export function QuotationPanel(props: QuotationPanelProps) {
  const { t } = useTranslation('settlement');
  return (
    <SidePanel title={t('agreement.changeQuotation')} wide onClose={props.onClose}>
      <QuotationForm {...props} />
    </SidePanel>
  );
}

const columns = ['jobType', 'mode', 'destination', 'basis', 'rate', 'minimum'] as const;

function QuotationForm(props: QuotationPanelProps) {
  const { t } = useTranslation('settlement');
  const translate = useTranslate();
  const form = useQuotation(props);
  const { rows, issues, submit, busy, error } = form;
  const wrong = (path: string) => {
    const issue = issues.find((one) => one.path === path);
    return issue && issueText(issue, translate);
  };
  useShortcut('ctrl+enter', () => submit());
  useShortcut('alt+n', form.add);
  return (
    <form className={page['form']} onSubmit={submit} onKeyDown={enterThrough}>
      <FieldGrid columns={2}>
        <TextInput
          label={t('agreement.fromDay')}
          value={form.fromDay}
          most={20}
          required
          wrong={wrong('fromDay')}
          onValue={form.setFromDay}
        />
        <TextInput
          label={t('agreement.agreedWith')}
          value={form.agreedWith}
          most={120}
          required
          wrong={wrong('agreedWith')}
          onValue={form.setAgreedWith}
        />
      </FieldGrid>
      <div className={page['rowHead']} data-kind="price">
        {columns.map((name) => (
          <span key={name}>{t(`price.${name}`)}</span>
        ))}
      </div>
      {rows.map((row, at) => (
        <PriceRow
          // oxlint-disable-next-line react/no-array-index-key -- a price is known by nothing but its place
          key={at}
          row={row}
          wrong={issues.filter(({ path }) => path.startsWith(`lines.${at}.`)).map((one) => issueText(one, translate))}
          onRow={(patch) => form.change(rows.map((one, index) => (index === at ? { ...one, ...patch } : one)))}
          onRemove={() => form.change(rows.filter((_, index) => index !== at))}
        />
      ))}
      <div className={page['acts']}>
        <Button icon={<PlusOutlined />} disabled={rows.length >= priceLimits.lines} onClick={form.add}>
          {t('price.add')} <Kbd keys="alt+n" />
        </Button>
        {rows.length > 1 && <Button onClick={() => form.change([emptyPrice])}>{t('price.clear')}</Button>}
      </div>
      <p className={page['small']}>{t('price.text')}</p>
      <ProblemNote error={error} />
      <div>
        <Button type="primary" htmlType="submit" loading={busy} onClick={submit}>
          {t('do.save')} <Kbd keys="ctrl+enter" onColour />
        </Button>
      </div>
    </form>
  );
}

interface Typing {
  readonly fromDay: string;
  readonly agreedWith: string;
  readonly rows: readonly TypedPrice[];
}

function useQuotation({ customerId, agreements, onClose }: QuotationPanelProps) {
  const { t } = useTranslation('settlement');
  const today = wallTime(useNow(), useZone()).day;
  const { opened, savingOn } = useOpened(agreements, customerId);
  const { value, setValue, letGo } = useHeldState(`settlement prices ${customerId}`, (): Typing => {
    return { fromDay: today, agreedWith: '', rows: pricesOn(agreements, null) };
  });
  const { fromDay, agreedWith, rows } = value;
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const adopt = (theirs: Agreements, day: DayText) => {
    const laid = layRows(pricesOn(opened, day), pricesOn(theirs, day), rows);
    setValue({ ...value, rows: laid.length > 0 ? laid : [emptyPrice] });
  };
  const save = useMutation({
    mutationFn: (input: QuotationInput) =>
      savingOn(adopt, input.fromDay, api.settlement.agreements.saveQuotation(input)),
    onSuccess: () => {
      letGo();
      toast('done', t('agreement.saved'));
      onClose();
    },
    onError: (error) => setIssues(problemOf(error).issues),
  });
  const change = (next: readonly TypedPrice[]) => {
    setValue({ ...value, rows: next });
    setIssues([]);
  };
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    const { day, lines, issues: found } = readQuotation(value, today);
    setIssues(found);
    if (day === null || found.length > 0 || save.isPending) return;
    const version = opened.quotations.find((one) => one.fromDay === day)?.version ?? 0;
    save.mutate({ customerId, fromDay: day, lines, agreedWith, version });
  };
  return {
    fromDay,
    setFromDay: (typed: string) => setValue({ ...value, fromDay: typed }),
    agreedWith,
    setAgreedWith: (typed: string) => setValue({ ...value, agreedWith: typed }),
    rows,
    change,
    add: () => {
      change([...rows, emptyPrice]);
      focusLastLine();
    },
    issues,
    submit,
    busy: save.isPending,
    error: issues.length > 0 ? null : save.error,
  };
}

type QuotationInput = Parameters<typeof api.settlement.agreements.saveQuotation>[0];

/** Those agreed from that day on, else the last ones. */
function pricesOn({ quotations }: Agreements, day: DayText | null): readonly TypedPrice[] {
  const found = quotations.find(({ fromDay }) => fromDay === day) ?? quotations[0];
  return found && found.lines.length > 0 ? found.lines.map(typedPrice) : [emptyPrice];
}

function readQuotation({ fromDay, agreedWith, rows }: Typing, today: DayText) {
  const day = readTypedDay(fromDay, today);
  const { lines, issues } = readTypedPrices(rows);
  const found: readonly Issue[] = [
    ...(day === null ? [{ path: 'fromDay', code: 'settlement.dayWrong' }] : []),
    ...(agreedWith.trim() === '' ? [{ path: 'agreedWith', code: 'settlement.fieldMissing' }] : []),
    ...issues,
  ];
  return { day, lines, issues: found };
}
