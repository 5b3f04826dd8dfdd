import { request as httpRequest, type ClientRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { decodeResponse, encodeRequest, type IppAttribute, type IppResponse } from './codec.ts';

/** Where an IPP printer or a CUPS server listens. */
export interface IppEndpoint {
  /** The printer's own address, as it stands in the request. */
  readonly uri: string;
  readonly secure: boolean;
  readonly path: string;
  readonly host?: string;
  readonly port?: number;
  /** CUPS on the same machine. */
  readonly socketPath?: string;
}

export const operations = { printJob: 0x02, getJobAttributes: 0x09, getPrinterAttributes: 0x0b } as const;

export interface IppRequest {
  readonly operation: keyof typeof operations;
  readonly attributes?: readonly IppAttribute[];
  readonly job?: readonly IppAttribute[];
  readonly document?: Uint8Array;
  /** Milliseconds without a sign of life. */
  readonly timeoutMs: number;
}

/** `sent` says whether the printer may have got something: only before that a job may be sent again. */
export class IppFailure extends Error {
  override readonly name = 'IppFailure';
  readonly sent: boolean;

  constructor(message: string, sent: boolean, cause?: unknown) {
    super(message, { cause });
    this.sent = sent;
  }
}

const longestAnswer = 1_000_000;

/** One request, one answer. Rejects with `IppFailure` only. */
export function askPrinter(endpoint: IppEndpoint, request: IppRequest): Promise<IppResponse> {
  const body = Buffer.concat([
    encodeRequest(operations[request.operation], 1, attributesOf(endpoint, request)),
    request.document ?? new Uint8Array(),
  ]);
  return new Promise((resolve, reject) => {
    let connected = false;
    const fail = (error: unknown) =>
      reject(new IppFailure(error instanceof Error ? error.message : String(error), connected, error));
    const call = open(endpoint, body.length);
    const watch = setTimeout(() => call.destroy(new Error('no answer in time')), request.timeoutMs);
    call.on('socket', (socket) => {
      socket.once(endpoint.secure ? 'secureConnect' : 'connect', () => {
        connected = true;
      });
    });
    call.on('error', fail);
    call.on('close', () => {
      clearTimeout(watch);
      fail(new Error('connection closed without an answer'));
    });
    call.on('response', (response) => {
      const parts: Buffer[] = [];
      let length = 0;
      response.on('data', (part: Buffer) => {
        length += part.length;
        if (length > longestAnswer) call.destroy(new Error('answer too long'));
        else parts.push(part);
      });
      response.on('error', fail);
      response.on('end', () => {
        // Any other status is a refusal by the web server before the printer: nothing was taken.
        if (response.statusCode !== 200) return reject(new IppFailure(`HTTP ${response.statusCode}`, false));
        try {
          resolve(decodeResponse(Buffer.concat(parts)));
        } catch (error) {
          fail(error);
        }
      });
    });
    call.end(body);
  });
}

function open(endpoint: IppEndpoint, length: number): ClientRequest {
  const { host, port, socketPath, path } = endpoint;
  const options: RequestOptions = {
    ...(socketPath ? { socketPath } : { host, port }),
    path,
    method: 'POST',
    // One connection a request: a kept one may die under the next, and then nobody knows whether that was taken.
    agent: false,
    headers: { 'content-type': 'application/ipp', 'content-length': length },
  };
  // Printers sign their own certificates: encrypted, but not proven.
  return endpoint.secure ? httpsRequest({ ...options, rejectUnauthorized: false }) : httpRequest(options);
}

function attributesOf(endpoint: IppEndpoint, request: IppRequest) {
  const operation: readonly IppAttribute[] = [
    { name: 'attributes-charset', tag: 'charset', value: 'utf-8' },
    { name: 'attributes-natural-language', tag: 'language', value: 'en' },
    { name: 'printer-uri', tag: 'uri', value: endpoint.uri },
    ...(request.attributes ?? []),
  ];
  return { operation, job: request.job };
}
