import { setTimeout } from 'node:timers/promises';
import { cypherText, type GraphStore } from '../store/index.js';
import { builder } from './builder.js';

/** Milliseconds between two looks at the epoch for who waits for a change. */
const pause = 500;

interface GraphState {
  readonly epoch: string;
  readonly documents: number;
  readonly things: number;
  readonly passages: number;
}

builder.subscriptionType({ description: 'What is told as it happens (over server-sent events).' });

const GraphStateRef = builder.objectRef<GraphState>('GraphState');
builder.objectType(GraphStateRef, {
  description: 'How much the graph holds in one of its states.',
  fields: (t) => ({
    epoch: t.exposeString('epoch', { description: 'Which state: equal epochs, equal answers.' }),
    documents: t.exposeInt('documents', { description: 'How many documents are loaded.' }),
    things: t.exposeInt('things', { description: 'How many things there are, documents among them.' }),
    passages: t.exposeInt('passages', { description: 'How many passages there are.' }),
  }),
});

builder.subscriptionField('graph', (t) =>
  t.field({
    type: GraphStateRef,
    description:
      'The state of the graph now and after each change, whoever makes it: shows how a loading gets on, document by document, and when to ask again. ' +
      'Changes that follow each other within half a second are told as one.',
    subscribe: (_parent, _args, context) => states(context.store, context.signal),
    resolve: (state) => state,
  }),
);

async function* states(store: GraphStore, signal: AbortSignal | undefined): AsyncGenerator<GraphState> {
  const statement = { text: cypherText('counts', store.engine), parameters: {} };
  let told: string | undefined;
  while (!signal?.aborted) {
    if ((await store.epoch()) !== told) {
      const { rows, epoch } = await store.ask(statement);
      // Where the graph changed while it was counted, the next look will tell.
      if (rows[0] && epoch !== undefined && epoch !== told) {
        told = epoch;
        yield { ...(rows[0] as unknown as Omit<GraphState, 'epoch'>), epoch };
      }
    }
    await setTimeout(pause, undefined, { ref: false });
  }
}
