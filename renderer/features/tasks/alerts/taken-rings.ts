const key = 'alerts.rung';
/** Older ones ring no more, or in a window that has seen them. */
const most = 200;

/**
 * Takes a ring for this window alone: `false` when another window of this browser has shown it. Where the browser has no
 * locks the kept numbers still tell, as long as two windows do not ask in the same moment.
 */
export async function takeRing(alertId: string, rings: number): Promise<boolean> {
  const take = () => {
    const taken = readTaken();
    if (taken.some(([id, number]) => id === alertId && number >= rings)) return false;
    const others = taken.filter(([id]) => id !== alertId);
    keepTaken([...others, [alertId, rings] as const].slice(-most));
    return true;
  };
  const { locks } = navigator as Partial<Navigator>;
  return locks ? locks.request(key, take) : take();
}

type Taken = readonly (readonly [id: string, rings: number])[];

function readTaken(): Taken {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? (kept as Taken).filter((one) => Array.isArray(one)) : [];
  } catch {
    return [];
  }
}

function keepTaken(taken: Taken): void {
  try {
    localStorage.setItem(key, JSON.stringify(taken));
  } catch {
    // A browser that keeps nothing shows a ring in each window: better twice than never.
  }
}
