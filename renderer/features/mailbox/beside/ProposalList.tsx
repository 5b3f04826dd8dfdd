import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LikelyCustomer, Proposal } from '../../../../shared/domain/mailbox/proposal.ts';
import type { OrderForm } from '../../../../shared/domain/orders/form.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from './beside.module.css';
import { type Filled, stateOf, take, takeAll } from './take-proposal.ts';
import { useProposalText } from './useProposalText.ts';

/** The form beside which a message stands. */
export interface FormBeside {
  readonly form: OrderForm;
  readonly filled: Filled;
  readonly change: (change: (form: OrderForm) => OrderForm) => void;
  readonly chooseCustomer: (customer: LikelyCustomer) => void;
}

/** What the message seems to say: each taken with one key or click, or all at once into empty fields. */
export function ProposalList({
  proposals,
  beside,
}: {
  readonly proposals: readonly Proposal[];
  readonly beside: FormBeside;
}) {
  const { t } = useTranslation('mailbox');
  const list = useRef<HTMLUListElement>(null);
  const { form, filled, change, chooseCustomer } = beside;
  const all = () => {
    const customer = proposals.find((proposal) => proposal.kind === 'customer');
    const [only] = customer?.customers ?? [];
    change((now) => takeAll(now, proposals, filled));
    if (only && customer?.customers.length === 1 && form.customerId === null) chooseCustomer(only);
  };
  const anyOpen = proposals.some((proposal) => stateOf(form, proposal, filled) === 'open');
  useShortcut('alt+a', all, { enabled: anyOpen });
  useShortcut('alt+m', () => list.current?.querySelector<HTMLElement>('button:enabled')?.focus());
  return (
    <section className={styles['proposals']} aria-label={t('proposal.title')}>
      <h3>
        {t('proposal.title')} <Kbd keys="alt+m" />
        {anyOpen && (
          <button type="button" className={styles['all']} title={t('proposal.takeAllHelp')} onClick={all}>
            {t('proposal.takeAll')} <Kbd keys="alt+a" />
          </button>
        )}
      </h3>
      {proposals.length === 0 && <p className={styles['faint']}>{t('proposal.none')}</p>}
      <ul ref={list} role="presentation" onKeyDown={walk}>
        {proposals.map((proposal) =>
          proposal.kind === 'customer' ? (
            <Customers key={`customer ${proposal.phrase}`} proposal={proposal} beside={beside} />
          ) : (
            <Line key={JSON.stringify(proposal)} proposal={proposal} beside={beside} />
          ),
        )}
      </ul>
    </section>
  );
}

/** Arrows walk from one proposal to the next that can be taken; Enter takes, and the next one has the cursor. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement)) return;
  moveFrom(event.currentTarget, event.target, step);
  event.preventDefault();
}

function moveFrom(list: HTMLElement, from: HTMLElement, step: number): void {
  const all = [...list.querySelectorAll<HTMLElement>('button:enabled')];
  const here = all.indexOf(from);
  all[Math.min(Math.max(here + step, 0), all.length - 1)]?.focus();
}

function Line({ proposal, beside }: { readonly proposal: Proposal; readonly beside: FormBeside }) {
  const { t } = useTranslation('mailbox');
  const textOf = useProposalText();
  const state = stateOf(beside.form, proposal, beside.filled);
  const what = textOf(proposal);
  const settled = state === 'same' || state === 'filled';
  return (
    <li data-state={state}>
      <button
        type="button"
        disabled={settled}
        title={settled ? t(`proposal.${state}`) : t(state === 'extra' ? 'proposal.add' : 'proposal.take', { what })}
        onClick={(event) => {
          const list = event.currentTarget.closest('ul');
          if (list) moveFrom(list, event.currentTarget, 1);
          beside.change((form) => take(form, proposal, beside.filled));
        }}
      >
        <span className={styles['mark']} aria-hidden>
          {{ open: '+', extra: '+', same: '✓', filled: '–' }[state]}
        </span>
        <span>{what}</span>
      </button>
      {/* What was read word for word needs no telling where. */}
      {!what.toLowerCase().includes(proposal.phrase.toLowerCase()) && <q title={proposal.phrase}>{proposal.phrase}</q>}
    </li>
  );
}

function Customers({
  proposal,
  beside,
}: {
  readonly proposal: Extract<Proposal, { kind: 'customer' }>;
  readonly beside: FormBeside;
}) {
  const { t } = useTranslation('mailbox');
  const state = stateOf(beside.form, proposal, beside.filled);
  return (
    <li data-state={state}>
      {proposal.customers.length > 1 && <p className={styles['faint']}>{t('proposal.several')}</p>}
      {proposal.customers.map((customer) => {
        const chosen = beside.form.customerId === customer.id;
        const what = t('proposal.customer', { name: customer.name });
        return (
          <button
            key={customer.id}
            type="button"
            disabled={state !== 'open'}
            title={state === 'open' ? t('proposal.take', { what }) : t(chosen ? 'proposal.same' : 'proposal.filled')}
            onClick={() => beside.chooseCustomer(customer)}
          >
            <span className={styles['mark']} aria-hidden>
              {chosen ? '✓' : state === 'open' ? '+' : '–'}
            </span>
            <span>
              {what}{' '}
              <span className={styles['faint']}>
                {t('proposal.customerOf', { code: customer.code, contact: customer.contact })}
              </span>
            </span>
          </button>
        );
      })}
      <q>{proposal.phrase}</q>
    </li>
  );
}
