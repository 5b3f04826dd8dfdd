import { Checkbox } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { reportLimits } from '../../../../shared/domain/exceptionReports/form.ts';
import { foundByWays, reportKinds, severities } from '../../../../shared/domain/exceptionReports/values.ts';
import { contactWays } from '../../../../shared/domain/tasks/evidence.ts';
import { Field, FieldGrid } from '../../../components/FieldGrid.tsx';
import { OrderPick } from '../../../components/OrderPick.tsx';
import { RadioChips } from '../../../components/RadioChips.tsx';
import { Section } from '../../../components/Section.tsx';
import { ClientPick } from './ClientPick.tsx';
import { type FormPart, MomentField, TextField } from './fields.tsx';
import styles from './form.module.css';

const { line, text } = reportLimits;

interface WhatProps extends FormPart {
  readonly knownAt: number;
  readonly onKnown: (at: number) => void;
}

/** Which order, how it came to be known, what it is and since when. */
export function WhatSection({ knownAt, onKnown, ...part }: WhatProps) {
  const { t } = useTranslation('exceptionReports');
  const { form, put, issues } = part;
  return (
    <Section title={t('form.what')} letter="w">
      <FieldGrid columns={3}>
        <div data-path="orderId" className={styles['wide']}>
          <OrderPick
            label={t('field.order')}
            orderId={form.orderId}
            wrong={issues.wrong('orderId')}
            onOrder={(orderId) => put({ orderId, ...(orderId === null ? {} : { customerId: null }) })}
          />
          {form.orderId === null && (
            <ClientPick customerId={form.customerId} onCustomer={(customerId) => put({ customerId })} />
          )}
        </div>
        <MomentField
          name="knownAt"
          value={knownAt}
          issues={issues}
          required
          onMoment={(at) => at !== null && onKnown(at)}
        />
      </FieldGrid>
      <div className={styles['pair']}>
        <div data-path="foundBy">
          <RadioChips
            label={t('field.foundBy')}
            value={form.foundBy}
            names={foundByWays}
            text={(way) => t(`foundBy.${way}`)}
            hint={(way) => t(`foundByHint.${way}`)}
            required
            wrong={issues.wrong('foundBy')}
            onValue={(foundBy) => put({ foundBy })}
          />
        </div>
        <RadioChips
          label={t('field.severity')}
          value={form.severity}
          names={severities}
          text={(severity) => t(`severity.${severity}`)}
          hint={(severity) => t(`severityHint.${severity}`)}
          required
          onValue={(severity) => put({ severity })}
        />
      </div>
      <div data-path="kind">
        <RadioChips
          label={t('field.kind')}
          value={form.kind}
          names={reportKinds}
          text={(kind) => t(`kind.${kind}`)}
          required
          wrong={issues.wrong('kind')}
          onValue={(kind) => put({ kind })}
        />
      </div>
    </Section>
  );
}

/** What happened, in the words in which it was told, and what was done about it. */
export function FactsSection(part: FormPart) {
  const { t } = useTranslation('exceptionReports');
  return (
    <Section title={t('form.facts')} letter="s">
      <TextField {...part} name="facts" most={text} rows={4} required />
      <FieldGrid columns={2}>
        <TextField {...part} name="action" most={text} rows={2} />
        <TextField {...part} name="wish" most={text} rows={2} />
      </FieldGrid>
    </Section>
  );
}

/** Who told us, how and how to reach him. */
export function PersonSection(part: FormPart) {
  const { t } = useTranslation(['exceptionReports', 'tasks']);
  const { form, put, issues } = part;
  const id = useId();
  return (
    <Section title={t('exceptionReports:form.person')} letter="p">
      <FieldGrid columns={4}>
        <TextField {...part} name="person" most={line} required={form.foundBy === 'complaint'} />
        <TextField {...part} name="phone" most={line} />
        <Field label={t('exceptionReports:field.channel')} htmlFor={id}>
          <select
            id={id}
            className={styles['select']}
            value={form.channel}
            onChange={(event) => put({ channel: contactWays.find((way) => way === event.target.value) ?? '' })}
          >
            <option value="">–</option>
            {contactWays.map((way) => (
              <option key={way} value={way}>
                {t(`tasks:way.${way}`)}
              </option>
            ))}
          </select>
        </Field>
        <MomentField
          name="happenedAt"
          value={form.happenedAt}
          issues={issues}
          onMoment={(happenedAt) => put({ happenedAt })}
        />
      </FieldGrid>
    </Section>
  );
}

/** What of the goods is concerned, and what is lost. */
export function GoodsSection(part: FormPart) {
  const { t } = useTranslation('exceptionReports');
  const { form, put } = part;
  return (
    <Section title={t('form.goods')} letter="g">
      <FieldGrid columns={4}>
        <TextField {...part} name="goods" most={line} />
        <TextField {...part} name="pieces" most={line} unit={t('field.piecesUnit')} />
        <TextField {...part} name="amount" most={line} unit={t('field.yuan')} />
        <div className={styles['check']}>
          <Checkbox checked={form.loss} onChange={(event) => put({ loss: event.target.checked })}>
            {t('field.loss')}
          </Checkbox>
        </div>
      </FieldGrid>
      <TextField {...part} name="advice" most={text} rows={2} />
    </Section>
  );
}
