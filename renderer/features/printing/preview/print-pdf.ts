import type { PDFDocumentProxy } from 'pdfjs-dist';
import styles from './print.module.css';

/** Dots per inch of what is handed to the printer; PDF counts 72 to the inch. */
const sharpness = 220 / 72;

/** Prints the sheet at this workstation: its pages as pictures, alone on paper, through the system's print dialog. */
export async function printPdf(document: PDFDocumentProxy): Promise<void> {
  const box = window.document.createElement('div');
  box.className = styles['sheets'] ?? '';
  const urls: string[] = [];
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const picture = new Image();
      picture.src = await pictureOf(document, number);
      urls.push(picture.src);
      box.append(picture);
      await picture.decode();
    }
    window.document.body.append(box);
    window.document.body.dataset['printing'] = '';
    window.print();
  } finally {
    delete window.document.body.dataset['printing'];
    box.remove();
    for (const url of urls) URL.revokeObjectURL(url);
  }
}

async function pictureOf(document: PDFDocumentProxy, number: number): Promise<string> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: sharpness });
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('A page could not be drawn');
  return URL.createObjectURL(blob);
}
