import { Button, Checkbox, Input, Select } from 'antd';
import { createContext, use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  emptyContact,
  type HandoverContact,
  type HandoverContent,
  handoverLimits,
  type Service,
  services,
} from '../../../../shared/domain/handovers/content.ts';
import { type Department, departments } from '../../../../shared/domain/handovers/steps.ts';
import { settlementMethods } from '../../../../shared/domain/orders/job-types.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { issueText } from '../../../api/errors.ts';
import { Field, FieldGrid } from '../../../components/FieldGrid.tsx';
import { DeleteOutlined, PlusOutlined } from '../../../components/icons.tsx';
import { Section } from '../../../components/Section.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import styles from './form.module.css';

interface Editing {
  readonly content: HandoverContent;
  readonly set: (change: Partial<HandoverContent>) => void;
  readonly errorAt: (path: string) => string | undefined;
  readonly leave: (path: string) => void;
}

const EditContext = createContext<Editing | null>(null);

function useEditing(): Editing {
  const editing = use(EditContext);
  if (!editing) throw new Error('A field outside the form');
  return editing;
}

interface ContentFieldsProps {
  readonly content: HandoverContent;
  readonly issues: readonly Issue[];
  readonly onChange: (content: HandoverContent) => void;
}

/** The form's fields in the order of the paper; a field says what is wrong with it once it was left. */
export function ContentFields({ content, issues, onChange }: ContentFieldsProps) {
  const t = useTranslate();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const editing: Editing = {
    content,
    set: (change) => onChange({ ...content, ...change }),
    errorAt: (path) => {
      const issue = left.has(path) ? issues.find((one) => one.path === path) : undefined;
      return issue && issueText(issue, t);
    },
    leave: (path) => setLeft((before) => new Set(before).add(path)),
  };
  return (
    <EditContext value={editing}>
      <BusinessFields />
      <GoodsFields />
      <SettlementFields />
      <DepartmentFields />
    </EditContext>
  );
}

function BusinessFields() {
  const { t } = useTranslation('handovers');
  return (
    <Section title={t('form.agreement')}>
      <Contacts />
      <FieldGrid columns={2}>
        <TextField name="business" required rows={2} span={2} hint={t('hint.business')} />
        <Services />
        <TextField name="regions" required span={2} />
      </FieldGrid>
    </Section>
  );
}

function GoodsFields() {
  const { t } = useTranslation('handovers');
  return (
    <Section title={t('form.demand')}>
      <FieldGrid columns={2}>
        <TextField name="goods" required />
        <TextField name="volumes" hint={t('hint.volumes')} />
        <TextField name="demands" rows={2} span={2} />
      </FieldGrid>
    </Section>
  );
}

function SettlementFields() {
  const { t } = useTranslation('handovers');
  const { content, set, errorAt, leave } = useEditing();
  return (
    <Section title={t('form.settlement')}>
      <FieldGrid columns={4}>
        <Field
          label={t('field.settlementMethod')}
          htmlFor="handover-settlementMethod"
          required
          error={errorAt('settlementMethod')}
        >
          <Select
            id="handover-settlementMethod"
            className={styles['wide'] ?? ''}
            value={content.settlementMethod || null}
            options={settlementMethods.map((value) => ({ value, label: t(`settlementMethod.${value}`) }))}
            onChange={(settlementMethod) => settlementMethod && set({ settlementMethod })}
            onBlur={() => leave('settlementMethod')}
          />
        </Field>
        <TextField name="creditDays" unit={t('unit.days')} />
        <TextField name="creditLimit" unit={t('unit.yuan')} />
        <TextField name="settlementCycle" required span={4} hint={t('hint.settlementCycle')} />
        <TextField name="prices" required rows={2} span={4} />
      </FieldGrid>
    </Section>
  );
}

function DepartmentFields() {
  const { t } = useTranslation('handovers');
  const { content, set, errorAt, leave } = useEditing();
  return (
    <Section title={t('form.departments')}>
      <div className={styles['field']}>
        <Field label={t('field.departments')} htmlFor="handover-departments" required error={errorAt('departments')}>
          <Checkbox.Group<Department>
            className={styles['checks'] ?? ''}
            value={[...content.departments]}
            options={departments.map((value) => ({ value, label: t(`department.${value}`) }))}
            onChange={(chosen) => {
              set({ departments: chosen });
              leave('departments');
            }}
          />
        </Field>
      </div>
      <FieldGrid columns={4}>
        {content.departments.includes('other') && <TextField name="otherDepartment" required span={2} />}
        <TextField name="validFrom" required placeholder="2026-11-23" />
        <TextField name="validUntil" required placeholder="2027-11-22" />
      </FieldGrid>
    </Section>
  );
}

/** Storage brings the warehouse with it, delivery the delivery department (1.2.4b). */
function Services() {
  const { t } = useTranslation('handovers');
  const { content, set, errorAt, leave } = useEditing();
  const choose = (chosen: readonly Service[]) => {
    const fresh = (service: Service) => chosen.includes(service) && !content.services.includes(service);
    const brought: Department[] = [];
    if (fresh('storage')) brought.push('warehouse');
    if (fresh('cityDelivery') || fresh('outbound')) brought.push('delivery');
    set({ services: chosen, departments: [...new Set([...content.departments, ...brought])] });
    leave('services');
  };
  return (
    <Field label={t('field.services')} htmlFor="handover-services" required span={2} error={errorAt('services')}>
      <div id="handover-services">
        <Checkbox.Group<Service>
          className={styles['checks'] ?? ''}
          value={[...content.services]}
          options={services.map((value) => ({ value, label: t(`service.${value}`) }))}
          onChange={choose}
        />
      </div>
    </Field>
  );
}

const contactFields = ['name', 'position', 'phone', 'email'] as const;

function Contacts() {
  const { t } = useTranslation('handovers');
  const { content, set, errorAt, leave } = useEditing();
  const labels = {
    name: t('field.contactName'),
    position: t('field.contactPosition'),
    phone: t('field.contactPhone'),
    email: t('field.contactEmail'),
  };
  const change = (at: number, patch: Partial<HandoverContact>) =>
    set({ contacts: content.contacts.map((one, index) => (index === at ? { ...one, ...patch } : one)) });
  return (
    <div className={styles['field']}>
      <div className={`${styles['contact']} ${styles['contactHead']}`} aria-hidden>
        {contactFields.map((name) => (
          <span key={name}>{labels[name]}</span>
        ))}
      </div>
      {content.contacts.map((contact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a contact is its place in the list.
        <div key={index} className={styles['contact']}>
          {contactFields.map((name) => {
            const path = `contacts.${index}.${name}`;
            const error = errorAt(path);
            return (
              <div key={name}>
                <Input
                  id={`handover-contacts-${index}-${name}`}
                  aria-label={labels[name]}
                  maxLength={handoverLimits.line}
                  status={error ? 'error' : ''}
                  aria-invalid={error !== undefined}
                  value={contact[name]}
                  onChange={(event) => change(index, { [name]: event.target.value })}
                  onBlur={() => leave(path)}
                />
                {error && <span className={styles['error']}>{error}</span>}
              </div>
            );
          })}
          <Button
            icon={<DeleteOutlined />}
            aria-label={t('form.removeContact', { number: index + 1 })}
            disabled={content.contacts.length === 1}
            onClick={() => set({ contacts: content.contacts.filter((_, at) => at !== index) })}
          />
        </div>
      ))}
      <Button
        icon={<PlusOutlined />}
        disabled={content.contacts.length >= handoverLimits.contacts}
        onClick={() => set({ contacts: [...content.contacts, emptyContact] })}
      >
        {t('form.addContact')}
      </Button>
    </div>
  );
}

type TextName =
  | 'business'
  | 'regions'
  | 'goods'
  | 'volumes'
  | 'demands'
  | 'settlementCycle'
  | 'creditDays'
  | 'creditLimit'
  | 'prices'
  | 'otherDepartment'
  | 'validFrom'
  | 'validUntil';

interface TextFieldProps {
  readonly name: TextName;
  readonly required?: boolean;
  readonly span?: 1 | 2 | 4;
  /** More than one line to type in. */
  readonly rows?: number;
  readonly unit?: string;
  readonly hint?: string;
  readonly placeholder?: string;
}

function TextField({ name, required = false, span = 1, rows = 1, unit, hint, placeholder }: TextFieldProps) {
  const { t } = useTranslation('handovers');
  const { content, set, errorAt, leave } = useEditing();
  const error = errorAt(name);
  const id = `handover-${name}`;
  const shared = {
    id,
    value: content[name],
    placeholder,
    status: error ? ('error' as const) : ('' as const),
    'aria-invalid': error !== undefined,
    'aria-describedby': `${id}-note`,
    onBlur: () => leave(name),
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  };
  return (
    <Field label={t(`field.${name}`)} htmlFor={id} required={required} span={span} error={error} hint={hint}>
      {rows > 1 ? (
        <Input.TextArea {...shared} rows={rows} maxLength={handoverLimits.text} />
      ) : (
        <Input {...shared} suffix={unit} maxLength={handoverLimits.line} />
      )}
    </Field>
  );
}
