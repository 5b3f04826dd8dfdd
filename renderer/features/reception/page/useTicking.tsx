import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit, VisitCheck } from '../../../../shared/contract/reception-schemas.ts';
import type { CheckState } from '../../../../shared/domain/reception/checklist.ts';
import { queries } from '../../../api/client.ts';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { useOwnWords } from '../words.ts';
import { useActedVersion } from './useActedVersion.ts';

/** A line about which words are asked, as it was when they were. */
interface Asking {
  readonly line: VisitCheck;
  readonly state: Exclude<CheckState, 'open'>;
}

/** Settling lines of a visit's list, with the panel that asks for words where words are due. */
export function useTicking({ id, lines }: Visit) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const tick = useMutation(queries.reception.tick.mutationOptions());
  const toggle = ({ id: checkId, version, state }: VisitCheck) => {
    if (!tick.isPending) tick.mutate({ id, checkId, version, state: state === 'open' ? 'done' : 'open' });
  };
  const now = lines.find((line) => line.id === asking?.line.id);
  return {
    toggle,
    skip: (line: VisitCheck) => setAsking({ line, state: 'notApplicable' }),
    note: (line: VisitCheck) => setAsking({ line, state: 'done' }),
    panel: asking && (
      // One that is off the list meanwhile is told of when the words are sent.
      <WordsPanel visitId={id} line={now ?? asking.line} state={asking.state} onClose={() => setAsking(null)} />
    ),
    error: asking ? null : tick.error,
  };
}

interface WordsProps extends Asking {
  readonly visitId: string;
  readonly onClose: () => void;
}

function WordsPanel({ visitId, line, state, onClose }: WordsProps) {
  const { t } = useTranslation('reception');
  const item = useOwnWords()(line.item);
  const { version, hear } = useActedVersion(line.version);
  const tick = useMutation(queries.reception.tick.mutationOptions({ onSuccess: onClose, onSettled: hear }));
  const skipping = state === 'notApplicable';
  const title = t(skipping ? 'ask.notApplicableTitle' : 'ask.noteTitle');
  return (
    <ReasonPanel
      title={title}
      text={skipping ? t('ask.notApplicableText', { item }) : item}
      act={title}
      busy={tick.isPending}
      error={tick.error}
      onReason={(note) => tick.mutate({ id: visitId, checkId: line.id, version, state, note })}
      onClose={onClose}
    />
  );
}
