/** Peoples in the names of autonomous places, the longer before the shorter. */
const peoples =
  '土家族 苗族 藏族 羌族 彝族 白族 傣族 景颇族 傈僳族 哈尼族 布依族 侗族 朝鲜族 蒙古族 哈萨克族 柯尔克孜族 满族 瑶族 黎族 畲族 仡佬族 水族 毛南族 仫佬族 拉祜族 佤族 独龙族 怒族 纳西族 普米族 布朗族 撒拉族 土族 东乡族 保安族 裕固族 达斡尔族 鄂温克族 壮族 回族 各族 锡伯族 维吾尔族 塔吉克族 蒙古 哈萨克 柯尔克孜 锡伯 塔吉克 维吾尔 达斡尔'.split(
    ' ',
  );

const endings = [
  '特别行政区',
  '自治区',
  '自治州',
  '自治县',
  '自治旗',
  '联合旗',
  '地区',
  '林区',
  '特区',
  '新区',
  '省',
  '市',
  '盟',
  '区',
  '县',
  '旗',
];

/** What people call a place: 杭州市 is 杭州, 恩施土家族苗族自治州 is 恩施, 东区 stays what it is. */
export function shortName(name: string): string {
  const ending = endings.find((one) => name.endsWith(one) && name.length - one.length >= 2);
  if (ending === undefined) return name;
  let short = name.slice(0, -ending.length);
  if (ending.startsWith('自治')) {
    for (let people = peopleAt(short); people !== undefined; people = peopleAt(short))
      short = short.slice(0, -people.length);
  }
  return short;
}

function peopleAt(name: string): string | undefined {
  return peoples.find((people) => name.endsWith(people) && name.length - people.length >= 2);
}
