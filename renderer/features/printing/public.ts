export { SheetPreview } from './preview/LaterPreview.tsx';
