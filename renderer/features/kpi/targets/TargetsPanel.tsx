import { useMutation, useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KpiTarget } from '../../../../shared/contract/kpi.ts';
import type { KpiFigure } from '../../../../shared/domain/kpi/figures.ts';
import { readGoal, typedGoal } from '../../../../shared/domain/kpi/value.ts';
import { api, queries } from '../../../api/client.ts';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { PanelForm } from '../../../components/PanelForm.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { TargetField } from './TargetField.tsx';

interface TargetsPanelProps {
  /** `null` of the company. */
  readonly customerId: string | null;
  readonly onClose: () => void;
}

/** What is to be reached: of the company, or of the customer that the page shows. */
export function TargetsPanel({ customerId, onClose }: TargetsPanelProps) {
  const { t } = useTranslation('kpi');
  const own = useQuery(queries.kpi.targets.queryOptions({ input: { customerId } }));
  const customer = useQuery({
    ...queries.customers.get.queryOptions({ input: { id: customerId ?? '' } }),
    enabled: customerId !== null,
  });
  const whose = customerId === null ? t('everybody') : (customer.data?.nameZh ?? '…');
  return (
    <SidePanel title={t('targets.title', { whose })} onClose={onClose}>
      <div>
        <ExcelAct file={() => api.lists.kpiTargets({ customerId })} />
      </div>
      <ProblemNote error={own.error} onRetry={() => void own.refetch()} />
      {own.isPending && <SkeletonRows rows={8} columns={2} />}
      {own.data && <TargetsForm key={customerId ?? ''} customerId={customerId} targets={own.data} onDone={onClose} />}
    </SidePanel>
  );
}

interface TargetsFormProps {
  readonly customerId: string | null;
  readonly targets: readonly KpiTarget[];
  readonly onDone: () => void;
}

type Typed = Readonly<Partial<Record<KpiFigure, string>>>;

function TargetsForm({ customerId, targets, onDone }: TargetsFormProps) {
  const { t } = useTranslation('kpi');
  const [typed, setTyped] = useState<Typed>({});
  const textOf = (target: KpiTarget) => typed[target.figure] ?? ownText(target);
  const wrong = (target: KpiTarget) => textOf(target) !== '' && readGoal(target.figure, textOf(target)) === null;
  const save = useMutation({
    mutationFn: async () => {
      for (const target of targets) {
        const text = textOf(target);
        if (text === ownText(target)) continue;
        const goal = text.trim() === '' ? null : readGoal(target.figure, text);
        await api.kpi.setTarget({ customerId, figure: target.figure, goal, version: target.version });
      }
    },
    onSuccess: () => {
      toast('done', t('targets.saved'));
      onDone();
    },
  });
  const submit = () => {
    if (!targets.some(wrong)) save.mutate();
  };
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => fields.current?.querySelector('input')?.focus(), []);
  useShortcut('ctrl+enter', submit);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <PanelForm act={t('targets.save')} busy={save.isPending} error={save.error} onSubmit={onSubmit}>
      <p className="faint">{t('targets.text')}</p>
      <div ref={fields}>
        {targets.map((target) => (
          <TargetField
            key={target.figure}
            target={target}
            value={textOf(target)}
            wrong={wrong(target)}
            onValue={(value) => setTyped({ ...typed, [target.figure]: value })}
          />
        ))}
      </div>
    </PanelForm>
  );
}

/** What stands in this scope itself; empty where a wider goal holds. */
function ownText({ figure, goal, version }: KpiTarget): string {
  return version > 0 ? typedGoal(figure, goal) : '';
}
