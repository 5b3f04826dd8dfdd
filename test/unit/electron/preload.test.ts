import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectMessage } from '../../../shared/lib/host-connection.ts';
import { ipcRenderer } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

type Listener = (event: object) => void;
const listeners: Listener[] = [];
const page = {
  location: { origin: 'app://bundle' },
  addEventListener: (_type: 'message', listener: Listener) => void listeners.push(listener),
};

beforeAll(async () => {
  vi.stubGlobal('window', page);
  await import('../../../electron/preload/preload.ts');
});

afterAll(() => vi.unstubAllGlobals());
beforeEach(() => ipcRenderer.postMessage.mockClear());

function send(event: object): void {
  for (const listener of listeners) {
    listener({ source: page, origin: 'app://bundle', data: connectMessage, ports: ['port'], ...event });
  }
}

describe('the bridge', () => {
  it('forwards the page’s one port', () => {
    send({});
    expect(ipcRenderer.postMessage.mock.calls).toEqual([[connectMessage, null, ['port']]]);
  });

  it.each([
    ['from another window', { source: {} }],
    ['from another origin', { origin: 'https://evil.example' }],
    ['with other words', { data: 'require' }],
    ['without a port', { ports: [] }],
    ['with two ports', { ports: ['a', 'b'] }],
  ])('forwards nothing %s', (_how, event) => {
    send(event);
    expect(ipcRenderer.postMessage).not.toHaveBeenCalled();
  });
});
