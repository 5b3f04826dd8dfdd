import type { WorkOrderModel } from '../domain/printing/print-model.ts';
import { Demands } from './demands.tsx';
import { Goods } from './goods.tsx';
import { Head, Ident, Marks } from './head.tsx';
import { Points } from './points.tsx';
import { Facts, RouteBox } from './route.tsx';
import { MadeBy, SignOff } from './sign-off.tsx';
import { Terms } from './terms.tsx';
import type { Words } from './words.tsx';

interface WorkOrderSheetProps {
  readonly model: WorkOrderModel;
  readonly words: Words;
}

/** The work order as the centre gets it: what is read first stands first (1.3.1.8, 1.3.2.8). */
export function WorkOrderSheet({ model, words }: WorkOrderSheetProps) {
  const cancelled = model.marks.some((mark) => mark.type === 'cancelled');
  const parts = { model, words };
  return (
    <main>
      {cancelled && <Strike />}
      <Head frame={model} words={words} title={model.content.kind === 'city' ? 'titleCity' : 'titleOutbound'} />
      <Ident {...parts} />
      <Marks {...parts} />
      <RouteBox {...parts} />
      <Facts {...parts} />
      <Demands {...parts} />
      <Points {...parts} />
      <Goods {...parts} />
      <Terms {...parts} />
      {!cancelled && <SignOff {...parts} />}
      <MadeBy {...parts} />
    </main>
  );
}

/** One line across every page of a cancelled order. */
function Strike() {
  return (
    <svg className="void" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
      <path d="M0 100L100 22" fill="none" stroke="#000" strokeWidth="1.6" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
