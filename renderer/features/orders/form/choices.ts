import type {
  Channel,
  JobType,
  PodKind,
  SettlementMethod,
  TransportMode,
  VehicleType,
} from '../../../../shared/domain/orders/job-types.ts';

/** Pinyin and initials by which a clerk picks a choice from the keyboard, in either language of the screen. */
export const choiceWords: {
  readonly jobType: Readonly<Record<JobType, readonly string[]>>;
  readonly vehicleType: Readonly<Record<VehicleType, readonly string[]>>;
  readonly mode: Readonly<Record<TransportMode, readonly string[]>>;
  readonly settlementMethod: Readonly<Record<SettlementMethod, readonly string[]>>;
  readonly podKind: Readonly<Record<PodKind, readonly string[]>>;
  readonly channel: Readonly<Record<Channel, readonly string[]>>;
  readonly dangerousDeclared: Readonly<Record<'no' | 'yes', readonly string[]>>;
} = {
  jobType: {
    cityDelivery: ['tcps', 'tongchengpeisong', 'snps', 'city'],
    doorToDoor: ['mdm', 'mendaomen', 'dd'],
    stationToStation: ['zdz', 'zhandaozhan', 'ss'],
    doorToStation: ['mdz', 'mendaozhan', 'ds'],
    stationToDoor: ['zdm', 'zhandaomen', 'sd'],
  },
  vehicleType: {
    van: ['mbc', 'mianbaoche', 'jinbei', 'van'],
    box3m: ['xhsm', '3m', 'xsm'],
    box4m2: ['42', '4m2', 'xsm2'],
    box5m2: ['52', '5m2', 'xwm2'],
    box6m8: ['68', '6m8', 'xlm8'],
    box7m6: ['76', '7m6', 'xqm6'],
    box9m6: ['96', '9m6', 'xjm6'],
    flatbed: ['pbc', 'pingbanche', 'pb'],
    refrigerated: ['lcc', 'lengcangche', 'lc', 'cold'],
    tailLift: ['wbc', 'weibanche', 'wb', 'lift'],
    motorTricycle: ['slc', 'sanlunche', 'sl', 'trike'],
  },
  mode: {
    standardRoad: ['py', 'puyun', 'qy', 'qiyun'],
    expressRoad: ['ky', 'kuaiyun'],
    air: ['ky', 'kongyun', 'hk'],
    rail: ['ty', 'tieyun', 'tl'],
    sea: ['hy', 'haiyun'],
  },
  settlementMethod: {
    prepaid: ['xf', 'xianfu'],
    collect: ['df', 'daofu'],
    monthly: ['yj', 'yuejie'],
    onReceipt: ['hdf', 'huidanfu'],
  },
  podKind: {
    none: ['w', 'bxy', 'buxuyao', 'no'],
    receiptSlip: ['qhd', 'qianhuidan', 'hd'],
    returnSlip: ['qhz', 'qianhuizhi', 'hz'],
    customerOriginal: ['qyd', 'qianyuandan', 'yd'],
  },
  dangerousDeclared: {
    no: ['m', 'my', 'meiyou', 'w', 'n'],
    yes: ['y', 'you'],
  },
  channel: {
    phone: ['dh', 'dianhua', 'tel'],
    email: ['yj', 'youjian', 'mail'],
    fax: ['cz', 'chuanzhen'],
    marketing: ['scb', 'shichangbu', 'sc'],
  },
};
