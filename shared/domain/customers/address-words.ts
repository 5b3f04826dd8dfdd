/** Words by which an address block is understood. */

/** Labels that name what follows; they say nothing themselves and are left out. */
export const labels = {
  name: '收货人姓名|收件人姓名|联系人姓名|收货联系人|发货联系人|收货人|收件人|发货人|寄件人|提货人|联系人|姓名|名字|Consignee|Receiver|Recipient|Contact Person|Contact Name|Contact|Name|Attn\\.?|Attention',
  phone:
    '联系电话|电话号码|手机号码|手机号|收货电话|联系方式|固定电话|办公电话|电话|手机|座机|固话|Telephone|Phone No\\.?|Phone Number|Phone|Mobile|Cell|Tel\\.?|Mob\\.?',
  address:
    '收货人地址|收件人地址|收货地址|收件地址|发货地址|送货地址|提货地址|详细地址|联系地址|街道地址|所在地区|所在地|省市区|地区|地址|Delivery Address|Address|Addr\\.?|Add\\.?|Region',
} as const;

export type LabelKind = keyof typeof labels;

/** A label needs a colon, or a space after it; a Latin one always its colon or full stop. */
export const labelPattern = (kind: LabelKind): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${labels[kind]})(?:\\s*[:：]\\s*|(?<=\\p{Script=Han})\\s+|(?<=\\.)\\s+)`, 'giu');

const honorific = '先生|女士|小姐|太太|老师|经理|师傅|总|主任|主管|厂长|店长|老板|阿姨|工';

const commonSurnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const doubleSurnames = '欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|百里|南宫|轩辕';

/** Endings that a place has and a person hardly ever. */
const placeEnding =
  /(?:省|市|区|县|镇|乡|村|屯|路|街|大道|巷|弄|胡同|号|楼|室|层|栋|幢|座|单元|院|园|苑|城|厦|广场|店|仓库|库房|厂|公司|集团|中心|码头|部|楼下|对面|附近)$/;
/** Endings that a place has too, but many a given name as well. */
const placeLikeEnding = /[道里场库房门口站港科处旁侧边内外东西南北湾桥山]$/;

const namePattern = new RegExp(
  `^(?:(?:${doubleSurnames})\\p{Script=Han}{1,2}|[${commonSurnames}]\\p{Script=Han}{1,2})(?:${honorific})?$`,
  'u',
);
const titledPattern = new RegExp(`^\\p{Script=Han}{1,4}(?:${honorific})$`, 'u');

/** Reads like a Chinese person's name: a known surname, or a title after it. */
export function isPersonName(text: string): boolean {
  if (/^\p{Script=Han}{2,8}[·•]\p{Script=Han}{2,10}$/u.test(text)) return true;
  return !placeEnding.test(text) && (namePattern.test(text) || titledPattern.test(text));
}

/** Could be a name where one is expected: a few Han signs that end like no place. */
export function mayBeName(text: string): boolean {
  if (isPersonName(text)) return true;
  return /^\p{Script=Han}{2,4}$/u.test(text) && !placeEnding.test(text) && !placeLikeEnding.test(text);
}

/** Latin words without digits, as a foreign name is written. */
export function isLatinName(text: string): boolean {
  return /^(?:(?:Mr|Ms|Mrs|Miss|Dr)\.?\s+)?\p{Script=Latin}[\p{Script=Latin}.'-]*(?:[ \t]+\p{Script=Latin}[\p{Script=Latin}.'-]*){0,3}$/u.test(
    text,
  );
}

/** Latin words at the end of a line, after a space: a foreign name beside the phone that was cut out. */
export const trailingLatinName =
  /(?<=\s)\p{Script=Latin}[\p{Script=Latin}.'-]+(?:[ \t]+\p{Script=Latin}[\p{Script=Latin}.'-]*){0,2}(?=[ \t]*$)/u;

/** A name of two or three signs glued to the end of an address, after a house number or the like. */
export const gluedName = new RegExp(
  `(?<=[号室楼层座栋幢院园苑城厦店库房厂部\\dA-Za-z])((?:${doubleSurnames})\\p{Script=Han}{1,2}|[${commonSurnames}]\\p{Script=Han}{1,2})$`,
  'u',
);
