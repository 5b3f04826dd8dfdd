export { ReportMark } from './flags/ReportMark.tsx';
export { useReportFlags } from './flags/useReportFlags.ts';
export { OrderReports } from './order/OrderReports.tsx';
export { NearestReport } from './today/NearestReport.tsx';
export { OpenReports } from './today/OpenReports.tsx';
