import { lookupRegion, shortForms } from './regions.js';
import type { Thing } from './types.js';

/**
 * The name of an organ as the document writes it, with its region in front: 区科技局 of 宿城区 is 宿城区科技局. The fullest of the forms in the
 * text; undefined where none of them makes a name outside the document (a national 发展改革委, a 团市委), whose full name stands then.
 */
export function nameAsWritten(thing: Thing): string | undefined {
  const { region: path, collective } = thing.properties;
  if (thing.kind !== 'Department' || typeof path !== 'string' || collective === true) return undefined;
  const region = lookupRegion(path);
  if (!region || region.level === 'country') return undefined;
  // an organ of a zone is none of the division that the zone lies in
  if (
    /(?:园|新|开发|示范|合作|保税|度假|试验|港)区(?!.*(?:管委会|管理委员会)$)/.test(thing.name) &&
    !lookupRegion(thing.name.slice(0, thing.name.indexOf('区') + 1))
  )
    return undefined;
  const places = [region.name, ...shortForms(region.name)];
  const names = thing.mentions.flatMap(({ form }) => {
    const plain = form.replace(/[（〔[(].*$/, '');
    // Two names of one body without a bracket, or a form that only its place in a list completes.
    if (plain.length < 3 || plain.startsWith('团') || /[局厅委办].*[省市区县州旗].*[局厅委办]$/.test(plain)) return [];
    if (places.some((place) => plain.includes(place))) return plain.length > region.name.length ? [plain] : [];
    const level = /^(?:自治[区州县旗]|[省市区县州旗盟乡镇])/.exec(plain)?.[0] ?? '';
    return [region.name + (region.name.endsWith(level) ? plain.slice(level.length) : plain)];
  });
  return names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
}
