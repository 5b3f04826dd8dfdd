import { ipcRenderer } from 'electron';
import { connectMessage } from '../../shared/lib/host-connection.ts';

/**
 * The bridge, whole: one message with one port, from the page's own window and origin, goes on to the
 * main process, which checks the sender once more. The page gets nothing of Electron or Node.
 */
window.addEventListener('message', (event) => {
  const fromPage = event.source === window && event.origin === window.location.origin;
  const [port] = event.ports;
  if (!fromPage || event.data !== connectMessage || event.ports.length !== 1 || port === undefined) return;
  ipcRenderer.postMessage(connectMessage, null, [port]);
});
