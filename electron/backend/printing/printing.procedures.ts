import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function printingProcedures(os: Guarded['printing'], { printing }: Pick<Services, 'printing'>) {
  return {
    printers: os.printers.handler(() => printing.printers()),
    savePrinter: os.savePrinter.handler(({ context, input }) => printing.savePrinter(context.actor, input)),
    findPrinters: os.findPrinters.handler(() => printing.findPrinters()),
    testPage: os.testPage.handler(({ context, input }) => printing.testPage(context.actor, input.centre)),
    jobs: os.jobs.handler(({ input }) => printing.jobs(input)),
    pdf: os.pdf.handler(({ input }) => printing.pdf(input.jobId)),
    preview: os.preview.handler(({ input }) => printing.preview(input)),
    reprint: os.reprint.handler(({ context, input }) => printing.reprint(context.actor, input.orderId)),
    retry: os.retry.handler(({ context, input }) => printing.retry(context.actor, input)),
    confirm: os.confirm.handler(({ context, input }) => printing.confirm(context.actor, input)),
    confirmByScan: os.confirmByScan.handler(({ context, input }) => printing.confirmByScan(context.actor, input.text)),
  };
}
