import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { freePort } from '../free-port.ts';
import { decodeMessage, encodeMessage, groups, type IppMessage, tags } from './codec.ts';
import { type Answer, answerTo, type IppPrinterMood, type Job, operations, type ReceivedSheet } from './desk.ts';

export interface IppPrinter {
  /** The address for a driver or a CUPS queue, as in `ipp://127.0.0.1:8631/ipp/print`. */
  readonly url: string;
  readonly received: readonly ReceivedSheet[];
  mood: IppPrinterMood;
  /** Papers that it takes, as in `iso_a5_148x210mm`; `null` for A4 and A5. */
  papers: readonly string[] | null;
  /** Pulls the plug: connections are refused until `turnOn`. */
  turnOff(): Promise<void>;
  turnOn(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a real IPP printer on loopback that keeps what it receives. */
export async function startIppPrinter(options: { readonly turnedOff?: boolean } = {}): Promise<IppPrinter> {
  const port = await freePort();
  const url = `ipp://127.0.0.1:${port}/ipp/print`;
  const jobs: Job[] = [];
  const received: ReceivedSheet[] = [];
  let server: Server | null = null;

  const answer = (request: IppMessage) =>
    answerTo(request, { url, jobs, received, mood: printer.mood, papers: printer.papers });
  const turnOn = async () => {
    server ??= await listen(port, answer, () => printer.mood === 'dropping');
  };
  const turnOff = async () => {
    const running = server;
    server = null;
    running?.closeAllConnections();
    if (running !== null) await new Promise((resolve) => running.close(resolve));
  };
  const printer: IppPrinter = { url, received, mood: 'on', papers: null, turnOn, turnOff, close: turnOff };
  if (options.turnedOff !== true) await turnOn();
  return printer;
}

async function listen(port: number, answer: (request: IppMessage) => Answer, drops: () => boolean): Promise<Server> {
  const onRequest = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    reply(incoming, outgoing, answer, drops).catch(() => outgoing.destroy());
  };
  const server = createServer(onRequest).on('checkContinue', (incoming, outgoing) => {
    outgoing.writeContinue();
    onRequest(incoming, outgoing);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return server;
}

async function reply(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: (request: IppMessage) => Answer,
  drops: () => boolean,
): Promise<void> {
  const request = decodeMessage(await buffer(incoming));
  const { status: code, groups: parts = [] } = answer(request);
  if (drops() && (request.code === operations.printJob || request.code === operations.sendDocument)) {
    incoming.socket.destroy();
    return;
  }
  const attributes = {
    'attributes-charset': { tag: tags.charset, values: ['utf-8'] },
    'attributes-natural-language': { tag: tags.language, values: ['en'] },
  };
  const message = {
    ...request,
    code,
    groups: [{ tag: groups.operation, attributes }, ...parts],
    data: new Uint8Array(),
  };
  outgoing.writeHead(200, { 'content-type': 'application/ipp' }).end(encodeMessage(message));
}
