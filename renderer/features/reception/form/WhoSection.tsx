import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { visitLimits } from '../../../../shared/domain/reception/form.ts';
import { grades } from '../../../../shared/domain/reception/values.ts';
import { useMay } from '../../../api/session.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { RadioChips } from '../../../components/RadioChips.tsx';
import { Section } from '../../../components/Section.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { ClientLookup } from '../../customers/public.ts';
import styles from '../reception.module.css';
import { Line } from './fields.tsx';
import type { FormPart } from './form-part.ts';
import { GuestRows } from './GuestRows.tsx';

/** Which company, what for, how important, and its people (6.2.1). */
export function WhoSection(part: FormPart) {
  const { t } = useTranslation('reception');
  const { form, put, wrong } = part;
  return (
    <Section title={t('form.who')} letter="w">
      <FieldGrid columns={2}>
        <Company {...part} />
        <RadioChips
          label={t('field.grade')}
          value={form.grade}
          names={grades}
          text={(grade) => t(`grade.${grade}`)}
          onValue={(grade) => put({ grade })}
        />
        <Line
          label={t('field.purpose')}
          value={form.purpose}
          most={visitLimits.purpose}
          required
          span={2}
          wrong={wrong('purpose')}
          onValue={(purpose) => put({ purpose })}
        />
      </FieldGrid>
      <GuestRows {...part} />
    </Section>
  );
}

function Company({ form, put, wrong }: FormPart) {
  const { t } = useTranslation('reception');
  const may = useMay();
  const [looking, setLooking] = useState(false);
  const sees = may('customers.read');
  useShortcut('f9', () => setLooking(true), { enabled: sees });
  return (
    <div data-first-field>
      <Line
        label={t('field.customer')}
        value={form.customerName}
        most={visitLimits.company}
        required
        wrong={wrong('customerName')}
        hint={form.customerId === null ? t('form.notKnown') : t('form.known', { name: form.customerName })}
        onValue={(customerName) => put({ customerName, customerId: null })}
      />
      {sees && (
        <Button size="small" className={styles['under'] ?? ''} onClick={() => setLooking(true)} aria-keyshortcuts="F9">
          {t('form.lookUp')} <Kbd keys="f9" />
        </Button>
      )}
      <ClientLookup
        open={looking}
        initialText={form.customerId === null ? form.customerName : ''}
        onClose={() => setLooking(false)}
        onChoose={(hit) => {
          put({ customerId: hit.id, customerName: hit.nameZh });
          setLooking(false);
        }}
      />
    </div>
  );
}
