/**
 * What the backend asks of its host. Types only: Electron's main process and the
 * browser host each bring their own, tests bring small ones.
 */

/** Wall clock and waiting. Times are milliseconds since the epoch, UTC. */
export interface Clock {
  now(): number;
  /** Milliseconds since some moment of this process: goes on whatever the wall clock is set to. */
  steady(): number;
  /** Runs `work` every `intervalMs` until the returned function is called. */
  every(intervalMs: number, work: () => void): () => void;
}

/** UUID version 7 text, rising with time, so that rows sort by their making. */
export interface IdSource {
  next(): string;
}

export type Paper = 'A4' | 'A5';

/** Turns a self-contained, script-free HTML page into the one PDF that is stored, shown and printed. */
export interface PdfRenderer {
  /** Throws an `OperationalError` when no engine can be had. */
  render(html: string, paper: Paper): Promise<Uint8Array>;
  close(): Promise<void>;
}

export type PrinterDriverName = 'folder' | 'cups' | 'ipp' | 'electron';

export interface PrintRequest {
  readonly pdf: Uint8Array;
  /** The same sheet as HTML, for drivers that cannot take a PDF. */
  readonly html: string;
  /** Folder, CUPS queue, `ipp://` address or system printer name, by driver. */
  readonly target: string;
  readonly title: string;
  readonly paper: Paper;
  readonly copies: number;
}

/** What a driver knows of a job that it took: `unknown` when nothing can tell. */
export type PrintOutcome =
  | { readonly state: 'pending' }
  | { readonly state: 'printed' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'unknown' };

export interface FoundPrinter {
  readonly driver: PrinterDriverName;
  readonly target: string;
  readonly label: string;
}

export interface PrinterDriver {
  readonly name: PrinterDriverName;
  /** Printers of this machine that the settings page offers. */
  list(): Promise<readonly FoundPrinter[]>;
  /**
   * Hands the sheet over. Resolves with the printer's own job id once it is taken.
   * Throws `PrinterRefused` before anything was taken (safe to try again) and
   * `PrinterSilent` when it is not known whether it was.
   */
  submit(request: PrintRequest): Promise<{ readonly backendJobId: string }>;
  /** Throws when the printer cannot be asked now. */
  poll(target: string, backendJobId: string): Promise<PrintOutcome>;
  /** Before a printer is saved: throws `PrinterRefused` with why it cannot be used. */
  check?(target: string): Promise<void>;
  /** Handing the same title over again replaces the earlier sheet, so that nothing can come out twice. */
  readonly repeatable?: boolean;
}

/** Nothing reached paper: the same job may be submitted again. */
export class PrinterRefused extends Error {
  override readonly name = 'PrinterRefused';
  /** Catalogue code of the reason, for whoever stands at the printer. */
  readonly code: string;

  constructor(message: string, code = 'printing.refused', cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** It is not known whether the sheet was taken: a person must look before it is sent again. */
export class PrinterSilent extends Error {
  override readonly name = 'PrinterSilent';
}

/** A place in the app. */
export interface MessageTarget {
  /** What the duty is about (`order` ...), or `alerts`, `tasks`, `lock` for the counter's lock, and `note` without an id for a new one. */
  readonly kind: string;
  readonly id: string;
  readonly taskId: string | null;
}

/** Alerts that whoever is at this workstation has not acknowledged; `late` are those past their due time. */
export interface WaitingAlerts {
  readonly open: number;
  readonly late: number;
}

/** A message on the desktop. The inbox is the truth, this is the hint. */
export interface Notifier {
  /** Said whenever it changes: for the tray and the task bar, where the host has them. */
  waiting(count: WaitingAlerts): void;
  show(message: {
    readonly id: string;
    /** When it rang, which may be a little while ago. */
    readonly at: number;
    readonly title: string;
    readonly body: string;
    readonly urgent: boolean;
    /** Where a click leads: the task's subject, or with kind `alerts` the inbox. */
    readonly target?: MessageTarget;
  }): void;
}

/** Secrets of this machine, never written to the shared database or a backup. */
export interface Secrets {
  read(key: string): Promise<string | null>;
  write(key: string, value: string): Promise<void>;
}

/** Files kept by the SHA-256 of their content, hex. */
export interface FileStore {
  put(content: Uint8Array): Promise<{ readonly hash: string; readonly size: number }>;
  get(hash: string): Promise<Uint8Array | null>;
}

export interface Logger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface HostPorts {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly pdf: PdfRenderer;
  readonly printers: readonly PrinterDriver[];
  readonly notifier: Notifier;
  readonly secrets: Secrets;
  readonly logger: Logger;
}
