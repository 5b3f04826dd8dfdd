import { lazy, Suspense } from 'react';
import type { FileContent } from '../../../../shared/contract/base.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';

const SheetPreview = lazy(async () => ({ default: (await import('../../printing/public.ts')).SheetPreview }));

interface SheetPanelProps {
  readonly title: string;
  readonly load: () => Promise<FileContent>;
  readonly onClose: () => void;
}

/** A sheet beside its order: the very PDF that is printed. */
export function SheetPanel({ title, load, onClose }: SheetPanelProps) {
  return (
    <SidePanel title={title} wide onClose={onClose}>
      <Suspense fallback={<SkeletonRows rows={10} columns={2} />}>
        <SheetPreview load={load} title={title} />
      </Suspense>
    </SidePanel>
  );
}
