import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FaxDay, FaxRow } from '../../../../shared/contract/fax-count.ts';
import { noteLimit } from '../../../../shared/domain/intake/confirmation.ts';
import { isOpenPoint } from '../../../../shared/domain/intake/fax-count.ts';
import { queries } from '../../../api/client.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import styles from './fax.module.css';

interface CloseDayPanelProps {
  readonly view: FaxDay;
  readonly onClose: () => void;
}

/** Every count that is missing or differs, each with the reason that it asks for. */
export function CloseDayPanel({ view, onClose }: CloseDayPanelProps) {
  const { t } = useTranslation('intake');
  return (
    <SidePanel title={t('fax.closeTitle', { day: view.day })} onClose={onClose}>
      <CloseForm view={view} onClose={onClose} />
    </SidePanel>
  );
}

function CloseForm({ view, onClose }: CloseDayPanelProps) {
  const { t } = useTranslation('intake');
  const translate = useTranslate();
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const closing = useMutation(queries.intake.fax.close.mutationOptions({ onSuccess: onClose }));
  const points = view.rows.filter(({ state }) => isOpenPoint(state));
  const issues = closing.error ? problemOf(closing.error).issues : [];
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (closing.isPending) return;
    const given = Object.entries(reasons).map(([customerId, reason]) => ({ customerId, reason }));
    closing.mutate({ day: view.day, version: view.version, reasons: given });
  };
  useShortcut('ctrl+enter', () => submit());
  return (
    <form onSubmit={submit} className={styles['closing']}>
      <p>{t(points.length > 0 ? 'fax.closeText' : 'fax.closeClean')}</p>
      {points.map((row) => {
        const issue = issues.find(({ path }) => path === row.customerId);
        return (
          <Field
            key={row.customerId}
            label={`${row.name} · ${pointText(row, t)}`}
            htmlFor={`reason-${row.customerId}`}
            required
            error={issue && issueText(issue, translate)}
          >
            <Input
              id={`reason-${row.customerId}`}
              maxLength={noteLimit}
              placeholder={t('fax.reasonHint')}
              aria-describedby={`reason-${row.customerId}-note`}
              value={reasons[row.customerId] ?? ''}
              onChange={(event) => setReasons({ ...reasons, [row.customerId]: event.target.value })}
            />
          </Field>
        );
      })}
      <ProblemNote error={closing.error} />
      {view.nobodys > 0 && <p data-tone="soon">{t('fax.nobodys', { count: view.nobodys })}</p>}
      <div className={styles['acts']}>
        <Button type="primary" htmlType="submit" loading={closing.isPending}>
          {t('fax.closeYes')} <Kbd keys="ctrl+enter" onColour />
        </Button>
        <Button onClick={onClose}>
          {t('fax.cancel')} <Kbd keys="escape" />
        </Button>
      </div>
    </form>
  );
}

function pointText(
  { theirCount, orders, drafts }: FaxRow,
  t: ReturnType<typeof useTranslation<'intake'>>['t'],
): string {
  if (theirCount === null) return t('fax.state.missing');
  return t('fax.numbers', { theirs: theirCount, orders, drafts });
}
