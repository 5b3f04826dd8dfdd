import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthorityLimitsView } from '../../../../shared/contract/claims.ts';
import { greatestFen } from '../../../../shared/domain/claims/values.ts';
import type { Role } from '../../../../shared/domain/people/roles.ts';
import { formatDecimal } from '../../../../shared/lib/decimal.ts';
import { parseFen } from '../../../../shared/lib/money.ts';
import { api, queries } from '../../../api/client.ts';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../claims.module.css';

/** How much each role may settle on the spot (3.3.2.3). */
export function LimitsPage() {
  const { t } = useTranslation('claims');
  const read = useQuery(queries.claims.limits.get.queryOptions());
  return (
    <>
      <PageHeader
        title={t('limits.title')}
        sub={t('limits.intro')}
        actions={<ExcelAct file={() => api.lists.authority()} />}
      />
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={10} columns={2} />}
      {read.data && <LimitsForm key={read.data.version} stored={read.data} />}
    </>
  );
}

function LimitsForm({ stored }: { readonly stored: AuthorityLimitsView }) {
  const { t } = useTranslation(['claims', 'people']);
  const [typed, setTyped] = useState<Readonly<Partial<Record<Role, string>>>>({});
  const save = useMutation(
    queries.claims.limits.save.mutationOptions({ onSuccess: () => toast('done', t('claims:limits.saved')) }),
  );
  const read = stored.limits.map(({ role, fen }) => {
    const text = typed[role];
    return { role, shown: text ?? formatDecimal(fen, 2), fen: text === undefined ? fen : fenOf(text) };
  });
  const limits = read.flatMap(({ role, fen }) => (fen === null ? [] : [{ role, fen }]));
  const wrong = limits.length < read.length;
  const submit = () => {
    if (!wrong && !save.isPending) save.mutate({ limits, version: stored.version });
  };
  useShortcut('ctrl+enter, ctrl+s', submit);
  return (
    <div className={styles['limits']}>
      {read.map(({ role, shown, fen }) => (
        <label key={role}>
          {t(`people:role.${role}`)}
          <Input
            className="num"
            prefix="¥"
            maxLength={16}
            value={shown}
            status={fen === null ? 'error' : ''}
            aria-invalid={fen === null}
            onChange={(event) => setTyped({ ...typed, [role]: event.target.value })}
          />
        </label>
      ))}
      {wrong && (
        <p className={styles['wrong']} role="alert">
          {t('claims:limits.wrong')}
        </p>
      )}
      <ProblemNote error={save.error} />
      <div>
        <Button type="primary" disabled={wrong} loading={save.isPending} onClick={submit}>
          {t('claims:limits.save')} <Kbd keys="ctrl+enter" onColour />
        </Button>
      </div>
    </div>
  );
}

/** An empty field is nothing at all: the role settles nothing. */
function fenOf(text: string): number | null {
  if (text.trim() === '') return 0;
  const fen = parseFen(text);
  return fen !== null && fen >= 0 && fen <= greatestFen ? fen : null;
}
