import type { CustomerWish, OrderPerson } from '../../../shared/contract/messages.ts';
import type { Customer } from '../../../shared/contract/customers.ts';
import type { Order } from '../../../shared/contract/orders.ts';
import type { MessagesDeps } from './messages.deps.ts';
import type { createWishes } from './wishes.ts';

/** Those who have to do with an order, the one to be told first: its customer's wish leads. */
export function createPeople(deps: MessagesDeps, wishes: ReturnType<typeof createWishes>) {
  return async (orderId: string): Promise<{ people: OrderPerson[]; wish: CustomerWish }> => {
    const order = await deps.orders.content(orderId);
    const [customer, wish, shipment, partners] = await Promise.all([
      deps.customers.get(order.customerId),
      wishes.get(order.customerId),
      deps.tracking.get(orderId),
      deps.tracking.partners.list(),
    ]);
    const partner = partners.find(({ name }) => name === shipment?.partnerName);
    const wished = customer.contacts.find(({ name }) => wish.contactName !== '' && name === wish.contactName);
    const atPartner = (partner?.contacts ?? []).map((one) => ({
      party: 'partner' as const,
      company: partner?.name ?? '',
      ...one,
    }));
    const people: OrderPerson[] = [
      ...(wished ? [ofCustomer(customer, wished)] : []),
      placer(order, customer),
      ...customer.contacts.map((contact) => ofCustomer(customer, contact)),
      ...order.points.map(atPoint),
      ...atPartner,
    ];
    return { people: onceEach(people.filter(({ name, phone, email }) => name && (phone || email))), wish };
  };
}

/** Whoever placed the order; the order itself may have left out what the customer's record knows of him. */
function placer({ contactName, contactPhone, contactEmail, customerName }: Order, customer: Customer): OrderPerson {
  const known = customer.contacts.find(({ name }) => name === contactName);
  return {
    party: 'consignor',
    name: contactName,
    company: customerName,
    phone: contactPhone || known?.mobile || known?.phone || '',
    email: contactEmail || known?.email || '',
  };
}

function ofCustomer({ nameZh }: Customer, { name, mobile, phone, email }: Customer['contacts'][number]): OrderPerson {
  return { party: 'client', name, company: nameZh, phone: mobile || phone, email };
}

function atPoint({ kind, contact, company, phone }: Order['points'][number]): OrderPerson {
  return { party: kind === 'pickup' ? 'consignor' : 'consignee', name: contact, company, phone, email: '' };
}

/** The first of those with the same name and number says it all. */
function onceEach(people: readonly OrderPerson[]): OrderPerson[] {
  const keys = people.map(({ name, phone }) => `${name} ${phone}`);
  return people.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
