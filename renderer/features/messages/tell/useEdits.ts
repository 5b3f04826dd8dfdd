import { useState } from 'react';
import { useHeldBefore, useHold } from '../../../api/held.ts';

/** What a person made of a template. */
export interface Edit {
  readonly subject?: string;
  readonly text?: string;
}

type Edits = Readonly<Record<string, Edit>>;

/** Each template keeps what was made of it, also when another one is looked at or the counter taken over meanwhile. */
export function useEdits(form: string, template: string) {
  const before = useHeldBefore<Edits>(form);
  const [edits, setEdits] = useState<Edits>(before ?? {});
  const letGo = useHold(form, edits, Object.keys(edits).length > 0);
  return {
    edit: edits[template] ?? {},
    edited: edits[template] !== undefined,
    letGo,
    write: (patch: Edit) => setEdits((now) => ({ ...now, [template]: { ...now[template], ...patch } })),
    refill: () => setEdits(({ [template]: _gone, ...others }) => others),
  };
}
