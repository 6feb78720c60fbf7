import type { OrganNature } from './body.js';
import { organTypes, stems, wholeOrgans } from './families.js';

/** An organ read from its name without the place: 发改委 → 发展和改革委员会. */
export interface Organ {
  readonly name: string;
  readonly family: string | undefined;
  readonly nature: OrganNature;
  /** The table knows the whole of it. */
  readonly known: boolean;
}

const typeNames = [...organTypes.keys()].sort((a, b) => b.length - a.length);
const cache = new Map<string, Organ | undefined>();

/**
 * Reads an organ's name without its place. Table first, then known stem + last word, then several known stems of a merged organ, then the
 * last word alone.
 * @returns undefined where not even the last word is that of an organ
 */
export function readOrgan(name: string): Organ | undefined {
  if (cache.has(name)) return cache.get(name);
  const organ = decompose(name);
  if (cache.size > 20_000) cache.clear();
  cache.set(name, organ);
  return organ;
}

function decompose(name: string): Organ | undefined {
  // 中医院 is a hospital, no organ of 中医
  if (name.endsWith('医院')) return undefined;
  const whole = wholeOrgans.get(name);
  if (whole) return { name: whole[0], family: whole[1], nature: natureOf(whole[1]), known: true };
  for (const type of typeNames) {
    if (!name.endsWith(type) || name.length === type.length) continue;
    const stem = name.slice(0, -type.length);
    const known = stems.get(stem);
    if (known) {
      const last = organTypes.get(type) ?? type;
      const full = known.full.endsWith('管理') && last.startsWith('管理') ? known.full.slice(0, -2) : known.full;
      return { name: full + last, family: service(known.family, type), nature: natureOf(known.family), known: true };
    }
  }
  for (const type of typeNames) {
    if (!name.endsWith(type) || name.length < type.length + 3) continue;
    const parts = splitStems(name.slice(0, -type.length));
    if (!parts) continue;
    const family = [...new Set(parts.map((part) => part.family))].sort().join('+');
    const last = organTypes.get(type) ?? type;
    // Only a name that is shortened is written out: 科技经信局, but 交通信息中心 stays.
    const shortened = parts.some((part) => part.shortened) && !/中心|[站所院室处]$/.test(type);
    return { name: shortened ? joinStems(parts) + last : name, family, nature: 'government', known: true };
  }
  const fallback = typeNames.find((type) => name.endsWith(type) && name.length > type.length);
  return fallback ? { name, family: undefined, nature: 'other', known: false } : undefined;
}

/** A data centre (大数据中心) is an institution of its own beside the data bureau. */
function service(family: string, type: string): string {
  return /(?:中心|所|站|队|处)$/.test(type) ? `${family}-${type.replace(/^(?:管理|服务)/, '')}` : family;
}

function natureOf(family: string): OrganNature {
  if (/^(?:court|procuratorate)$/.test(family)) return 'judicial';
  if (/^(?:congress|consultative)/.test(family)) return 'congress';
  if (
    /^(?:unions|women|youth|disabled|industry-federation|science-association|overseas-chinese|arts|social-science|red-cross)$/.test(family)
  )
    return 'mass';
  if (/^(?:tax|customs|post|telecom|tobacco|weather|maritime)$/.test(family)) return 'vertical';
  return 'government';
}

interface Part {
  readonly spelling: string;
  readonly family: string;
  /** The 和 before it, where the name has one. */
  readonly joiner: string;
  readonly shortened: boolean;
}

/** Middle forms for the name of a merged organ: 科技经信局 is 科技和经济信息化局. */
const middle: Readonly<Record<string, string>> = {
  经信: '经济信息化',
  工信: '工业信息化',
  发改: '发展改革',
  住建: '住房和城乡建设',
  人社: '人力资源和社会保障',
  文旅: '文化旅游',
  卫健: '卫生健康',
  教: '教育',
  城管: '城市管理',
  市监: '市场监督管理',
  市场监管: '市场监督管理',
  经发: '经济发展',
  农水: '农业农村水利',
  应急: '应急管理',
  国资: '国有资产监督管理',
  医保: '医疗保障',
};

function splitStems(text: string, joiner = ''): readonly Part[] | undefined {
  const bare = stems.get(text);
  if (bare) return [{ spelling: middle[text] ?? text, family: bare.family, joiner, shortened: text in middle }];
  for (let length = Math.min(12, text.length - 2); length >= 2; length -= 1) {
    const spelling = text.slice(0, length);
    const stem = stems.get(spelling);
    if (!stem) continue;
    const next = /^[和与及]/.exec(text.slice(length))?.[0] ?? '';
    const rest = text.slice(length + next.length);
    const tail = rest.length >= 2 ? splitStems(rest, next) : undefined;
    if (tail && tail.length < 4)
      return [{ spelling: middle[spelling] ?? spelling, family: stem.family, joiner, shortened: spelling in middle }, ...tail];
  }
  return undefined;
}

/** 科技 + 经济信息化 → 科技和经济信息化; a 和 that the name has stays where it is. */
function joinStems(parts: readonly Part[]): string {
  const written = parts.some((part) => part.joiner || /[和与]/.test(part.spelling));
  return parts.map((part, index) => (written ? part.joiner : index > 0 && index === parts.length - 1 ? '和' : '') + part.spelling).join('');
}
