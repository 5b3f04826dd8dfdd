export { SheetPreview, type SheetPreviewProps } from './preview/SheetPreview.tsx';
