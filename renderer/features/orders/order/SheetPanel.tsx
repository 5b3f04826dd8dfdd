import { useQuery } from '@tanstack/react-query';
import type { FileContent } from '../../../../shared/contract/base.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';

interface SheetPanelProps {
  readonly title: string;
  readonly load: () => Promise<FileContent>;
  readonly onClose: () => void;
}

/** A sheet beside its order: the very PDF that is printed. */
export function SheetPanel({ title, load, onClose }: SheetPanelProps) {
  const file = useQuery({ queryKey: ['sheet', title], queryFn: load, gcTime: 0 });
  return (
    <SidePanel title={title} wide onClose={onClose}>
      <ProblemNote error={file.error} onRetry={() => void file.refetch()} />
      {file.isPending && <SkeletonRows rows={10} columns={2} />}
      {file.data && (
        <object
          type={file.data.mediaType}
          data={`data:${file.data.mediaType};base64,${file.data.base64}`}
          width="100%"
          height="100%"
          aria-label={title}
        />
      )}
    </SidePanel>
  );
}
