/** A: every link is followed; B: hand-over points; C: sent, a daily look, told after delivery (2.4). */
export const serviceClasses = ['A', 'B', 'C'] as const;
export type ServiceClass = (typeof serviceClasses)[number];

/** How the consignee took the goods. */
export const signOutcomes = ['clean', 'remarks', 'part', 'refused'] as const;
export type SignOutcome = (typeof signOutcomes)[number];

/** What the consignee says of the packaging in the arrival call. */
export const goodsConditions = ['sound', 'wet', 'torn', 'short'] as const;
export type GoodsCondition = (typeof goodsConditions)[number];

export const driverAttitudes = ['good', 'fair', 'poor'] as const;
export type DriverAttitude = (typeof driverAttitudes)[number];

/** Who told us a fact. */
export const factSources = ['driver', 'partner', 'consignee', 'dispatch', 'freight', 'other'] as const;
export type FactSource = (typeof factSources)[number];

/** How the consignment letter went to the network company. */
export const letterWays = ['email', 'fax', 'chat', 'withDriver'] as const;
export type LetterWay = (typeof letterWays)[number];

/** Code of the dispatch inquiry and arrival feedback table on paper and in files. */
export const feedbackFormCode = 'DLD-QMS04-JL(KF)-03';
