import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingGroup } from '../../../../shared/domain/intake/reading-groups.ts';
import type { OrderForm } from '../../../../shared/domain/orders/form.ts';
import { kindOf } from '../../../../shared/domain/orders/job-types.ts';
import { formatFen, parseFen } from '../../../../shared/lib/money.ts';
import { useReading } from './reading.ts';
import { Goods, Points } from './RowsReading.tsx';
import styles from './reading.module.css';
import { Value } from './Value.tsx';
import { WindowValue } from './WindowValue.tsx';

interface FormReadingProps {
  readonly form: OrderForm;
  readonly customerName: string;
}

/** A whole order form on one page, in the groups in which it is read aloud; marks and ticks come from `ReadingContext`. */
export function FormReading({ form, customerName }: FormReadingProps) {
  const { t } = useTranslation('orders');
  return (
    <div className={styles['sheet']}>
      <Part group="client" title={t('section.client')}>
        <ClientPart form={form} customerName={customerName} />
      </Part>
      <Part group="job" title={t('section.job')}>
        <JobPart form={form} />
      </Part>
      <Part group="times" title={t('review.part.times')}>
        <TimesPart form={form} />
      </Part>
      <Part group="points" title={t('review.part.points')}>
        {(['pickups', 'deliveries'] as const).map((list) => (
          <Points key={list} form={form} list={list} />
        ))}
      </Part>
      <Part group="goods" title={t('section.goods')}>
        <Goods form={form} />
        <Dangerous form={form} />
      </Part>
      <Part group="demands" title={t('review.part.demands')}>
        <Notes form={form} paths={demands} />
      </Part>
      <Part group="quote" title={t('review.part.quote')}>
        <QuotePart form={form} />
      </Part>
      <Part title={t('review.part.own')}>
        <OwnPart form={form} />
      </Part>
    </div>
  );
}

interface PartProps {
  /** Read to the customer as one; without it the part is the house's own. */
  readonly group?: ReadingGroup;
  readonly title: string;
  readonly children: ReactNode;
}

function Part({ group, title, children }: PartProps) {
  const { tickOf } = useReading();
  const tick = group && tickOf?.(group);
  return (
    <section
      className={styles['part']}
      aria-label={title}
      data-ticked={tickOf ? '' : undefined}
      data-own={group ? undefined : ''}
    >
      <h2>{tick ?? title}</h2>
      <div>{children}</div>
    </section>
  );
}

function ClientPart({ form, customerName }: FormReadingProps) {
  const { t } = useTranslation('orders');
  return (
    <div className={styles['values']} data-columns="5">
      <Value path="customerId" label={t('field.customerId')} labelled>
        {form.customerId && <strong>{customerName}</strong>}
      </Value>
      <Value path="contactName" label={t('field.contactName')} labelled>
        {form.contactName}
      </Value>
      <Value path="contactPhone" label={t('field.contactPhone')} labelled>
        {form.contactPhone}
      </Value>
      <Value path="contactEmail" label={t('field.contactEmail')} labelled>
        {form.contactEmail}
      </Value>
      <Value path="customerOrderNo" label={t('field.customerOrderNo')} labelled>
        {form.customerOrderNo}
      </Value>
    </div>
  );
}

function JobPart({ form }: { readonly form: OrderForm }) {
  const { t } = useTranslation(['orders', 'common']);
  const outbound = form.jobType !== '' && kindOf(form.jobType) === 'outbound';
  const flags = (['urgent', 'holdForNotice'] as const).filter((flag) => form[flag]);
  return (
    <div className={styles['values']}>
      <Value path="jobType" label={t('orders:field.jobType')} labelled>
        {form.jobType && <strong>{t(`common:jobType.${form.jobType}`)}</strong>}
      </Value>
      {outbound ? (
        <Value path="mode" label={t('orders:field.mode')} labelled>
          {form.mode && t(`orders:mode.${form.mode}`)}
        </Value>
      ) : (
        <Value path="vehicleType" label={t('orders:field.vehicleType')} labelled>
          {form.vehicleType && t(`orders:vehicle.${form.vehicleType}`)}
        </Value>
      )}
      {flags.map((flag) => (
        <Value key={flag} path={flag} label={t(`orders:field.${flag}`)}>
          <strong className={styles['flag']}>{t(`orders:field.${flag}`)}</strong>
        </Value>
      ))}
    </div>
  );
}

function Dangerous({ form }: { readonly form: OrderForm }) {
  const { t } = useTranslation('orders');
  return (
    <div className={styles['values']}>
      <Value path="dangerousDeclared" label={t('field.dangerousDeclared')} labelled>
        {form.dangerousDeclared && t(`answer.${form.dangerousDeclared}`)}
      </Value>
      <Value path="dangerousDetails" label={t('field.dangerousDetails')} labelled wide>
        {form.dangerousDetails}
      </Value>
    </div>
  );
}

function TimesPart({ form }: { readonly form: OrderForm }) {
  const { t } = useTranslation('orders');
  const { markOf } = useReading();
  const pod =
    form.podKind === 'none'
      ? t('pod.none')
      : t('order.demandedCopies', { kind: t(`pod.${form.podKind}`), count: Number(form.podCopies) || 0 });
  return (
    <div className={styles['values']}>
      <WindowValue form={form} name="pickup" />
      <WindowValue form={form} name="delivery" />
      <Value path="podKind" label={t('field.podKind')} labelled>
        {pod}
      </Value>
      <Value path="signOffNotes" label={t('field.signOffNotes')} labelled>
        {form.signOffNotes}
      </Value>
      {markOf('podCopies') && (
        <Value path="podCopies" label={t('field.podCopies')} labelled>
          {form.podCopies}
        </Value>
      )}
    </div>
  );
}

const demands = ['importantNotes', 'specialDemands'] as const;

function Notes({ form, paths }: { readonly form: OrderForm; readonly paths: typeof demands }) {
  const { t } = useTranslation('orders');
  return (
    <div className={styles['values']}>
      {paths.map((path) => (
        <Value key={path} path={path} label={t(`field.${path}`)} labelled wide>
          {form[path]}
        </Value>
      ))}
    </div>
  );
}

function QuotePart({ form }: { readonly form: OrderForm }) {
  const { t } = useTranslation('orders');
  return (
    <div className={styles['values']}>
      <Value path="settlementMethod" label={t('field.settlementMethod')} labelled>
        {form.settlementMethod && t(`settlement.${form.settlementMethod}`)}
      </Value>
      {(['expectedFee', 'declaredValue', 'insuranceFee'] as const).map((path) => (
        <Value key={path} path={path} label={t(`field.${path}`)} labelled>
          {moneyText(form[path])}
        </Value>
      ))}
    </div>
  );
}

/** What is no business of the customer's: how the order came, and our own notes. */
function OwnPart({ form }: { readonly form: OrderForm }) {
  const { t } = useTranslation('orders');
  return (
    <div className={styles['values']}>
      <Value path="channel" label={t('field.channel')} labelled>
        {t(`channel.${form.channel}`)}
      </Value>
      <Value path="remarks" label={t('field.remarks')} labelled wide>
        {form.remarks}
      </Value>
    </div>
  );
}

function moneyText(typed: string): string {
  const fen = parseFen(typed);
  return fen === null ? typed : formatFen(fen);
}
