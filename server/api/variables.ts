import { ZerenError } from '../model/index.js';

/** Variables as JSON. Fails with BAD_ARGUMENT when they are no object. */
export function readVariables(text: string | null | undefined): Record<string, unknown> {
  if (!text) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new ZerenError('BAD_ARGUMENT', 'The variables are no JSON object.', 'Write them like {"of": "Plan:…"}.');
}
