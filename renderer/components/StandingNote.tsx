import { useTranslation } from 'react-i18next';
import type { Standing } from '../../shared/domain/people/standing.ts';
import { usePerson } from '../api/session.ts';
import { standingTones } from './standing.ts';
import styles from './StandingNote.module.css';
import { StateTag } from './StateTag.tsx';
import { Time } from './Time.tsx';

/** Told to whoever is not on duty: what he may do, and what lifts it (5.3.11). Nothing for everybody else. */
export function StandingNote({ hint }: { readonly hint?: string }) {
  const { t } = useTranslation('standing');
  const person = usePerson();
  if (!person || person.mustChangePassword) return null;
  const { state, since, reason } = person.standing;
  if (state === 'notNeeded' || state === 'onDuty') return null;
  return (
    <p role="note" className={styles['note']} data-tone={state === 'inTraining' ? 'soon' : 'late'}>
      <StateTag tone={standingTones[state]}>{t(`state.${state}`)}</StateTag>
      <span>
        {t(`error.${state}`)} {hint}
      </span>
      <Why state={state} since={since} reason={reason} />
    </p>
  );
}

function Why({ state, since, reason }: Omit<Standing, 'until'>) {
  const { t } = useTranslation('standing');
  if (since === null) return null;
  return (
    <small>
      {t('line.since')} <Time at={since} show="near" />
      {state === 'suspended' && reason !== '' && t('line.reason', { reason })}
    </small>
  );
}
