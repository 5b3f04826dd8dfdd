import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function systemProcedures(os: Guarded['system'], { system, presence }: Pick<Services, 'system' | 'presence'>) {
  return os.router({
    live: os.live.handler(({ context, signal }) =>
      presence.watched(context.session, system.live(context.session, signal)),
    ),
    led: os.led.handler(({ context, signal }) => system.led(context.session, signal)),
    verifyEvents: os.verifyEvents.handler(() => system.verifyEvents()),
    backups: os.backups.handler(() => system.backups()),
    backUp: os.backUp.handler(({ context }) => system.backUp(context.actor)),
  });
}
