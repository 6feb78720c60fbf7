import type { Region } from './regions.js';
import type { Flag } from './types.js';

/** The kinds of node that can answer for something. */
export type BodyKind = 'Department' | 'Region' | 'Park' | 'Enterprise' | 'Institution';

/** What an organ is by its nature: who it belongs to decides how its full name is built. */
export type OrganNature = 'party' | 'government' | 'vertical' | 'mass' | 'judicial' | 'congress' | 'service' | 'task' | 'other';

/** One body that a list or a sentence names. Offsets are into the clean text that was parsed. */
export interface Body {
  /** As the clean text writes it, line breaks and spaces taken out, nested brackets included: 省市场监管局（省知识产权局）. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** Which comma or semicolon group of the list, from 0; 、 does not open a group. */
  readonly group: number;
  readonly kind: BodyKind;
  /** Full name with its region: 宿城区商务局, 中共杭州市委组织部; national bodies plain: 财政部. */
  readonly name: string;
  /** Path of the region that it belongs to or acts for: 江苏省宿迁市宿城区; 中国 for national bodies; absent where the text does not say. */
  readonly region?: string;
  /** Its function without place and rank: 发展和改革; equal for 发改委 and 发改局, and comparable between regions. */
  readonly function?: string;
  /** Full name without the region: 商务局. */
  readonly organ?: string;
  readonly nature: OrganNature;
  /** Stands for a group: 各园区, 有关部门. */
  readonly collective: boolean;
  /** Other spellings that this place makes certain: 区商务局, 宿城区商务局 … never the name itself. */
  readonly aliases: readonly string[];
  /** Full names of the same body under a second sign: 浙江省知识产权局. */
  readonly alsoNamed: readonly string[];
  /** 1 where the table knows the organ and its place, less where the form alone had to decide. */
  readonly confidence: number;
}

export interface BodyList {
  readonly bodies: readonly Body[];
  /** The list ends in 等, or has it before its last group. */
  readonly openList: boolean;
  readonly flags: readonly Flag[];
}

/** What the document says about the place that its bodies belong to. */
export interface BodyContext {
  /** Region of the document; without it 区商务局 stays 区商务局 with no region. */
  readonly region?: Region;
  /** Development zone that the document is of, within its region: 苏州工业园区. */
  readonly zone?: string;
  /** Year of the document where known: 银保监局 ended and 金融监管局 changed its meaning in 2023. */
  readonly year?: number;
}
