import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BackupState } from '../../../shared/contract/system.ts';
import { type api, queries } from '../../api/client.ts';
import { useMay } from '../../api/session.ts';
import { Fact, Facts } from '../../components/FieldGrid.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Section } from '../../components/Section.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { Time, useTimeText } from '../../components/Time.tsx';
import { sizeText } from '../../components/size-text.ts';
import styles from './SystemPage.module.css';
import { NumberGaps } from './NumberGaps.tsx';

/** What an administrator or auditor looks at: the records, the numbers, the backup, this machine. */
export function SystemPage() {
  const { t } = useTranslation('system');
  const may = useMay();
  return (
    <>
      <PageHeader title={t('title')} />
      {may('system.audit') && <Records />}
      {may('system.audit') && <NumberGaps />}
      {may('system.backup') && <Backup />}
      <AboutMachine />
    </>
  );
}

function Records() {
  const { t } = useTranslation('system');
  const verify = useMutation(queries.system.verifyEvents.mutationOptions());
  return (
    <Section title={t('events')}>
      <p className={styles['text']}>{t('eventsText')}</p>
      <div className={styles['line']}>
        <Button loading={verify.isPending} onClick={() => verify.mutate(undefined)}>
          {t('verify')}
        </Button>
        <span role="status">{verify.data && <Verdict found={verify.data} />}</span>
        <ProblemNote error={verify.error} />
      </div>
    </Section>
  );
}

/** The first thing that does not hold, of the log or of the reports beside it. */
function Verdict({ found }: { readonly found: Awaited<ReturnType<typeof api.system.verifyEvents>> }) {
  const { t } = useTranslation('system');
  const { sound, checked, firstBroken, reports } = found;
  if (!sound) return <StateTag tone="late">{t('broken', { seq: firstBroken })}</StateTag>;
  if (reports.firstBroken) return <StateTag tone="late">{t('brokenReport', { ...reports.firstBroken })}</StateTag>;
  return <StateTag tone="done">{t('sound', { count: checked + reports.checked })}</StateTag>;
}

function Backup() {
  const { t } = useTranslation('system');
  const timeOf = useTimeText();
  const client = useQueryClient();
  const state = useQuery(queries.system.backups.queryOptions());
  const backUp = useMutation(
    queries.system.backUp.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: queries.system.backups.key() }),
    }),
  );
  if (state.data?.byServer) {
    return (
      <Section title={t('backup')}>
        <p className={styles['text']}>{t('error.backupOnServer')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('backup')}>
      <p className={styles['text']}>{t('backupText')}</p>
      <ProblemNote error={state.error} onRetry={() => void state.refetch()} />
      {state.data && <LastBackup state={state.data} />}
      <div className={styles['line']}>
        <Button loading={backUp.isPending} onClick={() => backUp.mutate(undefined)}>
          {t('backUp')}
        </Button>
        <span role="status" className={styles['said']}>
          {backUp.data &&
            t('backedUp', {
              file: backUp.data.file,
              size: sizeText(backUp.data.size),
              time: timeOf(backUp.data.at),
            })}
        </span>
        <ProblemNote error={backUp.error} />
      </div>
    </Section>
  );
}

function LastBackup({ state: { last, failed } }: { readonly state: BackupState }) {
  const { t } = useTranslation('system');
  const timeOf = useTimeText();
  return (
    <p className={styles['text']}>
      {last
        ? t('lastBackup', { time: timeOf(last.at), who: last.byName || t('byItself'), file: last.file })
        : t('noBackup')}{' '}
      {failed && <StateTag tone="late">{t('backupFailed', { time: timeOf(failed.at), why: failed.why })}</StateTag>}
    </p>
  );
}

function AboutMachine() {
  const { t } = useTranslation('system');
  const status = useQuery(queries.company.status.queryOptions()).data;
  if (!status) return null;
  return (
    <Section title={t('about')}>
      <Facts columns={3}>
        <Fact label={t('version')}>{status.appVersion}</Fact>
        <Fact label={t('workstation')}>{status.workstation}</Fact>
        <Fact label={t('time')}>
          <Time at={status.now} />
        </Fact>
      </Facts>
    </Section>
  );
}
