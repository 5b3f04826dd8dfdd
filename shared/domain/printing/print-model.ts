import type { SheetLanguage } from '../../i18n/languages.ts';
import type { CentreKind } from '../company/centres.ts';
import type { TroubleOfOrder } from '../exceptions/trouble-of-order.ts';
import type { ExceptionKind, LinkKind } from '../exceptions/values.ts';
import type { OrderContent, OrderPoint } from '../orders/order.ts';
import type { SheetKind } from './states.ts';

export interface CompanyHead {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly addressZh: string;
  readonly addressEn: string;
  readonly phone: string;
}

export interface CentreHead {
  readonly kind: CentreKind;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** What every sheet carries, whatever stands on it. */
export interface SheetFrame {
  readonly language: SheetLanguage;
  readonly paper: 'A4' | 'A5';
  /** IANA zone in which times are printed. */
  readonly zone: string;
  /** The demonstration company: said so on each page. */
  readonly demo: boolean;
  readonly company: CompanyHead;
  readonly centre: CentreHead;
  /** Epoch ms. */
  readonly printedAt: number;
}

/** What stands across the head of a sheet so that it is never taken for another one. */
export type SheetMark =
  | { readonly type: 'draft' }
  /** The customer's hand-over papers are still missing (1.2.4c). */
  | { readonly type: 'papersPending' }
  | { readonly type: 'cancelled'; readonly reason: string; readonly at: number | null }
  | { readonly type: 'revision'; readonly revision: number; readonly reason: string }
  | { readonly type: 'reprint'; readonly copyNo: number }
  /** It makes good what happened to another order (2.5.2). */
  | { readonly type: LinkKind; readonly number: string }
  /** Something is wrong with the order and not over: the file of it is one look away. */
  | ({ readonly type: 'trouble' } & SheetTrouble);

/** What is wrong with a sheet's order when the sheet is made, and the numbers of the open reports KF-01. */
export interface SheetTrouble {
  readonly kinds: readonly ExceptionKind[];
  readonly reports: readonly string[];
}

/** The order that a sheet's order makes good. */
export interface SheetOrigin {
  readonly kind: LinkKind;
  readonly number: string;
}

/** The order behind a sheet, as its area hands it over. */
export interface PrintedOrder {
  readonly content: OrderContent;
  /** `null` for the draft of a new order. */
  readonly number: string | null;
  readonly revision: number;
  readonly revisionReason: string | null;
  /** `null` while it is a draft: nothing to work by. */
  readonly confirmedAt: number | null;
  readonly confirmedByName: string | null;
  readonly cancelledAt: number | null;
  readonly cancelReason: string | null;
  readonly papersPending: boolean;
  readonly origin?: SheetOrigin | null;
  /** `null` where nothing is open. */
  readonly trouble?: SheetTrouble | null;
}

export interface Route {
  readonly from: string;
  readonly to: string;
  readonly pickups: number;
  readonly deliveries: number;
}

/** Everything that stands on a work order, in the trade's terms; the sheet only sets it. */
export interface WorkOrderModel extends SheetFrame {
  readonly form: 'workOrder';
  readonly kind: Exclude<SheetKind, 'testPage'>;
  readonly number: string | null;
  /** What the scanner reads: number, with the revision from the second on. */
  readonly code: string | null;
  readonly marks: readonly SheetMark[];
  readonly route: Route;
  readonly pickups: readonly OrderPoint[];
  readonly deliveries: readonly OrderPoint[];
  readonly content: OrderContent;
  readonly confirmedAt: number | null;
  readonly confirmedByName: string | null;
}

/** A page to see whether a centre's printer prints all that a sheet needs. */
export interface TestPageModel extends SheetFrame {
  readonly form: 'testPage';
  readonly code: string;
  readonly driver: string;
  readonly target: string;
  readonly copies: number;
}

export type PrintModel = WorkOrderModel | TestPageModel;

export interface WorkOrderInput extends SheetFrame {
  readonly kind: Exclude<SheetKind, 'testPage'>;
  /** 0 for the first sheet of a revision, then the number of the reprint. */
  readonly copyNo: number;
  readonly order: PrintedOrder;
}

/** 1.3.1.8, 1.3.2.8: what the centre's sheet of an order says. */
export function workOrderModel({ order, kind, copyNo, ...frame }: WorkOrderInput): WorkOrderModel {
  const { content } = order;
  const pickups = content.points.filter(({ kind: point }) => point === 'pickup');
  const deliveries = content.points.filter(({ kind: point }) => point === 'delivery');
  return {
    ...frame,
    form: 'workOrder',
    kind,
    number: order.number,
    code: order.number === null || order.confirmedAt === null ? null : sheetCode(order.number, order.revision),
    marks: marksOf(order, copyNo),
    route: {
      from: placeOf(pickups[0]),
      to: placeOf(deliveries.at(-1)),
      pickups: pickups.length,
      deliveries: deliveries.length,
    },
    pickups,
    deliveries,
    content,
    confirmedAt: order.confirmedAt,
    confirmedByName: order.confirmedByName,
  };
}

export function testPageModel(input: Omit<TestPageModel, 'form'>): TestPageModel {
  return { ...input, form: 'testPage' };
}

/** `DD261123-0001`, and `DD261123-0001R2` from the second revision on. */
export function sheetCode(number: string, revision: number): string {
  return revision > 1 ? `${number}R${revision}` : number;
}

/** Name of a job at the printer and of its file: `DD261123-0001-R2-reprint-1`. */
export function sheetTitle(sheet: {
  readonly number: string;
  readonly revision: number;
  readonly kind: SheetKind;
  readonly copyNo: number;
}): string {
  const revision = sheet.revision > 1 ? `-R${sheet.revision}` : '';
  const kind = sheet.kind === 'reprint' || sheet.kind === 'cancellation' ? `-${sheet.kind}` : '';
  return `${sheet.number}${revision}${kind}${sheet.copyNo > 0 ? `-${sheet.copyNo}` : ''}`;
}

/** The number and revision that a scanner or a hand typed; `null` when it is no sheet's code. */
export function readSheetCode(text: string): { readonly number: string; readonly revision: number } | null {
  const match = /^([A-Z]{1,4}\d{6}-\d{1,9})(?:-?R(\d{1,4}))?$/.exec(
    text
      .normalize('NFKC')
      .replace(/[\s\u2010-\u2015]/g, (sign) => (sign.trim() ? '-' : ''))
      .toUpperCase(),
  );
  if (!match?.[1]) return null;
  return { number: match[1], revision: match[2] ? Number(match[2]) : 1 };
}

/** Of all that became of an order what is not over; `null` when that is nothing. */
export function openTrouble(trouble: TroubleOfOrder | undefined): SheetTrouble | null {
  const kinds = (trouble?.kinds ?? []).filter(({ open }) => open).map(({ kind }) => kind);
  const reports = (trouble?.reports ?? []).filter(({ open }) => open).map(({ number }) => number);
  return kinds.length + reports.length === 0 ? null : { kinds, reports };
}

function marksOf(order: PrintedOrder, copyNo: number): readonly SheetMark[] {
  const marks: SheetMark[] = [];
  if (order.confirmedAt === null) marks.push({ type: 'draft' });
  if (order.cancelReason !== null) {
    marks.push({ type: 'cancelled', reason: order.cancelReason, at: order.cancelledAt });
  }
  if (order.papersPending) marks.push({ type: 'papersPending' });
  if (order.trouble) marks.push({ type: 'trouble', ...order.trouble });
  if (order.origin) marks.push({ type: order.origin.kind, number: order.origin.number });
  if (order.revision > 1) {
    marks.push({ type: 'revision', revision: order.revision, reason: order.revisionReason ?? '' });
  }
  if (copyNo > 0) marks.push({ type: 'reprint', copyNo });
  return marks;
}

/** Region of a point in few words; its street where no region is known. */
function placeOf(point: OrderPoint | undefined): string {
  if (!point) return '';
  const { province, city, district, street } = point;
  return `${province === city ? '' : province}${city}${district}` || street;
}
