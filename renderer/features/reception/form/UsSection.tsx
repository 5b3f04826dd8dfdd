import { Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { visitLimits } from '../../../../shared/domain/reception/form.ts';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { useZone } from '../../../api/session.ts';
import { Field, FieldGrid } from '../../../components/FieldGrid.tsx';
import { Section } from '../../../components/Section.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import styles from '../reception.module.css';
import { untilText } from '../words.ts';
import { Line, Pick } from './fields.tsx';
import type { LookedPart } from './form-part.ts';

interface UsProps extends LookedPart {
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
}

/** Who receives them and who is there too. */
export function UsSection({ colleagues, ...part }: UsProps) {
  const { t } = useTranslation('reception');
  const keptName = useKeptName();
  const id = useId();
  const { form, put, wrong } = part;
  const options = colleagues.map((one) => ({ value: one.id, label: keptName(one.id, one.name) }));
  return (
    <Section title={t('form.us')} letter="u">
      <FieldGrid columns={2}>
        <Pick
          label={t('field.host')}
          value={form.hostId ?? ''}
          none={t('form.choose')}
          required
          wrong={wrong('hostId')}
          options={options}
          onValue={(hostId) => put({ hostId })}
        />
        <Field label={t('field.companions')} htmlFor={id} error={wrong('companionIds')}>
          <Select
            id={id}
            mode="multiple"
            className={styles['many'] ?? ''}
            maxCount={visitLimits.companions}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('form.nobody')}
            value={[...form.companionIds]}
            options={options.filter(({ value }) => value !== form.hostId)}
            onChange={(companionIds: string[]) => put({ companionIds })}
          />
        </Field>
      </FieldGrid>
      <HostNotes {...part} colleagues={colleagues} />
    </Section>
  );
}

/** A host who is away, or with others at that time. */
function HostNotes({ form, put, look, colleagues }: UsProps) {
  const { t } = useTranslation('reception');
  const keptName = useKeptName();
  const zone = useZone();
  if (!look) return null;
  const { hostAway, hostBusy } = look;
  const host = colleagues.find(({ id }) => id === form.hostId);
  const name = host ? keptName(host.id, host.name) : '';
  const substitute = hostAway?.substitute;
  return (
    <>
      {hostAway && (
        <p className={styles['warn']} role="status">
          {t('form.hostAway', { name, day: untilText(hostAway), reason: hostAway.reason })}{' '}
          {substitute && (
            <button type="button" onClick={() => put({ hostId: substitute.id })}>
              {t('form.takeSubstitute', { name: keptName(substitute.id, substitute.name) })}
            </button>
          )}
        </p>
      )}
      {hostBusy.map(({ id, customerName, fromAt, toAt }) => (
        <p key={id} className={styles['warn']} role="status">
          {t('form.hostBusy', {
            customer: customerName,
            from: wallTime(fromAt, zone).time,
            to: wallTime(toAt, zone).time,
          })}
        </p>
      ))}
    </>
  );
}

/** Cars, meals of a VIP, and whatever else there is to say. */
export function MoreSection({ form, put, wrong }: LookedPart) {
  const { t } = useTranslation('reception');
  const text = (name: 'vehicle' | 'pickUp' | 'meals') => (
    <Line
      label={t(`field.${name}`)}
      value={form[name]}
      most={visitLimits.text}
      wrong={wrong(name)}
      onValue={(value) => put({ [name]: value })}
    />
  );
  return (
    <Section title={t('form.more')} letter="m">
      <FieldGrid columns={form.grade === 'A' ? 3 : 2}>
        {text('vehicle')}
        {text('pickUp')}
        {form.grade === 'A' && text('meals')}
      </FieldGrid>
      <Line
        label={t('field.notes')}
        value={form.notes}
        most={visitLimits.notes}
        rows={2}
        wrong={wrong('notes')}
        onValue={(notes) => put({ notes })}
      />
    </Section>
  );
}
