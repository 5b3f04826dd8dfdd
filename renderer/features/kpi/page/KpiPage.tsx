import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthOf } from '../../../../shared/lib/month.ts';
import { queries } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { useNow } from '../../../components/useNow.ts';
import { ListPanel } from '../list/ListPanel.tsx';
import { askedOf, type KpiSearch } from '../search.ts';
import { TargetsPanel } from '../targets/TargetsPanel.tsx';
import { FigureTable } from './FigureTable.tsx';
import { KpiActs } from './KpiActs.tsx';
import { KpiBar } from './KpiBar.tsx';
import { KpiStanding } from './KpiStanding.tsx';
import { PrintPanel } from './PrintPanel.tsx';

/** Honest figures of some months: each with its n, its target, its trend and, by Enter, its list (chapter 8). */
export function KpiPage() {
  const { t } = useTranslation('kpi');
  const search: KpiSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const thisMonth = monthOf(useNow(), useZone());
  const [beside, setBeside] = useState<'targets' | 'print' | null>(null);
  const asked = askedOf(search, thisMonth);
  const read = useQuery({
    ...queries.kpi.sheet.queryOptions({ input: asked }),
    placeholderData: keepPreviousData,
  });
  const go = (change: KpiSearch) => void navigate({ to: '/kpi', search: { ...search, ...change }, replace: true });
  const { data } = read;
  const { figure, part } = search;
  const close = () => setBeside(null);
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={data && <KpiStanding sheet={data} known={asked.known} />}
        actions={<KpiActs asked={asked} onBeside={setBeside} />}
      />
      <p className="faint">{t('intro')}</p>
      {asked.known === 'monthEnd' && <p role="note">{t('known.plain')}</p>}
      <KpiBar search={search} thisMonth={thisMonth} onChange={go} />
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={8} columns={7} />}
      {data && <FigureTable figures={data.figures} onOpen={(opened) => go(opened)} />}
      {figure && part && (
        <ListPanel
          key={`${figure} ${part}`}
          asked={asked}
          figure={figure}
          part={part}
          counts={data?.figures.find((one) => one.figure === figure)?.parts ?? {}}
          onPart={(other) => go({ figure, part: other })}
          onClose={() => go({ figure: undefined, part: undefined })}
        />
      )}
      {beside === 'targets' && <TargetsPanel customerId={asked.customerId} onClose={close} />}
      {beside === 'print' && <PrintPanel asked={asked} at={data?.at ?? 0} onClose={close} />}
    </>
  );
}
