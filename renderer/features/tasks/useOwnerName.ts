import { useTranslation } from 'react-i18next';
import type { Role } from '../../../shared/domain/people/roles.ts';
import { useKeptName } from '../../components/useKeptName.ts';

interface Owned {
  readonly ownerId: string | null;
  readonly ownerRole: Role | null;
  readonly ownerName: string;
}

/** Whose a task is: a person, or everybody who holds a role. */
export function useOwnerName(): (owned: Owned) => string {
  const { t } = useTranslation('people');
  const keptName = useKeptName();
  return ({ ownerId, ownerRole, ownerName }) => (ownerRole ? t(`role.${ownerRole}`) : keptName(ownerId, ownerName));
}
