import { connect, createServer, type Socket } from 'node:net';

export interface CuttingProxy {
  readonly port: number;
  /** From now on each connection breaks in the middle of the first message that is fetched. */
  cut(on: boolean): void;
  /** Connections that broke in the middle of a message. */
  readonly broken: () => number;
  stop(): Promise<void>;
}

/** Stands between a mail program and its server, and can go away in the middle of a message. */
export async function startCuttingProxy(serverPort: number): Promise<CuttingProxy> {
  let cutting = false;
  let broken = 0;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(serverPort, '127.0.0.1');
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far);
    far.on('data', (chunk: Buffer) => {
      const at = cutting ? chunk.toString('latin1').search(/BODY\[\] \{\d+\}\r\n/) : -1;
      if (at < 0) {
        near.write(chunk);
        return;
      }
      broken += 1;
      near.end(chunk.subarray(0, at + 120), () => near.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cut: (on) => {
      cutting = on;
    },
    broken: () => broken,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
