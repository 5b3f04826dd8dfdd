import { type ComponentProps, lazy, Suspense } from 'react';
import type { QuotationPanel } from './QuotationPanel.tsx';
import type { TermsPanel } from './TermsPanel.tsx';

const Terms = lazy(async () => ({ default: (await import('./TermsPanel.tsx')).TermsPanel }));
const Quotation = lazy(async () => ({ default: (await import('./QuotationPanel.tsx')).QuotationPanel }));

/** The editors are loaded when the first agreement is changed: most who open a customer only read. */
export function LaterTermsPanel(props: ComponentProps<typeof TermsPanel>) {
  return (
    <Suspense fallback={null}>
      <Terms {...props} />
    </Suspense>
  );
}

export function LaterQuotationPanel(props: ComponentProps<typeof QuotationPanel>) {
  return (
    <Suspense fallback={null}>
      <Quotation {...props} />
    </Suspense>
  );
}
