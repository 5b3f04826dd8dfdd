export { SheetPreview } from './preview/SheetPreview.tsx';
