import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startHttpHost } from '../../electron/browser/http-host.ts';
import type { ClientOrder } from './children/http-client.ts';
import { type House, outDir } from './house.ts';
import type { Side } from './measure/race.ts';
import type { WorkName } from './work/app-work.ts';
import type { Inputs } from './work/inputs.ts';

interface Reply {
  readonly samples?: readonly number[];
  readonly error?: string;
}

export interface HttpWindow {
  /** The same work over HTTP on loopback, called and measured in another process. */
  side(work: WorkName): Side;
  close(): Promise<void>;
}

/** The browser host's own HTTP before the house, and a process that calls it as a window does. */
export async function openHttpWindow({ backend, ports }: House, inputs: Inputs): Promise<HttpWindow> {
  const host = await startHttpHost({
    backend,
    rendererDir: join(outDir, 'renderer'),
    clock: ports.clock,
    logger: ports.logger,
    port: 0,
  });
  const client = fork(join(import.meta.dirname, 'http-client.js'), { serialization: 'advanced' });
  const ended = once(client, 'exit').then(() => [{ error: 'The HTTP client ended' }]);
  const ask = async (order: ClientOrder): Promise<readonly number[]> => {
    client.send(order);
    const [reply = {}] = (await Promise.race([once(client, 'message'), ended])) as [Reply?];
    if (!reply.samples) throw new Error(reply.error ?? 'The client gave no answer');
    return reply.samples;
  };
  await ask({ link: host.url, inputs });
  return {
    side: (work) => (times) => ask({ work, times }),
    async close() {
      client.kill();
      await host.close();
    },
  };
}
