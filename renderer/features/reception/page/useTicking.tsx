import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit, VisitCheck } from '../../../../shared/contract/reception-schemas.ts';
import type { CheckState } from '../../../../shared/domain/reception/checklist.ts';
import { queries } from '../../../api/client.ts';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { useOwnWords } from '../words.ts';

/** Settling lines of a visit's list, with the panel that asks for words where words are due. */
export function useTicking(visit: Visit) {
  const { t } = useTranslation('reception');
  const ownWords = useOwnWords();
  const [asking, setAsking] = useState<{ readonly line: VisitCheck; readonly state: CheckState } | null>(null);
  const tick = useMutation(queries.reception.tick.mutationOptions({ onSuccess: () => setAsking(null) }));
  const send = (line: VisitCheck, state: CheckState, note = '') => {
    if (!tick.isPending) tick.mutate({ id: visit.id, checkId: line.id, version: line.version, state, note });
  };
  const skipping = asking?.state === 'notApplicable';
  const panel = asking && (
    <ReasonPanel
      title={t(skipping ? 'ask.notApplicableTitle' : 'ask.noteTitle')}
      text={skipping ? t('ask.notApplicableText', { item: ownWords(asking.line.item) }) : ownWords(asking.line.item)}
      act={t(skipping ? 'ask.notApplicableTitle' : 'ask.noteTitle')}
      busy={tick.isPending}
      error={tick.error}
      onReason={(note) => send(asking.line, asking.state, note)}
      onClose={() => {
        tick.reset();
        setAsking(null);
      }}
    />
  );
  return {
    toggle: (line: VisitCheck) => send(line, line.state === 'open' ? 'done' : 'open'),
    skip: (line: VisitCheck) => setAsking({ line, state: 'notApplicable' }),
    note: (line: VisitCheck) => setAsking({ line, state: 'done' }),
    panel,
    error: asking ? null : tick.error,
  };
}
