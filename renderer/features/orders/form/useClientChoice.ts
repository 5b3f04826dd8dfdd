import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { CustomerHit } from '../../../../shared/contract/customers.ts';
import type { OrderForm } from '../../../../shared/domain/orders/form.ts';
import { api, queries } from '../../../api/client.ts';
import { fillDefaults, repeatable } from './defaults.ts';
import { useFormState, useFormStore } from './form-context.ts';
import { goToField } from './form-keys.ts';
import { type FormStore, setField } from './form-store.ts';

/** Choosing the client (1.3.1.2): F9, the usual values, the last order once more. */
export function useClientChoice(root: RefObject<HTMLElement | null>, customerId: string | undefined) {
  const store = useFormStore();
  const client = useQueryClient();
  const [lookup, setLookup] = useState<string | null>(null);
  useKnownClient(store);
  const take = useCallback(
    async (id: string) => {
      setField(store, 'customerId', id);
      const defaults = await client
        .query(queries.orders.customerDefaults.queryOptions({ input: { customerId: id } }))
        .catch(() => ({}));
      if (store.getState().form.customerId === id) fill(store, defaults);
    },
    [store, client],
  );
  useEffect(() => {
    if (customerId && store.getState().form.customerId === null) void take(customerId);
  }, [store, customerId, take]);
  const choose = useCallback(
    (hit: CustomerHit) => {
      setLookup(null);
      store.setState({ customer: { id: hit.id, code: hit.code, name: hit.nameZh, active: hit.active } });
      void take(hit.id).then(() => {
        const { form } = store.getState();
        if (root.current) goToField(root.current, form.contactName ? 'jobType' : 'contactName');
      });
    },
    [store, take, root],
  );
  const repeatLast = useCallback(async () => {
    const form = await lastFormOf(store.getState().form.customerId);
    if (form) fill(store, repeatable(form));
  }, [store]);
  return {
    lookup,
    openLookup: setLookup,
    closeLookup: useCallback(() => setLookup(null), []),
    choose,
    /** Takes a client whom the records are known to have; the cursor stays where it is. */
    chooseKnown: useCallback(
      ({ id, code, name }: { readonly id: string; readonly code: string; readonly name: string }) => {
        store.setState({ customer: { id, code, name, active: true } });
        void take(id);
      },
      [store, take],
    ),
    repeatLast: useCallback(() => void repeatLast(), [repeatLast]),
  };
}

function fill(store: FormStore, values: Partial<OrderForm>): void {
  const { form, filled } = store.getState();
  store.setState(fillDefaults(form, values, filled));
}

async function lastFormOf(customerId: string | null): Promise<OrderForm | null> {
  if (!customerId) return null;
  const { rows } = await api.orders.list({ customerId, limit: 1 });
  if (!rows[0]) return null;
  const order = await api.orders.get({ id: rows[0].id });
  return order.revisions.toSorted((one, other) => other.revision - one.revision)[0]?.form ?? null;
}

/** Keeps what the form knows of its client true to the records. */
function useKnownClient(store: FormStore): void {
  const record = useClientRecord();
  useEffect(() => {
    if (!record) return;
    const { id, code, nameZh: name, active } = record;
    store.setState({ customer: { id, code, name, active } });
  }, [store, record]);
}

/** The chosen client's whole record, with contacts and address book. */
export function useClientRecord() {
  const id = useFormState((state) => state.form.customerId);
  return useQuery({
    ...queries.customers.get.queryOptions({ input: { id: id ?? '' } }),
    enabled: id !== null,
  }).data;
}
