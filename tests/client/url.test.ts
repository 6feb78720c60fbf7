import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packPlaces, placesIn } from '../../client/src/state/places.js';
import { firstState, keepLists, panels, readUrl, type ViewState, viewNames, writeUrl } from '../../client/src/state/url.js';

const id = fc
  .tuple(fc.constantFrom('Task', 'Department', 'Region'), fc.stringMatching(/^[0-9a-f]{8,16}$/))
  .map(([kind, digest]) => `${kind}:${digest}`);
const place = fc.record({ id, x: fc.integer({ min: -9999, max: 9999 }), y: fc.integer({ min: -9999, max: 9999 }) });
const state: fc.Arbitrary<ViewState> = fc.record({
  view: fc.constantFrom(...viewNames),
  of: fc.array(id, { maxLength: 2 }),
  sel: fc.option(id, { nil: undefined }),
  panel: fc.constantFrom(...panels),
  off: fc
    .uniqueArray(fc.constantFrom('LEADS', 'Task', 'UNMARKED', 'sole', 'region:江苏省宿城区', 'plan:Plan:0a', 'year:2022'), { maxLength: 4 })
    .map((off) => [...off].sort()),
  steps: fc.array(
    fc.oneof(
      id.map((of) => ({ of, how: 'add' as const })),
      id.map((of) => ({ of, how: 'open' as const })),
      id.map((of) => ({ of, how: 'open' as const, type: 'LEADS' })),
      id.map((of) => ({ of, how: 'open' as const, limit: 200 })),
      id.map((of) => ({ of, how: 'open' as const, type: 'LEADS', limit: 1000 })),
      id.map((of) => ({ of, how: 'fold' as const })),
      fc.tuple(id, id).map(([of, to]) => ({ of, how: 'way' as const, to })),
    ),
    { maxLength: 4 },
  ),
  hidden: fc.array(id, { maxLength: 3 }),
  pins: fc.array(place, { maxLength: 3 }),
  picked: fc.array(id, { maxLength: 3 }),
  eye: fc.option(
    fc.record({
      x: fc.integer({ min: -9999, max: 9999 }),
      y: fc.integer({ min: -9999, max: 9999 }),
      width: fc.integer({ min: 1, max: 9999 }),
      height: fc.integer({ min: 1, max: 9999 }),
    }),
    { nil: undefined },
  ),
  at: fc.array(place, { maxLength: 5 }).map(packPlaces),
  text: fc.string({ maxLength: 12, unit: 'grapheme' }).map((text) => text.toWellFormed()),
  limit: fc.constantFrom(0, 1000),
  slide: fc.nat({ max: 40 }),
  bare: fc.boolean(),
});

describe('the address', () => {
  it('brings back every state that it holds', () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(readUrl(writeUrl(one))).toEqual(one);
      }),
    );
  });

  it('is the same for the same state', () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(writeUrl(readUrl(writeUrl(one)))).toBe(writeUrl(one));
      }),
    );
  });

  it('falls back to the first state for what it cannot read', () => {
    expect(readUrl('?view=nowhere&panel=3&pin=a@b@c&slide=-2&eye=1@2@0@4#at=short')).toEqual(firstState);
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(viewNames).toContain(readUrl(query).view);
      }),
    );
  });

  it('keeps lists that say the same as they were, so that nothing is made anew for them', () => {
    fc.assert(
      fc.property(state, (one) => {
        const again = keepLists(one, readUrl(writeUrl(one)));
        expect(again).toEqual(one);
        for (const key of ['of', 'off', 'steps', 'hidden', 'pins', 'picked'] as const) expect(again[key]).toBe(one[key]);
      }),
    );
  });
});

describe('packed places', () => {
  const places = fc.uniqueArray(place, { maxLength: 60, selector: (one) => one.id });

  it('give back each place to the pixel, whatever the order', () => {
    fc.assert(
      fc.property(places, (all) => {
        const packed = packPlaces(all);
        expect(packPlaces([...all].reverse())).toBe(packed);
        expect(packed).toMatch(/^[\w-]*$/);
        const find = placesIn(packed);
        for (const { id, x, y } of all) expect(find(id)).toEqual({ x, y });
        expect(find('Task:unknown')).toBeUndefined();
      }),
    );
  });

  it('take ten letters a thing and bring what is too far away to the edge', () => {
    expect(packPlaces([{ id: 'a', x: 1e9, y: -1e9 }])).toHaveLength(10);
    expect(placesIn(packPlaces([{ id: 'a', x: 1e9, y: -1e9 }]))('a')).toEqual({ x: 131071, y: -131072 });
  });
});
