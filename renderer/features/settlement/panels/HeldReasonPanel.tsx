import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import { ReasonPanel, type ReasonPanelProps } from '../../../components/ReasonPanel.tsx';
import { useHeldState } from '../held.ts';

interface HeldReasonPanelProps<Input, Output> extends Omit<ReasonPanelProps, 'held' | 'busy' | 'error' | 'onReason'> {
  /** Under which the reason waits for its person: the act, and what it is done with. */
  readonly name: string;
  readonly toInput: (reason: string) => Input;
  readonly options: UseMutationOptions<Output, Error, Input>;
}

/** An act that must say why; the reason waits where the panel is closed over it, until the act is through. */
export function HeldReasonPanel<Input, Output>(props: HeldReasonPanelProps<Input, Output>) {
  const { name, toInput, options, ...panel } = props;
  const { letGo, ...held } = useHeldState(`settlement ${name}`, () => '');
  const act = useMutation<Output, Error, Input>({
    ...options,
    onSuccess: (...answer) => {
      letGo();
      return options.onSuccess?.(...answer);
    },
  });
  return (
    <ReasonPanel
      {...panel}
      held={held}
      busy={act.isPending}
      error={act.error}
      onReason={(reason) => act.mutate(toInput(reason))}
    />
  );
}
