import type { Language } from '../state/settings.js';

const word = (zh: string, en: string): Readonly<Record<Language, string>> => ({ 'zh-CN': zh, en });

/** Words for the values of the schema's lists that the page shows by name; a test holds them against the schema. */
export const valueWords: Readonly<Record<string, Readonly<Record<string, Readonly<Record<Language, string>>>>>> = {
  level: {
    COUNTRY: word('国家', 'country'),
    PROVINCE: word('省级', 'province'),
    CITY: word('市级', 'city'),
    COUNTY: word('县级', 'county or district'),
    TOWNSHIP: word('乡级', 'township'),
    VILLAGE: word('村级', 'village'),
  },
  organ: {
    GOVERNMENT: word('政府部门', 'government'),
    PARTY: word('党委部门', 'party'),
    CONGRESS: word('人大、政协', "people's congress or CPPCC"),
    COURT: word('法院、检察院', 'court or procuratorate'),
    MASS: word('群团组织', 'mass organisation'),
    TEMPORARY: word('议事协调机构', 'coordinating body'),
    VERTICAL: word('垂直管理单位', 'under vertical management'),
  },
};

export const valueWord = (property: string, value: string, language: Language): string =>
  valueWords[property]?.[value]?.[language] ?? value;
