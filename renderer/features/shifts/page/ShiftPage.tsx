import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isWritten } from '../../../../shared/domain/shifts/states.ts';
import { queries } from '../../../api/client.ts';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { ShiftStateTag } from '../ShiftStateTag.tsx';
import { ShiftEditor } from './ShiftEditor.tsx';
import { ShiftReading } from './ShiftReading.tsx';

/** One list: its giver writes it, everybody else reads it, and whoever takes over signs. */
export function ShiftPage() {
  const { id } = useParams({ from: '/counter/shifts/$id' });
  const { t } = useTranslation('shifts');
  const read = useQuery(queries.shifts.get.queryOptions({ input: { id } }));
  const shift = read.data;
  const sub = shift && (
    <>
      <span>{[shift.giverName, shift.receiverName].filter(Boolean).join(' → ')}</span>
      <ShiftStateTag state={shift.state} />
    </>
  );
  return (
    <>
      <PageHeader title={t('title')} back="/shifts" sub={sub} />
      {!shift && Boolean(read.error) && <ProblemNote error={read.error} onRetry={() => void read.refetch()} />}
      {!shift && !read.error && <SkeletonRows rows={10} columns={4} />}
      {shift &&
        (shift.mine === 'giver' && isWritten(shift.state) ? (
          <ShiftEditor key={`${shift.id} ${shift.state}`} shift={shift} />
        ) : (
          <ShiftReading shift={shift} />
        ))}
    </>
  );
}
