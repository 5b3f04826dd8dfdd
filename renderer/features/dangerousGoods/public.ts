export { DangerousGoodsSection, type DangerousGoodsSectionProps } from './DangerousGoodsSection.tsx';
export { LettersPanel, type LettersPanelProps } from './LettersPanel.tsx';
