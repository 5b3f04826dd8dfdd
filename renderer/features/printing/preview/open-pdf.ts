import type { PDFDocumentLoadingTask } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- the bundler's own: the address of a file
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/** Opens a PDF; the reader and its worker are loaded when the first sheet is looked at, both from our own origin. */
export async function openPdf(base64: string): Promise<PDFDocumentLoadingTask> {
  const { getDocument, GlobalWorkerOptions, VerbosityLevel } = await import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = workerUrl;
  const data = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  // Sheets carry their fonts and hold neither scripts nor packed pictures: nothing is fetched, nothing compiled.
  // A preview closed while it is drawn is no news for the console.
  const { ERRORS: verbosity } = VerbosityLevel;
  return getDocument({ data, verbosity, useSystemFonts: false, useWasm: false, useWorkerFetch: false });
}
