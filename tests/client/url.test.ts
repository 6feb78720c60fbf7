import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstState, panels, readUrl, type ViewState, viewNames, writeUrl } from '../../client/src/state/url.js';

const id = fc
  .tuple(fc.constantFrom('Task', 'Department', 'Region'), fc.stringMatching(/^[0-9a-f]{8,16}$/))
  .map(([kind, digest]) => `${kind}:${digest}`);
const state: fc.Arbitrary<ViewState> = fc.record({
  view: fc.constantFrom(...viewNames),
  of: fc.array(id, { maxLength: 2 }),
  sel: fc.option(id, { nil: undefined }),
  panel: fc.constantFrom(...panels),
  off: fc.uniqueArray(fc.constantFrom('LEADS', 'Task', 'UNMARKED'), { maxLength: 3 }).map((off) => [...off].sort()),
  steps: fc.array(
    fc.oneof(
      id.map((of) => ({ of, how: 'add' as const })),
      id.map((of) => ({ of, how: 'open' as const })),
      id.map((of) => ({ of, how: 'open' as const, type: 'LEADS' })),
      fc.tuple(id, id).map(([of, to]) => ({ of, how: 'way' as const, to })),
    ),
    { maxLength: 4 },
  ),
  hidden: fc.array(id, { maxLength: 3 }),
  pins: fc.array(fc.record({ id, x: fc.integer({ min: -9999, max: 9999 }), y: fc.integer({ min: -9999, max: 9999 }) }), { maxLength: 3 }),
  text: fc.string({ maxLength: 12, unit: 'grapheme' }).map((text) => text.toWellFormed()),
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
    expect(readUrl('?view=nowhere&panel=3&pin=a@b@c&slide=-2')).toEqual(firstState);
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(viewNames).toContain(readUrl(query).view);
      }),
    );
  });
});
