export { DangerousGoodsSection } from './DangerousGoodsSection.tsx';
export { LettersPanel } from './LettersPanel.tsx';
