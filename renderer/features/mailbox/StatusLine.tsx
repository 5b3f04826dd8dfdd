import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { codeText } from '../../api/errors.ts';
import { StateTag } from '../../components/StateTag.tsx';
import { useTimeText } from '../../components/Time.tsx';
import { useTranslate } from '../../i18n/useLanguage.ts';
import styles from './status.module.css';

/** When the mailbox was last looked at, and what went wrong; nothing while it is off. */
export function StatusLine() {
  const { t } = useTranslation('mailbox');
  const translate = useTranslate();
  const timeOf = useTimeText();
  const read = useQuery(queries.mailbox.status.queryOptions());
  const look = useMutation(queries.mailbox.lookNow.mutationOptions());
  const status = read.data;
  if (!status?.enabled) return null;
  const { lookedAt, reachedAt, errorCode, errorDetail, looksHere } = status;
  return (
    <span className={styles['line']}>
      {errorCode ? (
        <StateTag tone="late">
          {reachedAt ? t('status.failed', { time: timeOf(reachedAt, 'near') }) : t('status.failedEver')}
        </StateTag>
      ) : (
        <span className="faint">
          {lookedAt ? t('status.looked', { time: timeOf(lookedAt, 'near') }) : t('status.never')}
        </span>
      )}
      {errorCode && (
        <span className={styles['error']} role="status">
          {codeText(errorCode, { detail: errorDetail ?? '', host: '', port: '', folder: '' }, translate)}
        </span>
      )}
      {!looksHere && <span className="faint">{t('status.elsewhere')}</span>}
      <Button loading={look.isPending} onClick={() => look.mutate(undefined)}>
        {t('status.lookNow')}
      </Button>
    </span>
  );
}
