export { SheetPreview } from './preview/LaterPreview.tsx';
export { LanguageSheetPanel } from './preview/LanguageSheetPanel.tsx';
