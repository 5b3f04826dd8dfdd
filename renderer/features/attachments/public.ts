export { Attachments } from './Attachments.tsx';
export { AttachmentPicker, type PickedFile } from './AttachmentPicker.tsx';
export { ShownFile } from './ShownFile.tsx';
