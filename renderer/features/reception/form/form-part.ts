import type { Look } from '../../../../shared/contract/reception-schemas.ts';
import type { VisitForm } from '../../../../shared/domain/reception/form.ts';

/** What every section of the form is given. */
export interface FormPart {
  readonly form: VisitForm;
  readonly put: (patch: Partial<VisitForm>) => void;
  /** The sentence for what is wrong at a field. */
  readonly wrong: (path: string) => string | undefined;
}

export interface LookedPart extends FormPart {
  readonly look: Look | undefined;
}
