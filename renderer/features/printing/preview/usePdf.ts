import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { openPdf } from './open-pdf.ts';

interface PdfState {
  readonly document: PDFDocumentProxy | null;
  readonly error: unknown;
}

const nothing: PdfState = { document: null, error: null };

/** The document of these bytes, closed when another one is shown or none. */
export function usePdf(base64: string | undefined): PdfState {
  const [state, setState] = useState(nothing);
  useEffect(() => {
    if (base64 === undefined) return undefined;
    let left = false;
    const opening = openPdf(base64);
    opening
      .then((task) => task.promise)
      .then(
        (document) => !left && setState({ document, error: null }),
        (error: unknown) => !left && setState({ document: null, error }),
      );
    return () => {
      left = true;
      setState(nothing);
      void opening.then((task) => task.destroy()).catch(() => undefined);
    };
  }, [base64]);
  return state;
}
