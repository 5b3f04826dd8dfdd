import { lazy, Suspense } from 'react';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import type { SheetPreviewProps } from './SheetPreview.tsx';

const Loaded = lazy(async () => ({ default: (await import('./SheetPreview.tsx')).SheetPreview }));

/** The preview for other areas: what draws a PDF is loaded when the first one is looked at. */
export function SheetPreview(props: SheetPreviewProps) {
  return (
    <Suspense fallback={<SkeletonRows rows={10} columns={2} />}>
      <Loaded {...props} />
    </Suspense>
  );
}
