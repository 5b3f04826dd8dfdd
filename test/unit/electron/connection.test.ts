import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { IpcMain } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { acceptConnections } from '../../../electron/main/connection.ts';
import { connectMessage } from '../../../shared/lib/host-connection.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { testPorts } from '../../helpers/ports.ts';
import { type SmallBackend, smallBackend } from '../../helpers/small-backend.ts';
import { ipcMain, WebContentsStandIn } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

type Client = {
  whoAmI(): Promise<string>;
  live(): Promise<AsyncIterable<string>>;
};

let backend: SmallBackend;
let own: WebContentsStandIn;

beforeEach(() => {
  ipcMain.removeAllListeners();
  backend = smallBackend();
  own = new WebContentsStandIn();
  acceptConnections({
    ipcMain: ipcMain as unknown as IpcMain,
    backend,
    isOwnWindow: (contents) => (contents as unknown) === own,
    logger: testPorts().logger,
  });
});

/** A page's port as Electron hands it over; `close` is what a reload does. */
function connect(sender: WebContentsStandIn, senderFrame: unknown = sender.mainFrame) {
  const { port1, port2 } = new MessageChannel();
  const refused = vi.fn<() => void>();
  port1.on('close', refused);
  const port = Object.assign(port1, { start: port1.start.bind(port1) });
  ipcMain.emit(connectMessage, { ports: [port], sender, senderFrame });
  const client = createORPCClient<Client>(new RPCLink({ port: port2 }));
  return { client, refused, close: () => port2.close() };
}

describe('who may talk to the backend', () => {
  it('is the top frame of our own window on our own page', async () => {
    const { client, close } = connect(own);
    await expect(client.whoAmI()).resolves.toBe('session-1');
    close();
  });

  it.each<[string, (contents: WebContentsStandIn) => [WebContentsStandIn, unknown]]>([
    ['another window', () => [new WebContentsStandIn(), undefined]],
    ['a frame inside our page', (page) => [page, { url: 'app://bundle/index.html' }]],
    ['a frame that is gone', (page) => [page, null]],
  ])('is not %s', async (_who, make) => {
    const [sender, frame] = make(own);
    const { refused } = connect(sender, frame === undefined ? sender.mainFrame : frame);
    await pollUntil('the port to be closed', () => refused.mock.calls.length > 0);
    expect(backend.connected).toHaveLength(0);
  });

  it.each(['https://evil.example/', 'app://sheet/1', 'file:///index.html', 'about:blank'])(
    'is not our window while it shows %s',
    async (url) => {
      own.mainFrame.url = url;
      const { refused } = connect(own);
      await pollUntil('the port to be closed', () => refused.mock.calls.length > 0);
      expect(backend.connected).toHaveLength(0);
    },
  );

  it('is not a message with no port or several', () => {
    ipcMain.emit(connectMessage, { ports: [], sender: own, senderFrame: own.mainFrame });
    const { port1, port2 } = new MessageChannel();
    ipcMain.emit(connectMessage, { ports: [port1, port2], sender: own, senderFrame: own.mainFrame });
    expect(backend.connected).toHaveLength(0);
  });
});

describe('the session of a window', () => {
  it('stays through a reload, whose streams end, and goes with the window', async () => {
    const first = connect(own);
    const stream = await first.client.live();
    await stream[Symbol.asyncIterator]().next();
    expect(backend.streams()).toBe(1);
    first.close();
    await pollUntil('the stream of the old page to end', () => backend.streams() === 0);
    const second = connect(own);
    await expect(second.client.whoAmI()).resolves.toBe('session-1');
    expect(backend.disconnected).toHaveLength(0);
    own.emit('destroyed');
    expect(backend.disconnected).toEqual(backend.connected);
    second.close();
  });
});
