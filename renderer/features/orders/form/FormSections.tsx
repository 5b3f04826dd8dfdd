import { Button } from 'antd';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../../../shared/domain/orders/job-types.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ChoiceField, SegmentField } from '../fields/ChoiceField.tsx';
import { ClientField } from '../fields/ClientField.tsx';
import { DayField, TimeField } from '../fields/DayField.tsx';
import { GoodsTable } from '../fields/GoodsTable.tsx';
import { PointTable } from '../fields/PointTable.tsx';
import { AddRowButton } from '../fields/RowButtons.tsx';
import { CheckField, NotesField, TextField } from '../fields/TextField.tsx';
import { useChoices } from '../useOrderTexts.ts';
import { DangerousGoodsFields } from './DangerousGoodsFields.tsx';
import { useFlag, useFormState, useFormStore } from './form-context.ts';
import { type SectionName, sections } from './form-sections.ts';
import styles from './form.module.css';
import { useClientRecord } from './useClientChoice.ts';
import { addRowTo } from './useFormShortcuts.ts';

interface FormSectionsProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly openLookup: (text: string) => void;
  readonly onReview: () => void;
}

export function FormSections({ root, openLookup, onReview }: FormSectionsProps) {
  return (
    <>
      <ClientSection openLookup={openLookup} />
      <JobSection />
      <TimesSection />
      <SignOffSection />
      <PointSections root={root} />
      <GoodsSection root={root} />
      <QuoteSection onReview={onReview} />
    </>
  );
}

interface FormSectionProps {
  readonly name: SectionName;
  /** Below the title, in the gutter. */
  readonly act?: ReactNode;
  readonly children: ReactNode;
}

function FormSection({ name, act, children }: FormSectionProps) {
  const { t } = useTranslation('orders');
  const letter = sections.find((section) => section.name === name)?.letter ?? '';
  return (
    <section className={styles['section']} aria-label={t(`section.${name}`)}>
      <div className={styles['gutter']}>
        <h2>{t(`section.${name}`)}</h2>
        <Kbd keys={`alt+${letter}`} />
        {act}
      </div>
      <div className={styles['fields']}>{children}</div>
    </section>
  );
}

function ClientSection({ openLookup }: { readonly openLookup: (text: string) => void }) {
  const { t } = useTranslation('orders');
  const choices = useChoices();
  return (
    <FormSection name="client">
      <ClientField columns={6} onLookUp={openLookup} />
      <TextField path="contactName" label={t('field.contactName')} columns={3} required />
      <TextField path="contactPhone" label={t('field.contactPhone')} columns={4} required />
      <TextField path="contactEmail" label={t('field.contactEmail')} columns={5} />
      <ChoiceField path="channel" label={t('field.channel')} columns={3} choices={choices.channel} />
      <TextField path="customerOrderNo" label={t('field.customerOrderNo')} columns={3} />
    </FormSection>
  );
}

function JobSection() {
  const { t } = useTranslation('orders');
  const choices = useChoices();
  const jobType = useFormState((state) => state.form.jobType);
  const outbound = jobType !== '' && kindOf(jobType) === 'outbound';
  return (
    <FormSection name="job">
      <SegmentField path="jobType" label={t('field.jobType')} columns={18} choices={choices.jobType} required />
      {outbound ? (
        <ChoiceField
          key="mode"
          path="mode"
          label={t('field.mode')}
          columns={6}
          choices={choices.mode}
          placeholder={t('form.choose')}
          required
          clearable
        />
      ) : (
        <ChoiceField
          key="vehicle"
          path="vehicleType"
          label={t('field.vehicleType')}
          columns={6}
          choices={choices.vehicleType}
          placeholder={t('form.choose')}
          required
          clearable
        />
      )}
    </FormSection>
  );
}

function TimesSection() {
  const { t } = useTranslation('orders');
  const jobType = useFormState((state) => state.form.jobType);
  const outbound = jobType !== '' && kindOf(jobType) === 'outbound';
  return (
    <FormSection name="times">
      <DayField path="pickupDay" label={t('field.pickupDay')} columns={5} />
      <TimeField path="pickupFrom" label={t('form.from')} name={t('field.pickupFrom')} columns={2} />
      <TimeField path="pickupTo" label={t('form.to')} name={t('field.pickupTo')} columns={2} />
      <DayField path="deliveryDay" label={t('field.deliveryDay')} columns={5} required={outbound} />
      <TimeField path="deliveryFrom" label={t('form.from')} name={t('field.deliveryFrom')} columns={2} />
      <TimeField path="deliveryTo" label={t('form.to')} name={t('field.deliveryTo')} columns={2} />
      <div className={styles['checks']}>
        <CheckField path="urgent" label={t('field.urgent')} checked={useFlag('urgent')} />
        <CheckField path="holdForNotice" label={t('field.holdForNotice')} checked={useFlag('holdForNotice')} />
      </div>
    </FormSection>
  );
}

function SignOffSection() {
  const { t } = useTranslation('orders');
  const choices = useChoices();
  const breakLine = <Kbd keys="alt+enter" />;
  return (
    <FormSection name="signOff">
      <ChoiceField path="podKind" label={t('field.podKind')} columns={5} choices={choices.podKind} />
      <TextField path="podCopies" label={t('field.podCopies')} columns={3} numeric />
      <TextField path="signOffNotes" label={t('field.signOffNotes')} columns={11} />
      <ChoiceField
        path="settlementMethod"
        label={t('field.settlementMethod')}
        columns={5}
        choices={choices.settlementMethod}
        placeholder={t('form.choose')}
        required
        clearable
      />
      <NotesField path="importantNotes" label={t('field.importantNotes')} columns={8} hint={breakLine} />
      <NotesField path="specialDemands" label={t('field.specialDemands')} columns={8} />
      <NotesField path="remarks" label={t('field.remarks')} columns={8} />
    </FormSection>
  );
}

function PointSections({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation('orders');
  const store = useFormStore();
  const book = useClientRecord()?.addresses ?? noAddresses;
  return (['pickups', 'deliveries'] as const).map((list) => (
    <FormSection
      key={list}
      name={list}
      act={<AddRowButton label={t('form.addPoint')} onAdd={() => addRowTo(root, store, list)} />}
    >
      <div className={styles['table']}>
        <PointTable list={list} book={book} />
      </div>
    </FormSection>
  ));
}

const noAddresses: readonly never[] = [];

function GoodsSection({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation('orders');
  const store = useFormStore();
  return (
    <FormSection
      name="goods"
      act={<AddRowButton label={t('form.addGoods')} onAdd={() => addRowTo(root, store, 'goods')} />}
    >
      <div className={styles['table']}>
        <GoodsTable />
      </div>
      <div className={styles['table']}>
        <DangerousGoodsFields />
      </div>
    </FormSection>
  );
}

/** The last section ends with the way on, so that Enter leads from the first field to the review. */
function QuoteSection({ onReview }: { readonly onReview: () => void }) {
  const { t } = useTranslation('orders');
  return (
    <FormSection name="quote">
      <TextField path="expectedFee" label={t('field.expectedFee')} columns={6} prefix="¥" numeric />
      <TextField path="declaredValue" label={t('field.declaredValue')} columns={6} prefix="¥" numeric />
      <TextField path="insuranceFee" label={t('field.insuranceFee')} columns={6} prefix="¥" numeric />
      <div className={styles['end']}>
        <Button type="primary" data-stop onClick={onReview}>
          {t('act.review')} <Kbd keys="ctrl+enter" onColour />
        </Button>
      </div>
    </FormSection>
  );
}
