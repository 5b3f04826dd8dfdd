import {
  driverAttitudes,
  factSources,
  goodsConditions,
  signOutcomes,
} from '../../../../shared/domain/tracking/values.ts';
import type { EntryName } from './typed-facts.ts';

interface EntryField {
  readonly name: EntryName;
  /** Of its line, in px. */
  readonly width: number;
  /** Values of a field that is chosen, with the catalogue's word for each below this root. */
  readonly choices?: readonly string[];
  readonly root?: 'outcome' | 'condition' | 'attitude' | 'satisfied' | 'source';
  /** For outbound orders only. */
  readonly outbound?: true;
}

/** The fields of an entry in the order in which a clerk hears them on the phone. */
export const entryFields: readonly EntryField[] = [
  { name: 'source', width: 92, choices: factSources, root: 'source' },
  { name: 'partnerName', width: 116, outbound: true },
  { name: 'partnerNo', width: 112, outbound: true },
  { name: 'departedAt', width: 96 },
  { name: 'seenPlace', width: 100 },
  { name: 'seenAt', width: 96 },
  { name: 'expectedAt', width: 96 },
  { name: 'arrivedAt', width: 96 },
  { name: 'condition', width: 74, choices: goodsConditions, root: 'condition' },
  { name: 'attitude', width: 70, choices: driverAttitudes, root: 'attitude' },
  { name: 'satisfied', width: 84, choices: ['yes', 'no'], root: 'satisfied' },
  { name: 'signedAt', width: 96 },
  { name: 'signee', width: 80 },
  { name: 'signedPieces', width: 66 },
  { name: 'outcome', width: 92, choices: signOutcomes, root: 'outcome' },
  { name: 'podBackAt', width: 96 },
  { name: 'lateReason', width: 130 },
  { name: 'remarks', width: 150 },
];
