import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function transferProcedures(os: Guarded['transfer'], { transfer }: Pick<Services, 'transfer'>) {
  return os.router({
    state: os.state.handler(() => transfer.state()),
    begin: os.begin.handler(({ context, input }) => transfer.begin(context.actor, input)),
    cancel: os.cancel.handler(() => transfer.cancel()),
    piece: os.piece.handler(({ context, input }) => transfer.piece(context.actor, input)),
    remove: os.remove.handler(({ input }) => transfer.remove(input.file)),
    receive: os.receive.handler(({ input }) => transfer.receive(input)),
    bringIn: os.bringIn.handler(({ input }) => transfer.bringIn(input.uploadId)),
    importState: os.importState.handler(() => transfer.importState()),
    cancelImport: os.cancelImport.handler(() => transfer.cancelImport()),
  });
}
