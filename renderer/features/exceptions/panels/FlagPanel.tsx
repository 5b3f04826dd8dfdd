import { useTranslation } from 'react-i18next';
import type { Order } from '../../../../shared/contract/orders.ts';
import {
  type ExceptionKind,
  exceptionKinds,
  type Finder,
  finders,
} from '../../../../shared/domain/exceptions/values.ts';
import { queries } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { FactFields } from './FactFields.tsx';
import { ChoiceInput, PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { missing, noFacts, readFacts, type TypedFacts } from './typed-facts.ts';
import { momentText, readPast } from '../../../components/moments.ts';
import { usePanelForm } from '../../../components/usePanelForm.ts';

interface FlagPanelProps {
  readonly order: Order;
  readonly onClose: () => void;
}

/** Trouble comes to light: of what kind, found by whom and when, and what is known so far. */
export function FlagPanel({ order, onClose }: FlagPanelProps) {
  const { t } = useTranslation('exceptions');
  return (
    <SidePanel title={t('form.flagTitle', { number: order.number })} onClose={onClose}>
      <FlagForm order={order} onClose={onClose} />
    </SidePanel>
  );
}

interface TypedFlag extends TypedFacts {
  readonly kind: ExceptionKind;
  readonly foundBy: Finder;
  readonly foundAt: string;
}

function FlagForm({ order, onClose }: FlagPanelProps) {
  const { t } = useTranslation('exceptions');
  const { values, put, leave, wrong, submit, busy, error } = useFlag(order, onClose);
  return (
    <PanelForm act={t('form.flag')} busy={busy} error={error} onSubmit={submit}>
      <ChoiceInput
        label={t('form.kind')}
        value={values.kind}
        names={exceptionKinds}
        text={(kind) => t(`kind.${kind}`)}
        wrong={wrong('kind')}
        onValue={(kind) => put({ kind })}
      />
      <FieldGrid columns={2}>
        <ChoiceInput
          label={t('form.foundBy')}
          value={values.foundBy}
          names={finders}
          text={(finder) => t(`finder.${finder}`)}
          onValue={(foundBy) => put({ foundBy })}
        />
        <TextInput
          label={t('form.foundAt')}
          value={values.foundAt}
          most={40}
          required
          wrong={wrong('foundAt')}
          onValue={(foundAt) => put({ foundAt })}
          onLeave={() => leave('foundAt')}
        />
      </FieldGrid>
      <FactFields values={values} sent={order.pieces} wrong={wrong} onPut={put} />
    </PanelForm>
  );
}

function useFlag(order: Order, onClose: () => void) {
  const { t } = useTranslation('exceptions');
  const zone = useZone();
  return usePanelForm(
    (): TypedFlag => ({ ...noFacts, kind: 'late', foundBy: 'tracking', foundAt: momentText(Date.now(), zone) }),
    ({ kind, foundBy, foundAt: typed, ...values }) => {
      const foundAt = readPast(typed, Date.now(), zone);
      const { facts, issues } = readFacts(values, Date.now(), zone);
      const found = foundAt === null ? [missing('foundAt', 'timeWrong'), ...issues] : issues;
      if (foundAt === null || found.length > 0) return { issues: found };
      return { input: { orderId: order.id, kind, foundBy, foundAt, ...facts } };
    },
    queries.exceptions.flag.mutationOptions({
      onSuccess: ({ exception, joined }) => {
        const kind = t(`kind.${exception.kind}`);
        toast('done', joined ? t('form.joined', { kind }) : t('form.flagged', { kind, number: order.number }));
        onClose();
      },
    }),
  );
}
