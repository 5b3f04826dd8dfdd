import { type PrinterDriver, PrinterRefused } from '../../ports.ts';
import type { IppEndpoint } from '../ipp/client.ts';
import { jobOutcome, preflight, printDocument } from '../ipp/printer.ts';

/** Straight to a network printer that speaks IPP and takes PDF; `target` is its `ipp://` or `ipps://` address. */
export function ippDriver({ timeoutMs = 15_000 }: { readonly timeoutMs?: number } = {}): PrinterDriver {
  return {
    name: 'ipp',
    // Nobody announces itself without a directory service: the address is typed.
    list: async () => [],
    async submit(request) {
      const endpoint = endpointOf(request.target);
      await preflight(endpoint, request.paper, Math.min(timeoutMs, 5_000));
      return { backendJobId: await printDocument(endpoint, request, timeoutMs) };
    },
    poll: (target, backendJobId) => jobOutcome(endpointOf(target), backendJobId, Math.min(timeoutMs, 5_000)),
    async check(target) {
      endpointOf(target);
    },
  };
}

function endpointOf(target: string): IppEndpoint {
  const url = URL.canParse(target) ? new URL(target) : null;
  const scheme = url?.protocol;
  if (!url || (scheme !== 'ipp:' && scheme !== 'ipps:') || !url.hostname || url.username || url.password || url.hash) {
    throw new PrinterRefused(target, 'printing.addressWrong');
  }
  const path = url.pathname === '' || url.pathname === '/' ? '/ipp/print' : url.pathname;
  const secure = scheme === 'ipps:';
  const port = url.port ? Number(url.port) : 631;
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return { uri: `${scheme}//${url.host}${path}`, secure, host, port, path };
}
