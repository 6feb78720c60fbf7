import { setImmediate } from 'node:timers/promises';
import { locate, syllables } from '../compile/spelling.js';
import { cypherText, type GraphStore } from '../store/index.js';

interface Form {
  readonly syllables: readonly string[];
  /** All syllables, and all their first letters: what neither holds need not be looked at closely. */
  readonly whole: string;
  readonly initials: string;
}

interface Spelled {
  readonly id: string;
  readonly forms: readonly Form[];
}

function formOf(name: string): Form {
  const spelled = syllables(name);
  return { syllables: spelled, whole: spelled.join(''), initials: spelled.map((syllable) => syllable[0] ?? ' ').join('') };
}

interface SpelledNames {
  readonly spelled: readonly Spelled[];
  readonly epoch: string;
}

/** How many things are found by their spelling at most. */
const most = 1000;
const slice = 500;

/** Names by their pinyin. They are read once for each state of the graph, and spelled in slices so that other requests go on. */
class Names {
  private known: { readonly at: string; readonly read: Promise<SpelledNames> } | undefined;

  constructor(private readonly store: GraphStore) {}

  /** Ids of things of which one form is spelled with every word, and the epoch that they are of ('' when it is not known). */
  async find(words: readonly string[]): Promise<{ readonly ids: readonly string[]; readonly epoch: string }> {
    const { spelled, epoch } = await this.at(await this.store.epoch());
    const found: string[] = [];
    const wanted = words.map((word) => word.toLowerCase().replaceAll("'", ''));
    for (const { id, forms } of spelled) {
      if (
        forms.some((form) =>
          wanted.every((word) => (form.whole.includes(word) || form.initials.includes(word)) && locate(form.syllables, word)),
        )
      )
        found.push(id);
      if (found.length === most) break;
    }
    return { ids: found, epoch };
  }

  private async at(epoch: string): Promise<SpelledNames> {
    if (this.known?.at !== epoch) this.known = { at: epoch, read: this.read() };
    const { known } = this;
    const forget = () => {
      if (this.known === known) this.known = undefined;
    };
    try {
      const read = await known.read;
      if (read.epoch !== epoch) forget();
      return read;
    } catch (error) {
      forget();
      throw error;
    }
  }

  private async read(): Promise<SpelledNames> {
    const statement = { text: cypherText('names', this.store.engine), parameters: {} };
    const { rows, epoch = '' } = await this.store.ask(statement, { timeout: 60_000 });
    const spelled: Spelled[] = [];
    for (const [index, row] of rows.entries()) {
      if (index % slice === slice - 1) await setImmediate();
      const aliases = Array.isArray(row.aliases) ? row.aliases.map(String) : [];
      spelled.push({ id: String(row.id), forms: [String(row.name), ...aliases].map(formOf) });
    }
    return { spelled: spelled.sort((a, b) => (a.id < b.id ? -1 : 1)), epoch };
  }
}

const names = new WeakMap<GraphStore, Names>();

/** The spelled names of a store's graph. */
export function namesOf(store: GraphStore): Names {
  const known = names.get(store) ?? new Names(store);
  names.set(store, known);
  return known;
}
