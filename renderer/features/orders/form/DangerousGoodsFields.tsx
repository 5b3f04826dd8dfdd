import { DangerousGoodsSection } from '../../dangerousGoods/public.ts';
import { useFormState, useFormStore, useIssue } from './form-context.ts';
import { setField } from './form-store.ts';

/** The question about dangerous goods under the goods that it is about; drawn again only when it has to be. */
export function DangerousGoodsFields() {
  const store = useFormStore();
  const customerId = useFormState((state) => state.form.customerId);
  const draftId = useFormState((state) => state.draftId);
  const amendsOrderId = useFormState((state) => state.amendsOrderId);
  const form = {
    goods: useFormState((state) => state.form.goods),
    mode: useFormState((state) => state.form.mode),
    jobType: useFormState((state) => state.form.jobType),
    dangerousDeclared: useFormState((state) => state.form.dangerousDeclared),
    dangerousDetails: useFormState((state) => state.form.dangerousDetails),
  };
  return (
    <DangerousGoodsSection
      form={form}
      set={(path, value) => setField(store, path, value)}
      customerId={customerId}
      orderId={amendsOrderId ?? draftId}
      missing={{
        answer: useIssue('dangerousDeclared') !== undefined,
        details: useIssue('dangerousDetails') !== undefined,
      }}
    />
  );
}
