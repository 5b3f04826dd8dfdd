import { type PrintedOrder, type WorkOrderInput, workOrderModel } from '../../shared/domain/printing/print-model.ts';
import type { GoodsLine, OrderContent, OrderPoint } from '../../shared/domain/orders/order.ts';
import { densityClassOf } from '../../shared/domain/orders/job-types.ts';

export function samplePoint(given: Partial<OrderPoint> = {}): OrderPoint {
  return {
    kind: 'pickup',
    position: 0,
    company: '北京华联印刷有限公司',
    contact: '张建国',
    phone: '13800138000',
    province: '北京市',
    city: '北京市',
    district: '朝阳区',
    street: '酒仙桥路 10 号院 3 号楼北门卸货区',
    ...given,
  };
}

export const sampleConsignee: OrderPoint = samplePoint({
  kind: 'delivery',
  company: '中关村科技展览中心',
  contact: '李丽',
  phone: '010-82680001',
  district: '海淀区',
  street: '中关村大街 1 号 B2 层 12 号卸货口',
});

export function sampleGoods(position: number, given: Partial<GoodsLine> = {}): GoodsLine {
  const line = { name: '精装画册《龘龘》', pieces: 24, grams: 360_000, cm3: 1_250_000, packaging: '纸箱', ...given };
  return { ...line, position, density: densityClassOf(line.grams, line.cm3) };
}

const at = (text: string) => Date.parse(`${text}+08:00`);

/** A city order of a usual day. */
export const cityContent: OrderContent = {
  channel: 'phone',
  customerId: '00000000-0000-7000-8000-000000000001',
  customerName: '北京华联印刷有限公司',
  customerOrderNo: 'HL-2026-1187',
  contactName: '张建国',
  contactPhone: '13800138000',
  contactEmail: '',
  kind: 'city',
  jobType: 'cityDelivery',
  centre: 'dispatch',
  vehicleType: 'box4m2',
  mode: null,
  urgent: false,
  holdForNotice: false,
  pickupFromAt: at('2026-11-24T09:00'),
  pickupToAt: at('2026-11-24T11:30'),
  deliveryFromAt: at('2026-11-24T13:00'),
  deliveryToAt: at('2026-11-24T17:00'),
  podKind: 'receiptSlip',
  podCopies: 2,
  signOffNotes: '须加盖展览中心收货章，签收人写全名。',
  importantNotes: '展馆 17:30 停止卸货，提前一小时电话联系李丽。',
  specialDemands: '带两名装卸工和液压车；上楼前拆除外包装。',
  remarks: '',
  settlementMethod: 'monthly',
  expectedFeeFen: 86_000,
  declaredValueFen: 5_000_000,
  insuranceFeeFen: 15_000,
  points: [samplePoint(), sampleConsignee],
  goods: [sampleGoods(0), sampleGoods(1, { name: '展架', pieces: 6, grams: 90_000, cm3: 800_000, packaging: '木箱' })],
};

/** An outbound order with several stops, urgent. */
export const outboundContent: OrderContent = {
  ...cityContent,
  kind: 'outbound',
  jobType: 'doorToDoor',
  centre: 'freight',
  vehicleType: null,
  mode: 'expressRoad',
  urgent: true,
  holdForNotice: true,
  deliveryFromAt: at('2026-11-26T00:00'),
  deliveryToAt: at('2026-11-26T18:00'),
  settlementMethod: 'collect',
  points: [
    samplePoint(),
    samplePoint({ position: 1, company: '亦庄仓库', district: '大兴区', street: '荣华中路 22 号' }),
    {
      ...sampleConsignee,
      position: 0,
      province: '上海市',
      city: '上海市',
      district: '浦东新区',
      street: '张江路 88 号',
    },
    {
      ...sampleConsignee,
      position: 1,
      company: '苏州工业园区物流中心',
      province: '江苏省',
      city: '苏州市',
      district: '工业园区',
      street: '星湖街 328 号',
    },
  ],
};

export function sampleOrder(given: Partial<PrintedOrder> = {}): PrintedOrder {
  return {
    content: cityContent,
    number: 'DD261123-0001',
    revision: 1,
    revisionReason: null,
    confirmedAt: at('2026-11-23T16:05'),
    confirmedByName: '王芳',
    cancelledAt: null,
    cancelReason: null,
    papersPending: false,
    ...given,
  };
}

export const sampleFrame = {
  language: 'zh-CN',
  paper: 'A4',
  zone: 'Asia/Shanghai',
  demo: false,
  company: {
    nameZh: '北京远通物流有限公司',
    nameEn: 'Beijing Yuantong Logistics Co., Ltd.',
    addressZh: '北京市朝阳区建国路 88 号',
    addressEn: '88 Jianguo Road, Chaoyang District, Beijing',
    phone: '010-6500 0000',
  },
  centre: { kind: 'dispatch', nameZh: '调度中心', nameEn: 'Dispatch centre' },
  printedAt: at('2026-11-23T16:05'),
} as const satisfies Partial<WorkOrderInput>;

export function sampleModel(given: Partial<WorkOrderInput> = {}) {
  return workOrderModel({ ...sampleFrame, kind: 'workOrder', copyNo: 0, order: sampleOrder(), ...given });
}
