import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function kpiProcedures(os: Guarded['kpi'], { kpi }: Pick<Services, 'kpi'>) {
  return os.router({
    sheet: os.sheet.handler(({ input }) => kpi.sheet(input)),
    list: os.list.handler(({ input }) => kpi.list(input)),
    excel: os.excel.handler(({ context, input }) => kpi.excel(context.actor, input)),
    pdf: os.pdf.handler(({ input }) => kpi.pdf(input)),
    targets: os.targets.handler(({ input }) => kpi.targets(input)),
    setTarget: os.setTarget.handler(({ context, input }) => kpi.setTarget(context.actor, input)),
  });
}
