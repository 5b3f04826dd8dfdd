import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Present } from '../../shared/contract/presence.ts';
import type { Place } from '../../shared/domain/presence/presence.ts';
import { queries } from '../api/client.ts';
import { usePlace } from '../api/place.ts';
import { usePerson } from '../api/session.ts';
import { StateTag } from './StateTag.tsx';
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
  const { data } = useQuery({ ...queries.presence.list.queryOptions(), enabled: id !== null });
  const others = othersAt(data ?? [], kind, id);
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

/** Each colleague once, by the window in which he does most. */
function othersAt(present: readonly Present[], kind: Place['kind'], id: string | null): readonly Present[] {
  const weight = ({ locked, place }: Present) => (locked ? 0 : place?.doing === 'changing' ? 2 : 1);
  const there = present.filter(({ own, place }) => !own && id !== null && place?.kind === kind && place.id === id);
  const byPerson = Map.groupBy(there, ({ userId }) => userId);
  return [...byPerson.values()].flatMap(
    (windows) => windows.toSorted((one, other) => weight(other) - weight(one))[0] ?? [],
  );
}
