import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { useMay } from '../../api/session.ts';
import { StateTag } from '../../components/StateTag.tsx';
import { Time, useTimeText } from '../../components/Time.tsx';
import { RowList } from './RowList.tsx';
import { ShortLine } from './ShortLine.tsx';

/** Forms that wait for this person's signature, and papers that are pending: overdue ones are red (1.2.4b-c). */
export function Handovers() {
  const { t } = useTranslation('handovers');
  const timeOf = useTimeText();
  const may = useMay();
  const read = useQuery(queries.handovers.today.queryOptions());
  const retry = () => void read.refetch();
  const toSign = read.data?.toSign ?? [];
  const pending = read.data?.pending ?? [];
  const watches = may('handovers.consent') || may('handovers.write');
  return (
    <>
      {toSign.length > 0 && (
        <RowList
          title={t('today.toSign')}
          rows={toSign}
          error={read.error}
          onRetry={retry}
          empty={t('today.toSignEmpty')}
          row={(form) => (
            <ShortLine
              key={form.id}
              to="/handovers/$id"
              id={form.id}
              title={form.customerName}
              text={`${form.number} · ${t(`kind.${form.kind}`)}`}
              note={form.submittedAt !== null && <Time at={form.submittedAt} show="near" />}
              tag={<StateTag tone="waiting">{t('missing.now')}</StateTag>}
            />
          )}
        />
      )}
      {watches && pending.length > 0 && (
        <RowList
          title={t('today.pending')}
          rows={pending}
          error={read.error}
          onRetry={retry}
          empty={t('today.pendingEmpty')}
          row={(consent) => {
            const time = timeOf(consent.deadlineAt - 60_000, 'near');
            return (
              <ShortLine
                key={consent.id}
                to="/customers/$id"
                id={consent.customerId}
                title={consent.customerName}
                text={t('acceptance.said', { leader: consent.leaderName, asked: consent.askedByName })}
                note={null}
                tag={
                  <StateTag tone={consent.lapsed ? 'late' : 'soon'}>
                    {t(consent.lapsed ? 'today.past' : 'today.by', { time })}
                  </StateTag>
                }
              />
            );
          }}
        />
      )}
    </>
  );
}
