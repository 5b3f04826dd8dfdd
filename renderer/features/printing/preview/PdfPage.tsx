import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './preview.module.css';

interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  /** Width on the screen in CSS pixels. */
  readonly width: number;
}

/** One page as the printer gets it, with its words for those who listen. */
export function PdfPage({ document, number, width }: PdfPageProps) {
  const { t } = useTranslation('printing');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    let left = false;
    let stop = () => {};
    document
      .getPage(number)
      .then(async (page) => {
        if (left || !canvas.current) return;
        const drawing = draw(page, canvas.current, width);
        stop = () => drawing.cancel();
        await drawing.promise;
        const text = await wordsOf(page);
        if (!left) setWords(text);
      })
      // A drawing that was overtaken by another size ends with an error of its own.
      .catch(() => undefined);
    return () => {
      left = true;
      stop();
    };
  }, [document, number, width]);
  return (
    <figure className={styles['page']}>
      <canvas ref={canvas} aria-label={t('preview.page', { page: number, pages: document.numPages })} />
      <p className={styles['words']}>{words}</p>
    </figure>
  );
}

function draw(page: PDFPageProxy, canvas: HTMLCanvasElement, width: number) {
  const natural = page.getViewport({ scale: 1 });
  const sharpness = window.devicePixelRatio || 1;
  const viewport = page.getViewport({ scale: (width / natural.width) * sharpness });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${Math.round(viewport.height / sharpness)}px`;
  return page.render({ canvas, viewport });
}

async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}
