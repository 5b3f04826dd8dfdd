import type { FileContent } from '../../../../shared/contract/base.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { SheetPreview } from '../../printing/public.ts';

interface SheetPanelProps {
  readonly title: string;
  readonly load: () => Promise<FileContent>;
  readonly onClose: () => void;
}

/** A sheet beside its order: the very PDF that is printed. */
export function SheetPanel({ title, load, onClose }: SheetPanelProps) {
  return (
    <SidePanel title={title} wide onClose={onClose}>
      <SheetPreview load={load} title={title} />
    </SidePanel>
  );
}
