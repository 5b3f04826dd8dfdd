import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { ChoiceInput, PanelForm } from '../../../components/PanelForm.tsx';
import { Tick } from '../../../components/Popup.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { usePanelForm } from '../../../components/usePanelForm.ts';
import styles from '../exams.module.css';
import { useNamed } from '../useNamed.ts';

/** A plan is put before people: trainees stand first (5.3.10). */
export function AssignPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('exams');
  return (
    <SidePanel title={t('assign.title')} onClose={onClose}>
      <AssignForm onClose={onClose} />
    </SidePanel>
  );
}

interface Typed extends Readonly<Record<string, string>> {
  readonly planId: string;
  /** Ids with blanks between. */
  readonly personIds: string;
}

function AssignForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('exams');
  const named = useNamed();
  // What leads to duty stands first: it is what new clerks are sent to.
  const plans = (useQuery(queries.exams.plans.list.queryOptions()).data ?? [])
    .filter(({ active }) => active)
    .toSorted((one, other) => Number(other.leadsToDuty) - Number(one.leadsToDuty));
  const form = usePanelForm(
    (): Typed => ({ planId: '', personIds: '' }),
    ({ planId, personIds }) => {
      const chosen = planId || plans[0]?.id || '';
      const people = personIds.split(' ').filter(Boolean);
      if (people.length === 0) return { issues: [{ path: 'personIds', code: 'exams.nameMissing' }] };
      return { input: { planId: chosen, personIds: people } };
    },
    queries.exams.assign.mutationOptions({
      onSuccess: ({ assigned }) => {
        toast('done', t('list.assigned', { count: assigned }));
        onClose();
      },
    }),
  );
  const { values, put, wrong, submit, busy, error } = form;
  return (
    <PanelForm act={t('assign.act')} busy={busy} error={error} onSubmit={submit}>
      <ChoiceInput
        label={t('assign.plan')}
        value={values.planId || (plans[0]?.id ?? '')}
        names={plans.map(({ id }) => id)}
        text={(id) => {
          const plan = plans.find((one) => one.id === id);
          return plan ? named({ zh: plan.nameZh, en: plan.nameEn }) : '';
        }}
        wrong={wrong('planId')}
        onValue={(planId) => put({ planId })}
      />
      <People
        chosen={values.personIds.split(' ').filter(Boolean)}
        wrong={wrong('personIds')}
        onChosen={(ids) => put({ personIds: ids.join(' ') })}
      />
    </PanelForm>
  );
}

interface PeopleProps {
  readonly chosen: readonly string[];
  readonly wrong: string | undefined;
  readonly onChosen: (ids: readonly string[]) => void;
}

function People({ chosen, wrong, onChosen }: PeopleProps) {
  const { t } = useTranslation('exams');
  const nameOf = useKeptName();
  const [words, setWords] = useState('');
  const read = useQuery(queries.exams.candidates.queryOptions());
  const found = (read.data ?? []).filter(({ id, name }) =>
    `${name} ${nameOf(id, name)}`.toLowerCase().includes(words.trim().toLowerCase()),
  );
  return (
    <fieldset className={styles['people']}>
      <legend>
        {t('assign.people')}{' '}
        {chosen.length > 0 && <span className="faint">{t('assign.chosen', { count: chosen.length })}</span>}
      </legend>
      <Input
        value={words}
        placeholder={t('assign.search')}
        aria-label={t('assign.search')}
        onChange={({ target }) => setWords(target.value)}
      />
      {wrong && (
        <p role="alert" data-tone="late">
          {wrong}
        </p>
      )}
      <div className={styles['pick']}>
        {found.length === 0 && read.data && <p className="faint">{t('assign.nobody')}</p>}
        {found.map(({ id, name, trainee, clerk }) => (
          <Tick
            key={id}
            label={
              <>
                {nameOf(id, name)}{' '}
                {(trainee || clerk) && (
                  <small className="faint">{t(trainee ? 'assign.trainee' : 'assign.clerk')}</small>
                )}
              </>
            }
            checked={chosen.includes(id)}
            onChange={(on) => onChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
        ))}
      </div>
    </fieldset>
  );
}
