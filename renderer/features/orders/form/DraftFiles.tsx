import { Attachments } from '../../attachments/public.ts';
import { useFormState } from './form-context.ts';

/** Papers that came with the order; there as soon as the draft is. */
export function DraftFiles() {
  const draftId = useFormState((state) => state.draftId);
  const amendsOrderId = useFormState((state) => state.amendsOrderId);
  const subjectId = amendsOrderId ?? draftId;
  return subjectId ? <Attachments subjectKind="order" subjectId={subjectId} /> : null;
}
