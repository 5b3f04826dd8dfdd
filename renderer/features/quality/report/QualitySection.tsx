import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../quality.module.css';
import { CaseSummary } from './CaseSummary.tsx';

/** What quality control does about a filed report, and the one key that opens its case (3.3.1.6). */
export function QualitySection({ reportId }: { readonly reportId: string }) {
  const { t } = useTranslation('quality');
  const may = useMay();
  const navigate = useNavigate();
  const reads = may('quality.read');
  const read = useQuery({ ...queries.quality.ofReport.queryOptions({ input: { reportId } }), enabled: reads });
  const go = (id: string) => void navigate({ to: '/quality/$id', params: { id } });
  const open = useMutation(queries.quality.open.mutationOptions({ onSuccess: ({ id }) => go(id) }));
  const known = read.data;
  const begins = may('quality.work') && known === null;
  const act = () => {
    if (known) go(known.id);
    else if (begins && !open.isPending) open.mutate({ reportId });
  };
  useShortcut('q', act, { enabled: reads && (begins || Boolean(known)), inFields: false });
  if (!reads) return null;
  return (
    <Section
      title={t('section.title')}
      actions={
        begins && (
          <Button onClick={act} loading={open.isPending} aria-keyshortcuts="Q">
            {t('section.open')} <Kbd keys="q" />
          </Button>
        )
      }
    >
      <ProblemNote error={read.error ?? open.error} onRetry={() => void read.refetch()} />
      {known === null && <p className={styles['none']}>{t('section.none')}</p>}
      {known && (
        <div className={styles['line']}>
          <Link to="/quality/$id" params={{ id: known.id }} className="num">
            {t('section.go')}
          </Link>
          <Kbd keys="q" />
          <CaseSummary row={known} />
        </div>
      )}
    </Section>
  );
}
