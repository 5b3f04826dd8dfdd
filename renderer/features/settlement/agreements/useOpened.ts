import { useState } from 'react';
import type { DayText } from '../../../../shared/lib/dates.ts';
import { api } from '../../../api/client.ts';
import { problemOf } from '../../../api/errors.ts';
import type { Agreements } from './AgreementsSection.tsx';

/**
 * Agreements as they were when a panel was opened: what is saved is laid over those, and nothing newer is written over
 * unseen. Where somebody else was first, what holds by then is taken over and told of, and the save is refused once.
 */
export function useOpened(current: Agreements, customerId: string) {
  const [opened, setOpened] = useState(current);
  const savingOn = async <Saved>(
    adopt: (theirs: Agreements, day: DayText) => void,
    day: DayText,
    saving: Promise<Saved>,
  ): Promise<Saved> => {
    try {
      return await saving;
    } catch (error) {
      const { kind, code } = problemOf(error);
      if (kind === 'conflict' || code === 'settlement.dayTaken') {
        const theirs = await api.settlement.agreements.get({ customerId });
        adopt(theirs, day);
        setOpened(theirs);
      }
      throw error;
    }
  };
  return { opened, savingOn };
}
