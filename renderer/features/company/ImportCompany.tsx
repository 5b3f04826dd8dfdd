import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { UserError } from '../../../shared/errors/errors.ts';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Section } from '../../components/Section.tsx';
import { useShortcut } from '../../components/useShortcut.ts';
import styles from './SetupPage.module.css';
import { useImport } from './useImport.ts';

/** Instead of a new company: all data of one that is at work elsewhere. */
export function ImportCompany() {
  const { t } = useTranslation('transfer');
  const chooser = useRef<HTMLInputElement>(null);
  const { job, percent, isPending, error, bringIn, cancel, finish } = useImport();
  const choose = () => chooser.current?.click();
  useShortcut('alt+i', choose, { enabled: !isPending });
  if (job?.phase === 'done') return <Arrived onOpen={finish} />;
  return (
    <Section title={t('import.title')}>
      <p className={styles['hint']}>{t('import.text')}</p>
      <div className={styles['said']}>
        <input
          ref={chooser}
          type="file"
          accept=".zip"
          hidden
          aria-label={t('import.choose')}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) bringIn(file);
            // The same file may be chosen again after it was mended.
            target.value = '';
          }}
        />
        <Button loading={isPending} onClick={choose} aria-keyshortcuts="Alt+I">
          {t('import.choose')} <Kbd keys="alt+i" />
        </Button>
        {isPending && <Button onClick={cancel}>{t('cancel')}</Button>}
        {percent !== null && <span role="status">{t('import.receiving', { percent })}</span>}
        {job && <JobProgress job={job} />}
      </div>
      <ProblemNote error={error} />
      {job?.problem && <ProblemNote error={new UserError(job.problem.code, job.problem.params)} />}
    </Section>
  );
}

function Arrived({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation('transfer');
  return (
    <Section title={t('import.done')}>
      <p className={styles['hint']}>{t('leftBehind')}</p>
      <p className={styles['hint']}>{t('import.retire')}</p>
      <Button type="primary" ref={(node) => node?.focus()} onClick={onOpen}>
        {t('import.open')}
      </Button>
    </Section>
  );
}
