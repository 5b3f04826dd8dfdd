import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportSettings } from '../../../../shared/domain/exceptionReports/recipients.ts';
import { checkLimits } from '../../../../shared/domain/exceptionReports/regime.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { isEmail } from '../../../../shared/lib/contacts.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { ClauseTable } from './ClauseTable.tsx';
import { ExtraAddresses } from './ExtraAddresses.tsx';
import { LimitFields } from './LimitFields.tsx';
import styles from './settings.module.css';

interface SettingsFormProps {
  readonly start: ReportSettings & { readonly version: number };
}

/** What is typed stays until it is saved, whatever arrives from elsewhere. */
export function SettingsForm({ start }: SettingsFormProps) {
  const { t } = useTranslation('exceptionReports');
  const translate = useTranslate();
  const writes = useMay()('exceptionReports.administer');
  const [typed, setTyped] = useState<ReportSettings | null>(null);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const values = typed ?? start;
  const save = useMutation(
    queries.exceptionReports.settings.save.mutationOptions({
      onSuccess: () => {
        setTyped(null);
        setIssues([]);
        toast('done', t('settings.saved'));
      },
      onError: (error) => setIssues(problemOf(error).issues),
    }),
  );
  const put = (patch: Partial<ReportSettings>) => {
    setTyped({ ...values, ...patch });
    setIssues([]);
  };
  const submit = () => {
    const found = [...wrongAddresses(values), ...checkLimits(values)];
    setIssues(found);
    if (found.length > 0 || save.isPending || !typed) return;
    const { recipients, extra, ...limits } = typed;
    save.mutate({
      ...limits,
      version: start.version,
      recipients: {
        '3.3.1.2': [...recipients['3.3.1.2']],
        '3.3.1.3': [...recipients['3.3.1.3']],
        '3.3.1.4': [...recipients['3.3.1.4']],
      },
      extra: extra.map((one) => ({ ...one })),
    });
  };
  useShortcut('ctrl+s, ctrl+enter', submit, { enabled: writes });
  const wrong = (path: string) => {
    const issue = issues.find((one) => one.path === path);
    return issue && issueText(issue, translate);
  };
  return (
    <div className={styles['form']}>
      <Section title={t('settings.byClause')} flush>
        <ClauseTable
          recipients={values.recipients}
          writes={writes}
          onRecipients={(recipients) => put({ recipients })}
        />
      </Section>
      <Section title={t('settings.extra')}>
        <ExtraAddresses extra={values.extra} writes={writes} wrong={wrong} onExtra={(extra) => put({ extra })} />
      </Section>
      <Section title={t('settings.hours')}>
        <LimitFields limits={values} writes={writes} wrong={wrong} onLimits={put} />
      </Section>
      <ProblemNote error={issues.length > 0 ? null : save.error} />
      {writes && (
        <div>
          <Button
            type="primary"
            disabled={!typed}
            loading={save.isPending}
            onClick={submit}
            aria-keyshortcuts="Control+S"
          >
            {t('settings.save')} <Kbd keys="ctrl+s" onColour />
          </Button>
        </div>
      )}
    </div>
  );
}

function wrongAddresses({ extra }: ReportSettings): readonly Issue[] {
  return extra.flatMap(({ address }, index) =>
    isEmail(address.trim()) ? [] : [{ path: `extra.${index}.address`, code: 'exceptionReports.addressWrong' }],
  );
}
