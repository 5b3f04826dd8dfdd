import { createArrangements } from './arrangements.ts';
import { createFeedbackFiles } from './feedback-files.ts';
import { createTrackingFollower } from './following.ts';
import { createLetterMail } from './letter-mail.ts';
import { createLinkedEnding } from './linked-ending.ts';
import { createLetters } from './letters.ts';
import { createOpening } from './opening.ts';
import { createPartners } from './partners.ts';
import { createReceipts } from './receipts.ts';
import { createRecording } from './recording.ts';
import { createSteps } from './steps.ts';
import type { TrackingDeps } from './tracking.deps.ts';
import { wayClause } from './tracking-facts.ts';
import { createTrackingQueries } from './tracking.queries.ts';
import { trackingRepository } from './tracking.repository.ts';

/** Chapter 2: shipments followed from the printed work order to the signed receipt. */
export function createTrackingService(deps: TrackingDeps) {
  const letters = createLetters(deps);
  return {
    /** Lets what was said to people close links of the checklist. */
    follower: createTrackingFollower(deps),
    wayClause,
    ...createTrackingQueries(deps),
    ...createRecording(deps),
    ...createSteps(deps),
    ...letters,
    ...createLetterMail(deps, letters),
    receipts: createReceipts(deps),
    partners: createPartners(deps),
    files: createFeedbackFiles(deps),
    open: createOpening(deps),
    ...createLinkedEnding(deps),
    line: trackingRepository.find,
    arrangements: createArrangements(deps),
  };
}
