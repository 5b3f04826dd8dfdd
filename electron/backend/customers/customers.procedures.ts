import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function customersProcedures(os: Guarded['customers'], { customers }: Services) {
  return os.router({
    lookUp: os.lookUp.handler(({ input }) => customers.lookUp(input.text)),
    list: os.list.handler(({ input }) => customers.list(input)),
    get: os.get.handler(({ input }) => customers.get(input.id)),
    create: os.create.handler(({ input, context }) => customers.create(context.actor, input)),
    update: os.update.handler(({ input, context }) => customers.update(context.actor, input)),
    previewImport: os.previewImport.handler(({ input, context }) => customers.previewImport(context.actor, input.file)),
    runImport: os.runImport.handler(({ input, context }) => customers.runImport(context.actor, input.previewId)),
    importTemplate: os.importTemplate.handler(({ input, context }) =>
      customers.importTemplate(context.actor, input.format),
    ),
    export: os.export.handler(({ input, context }) => customers.export(context.actor, input.format)),
    parseAddress: os.parseAddress.handler(({ input }) => customers.parseAddress(input.text)),
  });
}
