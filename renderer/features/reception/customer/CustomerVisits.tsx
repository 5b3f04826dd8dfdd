import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { PlusOutlined } from '../../../components/icons.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import styles from '../reception.module.css';
import { GradeTag, VisitStateTag } from '../tags.tsx';
import { useSpanText } from '../words.ts';

/** Visits that a customer's record shows. */
const shown = 8;

/** When a customer was here, and when he comes. */
export function CustomerVisits({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation('reception');
  const may = useMay();
  const navigate = useNavigate();
  const spanText = useSpanText();
  const keptName = useKeptName();
  const read = useQuery(queries.reception.list.queryOptions({ input: { view: 'all', customerId } }));
  const rows = read.data?.rows ?? [];
  return (
    <Section
      title={t('customer.title')}
      actions={
        may('reception.write') && (
          <Button
            size="small"
            icon={<PlusOutlined />}
            onClick={() => void navigate({ to: '/visits/new', search: { customer: customerId } })}
          >
            {t('list.new')}
          </Button>
        )
      }
    >
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.data && rows.length === 0 && <p className={styles['none']}>{t('customer.none')}</p>}
      <ul className={styles['visits']}>
        {rows.slice(0, shown).map((visit) => (
          <li key={visit.id}>
            <Link to="/visits/$id" params={{ id: visit.id }}>
              <span className="num">{spanText(visit.fromAt, visit.toAt)}</span> {visit.purpose || visit.leaderName}
            </Link>
            <GradeTag grade={visit.grade} />
            <span>{keptName(visit.hostId, visit.hostName)}</span>
            <VisitStateTag visit={visit} />
          </li>
        ))}
      </ul>
      {(read.data?.total ?? 0) > shown && (
        <Link to="/visits" search={{ view: 'all', customer: customerId }}>
          {t('customer.all')}
        </Link>
      )}
    </Section>
  );
}
