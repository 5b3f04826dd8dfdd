import { useTranslation } from 'react-i18next';
import { readTerms, type SettlementTerms } from '../../../../shared/domain/settlement/terms.ts';
import { type Issuer, issuers } from '../../../../shared/domain/settlement/values.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { type Language, languages } from '../../../../shared/i18n/languages.ts';
import { type DayText, wallTime } from '../../../../shared/lib/dates.ts';
import { readTypedDay } from '../../../../shared/lib/typed-days.ts';
import { parseCount } from '../../../../shared/lib/quantity.ts';
import { api } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { enterThrough } from '../../../components/enter-through.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { layOver, layRows } from '../../../components/lay-over.ts';
import { ChoiceInput, PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useNow } from '../../../components/useNow.ts';
import { useHeldForm, useHeldState } from '../held.ts';
import { type Recipient, RecipientRows } from '../RecipientRows.tsx';
import type { Agreements } from './AgreementsSection.tsx';
import { useOpened } from './useOpened.ts';

interface TermsPanelProps {
  readonly customerId: string;
  readonly agreements: Agreements;
  readonly onClose: () => void;
}

interface Typed extends Readonly<Record<string, string>> {
  readonly fromDay: string;
  readonly issuer: Issuer;
  readonly sendWorkingDay: string;
  readonly confirmDays: string;
  readonly paymentDays: string;
  readonly language: Language;
  readonly financeId: string;
}

const anybody = 'anybody';

/** How a customer settles from a day on; the terms of an earlier day stay with what was sent under them. */
export function TermsPanel(props: TermsPanelProps) {
  const { t } = useTranslation('settlement');
  return (
    <SidePanel title={t('agreement.changeTerms')} onClose={props.onClose}>
      <TermsForm {...props} />
    </SidePanel>
  );
}

function TermsForm(props: TermsPanelProps) {
  const { t } = useTranslation(['settlement', 'common']);
  const { form, recipients, setRecipients } = useTerms(props);
  const { values, put, leave, wrong, submit, busy, error } = form;
  const { colleagues } = props.agreements;
  const days = (name: 'sendWorkingDay' | 'confirmDays' | 'paymentDays') => (
    <TextInput
      label={t(`settlement:agreement.${name}`)}
      value={values[name]}
      most={4}
      required
      wrong={wrong(name)}
      onValue={(value) => put({ [name]: value })}
    />
  );
  return (
    <PanelForm act={t('settlement:do.save')} busy={busy} error={error} onSubmit={submit} onKeyDown={enterThrough}>
      <FieldGrid columns={2}>
        <TextInput
          label={t('settlement:agreement.fromDay')}
          value={values.fromDay}
          most={20}
          required
          wrong={wrong('fromDay')}
          onValue={(fromDay) => put({ fromDay })}
          onLeave={() => leave('fromDay')}
        />
        <ChoiceInput
          label={t('settlement:agreement.issuer')}
          value={values.issuer}
          names={issuers}
          text={(name) => t(`settlement:issuer.${name}`)}
          onValue={(issuer) => put({ issuer })}
        />
        {days('sendWorkingDay')}
        {days('confirmDays')}
        {days('paymentDays')}
        <ChoiceInput
          label={t('settlement:agreement.language')}
          value={values.language}
          names={languages}
          text={(name) => t(`common:language.${name}`)}
          onValue={(language) => put({ language })}
        />
        <ChoiceInput
          label={t('settlement:agreement.finance')}
          value={values.financeId}
          names={[anybody, ...colleagues.map(({ id }) => id)]}
          text={(id) => colleagues.find((one) => one.id === id)?.name ?? t('settlement:agreement.anybody')}
          onValue={(financeId) => put({ financeId })}
        />
      </FieldGrid>
      <RecipientRows
        rows={recipients}
        wrong={(at) => wrong(`recipients.${at}.address`) ?? wrong(`terms.recipients.${at}.address`)}
        onRows={setRecipients}
      />
    </PanelForm>
  );
}

function useTerms({ customerId, agreements, onClose }: TermsPanelProps) {
  const { t } = useTranslation('settlement');
  const today = wallTime(useNow(), useZone()).day;
  const name = `settlement terms ${customerId}`;
  const { opened, savingOn } = useOpened(agreements, customerId);
  const {
    value: recipients,
    setValue: setRecipients,
    letGo,
  } = useHeldState(`${name} recipients`, () => rowsOf(agreements.terms));
  const adopt = (theirs: Agreements, day: DayText) => {
    const was = termsOn(opened, day);
    const now = termsOn(theirs, day);
    form.put(layOver(typedTerms(was, ''), typedTerms(now, ''), form.values));
    setRecipients(layRows(rowsOf(was), rowsOf(now), recipients));
  };
  const form = useHeldForm(
    name,
    () => typedTerms(agreements.terms, today),
    (typed: Typed) => {
      const fromDay = readTypedDay(typed.fromDay, today);
      const read = readTerms(termsOf(typed, recipients));
      const issues: readonly Issue[] = [
        ...(fromDay === null ? [{ path: 'fromDay', code: 'settlement.dayWrong' }] : []),
        ...read.issues,
      ];
      if (fromDay === null || issues.length > 0) return { issues };
      const version = opened.termsVersions.find((one) => one.fromDay === fromDay)?.version ?? 0;
      return { input: { customerId, fromDay, terms: mutable(read.terms), version } };
    },
    {
      mutationFn: (input: TermsInput) => savingOn(adopt, input.fromDay, api.settlement.agreements.saveTerms(input)),
      onSuccess: () => {
        letGo();
        toast('done', t('agreement.saved'));
        onClose();
      },
    },
  );
  return { form, recipients, setRecipients };
}

type TermsInput = Parameters<typeof api.settlement.agreements.saveTerms>[0];

/** Agreed from that day on, else in force. */
function termsOn({ terms, termsVersions }: Agreements, day: DayText): SettlementTerms {
  return termsVersions.find(({ fromDay }) => fromDay === day)?.terms ?? terms;
}

function rowsOf({ recipients }: SettlementTerms): readonly Recipient[] {
  return recipients.length > 0 ? recipients : [{ name: '', address: '' }];
}

function typedTerms(terms: SettlementTerms, fromDay: string): Typed {
  return {
    fromDay,
    issuer: terms.issuer,
    sendWorkingDay: String(terms.sendWorkingDay),
    confirmDays: String(terms.confirmDays),
    paymentDays: String(terms.paymentDays),
    language: terms.language,
    financeId: terms.financeId ?? anybody,
  };
}

/** What is no whole number is wrong by `readTerms`. */
function termsOf(typed: Typed, recipients: readonly Recipient[]): SettlementTerms {
  return {
    issuer: typed.issuer,
    sendWorkingDay: parseCount(typed.sendWorkingDay) ?? Number.NaN,
    confirmDays: parseCount(typed.confirmDays) ?? Number.NaN,
    paymentDays: parseCount(typed.paymentDays) ?? Number.NaN,
    language: typed.language,
    recipients,
    financeId: typed.financeId === anybody ? null : typed.financeId,
  };
}

/** The contract takes lists that it may keep. */
function mutable(terms: SettlementTerms) {
  return { ...terms, recipients: terms.recipients.map((one) => ({ ...one })) };
}
