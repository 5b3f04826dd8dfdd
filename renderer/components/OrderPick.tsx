import { useMutation, useQuery } from '@tanstack/react-query';
import { Input, type InputRef } from 'antd';
import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderRow } from '../../shared/contract/orders.ts';
import { queries } from '../api/client.ts';
import { Field } from './FieldGrid.tsx';
import { Kbd } from './Kbd.tsx';
import styles from './OrderPick.module.css';
import { isComposing, useShortcut } from './useShortcut.ts';
import { useProblemText } from './useProblemText.ts';
import { stepOf } from './visible-rows.ts';

interface OrderPickProps {
  readonly label: string;
  readonly orderId: string | null;
  readonly wrong?: string | undefined;
  readonly required?: boolean;
  readonly onOrder: (orderId: string | null) => void;
}

/** Orders that the look-up shows at once. */
const most = 8;

/** An order by its number, typed or scanned, or by F9 from those that match; emptied, it names none. */
export function OrderPick({ label, orderId, wrong, required = false, onOrder }: OrderPickProps) {
  const { t } = useTranslation('common');
  const id = useId();
  const box = useRef<InputRef>(null);
  const pick = usePick(orderId, onOrder);
  const { text, order, note } = pick;
  const found = useFound(pick.open, text === order?.number ? '' : text);
  const [at, setAt] = useState(0);
  const look = () => {
    setAt(0);
    pick.look(true);
    box.current?.focus({ cursor: 'all' });
  };
  useShortcut('f9', look);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey) return;
    const to = pick.open ? stepOf(event.key, at, found.length, most) : null;
    const row = pick.open ? found[at] : undefined;
    if (event.key === 'Escape' && pick.open) pick.look(false);
    else if (to !== null) setAt(to);
    else if (event.key === 'Enter' && row) pick.take(row.id);
    else if (event.key === 'Enter' && pick.typed) pick.find();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    pick.look(false);
    pick.find();
  };
  return (
    <div className={styles['pick']} onBlur={onBlur}>
      <Field label={label} htmlFor={id} required={required} error={note ?? wrong} hint={order && orderText(order)}>
        <Input
          ref={box}
          id={id}
          value={text}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('orderPick.hint')}
          suffix={<Kbd keys="f9" />}
          status={(note ?? wrong) ? 'error' : ''}
          role="combobox"
          aria-expanded={pick.open}
          aria-controls={`${id}-list`}
          aria-activedescendant={pick.open && found[at] ? `${id}-${found[at].id}` : undefined}
          aria-describedby={`${id}-note`}
          aria-keyshortcuts="F9"
          onChange={({ target }) => {
            setAt(0);
            pick.type(target.value);
          }}
          onKeyDown={onKeyDown}
        />
      </Field>
      {pick.open && <Hits id={id} rows={found} at={at} onTake={pick.take} />}
    </div>
  );
}

interface HitsProps {
  readonly id: string;
  readonly rows: readonly OrderRow[];
  readonly at: number;
  readonly onTake: (id: string) => void;
}

function Hits({ id, rows, at, onTake }: HitsProps) {
  const { t } = useTranslation('common');
  return (
    <div id={`${id}-list`} role="listbox" aria-label={t('orderPick.found')} className={styles['hits']}>
      {rows.length === 0 && <p className={styles['none']}>{t('orderPick.nothing')}</p>}
      {rows.map((row, index) => (
        <div
          key={row.id}
          id={`${id}-${row.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(row.id);
          }}
        >
          <b className="num">{row.number}</b>
          <span>{orderText(row)}</span>
        </div>
      ))}
    </div>
  );
}

function orderText({ customerName, destination }: Pick<OrderRow, 'customerName' | 'destination'>): string {
  return [customerName, destination].filter(Boolean).join(' → ');
}

/** What is typed until it names an order. */
function usePick(orderId: string | null, onOrder: (orderId: string | null) => void) {
  const { t } = useTranslation('common');
  const textOf = useProblemText();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const order = useQuery({
    ...queries.orders.get.queryOptions({ input: { id: orderId ?? '' } }),
    enabled: orderId !== null,
  }).data;
  const jump = useMutation(queries.orders.jump.mutationOptions());
  const text = typed ?? order?.number ?? '';
  const take = (id: string | null) => {
    setTyped(null);
    setOpen(false);
    jump.reset();
    if (id !== orderId) onOrder(id);
  };
  const find = () => {
    if (typed === null) return;
    const asked = typed.trim();
    if (asked === '') take(null);
    else if (asked === order?.number) take(order.id);
    else jump.mutate({ text: asked }, { onSuccess: (hit) => hit && take(hit.id) });
  };
  const unknown = jump.isSuccess && jump.data === null && jump.variables.text === text.trim();
  return {
    text,
    typed: typed !== null,
    order: typed === null ? order : undefined,
    open,
    note: unknown ? t('frame.jumpNone', { text: text.trim() }) : jump.isError ? textOf(jump.error) : undefined,
    type: setTyped,
    look: setOpen,
    take,
    find,
  };
}

const nothing: readonly OrderRow[] = [];

function useFound(open: boolean, text: string): readonly OrderRow[] {
  const read = useQuery({
    ...queries.orders.list.queryOptions({ input: { text: text.trim(), limit: most } }),
    enabled: open,
    placeholderData: (before) => before,
  });
  return read.data?.rows ?? nothing;
}
