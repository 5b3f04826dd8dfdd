import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface BarePage {
  readonly url: string;
  close(): Promise<void>;
}

/** The least that a list can be: one page with fifty finished rows of ten columns, no script. */
export async function serveBarePage(): Promise<BarePage> {
  const cells = Array.from({ length: 10 }, (_, column) => `<td>深圳恒达电子有限公司 ${column}</td>`).join('');
  const rows = Array.from({ length: 50 }, () => `<tr>${cells}</tr>`).join('');
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>-</title><table><tbody>${rows}</tbody></table></html>`;
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
