export { TroubleTags } from './flags/TroubleTags.tsx';
export { OrderTroubleTags } from './order/OrderTroubleTags.tsx';
export { TroubleSection } from './order/TroubleSection.tsx';
export { OpenTrouble } from './list/OpenTrouble.tsx';
export { useTroubleFlags } from './flags/useTroubleFlags.ts';
