import type { Api } from '../../../shared/contract/contract.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import type { TrackingFacts } from '../../../shared/domain/tracking/facts.ts';
import type { ToldPurpose } from '../../../shared/domain/messages/purposes.ts';
import type { CauseSide, ExceptionKind, InformedParty, LinkKind } from '../../../shared/domain/exceptions/values.ts';
import type { Moment } from './moments.ts';
import type { Person } from './people.ts';
import type { PrinterMood } from './week-printer.ts';

type RuleChange = Parameters<Api['tasks']['rules']['change']>[0]['change'];
type Quiet = Omit<Parameters<Api['tasks']['settings']['setQuiet']>[0], 'version'>;

/** What somebody does, by the kind of act; a further area adds its kinds here and how they are done in `doings/`. */
export interface Doings {
  readonly come: object;
  readonly leave: object;
  /** An order, called by a name of its own: that is the customer's order number on it. */
  readonly take: { readonly order: string; readonly form: Partial<OrderForm> };
  readonly revise: { readonly order: string; readonly form: Partial<OrderForm>; readonly reason: string };
  readonly cancel: { readonly order: string; readonly reason: string };
  readonly tell: { readonly order: string; readonly facts: Partial<TrackingFacts> };
  readonly stepBack: { readonly order: string; readonly milestone: 'departed' | 'arrived' | 'signed' };
  /** `rule` is the duty's id. */
  readonly finish: { readonly order: string; readonly rule: string };
  /** Ends everything that is late, but for these orders. */
  readonly tidyUp: { readonly except: readonly string[] };
  readonly drop: { readonly order: string; readonly rule: string; readonly reason: string };
  readonly passOn: { readonly order: string; readonly rule: string; readonly to: Person };
  /** Everything in the inbox, or what is told of one order. */
  readonly acknowledge: { readonly order?: string };
  /** What waits for its printer is printed now. */
  readonly retrySheet: { readonly order: string };
  /** The centre has the paper in hand. */
  readonly confirmSheet: { readonly order: string };
  readonly printer: { readonly mood: PrinterMood };
  readonly absent: { readonly who: Person; readonly substitute: Person; readonly from: Moment; readonly to: Moment };
  /** An e-mail about the order. */
  readonly write: { readonly order: string; readonly purpose: ToldPurpose; readonly to: string };
  /** The consignment letter to the network company, by e-mail. */
  readonly mailLetter: { readonly order: string; readonly to: string };
  /** A vehicle for the order, on the day of `from`. */
  readonly plan: { readonly order: string; readonly plate: string; readonly from: Moment; readonly to: Moment };
  /** The driver on the phone: when he will be there. */
  readonly askDriver: { readonly order: string; readonly arrival: Moment };
  readonly flag: { readonly order: string; readonly kind: ExceptionKind; readonly place: string };
  readonly inform: { readonly order: string; readonly whom: InformedParty };
  readonly answerCause: { readonly order: string; readonly cause: string; readonly side: CauseSide };
  /** Another order, called by a name of its own, makes it good. */
  readonly makeGood: {
    readonly order: string;
    readonly link: LinkKind;
    readonly with: string;
    readonly form: Partial<OrderForm>;
  };
  readonly endTrouble: { readonly order: string; readonly result: string };
  readonly changeRule: { readonly rule: string; readonly change: RuleChange; readonly applyToRunning: boolean };
  readonly quiet: Quiet;
}

export type Kind = keyof Doings;

export type Step = {
  readonly [K in Kind]: { readonly at: Moment; readonly by: Person; readonly does: K } & Doings[K];
}[Kind];

export type StepOf<K extends Kind> = Extract<Step, { readonly does: K }>;
