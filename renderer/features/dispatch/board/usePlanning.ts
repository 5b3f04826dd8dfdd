import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../../../shared/contract/dispatch.ts';
import { instantOf } from '../../../../shared/lib/dates.ts';
import { api, queries } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { useProblemText } from '../../../components/useProblemText.ts';
import { findCard, type Lane } from './lanes.ts';

/** Hours of a trip that nobody gave hours to. */
const usualHours = { from: '08:00', to: '18:00' } as const;

interface Drop {
  readonly card: Card;
  /** The trip that it was seen on. */
  readonly from: string | null;
  readonly lane: Lane;
  readonly position: number;
}

/** Puts orders on trips and takes them off, says aloud what came of it; after a refusal the newest plan is shown. */
export function usePlanning(day: string, lanes: readonly Lane[]) {
  const { t } = useTranslation('dispatch');
  const zone = useZone();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [said, say] = useState('');
  const moving = useMutation({
    mutationFn: (drop: Drop) => carryOut(drop, day, zone),
    onSuccess: (_done, { card: { number }, lane }) =>
      say(lane.kind === 'waiting' ? t('say.takenOff', { number }) : t('say.dropped', { number, lane: nameOf(lane) })),
    onError: (error, { card: { number } }) => say(t('say.refused', { number, why: problemText(error) })),
    onSettled: () => client.invalidateQueries({ queryKey: queries.dispatch.key() }),
  });
  const drop = (orderId: string, lane: Lane | undefined, position: number): void => {
    const found = findCard(lanes, orderId);
    if (!found || !lane || moving.isPending) return;
    if (found.lane.kind === 'waiting' && lane.kind === 'waiting') return;
    moving.mutate({ card: found.card, from: found.lane.kind === 'trip' ? found.lane.key : null, lane, position });
  };
  return { drop, said, say, error: moving.error, busy: moving.isPending };
}

/** A column as it is spoken of. */
export function nameOf(lane: Lane): string {
  if (lane.kind === 'waiting') return '';
  return [lane.vehicle.plate, lane.driver?.name].filter(Boolean).join(' ');
}

async function carryOut({ card, from, lane, position }: Drop, day: string, zone: string): Promise<void> {
  const { orderId } = card;
  if (lane.kind === 'waiting') {
    if (from !== null) await api.dispatch.takeOff({ orderId, from });
  } else if (lane.kind === 'trip') {
    await api.dispatch.place({ orderId, from, tripId: lane.key, version: lane.trip.version, position });
  } else {
    const { id: vehicleId, driverId } = lane.vehicle;
    const fromAt = instantOf(day, usualHours.from, zone) ?? 0;
    const toAt = instantOf(day, usualHours.to, zone) ?? 0;
    await api.dispatch.openTrip({ day, vehicleId, driverId, fromAt, toAt, first: { orderId, from } });
  }
}
