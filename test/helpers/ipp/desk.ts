import { groups, type IppCollection, type IppGroup, type IppMessage, tags, textOf, valueOf } from './codec.ts';
import { paperBySize, printerAttributes } from './printer-attributes.ts';

/**
 * `holding`: takes sheets, prints them when it is `on` again. `refusing`: answers that it accepts no jobs.
 * `dropping`: takes the sheet and breaks the connection without an answer. `failingWith`: takes the sheet,
 * then gives the job up for that reason.
 */
export type IppPrinterMood = 'on' | 'holding' | 'refusing' | 'dropping' | { readonly failingWith: string };

/** A document that reached the printer. */
export interface ReceivedSheet {
  readonly jobId: number;
  readonly jobName: string;
  readonly user: string;
  readonly format: string;
  /** As in `iso_a5_148x210mm`, when the job said it. */
  readonly media: string | null;
  readonly copies: number;
  readonly document: Buffer;
}

/** A job as the printer knows it. */
export interface Job {
  readonly id: number;
  readonly name: string;
  readonly user: string;
  readonly media: string | null;
  readonly copies: number;
  document: boolean;
  /** Set once the job has ended. */
  end: { readonly state: number; readonly reason: string } | null;
}

export const operations = {
  printJob: 0x02,
  validateJob: 0x04,
  createJob: 0x05,
  sendDocument: 0x06,
  cancelJob: 0x08,
  getJobAttributes: 0x09,
  getJobs: 0x0a,
  getPrinterAttributes: 0x0b,
} as const;

const status = { ok: 0, notFound: 0x0406, operationNotSupported: 0x0501, notAcceptingJobs: 0x0506 } as const;

export interface Answer {
  readonly status: number;
  readonly groups?: readonly IppGroup[];
}

/** The printer's memory and its mood of the moment. */
export interface Desk {
  readonly url: string;
  readonly jobs: Job[];
  readonly received: ReceivedSheet[];
  readonly mood: IppPrinterMood;
  readonly papers: readonly string[] | null;
}

/** What the printer answers; takes jobs and documents on the way. */
export function answerTo(request: IppMessage, desk: Desk): Answer {
  settle(desk.jobs, desk.mood);
  const { code } = request;
  const job = desk.jobs.find(({ id }) => id === jobIdOf(request));
  if (code === operations.getPrinterAttributes) return { status: status.ok, groups: [describePrinter(desk)] };
  if (code === operations.getJobs)
    return { status: status.ok, groups: desk.jobs.map((one) => describe(one, desk.url)) };
  if (code === operations.validateJob || code === operations.printJob || code === operations.createJob) {
    if (desk.mood === 'refusing') return { status: status.notAcceptingJobs };
    if (code === operations.validateJob) return { status: status.ok };
    const made = newJob(request, desk.jobs);
    if (code === operations.printJob) take(made, request, desk);
    return { status: status.ok, groups: [describe(made, desk.url)] };
  }
  if (job === undefined) return { status: isAboutJob(code) ? status.notFound : status.operationNotSupported };
  if (code === operations.sendDocument) take(job, request, desk);
  else if (code === operations.cancelJob) job.end ??= { state: 7, reason: 'job-canceled-by-user' };
  return { status: status.ok, groups: [describe(job, desk.url)] };
}

function isAboutJob(code: number): boolean {
  return code === operations.sendDocument || code === operations.cancelJob || code === operations.getJobAttributes;
}

function jobIdOf(request: IppMessage): number {
  const id = valueOf(request, groups.operation, 'job-id');
  return typeof id === 'number' ? id : Number(textOf(request, groups.operation, 'job-uri').split('/').at(-1));
}

function newJob(request: IppMessage, jobs: Job[]): Job {
  const copies = valueOf(request, groups.job, 'copies');
  const job: Job = {
    id: jobs.length + 1,
    name: textOf(request, groups.operation, 'job-name'),
    user: textOf(request, groups.operation, 'requesting-user-name'),
    media: mediaOf(request),
    copies: typeof copies === 'number' ? copies : 1,
    document: false,
    end: null,
  };
  jobs.push(job);
  return job;
}

/** Clients name the paper, CUPS gives its size. */
function mediaOf(request: IppMessage): string | null {
  const name = textOf(request, groups.job, 'media');
  if (name !== '') return name;
  const collection = valueOf(request, groups.job, 'media-col') as IppCollection | undefined;
  const size = collection?.['media-size']?.values[0] as IppCollection | undefined;
  return paperBySize(size?.['x-dimension']?.values[0], size?.['y-dimension']?.values[0]);
}

function take(job: Job, request: IppMessage, { received, mood, jobs }: Desk): void {
  const format = textOf(request, groups.operation, 'document-format');
  const { id: jobId, name: jobName, user, media, copies } = job;
  received.push({ jobId, jobName, user, format, media, copies, document: Buffer.from(request.data) });
  job.document = true;
  settle(jobs, mood);
}

/** Ends the jobs that have their document, as the mood of the moment wants it. */
function settle(jobs: readonly Job[], mood: IppPrinterMood): void {
  if (mood === 'holding') return;
  for (const job of jobs.filter(({ document, end }) => document && end === null)) {
    job.end =
      typeof mood === 'object'
        ? { state: 8, reason: mood.failingWith }
        : { state: 9, reason: 'job-completed-successfully' };
  }
}

function describePrinter({ url, jobs, mood, papers }: Desk): IppGroup {
  const queued = jobs.filter(({ end }) => end === null).length;
  const state = { stopped: mood === 'holding', accepting: mood !== 'refusing', queued };
  const media = papers && { 'media-supported': { tag: tags.keyword, values: papers } };
  return { tag: groups.printer, attributes: { ...printerAttributes(url, state), ...media } };
}

function describe(job: Job, url: string): IppGroup {
  const { state, reason } = job.end ?? { state: 5, reason: 'job-printing' };
  const one = (tag: number, value: string | number) => ({ tag, values: [value] });
  return {
    tag: groups.job,
    attributes: {
      'job-id': one(tags.integer, job.id),
      'job-uri': one(tags.uri, `${url}/${job.id}`),
      'job-printer-uri': one(tags.uri, url),
      'job-name': one(tags.name, job.name),
      'job-originating-user-name': one(tags.name, job.user),
      'job-state': one(tags.enum, state),
      'job-state-reasons': one(tags.keyword, reason),
      'job-impressions-completed': one(tags.integer, state === 9 ? 1 : 0),
      'time-at-creation': one(tags.integer, 1),
      'time-at-processing': one(tags.integer, 1),
      'time-at-completed': one(tags.integer, 1),
      'job-printer-up-time': one(tags.integer, 100),
    },
  };
}
