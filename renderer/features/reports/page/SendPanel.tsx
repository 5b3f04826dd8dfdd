import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkReport } from '../../../../shared/contract/reports.ts';
import { queries } from '../../../api/client.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import styles from '../reports.module.css';

interface SendPanelProps {
  readonly report: WorkReport;
  readonly onClose: () => void;
}

/** To whom the report goes, as it was filed: those agreed upon, or whoever is typed; Ctrl+Enter sends. */
export function SendPanel({ report, onClose }: SendPanelProps) {
  const { t } = useTranslation('reports');
  return (
    <SidePanel title={t('page.sendTitle')} onClose={onClose}>
      <SendForm report={report} onClose={onClose} />
    </SidePanel>
  );
}

/** Inside the panel, whose keys are its own. */
function SendForm({ report: { id, version, recipients }, onClose }: SendPanelProps) {
  const { t } = useTranslation('reports');
  const translate = useTranslate();
  const [rows, setRows] = useState(recipients.length > 0 ? recipients : [{ name: '', address: '' }]);
  const send = useMutation(
    queries.reports.send.mutationOptions({
      onSuccess: () => {
        toast('done', t('page.sent'));
        onClose();
      },
    }),
  );
  const issues = send.error ? problemOf(send.error).issues : [];
  const put = (at: number, patch: Partial<(typeof rows)[number]>) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...patch } : row)));
  const go = () => {
    if (!send.isPending) send.mutate({ id, version, recipients: rows });
  };
  useShortcut('ctrl+enter', go);
  return (
    <div className={styles['side']}>
      {rows.map((row, at) => {
        const issue = issues.find(({ path }) => path === `recipients.${at}.address`);
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a recipient is known by nothing but its place
          <div key={at} className={styles['recipient']}>
            <input
              aria-label={t('page.recipientName')}
              placeholder={t('page.recipientName')}
              maxLength={60}
              value={row.name}
              onChange={({ target }) => put(at, { name: target.value })}
            />
            <input
              aria-label={t('page.recipientAddress')}
              placeholder={t('page.recipientAddress')}
              maxLength={254}
              aria-invalid={issue !== undefined}
              value={row.address}
              onChange={({ target }) => put(at, { address: target.value })}
            />
            {issue && <p role="alert">{issueText(issue, translate)}</p>}
          </div>
        );
      })}
      <Button onClick={() => setRows([...rows, { name: '', address: '' }])}>{t('page.addRecipient')}</Button>
      <ProblemNote error={send.error} />
      <Button type="primary" loading={send.isPending} onClick={go}>
        {t('page.send')} <Kbd keys="ctrl+enter" onColour />
      </Button>
    </div>
  );
}
