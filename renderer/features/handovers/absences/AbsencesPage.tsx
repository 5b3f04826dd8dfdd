import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Absence } from '../../../../shared/contract/handovers.ts';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { queries } from '../../../api/client.ts';
import { useMay, usePerson, useZone } from '../../../api/session.ts';
import { Field, FieldGrid } from '../../../components/FieldGrid.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { dayText } from '../../../components/Time.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import styles from '../acceptance/acceptance.module.css';

/** Who is away, and who signs in his place (1.2.4b). */
export function AbsencesPage() {
  const { t } = useTranslation('handovers');
  const list = useQuery(queries.handovers.absences.list.queryOptions());
  return (
    <>
      <PageHeader title={t('absence.title')} back="/handovers" />
      <AddAbsence />
      <Section title={t('absence.recorded')}>
        <ProblemNote error={list.error} onRetry={() => void list.refetch()} />
        {list.data?.length === 0 && <span className="faint">{t('absence.none')}</span>}
        <ul className={styles['list']}>
          {list.data?.map((absence) => (
            <Line key={absence.id} absence={absence} />
          ))}
        </ul>
      </Section>
    </>
  );
}

function Line({ absence }: { readonly absence: Absence }) {
  const { t } = useTranslation('handovers');
  const language = useLanguage();
  const may = useMay();
  const me = usePerson();
  const end = useMutation(
    queries.handovers.absences.end.mutationOptions({ onSuccess: () => toast('done', t('absence.ended')) }),
  );
  const { id, userId, userName, substituteName, fromDay, toDay, reason } = absence;
  return (
    <li>
      <strong>{userName}</strong>
      <span className="num">
        {dayText(fromDay, language)} – {dayText(toDay, language)}
      </span>
      <span>
        {t('absence.substitute')} <strong>{substituteName}</strong>
      </span>
      <span className="faint">{reason}</span>
      {(userId === me?.id || may('people.administer')) && (
        <span className={styles['acts']}>
          <Button size="small" loading={end.isPending} onClick={() => end.mutate({ id })}>
            {t('absence.end')}
          </Button>
        </span>
      )}
      <ProblemNote error={end.error} />
    </li>
  );
}

function AddAbsence() {
  const { t } = useTranslation('handovers');
  const may = useMay();
  const me = usePerson();
  const zone = useZone();
  const [day] = useState(() => wallTime(Date.now(), zone).day);
  const people = useQuery(queries.handovers.absences.people.queryOptions());
  const [userId, setUserId] = useState(me?.id ?? '');
  const [substituteId, setSubstituteId] = useState<string | null>(null);
  const [typed, setTyped] = useState({ fromDay: day, toDay: day, reason: '' });
  const add = useMutation(
    queries.handovers.absences.add.mutationOptions({
      onSuccess: () => {
        toast('done', t('absence.added'));
        setSubstituteId(null);
        setTyped({ ...typed, reason: '' });
      },
    }),
  );
  const options = (people.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const text = (name: keyof typeof typed, label: string) => (
    <Field label={label} htmlFor={`absence-${name}`} required>
      <Input
        id={`absence-${name}`}
        maxLength={500}
        value={typed[name]}
        onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      />
    </Field>
  );
  const ready = userId !== '' && substituteId !== null && typed.reason.trim() !== '';
  return (
    <Section title={t('absence.add')}>
      <p className={styles['hint']}>{t('absence.text')}</p>
      <FieldGrid columns={6}>
        <Field label={t('absence.who')} htmlFor="absence-who" required>
          <Select
            id="absence-who"
            className={styles['wide'] ?? ''}
            disabled={!may('people.administer')}
            showSearch={{ optionFilterProp: 'label' }}
            value={userId}
            options={options}
            onChange={setUserId}
          />
        </Field>
        <Field label={t('absence.substitute')} htmlFor="absence-substitute" required>
          <Select
            id="absence-substitute"
            className={styles['wide'] ?? ''}
            showSearch={{ optionFilterProp: 'label' }}
            value={substituteId}
            options={options.filter(({ value }) => value !== userId)}
            onChange={setSubstituteId}
          />
        </Field>
        {text('fromDay', t('absence.from'))}
        {text('toDay', t('absence.to'))}
        {text('reason', t('absence.reason'))}
        <div className={styles['end']}>
          <Button
            type="primary"
            disabled={!ready}
            loading={add.isPending}
            onClick={() => substituteId && add.mutate({ userId, substituteId, ...typed })}
          >
            {t('absence.add')}
          </Button>
        </div>
      </FieldGrid>
      <ProblemNote error={add.error ?? people.error} />
    </Section>
  );
}
