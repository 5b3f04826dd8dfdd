import { useTranslation } from 'react-i18next';
import type { Present } from '../../shared/contract/presence.ts';
import type { Place } from '../../shared/domain/presence/presence.ts';
import { usePlace } from '../api/place.ts';
import { usePerson } from '../api/session.ts';
import { StateTag } from './StateTag.tsx';
import { useOthersHere } from './useOthersHere.ts';
import { usePersonName } from './usePersonName.ts';

interface AlsoHereProps {
  readonly kind: Place['kind'];
  /** `null` of a record that nobody else can know yet. */
  readonly id: string | null;
  readonly doing: Place['doing'];
}

/** Says who else has this record on the screen, and tells the others that it is on this one. */
export function AlsoHere({ kind, id, doing }: AlsoHereProps) {
  const { t } = useTranslation('presence');
  const me = usePerson();
  const nameOf = usePersonName();
  usePlace(kind, id, doing);
  const others = useOthersHere(kind, id);
  const text = (other: Present) => {
    if (other.userId === me?.id) return t('here.self');
    const name = nameOf(other);
    if (other.locked) return t('here.locked', { name });
    return other.place?.doing === 'changing' ? t('here.changing', { name }) : t('here.reading', { name });
  };
  return (
    <span role="status">
      {others.map((other) => (
        <StateTag key={other.id} tone={other.place?.doing === 'changing' && !other.locked ? 'underWay' : 'open'}>
          {text(other)}
        </StateTag>
      ))}
    </span>
  );
}
