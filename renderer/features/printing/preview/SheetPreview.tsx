import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileContent } from '../../../../shared/contract/base.ts';
import { DownloadOutlined, MinusOutlined, PlusOutlined, PrinterOutlined } from '../../../components/icons.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { PdfPage } from './PdfPage.tsx';
import { saveFile } from '../../../components/files.ts';
import { printPdf } from './print-pdf.ts';
import { usePdf } from './usePdf.ts';
import styles from './preview.module.css';

export interface SheetPreviewProps {
  readonly load: () => Promise<FileContent>;
  /** Names the sheet for those who listen; another title is another sheet. */
  readonly title: string;
  /** Offers to print at this workstation: for sheets that no centre prints. */
  readonly printable?: boolean;
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
const whole = 1;

/** A sheet as it is or will be on paper: the very PDF, page by page. */
export function SheetPreview({ load, title, printable = false }: SheetPreviewProps) {
  const { t } = useTranslation('printing');
  const file = useQuery({ queryKey: ['sheetPreview', title, useId()], queryFn: load, gcTime: 0, staleTime: Infinity });
  const { document, error } = usePdf(file.data?.base64);
  const [zoom, setZoom] = useState<number>(whole);
  const { box, width } = useWidth();
  const step = (by: 1 | -1) => setZoom((now) => zooms[zooms.indexOf(now as (typeof zooms)[number]) + by] ?? now);
  useShortcut('equal, shift+equal, add', () => step(1), { inFields: false });
  useShortcut('minus, subtract', () => step(-1), { inFields: false });
  useShortcut('0', () => setZoom(whole), { inFields: false });
  const pages = document ? Array.from({ length: document.numPages }, (_, index) => index + 1) : [];
  return (
    <section className={styles['preview']} aria-label={title} aria-busy={!document}>
      <div className={styles['bar']}>
        <Button icon={<MinusOutlined />} aria-label={t('preview.zoomOut')} onClick={() => step(-1)} />
        <span className="num">{Math.round(zoom * 100)}%</span>
        <Button icon={<PlusOutlined />} aria-label={t('preview.zoomIn')} onClick={() => step(1)} />
        <Button onClick={() => setZoom(whole)}>
          {t('preview.fitWidth')} <Kbd keys="0" />
        </Button>
        {document && <span className="faint">{t('preview.pages', { count: document.numPages })}</span>}
        {printable && document && (
          <Button icon={<PrinterOutlined />} onClick={() => void printPdf(document)}>
            {t('preview.print')}
          </Button>
        )}
        <Button
          className={styles['save']}
          icon={<DownloadOutlined />}
          disabled={!file.data}
          onClick={() => file.data && saveFile(file.data)}
        >
          {t('preview.save')}
        </Button>
      </div>
      <ProblemNote error={file.error ?? error} onRetry={() => void file.refetch()} />
      <div ref={box} className={styles['pages']}>
        {!document && !file.error && !error && <SkeletonRows rows={10} columns={2} />}
        {document &&
          width > 0 &&
          pages.map((page) => (
            <PdfPage key={page} document={document} number={page} width={Math.floor(width * zoom)} />
          ))}
      </div>
    </section>
  );
}

/** Width that a page has at 100 %, and the box it is measured on. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measured = box.current;
    if (!measured) return undefined;
    const look = () => setWidth(Math.min(measured.clientWidth - 2 * margin, widest));
    look();
    const watch = new ResizeObserver(look);
    watch.observe(measured);
    return () => watch.disconnect();
  }, []);
  return { box, width };
}

const margin = 16;
const widest = 900;
