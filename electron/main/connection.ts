import { RPCHandler } from '@orpc/server/message-port';
import type { IpcMain, IpcMainEvent, WebContents } from 'electron';
import { appOrigin, connectMessage } from '../../shared/lib/host-connection.ts';
import type { Backend } from '../backend/backend.ts';
import type { Logger } from '../backend/ports.ts';
import type { Session } from '../backend/session.ts';
import { originOf } from './security.ts';

interface ConnectionOptions {
  readonly ipcMain: Pick<IpcMain, 'on'>;
  readonly backend: Pick<Backend, 'router' | 'connect' | 'disconnect'>;
  readonly isOwnWindow: (contents: WebContents) => boolean;
  readonly logger: Logger;
}

/**
 * The first gate of the desktop app. A page brings one port; it must be the top frame of a window of
 * ours, showing our own page. A reload brings a new port to the same session, so that the person at
 * the counter stays signed in; the session ends with its window.
 */
export function acceptConnections({ ipcMain, backend, isOwnWindow, logger }: ConnectionOptions): void {
  const handler = new RPCHandler<{ session: Session }>(backend.router);
  const sessions = new Map<WebContents, Session>();

  function sessionOf(contents: WebContents): Session {
    const known = sessions.get(contents);
    if (known !== undefined) return known;
    const session = backend.connect();
    sessions.set(contents, session);
    contents.once('destroyed', () => {
      sessions.delete(contents);
      backend.disconnect(session);
    });
    return session;
  }

  ipcMain.on(connectMessage, (event) => {
    const [port] = event.ports;
    if (!isTrusted(event, isOwnWindow) || event.ports.length !== 1 || port === undefined) {
      logger.warn({ url: event.senderFrame?.url ?? null }, 'refused a connection');
      for (const refused of event.ports) refused.close();
      return;
    }
    const session = sessionOf(event.sender);
    handler.upgrade(port, { context: { session } });
    port.start();
  });
}

function isTrusted(event: IpcMainEvent, isOwnWindow: (contents: WebContents) => boolean): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null && frame === event.sender.mainFrame && isOwnWindow(event.sender) && originOf(frame.url) === appOrigin
  );
}
