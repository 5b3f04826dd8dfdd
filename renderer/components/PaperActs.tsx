import { Button } from 'antd';
import { FileExcelOutlined, FilePdfOutlined } from './icons.tsx';
import { Kbd } from './Kbd.tsx';
import { useShortcut } from './useShortcut.ts';

interface PaperActsProps {
  readonly words: { readonly print: string; readonly excel: string };
  /** The spreadsheet is being made. */
  readonly making: boolean;
  readonly onPrint: () => void;
  readonly onExcel: () => void;
}

/** A document's paper by P and its spreadsheet by E. */
export function PaperActs({ words, making, onPrint, onExcel }: PaperActsProps) {
  useShortcut('p', onPrint, { inFields: false });
  useShortcut('e', onExcel, { inFields: false, enabled: !making });
  return (
    <>
      <Button icon={<FilePdfOutlined />} onClick={onPrint} aria-keyshortcuts="P">
        {words.print} <Kbd keys="p" />
      </Button>
      <Button icon={<FileExcelOutlined />} loading={making} onClick={onExcel} aria-keyshortcuts="E">
        {words.excel} <Kbd keys="e" />
      </Button>
    </>
  );
}
