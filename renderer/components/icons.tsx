import {
  AccountBookOutlined as AccountBookDrawing,
  AlertOutlined as AlertDrawing,
  ArrowLeftOutlined as ArrowLeftDrawing,
  AuditOutlined as AuditDrawing,
  BarChartOutlined as BarChartDrawing,
  BarcodeOutlined as BarcodeDrawing,
  BellOutlined as BellDrawing,
  CarOutlined as CarDrawing,
  CheckSquareOutlined as CheckSquareDrawing,
  CloseOutlined as CloseDrawing,
  DeleteOutlined as DeleteDrawing,
  DownloadOutlined as DownloadDrawing,
  FileExcelOutlined as FileExcelDrawing,
  FileImageOutlined as FileImageDrawing,
  FileOutlined as FileDrawing,
  FilePdfOutlined as FilePdfDrawing,
  FileTextOutlined as FileTextDrawing,
  GlobalOutlined as GlobalDrawing,
  HomeOutlined as HomeDrawing,
  InboxOutlined as InboxDrawing,
  LeftOutlined as LeftDrawing,
  LockOutlined as LockDrawing,
  MinusOutlined as MinusDrawing,
  PaperClipOutlined as PaperClipDrawing,
  PlusOutlined as PlusDrawing,
  PrinterOutlined as PrinterDrawing,
  ReadOutlined as ReadDrawing,
  RightOutlined as RightDrawing,
  ScanOutlined as ScanDrawing,
  ScheduleOutlined as ScheduleDrawing,
  SearchOutlined as SearchDrawing,
  SendOutlined as SendDrawing,
  SettingOutlined as SettingDrawing,
  SmileOutlined as SmileDrawing,
  SnippetsOutlined as SnippetsDrawing,
  SwapOutlined as SwapDrawing,
  TeamOutlined as TeamDrawing,
  UploadOutlined as UploadDrawing,
  WarningOutlined as WarningDrawing,
} from '@ant-design/icons';
import type { ComponentProps } from 'react';

/**
 * The app's icons, silent: the kit's own speak their English file names into every button. Whoever shows an icon without a
 * word beside it gives the control a name.
 */
function silent(Drawing: typeof PlusDrawing) {
  return function Icon(props: ComponentProps<typeof PlusDrawing>) {
    return <Drawing {...props} role={undefined} aria-label={undefined} aria-hidden />;
  };
}

export const AccountBookOutlined = /* @__PURE__ */ silent(AccountBookDrawing);
export const ArrowLeftOutlined = /* @__PURE__ */ silent(ArrowLeftDrawing);
export const AlertOutlined = /* @__PURE__ */ silent(AlertDrawing);
export const AuditOutlined = /* @__PURE__ */ silent(AuditDrawing);
export const BarChartOutlined = /* @__PURE__ */ silent(BarChartDrawing);
export const BarcodeOutlined = /* @__PURE__ */ silent(BarcodeDrawing);
export const BellOutlined = /* @__PURE__ */ silent(BellDrawing);
export const CheckSquareOutlined = /* @__PURE__ */ silent(CheckSquareDrawing);
export const CarOutlined = /* @__PURE__ */ silent(CarDrawing);
export const CloseOutlined = /* @__PURE__ */ silent(CloseDrawing);
export const DeleteOutlined = /* @__PURE__ */ silent(DeleteDrawing);
export const DownloadOutlined = /* @__PURE__ */ silent(DownloadDrawing);
export const FileExcelOutlined = /* @__PURE__ */ silent(FileExcelDrawing);
export const FileImageOutlined = /* @__PURE__ */ silent(FileImageDrawing);
export const FileOutlined = /* @__PURE__ */ silent(FileDrawing);
export const FilePdfOutlined = /* @__PURE__ */ silent(FilePdfDrawing);
export const FileTextOutlined = /* @__PURE__ */ silent(FileTextDrawing);
export const GlobalOutlined = /* @__PURE__ */ silent(GlobalDrawing);
export const HomeOutlined = /* @__PURE__ */ silent(HomeDrawing);
export const InboxOutlined = /* @__PURE__ */ silent(InboxDrawing);
export const LeftOutlined = /* @__PURE__ */ silent(LeftDrawing);
export const LockOutlined = /* @__PURE__ */ silent(LockDrawing);
export const MinusOutlined = /* @__PURE__ */ silent(MinusDrawing);
export const PaperClipOutlined = /* @__PURE__ */ silent(PaperClipDrawing);
export const PlusOutlined = /* @__PURE__ */ silent(PlusDrawing);
export const PrinterOutlined = /* @__PURE__ */ silent(PrinterDrawing);
export const ReadOutlined = /* @__PURE__ */ silent(ReadDrawing);
export const RightOutlined = /* @__PURE__ */ silent(RightDrawing);
export const ScanOutlined = /* @__PURE__ */ silent(ScanDrawing);
export const ScheduleOutlined = /* @__PURE__ */ silent(ScheduleDrawing);
export const SearchOutlined = /* @__PURE__ */ silent(SearchDrawing);
export const SendOutlined = /* @__PURE__ */ silent(SendDrawing);
export const SettingOutlined = /* @__PURE__ */ silent(SettingDrawing);
export const SmileOutlined = /* @__PURE__ */ silent(SmileDrawing);
export const SnippetsOutlined = /* @__PURE__ */ silent(SnippetsDrawing);
export const SwapOutlined = /* @__PURE__ */ silent(SwapDrawing);
export const TeamOutlined = /* @__PURE__ */ silent(TeamDrawing);
export const UploadOutlined = /* @__PURE__ */ silent(UploadDrawing);
export const WarningOutlined = /* @__PURE__ */ silent(WarningDrawing);
