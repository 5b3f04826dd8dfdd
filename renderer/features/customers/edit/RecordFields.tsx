import { useQuery } from '@tanstack/react-query';
import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../../shared/contract/customers.ts';
import { settlementMethods } from '../../../../shared/domain/orders/job-types.ts';
import { queries } from '../../../api/client.ts';
import { Field, FieldGrid } from '../../../components/FieldGrid.tsx';
import { Section } from '../../../components/Section.tsx';
import { usePersonName } from '../../../components/usePersonName.ts';
import styles from './edit.module.css';
import { useEditing } from './edit-context.ts';
import { fieldId } from './field-keys.ts';
import type { CustomerForm } from './form.ts';

/** Code, names, settlement, owner: what stands at the head of a client's record. */
export function RecordFields({ pinyin }: { readonly pinyin?: Pick<Customer, 'pinyin' | 'initials'> | undefined }) {
  const { t } = useTranslation('customers');
  const { form, onChange, readOnly, issueAt } = useEditing();
  const set = (change: Partial<CustomerForm>) => onChange({ ...form, ...change });
  return (
    <Section title={t('edit.record')} letter="b">
      <FieldGrid columns={4}>
        <TextField name="code" label={t('column.code')} required most={40} />
        <TextField name="nameZh" label={t('column.nameZh')} required most={120} span={2} />
        <Pinyin pinyin={pinyin} />
        <Field label={t('column.settlementMethod')} htmlFor={fieldId('settlementMethod')}>
          <Select
            id={fieldId('settlementMethod')}
            style={wide}
            disabled={readOnly}
            value={form.settlementMethod}
            options={settlementMethods.map((value) => ({ value, label: t(`settlementMethod.${value}`) }))}
            onChange={(settlementMethod) => set({ settlementMethod })}
          />
        </Field>
        <Field
          label={t('edit.settlementDay')}
          htmlFor={fieldId('settlementDay')}
          required={form.settlementMethod === 'monthly'}
          error={issueAt('settlementDay')}
        >
          <InputNumber
            id={fieldId('settlementDay')}
            style={wide}
            min={1}
            max={31}
            precision={0}
            disabled={readOnly || form.settlementMethod !== 'monthly'}
            value={form.settlementMethod === 'monthly' ? form.settlementDay : null}
            onChange={(settlementDay) => set({ settlementDay })}
          />
        </Field>
        <OwnerField />
        <TextField name="nameEn" label={t('column.nameEn')} most={120} />
        <TextField name="remarks" label={t('column.remarks')} most={2000} span={2} />
        <Flag name="keyAccount" label={t('keyAccount')} />
        <Flag name="active" label={t('edit.active')} hint={form.active ? '' : t('edit.activeHint')} />
      </FieldGrid>
    </Section>
  );
}

interface TextFieldProps {
  readonly name: 'code' | 'nameZh' | 'nameEn' | 'remarks';
  readonly label: string;
  readonly required?: boolean;
  readonly most: number;
  readonly span?: 1 | 2;
}

function TextField({ name, label, required = false, most, span = 1 }: TextFieldProps) {
  const { form, onChange, readOnly, issueAt, leave } = useEditing();
  const error = issueAt(name);
  return (
    <Field label={label} htmlFor={fieldId(name)} required={required} error={error} span={span}>
      <Input
        id={fieldId(name)}
        readOnly={readOnly}
        maxLength={most}
        status={error ? 'error' : ''}
        aria-invalid={error !== undefined}
        aria-describedby={`${fieldId(name)}-note`}
        value={form[name]}
        onChange={(event) => onChange({ ...form, [name]: event.target.value })}
        onBlur={() => leave(name)}
      />
    </Field>
  );
}

function Pinyin({ pinyin }: { readonly pinyin?: Pick<Customer, 'pinyin' | 'initials'> | undefined }) {
  const { t } = useTranslation('customers');
  const shown = pinyin ? `${pinyin.pinyin} · ${pinyin.initials}` : t('edit.pinyinLater');
  return (
    <Field label={`${t('edit.pinyin')} · ${t('edit.initials')}`} htmlFor="pinyin-of-customer">
      <output id="pinyin-of-customer" className="faint" title={shown} style={clipped}>
        {shown}
      </output>
    </Field>
  );
}

const wide = { width: '100%' } as const;
const clipped = { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

function OwnerField() {
  const { t } = useTranslation('customers');
  const { form, onChange, readOnly } = useEditing();
  const owners = useQuery(queries.people.owners.queryOptions());
  const nameOf = usePersonName();
  const options = (owners.data ?? []).map((owner) => ({ value: owner.id, label: nameOf(owner) }));
  return (
    <Field label={t('edit.owner')} htmlFor={fieldId('ownerId')}>
      <Select
        id={fieldId('ownerId')}
        style={wide}
        disabled={readOnly}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('edit.noOwner')}
        loading={owners.isPending}
        value={form.ownerId}
        options={options}
        onChange={(ownerId: string | undefined) => onChange({ ...form, ownerId: ownerId ?? null })}
      />
    </Field>
  );
}

interface FlagProps {
  readonly name: 'keyAccount' | 'active';
  readonly label: string;
  readonly hint?: string;
}

function Flag({ name, label, hint = '' }: FlagProps) {
  const { form, onChange, readOnly } = useEditing();
  return (
    <div className={styles['flag']}>
      <Checkbox
        id={fieldId(name)}
        disabled={readOnly}
        checked={form[name]}
        onChange={(event) => onChange({ ...form, [name]: event.target.checked })}
      >
        {label}
      </Checkbox>
      {hint && <div className={styles['flagHint']}>{hint}</div>}
    </div>
  );
}
