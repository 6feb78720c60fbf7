import { type Body, parseBodies, resolveBody } from '../../server/extract/bodies.js';
import { country, lookupRegion, type Region } from '../../server/extract/regions.js';

export function place(name: string): Region {
  const region = name === '中国' ? country : lookupRegion(name);
  if (!region) throw new Error(`No region ${name}`);
  return region;
}

/** Reads a list in a document of a region. */
export function read(region: string, list: string, year?: number): ReturnType<typeof parseBodies> {
  return parseBodies(list, 0, list.length, { region: place(region), ...(year ? { year } : {}) });
}

export const names = (region: string, list: string, year?: number): string[] => read(region, list, year).bodies.map((body) => body.name);
export const one = (region: string, form: string, year?: number): Body | undefined =>
  resolveBody(form, { region: place(region), ...(year ? { year } : {}) });
