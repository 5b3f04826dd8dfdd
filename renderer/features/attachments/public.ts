export { Attachments, type AttachmentsProps } from './Attachments.tsx';
export { AttachmentPicker, type AttachmentPickerProps, type PickedFile } from './AttachmentPicker.tsx';
export { ShownFile, type ShownFileProps } from './ShownFile.tsx';
