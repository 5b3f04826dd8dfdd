import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { personLimit } from '../../../shared/domain/intake/confirmation.ts';
import { Kbd } from '../../components/Kbd.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { focusIntake } from './focus.ts';
import styles from './intake.module.css';
import type { Intake } from './useIntake.ts';

/** 1.2.2: to whom it is read, how far, and by which key; the groups themselves are ticked in the reading below. */
export function ReadBackBar({ intake }: { readonly intake: Intake }) {
  const { t } = useTranslation('intake');
  const id = useId();
  const { readBack, standing, error } = intake;
  if (!standing) return <ProblemNote error={error} />;
  const { groups, open, caller, setCaller, callerMissing } = readBack;
  const missing = callerMissing && caller.trim() === '';
  const unchanged = groups.length > 0 && groups.every(({ state }) => state === 'agreed');
  return (
    <section className={styles['bar']} aria-label={t('readBack.title')}>
      <h2>{t('readBack.title')}</h2>
      {unchanged ? (
        <p>{t('readBack.unchanged')}</p>
      ) : (
        <>
          <label htmlFor={id}>{t('readBack.caller')}</label>
          <Input
            id={id}
            className={styles['caller'] ?? ''}
            data-intake="caller"
            maxLength={personLimit}
            value={caller}
            status={missing ? 'error' : ''}
            aria-invalid={missing}
            onChange={(event) => setCaller(event.target.value)}
            onPressEnter={(event) => {
              // Else this very Enter would tick the group that it leads to.
              event.preventDefault();
              focusIntake('readBack');
            }}
          />
          {missing && <em role="alert">{t('error.personMissing')}</em>}
          <div data-all-read tabIndex={-1} role="status" className={styles['progress']}>
            {open.length === 0 ? (
              <StateTag tone="done">{t('readBack.done')}</StateTag>
            ) : (
              <span className="num">
                {t('readBack.count', { done: groups.length - open.length, all: groups.length })}
              </span>
            )}
          </div>
          <span className={styles['keys']}>
            {open.length === 0 ? (
              <Kbd keys="ctrl+enter" />
            ) : (
              <>
                <Kbd keys="enter" /> {t('readBack.keys')}
              </>
            )}
          </span>
        </>
      )}
      <ProblemNote error={readBack.error} />
    </section>
  );
}
